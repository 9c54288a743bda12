import Prose

/// Finds where a run of capitalised words begins and ends.
struct RunReader {
    let page: Page
    let lists: NameLists

    private var tokens: [Token] { page.tokens }

    /// Whether the token can be a word of a name.
    func isNameWord(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.isCapitalised else { return false }
        if isGivenName(index) { return true }
        guard !page.isDate[index] else { return false }
        if token.isInitial { return token.key != "i" }
        if token.traits.contains(.stopword) { return lists.isAcronym(index) }
        return !token.traits.contains(.calendar)
    }

    /// Months and small words that are given names too.
    private static let givenNames: Set<String> = [
        "april", "may", "june", "jun", "jan", "august", "per",
    ]
    /// Words behind which a month is one.
    private static let timeWords: Set<String> = [
        "in", "on", "since", "until", "till", "from", "to", "through", "throughout", "during",
        "before", "after", "last", "next", "this", "early", "late", "mid", "every", "each", "the",
        "that", "past", "following", "previous",
    ]
    /// What a month has behind "of": "the end of May".
    private static let parts: Set<String> = [
        "end", "beginning", "start", "middle", "month", "half", "week", "weeks", "days", "day",
    ]

    /// Whether a month or a small word is a given name, as a family name behind it tells:
    /// "April Jones", not "in April Jones" and not "May 3".
    func isGivenName(_ index: Int) -> Bool {
        let token = tokens[index]
        guard Self.givenNames.contains(token.key), token.letterCase == .capitalised,
            !page.text[token.span].hasSuffix("."), isFamilyName(behind: index)
        else { return false }
        guard index > 0, page.sentenceOfToken[index - 1] == page.sentenceOfToken[index] else {
            return true
        }
        let before = tokens[index - 1]
        if before.kind == .number || before.traits.contains(.numeral) || page.isDate[index - 1] {
            return false
        }
        if before.is("of"), index > 1, Self.parts.contains(tokens[index - 2].key) { return false }
        return !Self.timeWords.contains(before.key)
    }

    /// Whether a family name stands behind the token, and no longer name of a place begins there.
    private func isFamilyName(behind index: Int) -> Bool {
        guard index + 1 < tokens.count,
            page.sentenceOfToken[index + 1] == page.sentenceOfToken[index]
        else { return false }
        let name = tokens[index + 1]
        guard name.kind == .word, name.letterCase == .capitalised, !page.isDate[index + 1],
            !name.is("day"),
            name.traits.isDisjoint(with: [.stopword, .calendar, .numeral, .demonym, .titleWord])
        else { return false }
        let isUnknown = tokens[index].is("per") && name.traits.isEmpty
        guard name.traits.contains(.familyName) || isUnknown else { return false }
        let listed = lists.name(at: index + 1, limit: index + 2)?.forms ?? []
        if listed.contains(where: { lists.entry($0).weight >= 5 }) { return false }
        guard index + 2 < tokens.count else { return true }
        let next = tokens[index + 2]
        // "June Park Street", and "Per Orr, the deal is off".
        if next.isCapitalised, !next.traits.isDisjoint(with: [.placeWord, .organisationWord]) {
            return false
        }
        return next.kind != .number && !(tokens[index].is("per") && next.is(","))
    }

    /// The end of the run that begins at `start`, a name word.
    func end(from start: Int, limit: Int) -> Int {
        var index = start + 1
        // A name is bounded so that a line of a thousand capitals costs no more than its length.
        let limit = min(limit, start + 24)
        while index < limit, let next = step(from: start, at: index, limit: limit) { index = next }
        return index
    }

    /// The index behind the next word of the run; nil where the run ends.
    private func step(from start: Int, at index: Int, limit: Int) -> Int? {
        let token = tokens[index]
        if isNameWord(index) { return index + 1 }
        if let end = particles(at: index, limit: limit) { return end }
        switch token.key {
        case "of", "for": return connective(from: start, at: index, limit: limit)
        case "and": return addition(from: start, at: index, limit: limit)
        case "&": return nameWord(index + 1, limit)
        case "'s", "'", "’": return possessive(from: start, at: index, limit: limit)
        case "may":
            // The month, but for Theresa May.
            let isName = tokens[index - 1].traits.contains(.givenName) && token.isCapitalised
            return isName ? index + 1 : nil
        default: return nil
        }
    }

    private func nameWord(_ index: Int, _ limit: Int) -> Int? {
        index < limit && isNameWord(index) ? index + 1 : nil
    }

    /// "van der" and its like between capitalised words, and "al-Assad".
    private func particles(at index: Int, limit: Int) -> Int? {
        var next = index
        while next < min(limit, index + 3), tokens[next].letterCase == .lower,
            !tokens[next].traits.isDisjoint(with: [.particle, .arabicPrefix]),
            !tokens[next].traits.contains(.stopword), !tokens[next].traits.contains(.numeral)
        {
            next += 1
        }
        if next > index { return nameWord(next, limit) }
        guard tokens[index].kind == .word, tokens[index].letterCase == .mixed else { return nil }
        return index + 1
    }

    private func connective(from start: Int, at index: Int, limit: Int) -> Int? {
        guard lists.leadsOn(from: start, to: index) else { return nil }
        let next = index + 1 < limit && tokens[index + 1].is("the") ? index + 2 : index + 1
        return nameWord(next, limit)
    }

    /// "Ministry of Science and Technology", but not "Ministry of Defence and President Lind".
    private func addition(from start: Int, at index: Int, limit: Int) -> Int? {
        if index - start == 1, let end = pairedField(start, index, limit) { return end }
        guard index - start >= 3,
            tokens[start..<index].contains(where: { $0.is("of") || $0.is("for") }),
            tokens[start..<index].contains(where: { $0.traits.contains(.organisationWord) })
        else { return nil }
        let first = index + 1 < limit && tokens[index + 1].is("the") ? index + 2 : index + 1
        guard let end = nameWord(first, limit) else { return nil }
        let isTitled = lists.title(at: first, limit: limit, capitalised: true) != nil
        let isListed = first == index + 1 && lists.name(at: first, limit: limit) != nil
        let isOwn =
            end < limit && isNameWord(end) && tokens[end].traits.contains(.organisationWord)
            && !tokens[end].traits.contains(.personNoun)
        return isTitled || isListed || isOwn ? nil : end
    }

    /// "Food and Drug Administration": one everyday word, and an institution behind "and".
    private func pairedField(_ start: Int, _ index: Int, _ limit: Int) -> Int? {
        let head = tokens[start]
        guard head.traits.contains(.common),
            head.traits.isDisjoint(with: [.givenName, .titleWord]),
            lists.name(at: start, limit: index) == nil
        else { return nil }
        var end = index + 1
        while end < min(limit, index + 5), isNameWord(end) {
            if end > index + 1, tokens[end].traits.contains(.organisationWord) { return end + 1 }
            guard tokens[end].traits.contains(.common) else { return nil }
            end += 1
        }
        return nil
    }

    /// "Prosecutor General's Office", but not "Russia's Defence Ministry".
    private func possessive(from start: Int, at index: Int, limit: Int) -> Int? {
        guard let end = nameWord(index + 1, limit),
            tokens[index + 1].traits.contains(.organisationWord)
        else { return nil }
        let owner = tokens[index - 1]
        // "Fishermen's Union" and "Workers' League" are names as a whole.
        let isMembers =
            owner.traits.contains(.personNoun)
            || tokens[index].key != "'s" && owner.key.hasSuffix("s")
                && tokens[index - 1].isGlued(
                    to: tokens[index]
                ) && owner.traits.isDisjoint(with: [.demonym, .familyName])
        return isMembers || owner.traits.contains(.titleWord)
            || lists.gazetteer.markers["\(owner.key) 's"] != nil
            ? end : nil
    }
}
