import Prose

/// Decides what the candidates of a text are and which of them are one.
struct EntityLinker {
    let page: Page
    let lists: NameLists
    private(set) var candidates: [Candidate]
    var drafts: [EntityDraft] = []
    /// The entity of each candidate; nil for what is no name.
    var entityOfCandidate: [Int?]
    private(set) var groups: [NameGroup] = []
    /// Who bears a short form, and whether by custom.
    var owners: [String: [(entity: Int, isStrong: Bool)]] = [:]
    var entityOfReference: [String: Int] = [:]
    /// The people with a full name, by its first letter and last word.
    var peopleByEnds: [String: [Int]] = [:]
    /// The drafts of names that may stand for any of several people.
    var ambiguous: [AmbiguousName: Int] = [:]
    var genders: [Int: Gender] = [:]
    /// The entities of firms by their names without legal forms.
    private var firms: [String: Int] = [:]
    private let keys: PersonKeys
    private(set) var places: PlaceResolver?
    /// A short form that more people bear tells nobody.
    private static let mostOwners = 16

    /// A name and the people any of whom it may stand for.
    struct AmbiguousName: Hashable {
        let key: String
        let people: [Int]
    }

    init(_ page: Page, _ lists: NameLists, _ candidates: [Candidate]) {
        self.page = page
        self.lists = lists
        var trimmer = CandidateTrimmer(page: page, lists: lists, candidates: candidates)
        self.candidates = trimmer.trimmed()
        keys = PersonKeys(gazetteer: lists.gazetteer)
        entityOfCandidate = Array(repeating: nil, count: self.candidates.count)
    }

    /// Links all candidates, the long names before the short ones that lean on them, and those that
    /// several people bear last.
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
        let short = order.filter { groups[$0].length == 1 }
        for group in short where bearers(of: groups[group].key).count < 2 { linkShort(group) }
        for group in short where bearers(of: groups[group].key).count > 1 { linkShort(group) }
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
        if let owner = soleOwner(of: group) ?? bearer(ofInitials: group) ?? firms[group.key] {
            assign(group, to: owner)
            return
        }
        guard let kind = group.kind(), let first = group.candidates.first else { return }
        if kind == .person, linkToSeveral(group) { return }
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
    func bearer(of key: String, _ initial: Int, gender: Gender?) -> Int? {
        let letter = page.tokens[initial].key.unicodeScalars.first
        let fitting = Set((owners[key] ?? []).filter(\.isStrong).map(\.entity)).filter { entity in
            let first = page.tokens[drafts[entity].fullest.lowerBound]
            return first.key.unicodeScalars.first == letter && agrees(entity, gender)
        }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// Whether nothing tells that the entity is of the other gender.
    func agrees(_ entity: Int, _ gender: Gender?) -> Bool {
        gender == nil || genders[entity] == nil || genders[entity] == gender
    }

    /// Notes the short forms of a person's full name.
    private mutating func license(_ entity: Int, _ range: Range<Int>, _ group: NameGroup) {
        genders[entity] = gender(of: group, range) ?? genders[entity]
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
}
