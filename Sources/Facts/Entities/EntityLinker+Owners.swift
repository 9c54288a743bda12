import Prose

// Whom a name stands for that leans on full names of its text.
extension EntityLinker {
    /// A name stands for somebody whom at most so many sentences before it name.
    private static let reach = 5
    /// Farther back in the list of names nobody is looked for.
    private static let mostNames = 200
    /// Among more people of one last name and first letter nobody is looked for.
    private static let mostPeople = 64

    /// The people who bear a short form by custom, ascending.
    func bearers(of key: String) -> [Int] {
        guard let all = owners[key] else { return [] }
        return Set(all.lazy.filter(\.isStrong).map(\.entity)).sorted()
    }

    // MARK: Full names

    /// The one person of whose full name a name of two words and more is a short form.
    func soleOwner(of group: NameGroup) -> Int? {
        guard let all = owners[group.key] else { return nil }
        let strong = bearers(of: group.key)
        let people = strong.isEmpty ? Set(all.map(\.entity)).sorted() : strong
        return people.count == 1 ? people[0] : nil
    }

    /// Gives each mention of a name that fits several full names to one of them where the text
    /// tells whom; false for a name that fits fewer.
    mutating func linkToSeveral(_ group: NameGroup) -> Bool {
        guard let first = group.candidates.first else { return false }
        let people = Set(bearers(of: group.key)).union(fitting(candidates[first].tokens)).sorted()
        guard people.count > 1 else { return false }
        for index in group.candidates where entityOfCandidate[index] == nil {
            entityOfCandidate[index] = entity(for: index, group, among: people)
        }
        return true
    }

    /// The people whose full names can be the full name `tokens`: the one of the very same name, or
    /// else all whose names fit.
    func fitting(_ tokens: Range<Int>) -> [Int] {
        let name = fullName(tokens)
        guard let ends = ends(of: name) else { return [] }
        let people = peopleByEnds[ends] ?? []
        let same = people.first { name.isSpelledAs(fullName(drafts[$0].fullest)) }
        if let same { return [same] }
        return people.filter { name.canBe(fullName(drafts[$0].fullest)) }
    }

    /// The words of a person's name.
    func fullName(_ tokens: Range<Int>) -> FullName {
        FullName(page.tokens[tokens], articles: lists.gazetteer.spelling.articles)
    }

    /// The first letter and the last word of a full name; nil for a name of one word.
    func ends(of name: FullName) -> String? {
        let words = name.plainWords
        guard words.count > 1, let first = words[0].first, let last = words.last else { return nil }
        return "\(first) \(last)"
    }

    /// Notes a person by the ends of the full name.
    mutating func note(_ person: Int, _ name: FullName) {
        guard let ends = ends(of: name), peopleByEnds[ends, default: []].count < Self.mostPeople
        else { return }
        peopleByEnds[ends, default: []].append(person)
    }

    // MARK: Short names

    /// Gives each mention of a short name to its owner; false where it has none.
    mutating func linkToOwners(_ group: NameGroup) -> Bool {
        var isLinked = linkStrangers(group)
        let isPlace = group.forms.contains { lists.entry($0).kind == .place }
        for index in group.candidates where entityOfCandidate[index] == nil {
            // "in Orr" is the town, whoever else is called so.
            if isPlace, candidates[index].evidence.place >= 4 { continue }
            switch owner(of: group, at: index) {
            case .nobody: continue
            case .one(let owner): entityOfCandidate[index] = owner
            case .several(let people):
                entityOfCandidate[index] = entity(for: index, group, among: people)
            }
            isLinked = true
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

    /// "Lord Orr" beside "Lady Ada Orr": the mentions become a person of their own; false where
    /// there are none.
    private mutating func linkStrangers(_ group: NameGroup) -> Bool {
        var strangers: [Gender: Int] = [:]
        let bearers = bearers(of: group.key)
        guard !bearers.isEmpty else { return false }
        for index in group.candidates {
            guard let gender = candidates[index].gender, initial(before: index) == nil,
                bearers.allSatisfy({ !agrees($0, gender) })
            else { continue }
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
                owners[group.key, default: []].append((entity, true))
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

    /// Whom the mention `index` of a short form stands for: its one owner or any of several.
    private func owner(of group: NameGroup, at index: Int) -> NameOwner {
        let strong = bearers(of: group.key)
        if let initial = initial(before: index),
            let bearer = bearer(of: group.key, initial, gender: candidates[index].gender)
        {
            return .one(bearer)
        }
        if strong.count == 1 { return .one(strong[0]) }
        if strong.count > 1 { return .several(strong) }
        // A given name alone is an alias only behind the full name.
        let start = candidates[index].tokens.lowerBound
        let people = Set((owners[group.key] ?? []).map(\.entity)).sorted()
            .filter { drafts[$0].fullest.lowerBound < start }
        if people.count > 1, group.kind() != .person { return .nobody }
        if people.count > 1 { return .several(people) }
        let isAlone = Set((owners[group.key] ?? []).map(\.entity)).count == 1
        return isAlone ? people.first.map(NameOwner.one) ?? .nobody : .nobody
    }

    // MARK: Several people

    /// Who of several `people` a mention stands for: the one of the title's gender, or else the one
    /// named last; an entity of its own, marked as ambiguous, where neither tells.
    mutating func entity(for index: Int, _ group: NameGroup, among people: [Int]) -> Int {
        let gender = candidates[index].gender
        let certain = people.filter { gender != nil && genders[$0] == gender }
        let agreeing = certain.isEmpty ? people.filter { agrees($0, gender) } : certain
        if agreeing.count == 1 { return agreeing[0] }
        let pool = agreeing.isEmpty ? people : agreeing
        return lastNamed(of: pool, before: index)
            ?? ambiguousEntity(group.key, pool, at: candidates[index].tokens, gender)
    }

    /// Who of `people` is named last before a mention: the one whom the nearest sentence names that
    /// names any of them; nil where it names several, and where it lies farther back than the text
    /// is remembered.
    private func lastNamed(of people: [Int], before index: Int) -> Int? {
        let start = candidates[index].tokens.lowerBound
        let own = page.sentenceOfToken[start]
        var found: Set<Int> = []
        var nearest: Int?
        for previous in (max(0, index - Self.mostNames)..<index).reversed() {
            let place = candidates[previous].tokens.lowerBound
            guard place < start, let entity = entityOfCandidate[previous] else { continue }
            let sentence = page.sentenceOfToken[place]
            if own - sentence > Self.reach || nearest.map({ sentence < $0 }) ?? false { break }
            guard people.contains(entity) else { continue }
            found.insert(entity)
            nearest = sentence
        }
        return found.count == 1 ? found.first : nil
    }

    /// The entity of a name that may stand for any of `people`.
    mutating func ambiguousEntity(
        _ key: String,
        _ people: [Int],
        at tokens: Range<Int>,
        _ gender: Gender?
    ) -> Int {
        let name = AmbiguousName(key: key, people: people)
        if let known = ambiguous[name] { return known }
        var draft = EntityDraft(
            kind: .person,
            key: key,
            reference: nil,
            place: nil,
            fullest: tokens
        )
        draft.candidates = people
        for person in people {
            draft.reasons.merge(drafts[person].reasons) { first, _ in first }
        }
        let number = drafts.count
        drafts.append(draft)
        ambiguous[name] = number
        let shared = Set(people.map { genders[$0] })
        genders[number] = gender ?? (shared.count == 1 ? shared.first ?? nil : nil)
        return number
    }
}
