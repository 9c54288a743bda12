import Prose

// The entities that names become.
extension EntityLinker {
    // MARK: Entities

    /// The entity of a group: that of its place or organisation in the lists, or one of its own.
    mutating func entity(
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
        let name = fullName(tokens)
        if kind == .person, let known = fitting(tokens).first {
            widen(known, by: name, at: tokens)
            return known
        }
        let own = kind == .person && !name.nickname.isEmpty ? name.key : group.key
        let number = drafts.count
        drafts.append(
            EntityDraft(
                kind: kind,
                key: entry.map { NameKey.key($0.name) } ?? own,
                reference: entry?.reference,
                place: choice?.place,
                fullest: tokens
            )
        )
        if let reference = entry?.reference { entityOfReference[reference] = number }
        if kind == .person { note(number, name) }
        return number
    }

    /// Notes that a person has a further full name, which tells more where its words are not
    /// initials.
    private mutating func widen(_ known: Int, by name: FullName, at tokens: Range<Int>) {
        let fullest = drafts[known].fullest
        let own = fullName(fullest)
        let reason =
            own.isSpelledAs(name)
            ? "the same name in another spelling"
            : "the same first and last word, others left out or as initials"
        drafts[known].reasons[page.key(tokens)] = reason
        if own.words.count == name.words.count,
            own.words.count(where: \.isInitial) > name.words.count(where: \.isInitial)
        {
            drafts[known].fullest = tokens
            drafts[known].key = name.key
            drafts[known].reasons[page.key(fullest)] = reason
        }
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

    mutating func assign(_ group: NameGroup, to entity: Int) {
        for index in group.candidates where entityOfCandidate[index] == nil {
            entityOfCandidate[index] = entity
        }
    }

    // MARK: Acronyms

    /// Joins acronyms to the names that introduce them in brackets or have their initials.
    mutating func linkAcronyms() {
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
