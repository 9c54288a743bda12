import Prose

/// Decides what the candidates of a text are and which of them are one.
struct EntityLinker {
    let page: Page
    let lists: NameLists
    private(set) var candidates: [Candidate]
    private(set) var drafts: [EntityDraft] = []
    /// The entity of each candidate; nil for what is no name.
    private(set) var entityOfCandidate: [Int?]
    private var groups: [NameGroup] = []
    private var owners: [String: [(entity: Int, isStrong: Bool)]] = [:]
    private var entityOfReference: [String: Int] = [:]
    private var entityOfKey: [String: Int] = [:]
    private var genders: [Int: Gender] = [:]
    /// The entities of firms by their names without legal forms.
    private var firms: [String: Int] = [:]
    private let keys: PersonKeys
    private var places: PlaceResolver?
    /// A short form that more people bear tells nobody.
    private static let mostOwners = 16

    init(_ page: Page, _ lists: NameLists, _ candidates: [Candidate]) {
        self.page = page
        self.lists = lists
        var trimmer = CandidateTrimmer(page: page, lists: lists, candidates: candidates)
        self.candidates = trimmer.trimmed()
        keys = PersonKeys(gazetteer: lists.gazetteer)
        entityOfCandidate = Array(repeating: nil, count: self.candidates.count)
    }

    /// Links all candidates, the long names before the short ones that lean on them.
    mutating func link() {
        gather()
        places = PlaceResolver(
            page: page,
            lists: lists,
            context: PlaceContext(page, lists, groups, candidates)
        )
        let order = groups.indices.sorted {
            (-groups[$0].length, $0) < (-groups[$1].length, $1)
        }
        let full = order.filter { groups[$0].length > 1 }
        for group in full where !beginsWithInitial(group) { linkFull(group) }
        for group in full where beginsWithInitial(group) { linkFull(group) }
        for group in order where groups[group].length == 1 { linkShort(group) }
        linkAcronyms()
    }

    // MARK: Groups

    private mutating func gather() {
        var numbers: [String: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            let key = page.key(candidate.tokens)
            let number = numbers[key] ?? groups.count
            if number == groups.count {
                numbers[key] = number
                groups.append(NameGroup(key: key, candidates: [], length: candidate.tokens.count))
            }
            groups[number].candidates.append(index)
            groups[number].evidence += candidate.evidence
            if groups[number].forms.isEmpty { groups[number].forms = candidate.forms }
            if !candidate.isWeak { groups[number].isWeak = false }
        }
    }

    // MARK: Full names

    private mutating func linkFull(_ number: Int) {
        let group = groups[number]
        if let owner = owner(of: group.key, before: nil, group: group) ?? bearer(ofInitials: group)
            ?? firms[group.key]
        {
            assign(group, to: owner)
            return
        }
        guard let kind = group.kind(), let first = group.candidates.first else { return }
        let entity = entity(for: group, kind, at: candidates[first].tokens)
        assign(group, to: entity)
        switch kind {
        case .person: license(entity, candidates[first].tokens, group)
        case .organisation: noteFirm(entity, candidates[first].tokens)
        case .place: break
        }
    }

    /// "Tesk Cable" is "Tesk Cable Ltd".
    private mutating func noteFirm(_ entity: Int, _ name: Range<Int>) {
        guard let stem = LegalForm.stem(of: name, in: page) else { return }
        let key = page.key(stem)
        guard firms[key] == nil else { return }
        firms[key] = entity
        drafts[entity].reasons[key] = "the name without its legal form"
    }

    private func beginsWithInitial(_ number: Int) -> Bool {
        guard let first = groups[number].candidates.first else { return false }
        return page.tokens[candidates[first].tokens.lowerBound].isInitial
    }

    /// The one person whose given name has the initial that the name begins with; nil for others.
    private func bearer(ofInitials group: NameGroup) -> Int? {
        guard let index = group.candidates.first else { return nil }
        let tokens = candidates[index].tokens
        let initial = tokens.lowerBound
        let rest = initial + 1..<tokens.upperBound
        guard page.tokens[initial].isInitial, !rest.isEmpty,
            !page.tokens[rest.lowerBound].isInitial
        else { return nil }
        return bearer(of: page.key(rest), initial, gender: candidates[index].gender)
    }

    /// The one bearer of the short form `key` whose full name begins with the initial at a token.
    private func bearer(of key: String, _ initial: Int, gender: Gender?) -> Int? {
        let letter = page.tokens[initial].key.unicodeScalars.first
        let fitting = Set((owners[key] ?? []).filter(\.isStrong).map(\.entity)).filter { entity in
            let first = page.tokens[drafts[entity].fullest.lowerBound]
            return first.key.unicodeScalars.first == letter && agrees(entity, gender)
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// Whether nothing tells that the entity is of the other gender.
    private func agrees(_ entity: Int, _ gender: Gender?) -> Bool {
        gender == nil || genders[entity] == nil || genders[entity] == gender
    }

    /// Notes the short forms of a person's full name.
    private mutating func license(_ entity: Int, _ range: Range<Int>, _ group: NameGroup) {
        genders[entity] = gender(of: group, range)
        for key in keys.keys(of: page.tokens[range]) where key.key.utf8.count > 1 {
            if owners[key.key, default: []].count < Self.mostOwners {
                owners[key.key, default: []].append((entity, key.isStrong))
            }
            if drafts[entity].reasons[key.key] == nil {
                drafts[entity].reasons[key.key] = key.reason
            }
        }
    }

    private func gender(of group: NameGroup, _ range: Range<Int>) -> Gender? {
        for index in group.candidates {
            if let gender = candidates[index].gender { return gender }
        }
        let traits = page.tokens[range.lowerBound].traits
        // The first word of a Burmese or Chinese name is no given name.
        guard traits.isDisjoint(with: [.burmese, .familyFirst]) else { return nil }
        if traits.contains(.maleName) != traits.contains(.femaleName) {
            return traits.contains(.maleName) ? .male : .female
        }
        return nil
    }

    /// The gender of an entity as title and given name tell it; nil where they do not.
    func gender(of entity: Int) -> Gender? { genders[entity] }

    // MARK: Short names

    private mutating func linkShort(_ number: Int) {
        let group = groups[number]
        let isFixed = group.forms.contains { lists.entry($0).weight >= 5 }
        if !isFixed, owners[group.key] != nil, linkToOwners(group) { return }
        if !isFixed, let firm = firms[group.key], group.kind() != .place,
            !group.candidates.contains(where: { candidates[$0].title != nil })
        {
            assign(group, to: firm)
            return
        }
        guard let kind = group.kind(), let first = group.candidates.first else { return }
        let entity = entity(for: group, kind, at: candidates[first].tokens)
        assign(group, to: entity)
        if kind == .person { genders[entity] = gender(of: group, candidates[first].tokens) }
    }

    /// Gives each mention of a short name to its owner; false where it has none.
    private mutating func linkToOwners(_ group: NameGroup) -> Bool {
        var isLinked = linkStrangers(group)
        let isPlace = group.forms.contains { lists.entry($0).kind == .place }
        for index in group.candidates where entityOfCandidate[index] == nil {
            // "in Orr" is the town, whoever else is called so.
            if isPlace, candidates[index].evidence.place >= 4 { continue }
            if let owner = owner(of: group.key, before: index, group: group) {
                entityOfCandidate[index] = owner
                isLinked = true
            }
        }
        guard isLinked else { return false }
        let rest = group.candidates.filter { entityOfCandidate[$0] == nil }
        if isPlace, let first = rest.first {
            var places = group
            places.candidates = rest
            assign(places, to: entity(for: group, .place, at: candidates[first].tokens))
        }
        return true
    }

    /// "Lord Orr" beside "Lady Ada Orr", and "Mr Orr" beside two whose gender nothing tells: the
    /// mentions become a person of their own; false where there are none.
    private mutating func linkStrangers(_ group: NameGroup) -> Bool {
        var strangers: [Gender: Int] = [:]
        let bearers = Set((owners[group.key] ?? []).filter(\.isStrong).map(\.entity))
        guard !bearers.isEmpty else { return false }
        for index in group.candidates {
            guard let gender = candidates[index].gender else { continue }
            let isKnown = bearers.contains { genders[$0] == gender }
            let unknown = bearers.count { genders[$0] == nil }
            guard !isKnown, unknown != 1, initial(before: index) == nil else { continue }
            let entity: Int
            if let known = strangers[gender] {
                entity = known
            } else {
                entity = drafts.count
                drafts.append(
                    EntityDraft(
                        kind: .person,
                        key: group.key,
                        reference: nil,
                        place: nil,
                        fullest: candidates[index].tokens
                    )
                )
                strangers[gender] = entity
                genders[entity] = gender
                // Of one gender each they are people beside the others; else nobody knows.
                if unknown == 0 { owners[group.key, default: []].append((entity, true)) }
            }
            entityOfCandidate[index] = entity
        }
        return !strangers.isEmpty
    }

    /// The initial that stands before a mention, as a token; nil for none.
    private func initial(before index: Int) -> Int? {
        let start = candidates[index].tokens.lowerBound
        guard start > 0, page.tokens[start - 1].isInitial, page.tokens[start - 1].isCapitalised,
            page.tokens[start - 1].span.end < page.tokens[start].span.start
        else { return nil }
        return start - 1
    }

    /// Who is meant by a short form: its one owner, or of several the one named last.
    private func owner(of key: String, before index: Int?, group: NameGroup) -> Int? {
        guard let all = owners[key] else { return nil }
        let strong = all.filter(\.isStrong)
        let pool = strong.isEmpty ? all : strong
        let bearers = Array(Set(pool.map(\.entity))).sorted()
        if let index, let initial = initial(before: index),
            let bearer = bearer(of: key, initial, gender: candidates[index].gender)
        {
            return bearer
        }
        if bearers.count == 1 {
            if !strong.isEmpty || group.length > 1 { return bearers[0] }
            // A given name alone is an alias only behind the full name.
            guard let index, let full = firstMention(of: bearers[0]),
                full < candidates[index].tokens.lowerBound
            else { return nil }
            return bearers[0]
        }
        guard let index, !strong.isEmpty else { return nil }
        let gender = candidates[index].gender
        let certain = bearers.filter { gender != nil && genders[$0] == gender }
        let agreeing = certain.isEmpty ? bearers.filter { agrees($0, gender) } : certain
        // Farther back nobody remembers who was meant.
        for previous in (max(0, index - 200)..<index).reversed() {
            if let entity = entityOfCandidate[previous], agreeing.contains(entity) { return entity }
        }
        return agreeing.first
    }

    private func firstMention(of entity: Int) -> Int? { drafts[entity].fullest.lowerBound }

    // MARK: Entities

    /// The entity of a group: that of its place or organisation in the lists, or one of its own.
    private mutating func entity(
        for group: NameGroup,
        _ kind: EntityKind,
        at tokens: Range<Int>
    ) -> Int {
        let choice = kind == .place ? places?.choice(for: group, candidates) : nil
        let entry = kind == .place ? choice?.entry : entry(for: group, kind)
        if let reference = entry?.reference, let known = entityOfReference[reference] {
            if tokens.count > drafts[known].fullest.count { drafts[known].fullest = tokens }
            return known
        }
        let key = entry.map { NameKey.key($0.name) } ?? group.key
        if kind == .person, let known = sameEnds(as: group.key) { return known }
        let number = drafts.count
        drafts.append(
            EntityDraft(
                kind: kind,
                key: key,
                reference: entry?.reference,
                place: choice?.place,
                fullest: tokens
            )
        )
        if let reference = entry?.reference { entityOfReference[reference] = number }
        if kind == .person, group.length > 1 { noteEnds(of: group.key, number) }
        entityOfKey[group.key] = number
        return number
    }

    /// The entry of the lists that an organisation's name means: the weightiest.
    private func entry(for group: NameGroup, _ kind: EntityKind) -> NameEntry? {
        guard kind == .organisation else { return nil }
        var forms = group.forms
        // "Tesk Ltd" is the firm that the lists have as "Tesk".
        if forms.isEmpty, let index = group.candidates.first,
            let stem = LegalForm.stem(of: candidates[index].tokens, in: page),
            let name = lists.name(at: stem.lowerBound, limit: stem.upperBound),
            name.end == stem.upperBound
        {
            forms = name.forms
        }
        let entries = forms.map { lists.entry($0) }.filter { $0.kind == kind }
        return entries.max { ($0.weight, $0.population) < ($1.weight, $1.population) }
    }

    /// "Ann Maria Orr" and "Ann Orr" are one.
    private func sameEnds(as key: String) -> Int? {
        Self.ends(of: key).flatMap { entityOfKey[$0] }
    }

    private mutating func noteEnds(of key: String, _ number: Int) {
        guard let ends = Self.ends(of: key), entityOfKey[ends] == nil else { return }
        entityOfKey[ends] = number
    }

    private static func ends(of key: String) -> String? {
        let words = key.split(separator: " ")
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        return "\(first) ... \(last)"
    }

    private mutating func assign(_ group: NameGroup, to entity: Int) {
        for index in group.candidates where entityOfCandidate[index] == nil {
            entityOfCandidate[index] = entity
        }
    }

    // MARK: Acronyms

    /// Joins acronyms to the names that introduce them in brackets or have their initials.
    private mutating func linkAcronyms() {
        var introduced: [String: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            guard let token = candidate.acronym, let entity = entityOfCandidate[index] else {
                continue
            }
            introduced[page.tokens[token].key] = entity
            drafts[entity].reasons[page.tokens[token].key] =
                "acronym in brackets behind the full name"
        }
        for (index, draft) in drafts.enumerated() where draft.kind == .organisation {
            let words = page.tokens[draft.fullest].filter {
                $0.kind == .word && $0.letterCase != .lower
            }
            guard words.count > 2 else { continue }
            let initials = words.map { String($0.key.prefix(1)) }.joined()
            if introduced[initials] == nil {
                introduced[initials] = index
                drafts[index].reasons[initials] = "initials of a full name in the text"
            }
        }
        for (index, candidate) in candidates.enumerated() where candidate.tokens.count == 1 {
            let token = page.tokens[candidate.tokens.lowerBound]
            guard token.letterCase == .upper, let entity = introduced[token.key] else { continue }
            // A country or an organisation of the lists stays; a small town does not.
            if candidate.forms.contains(where: { lists.entry($0).weight >= 4 }) { continue }
            entityOfCandidate[index] = entity
        }
    }
}
