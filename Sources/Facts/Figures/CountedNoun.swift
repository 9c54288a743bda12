import Prose

/// Finds what a figure counts: the noun phrase behind it.
struct CountedNoun {
    let page: Page

    private var tokens: [Token] { page.tokens }

    /// The phrase behind `index` and the stem of its head; nil where no noun follows.
    ///
    /// A share or measure counts only what stands behind "of"; behind "third" the noun may be of
    /// either number.
    func phrase(behind index: Int, limit: Int, kind: Figure.Kind, isOne: Bool) -> (Span, String)? {
        var start = index
        if start < limit, tokens[start].is("worth") { start += 1 }
        if start < limit, tokens[start].is("of") {
            start += 1
            while start < min(limit, index + 5), isDeterminer(tokens[start]) { start += 1 }
            start = whole(from: start, limit: limit)
            return lastNoun(from: start, limit: limit)
        }
        switch kind {
        case .count:
            return isOne
                ? firstNoun(from: start, limit: limit) : pluralNoun(from: start, limit: limit)
        case .ordinal:
            return pluralNoun(from: start, limit: limit) ?? firstNoun(from: start, limit: limit)
        case .money, .percent, .measure, .age: return nil
        }
    }

    /// Where the noun of "four of the bridge's 12 hangers" begins: behind whose they are, and behind
    /// how many there are.
    private func whole(from start: Int, limit: Int) -> Int {
        let reach = min(limit, start + 5)
        var index = start
        if let owner = (start..<max(start, reach)).first(where: {
            ["'s", "’s"].contains(tokens[$0].key)
        }
        ) {
            index = owner + 1
        }
        while index < reach,
            tokens[index].kind == .number || tokens[index].traits.contains(.numeral)
        {
            index += 1
        }
        return index
    }

    private func isDeterminer(_ token: Token) -> Bool {
        !token.uses.isDisjoint(with: [.determiner, .demonstrative]) || token.is("all")
    }

    /// Whether the token can stand in the noun phrase, before or as its head.
    private func fits(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return false }
        let token = tokens[index]
        return token.kind == .word && !token.traits.contains(.stopword) && !page.isDate[index]
    }

    /// The first plural within reach: "two small modular reactors close to".
    private func pluralNoun(from start: Int, limit: Int) -> (Span, String)? {
        var index = start
        while index < start + 4, fits(index, limit) {
            let key = tokens[index].key
            let isPlural =
                tokens[index].uses.contains(.countedPlural)
                || key.utf8.count > 3 && key.hasSuffix("s") && !key.hasSuffix("ss")
                    && !key.hasSuffix("us")
            if isPlural,
                tokens[index].letterCase == .lower || index + 1 >= limit
                    || !fits(index + 1, limit) || tokens[index + 1].letterCase == .lower
            {
                return (page.span(start..<index + 1), tokens[index].stem)
            }
            index += 1
        }
        return nil
    }

    private func firstNoun(from start: Int, limit: Int) -> (Span, String)? {
        guard fits(start, limit), tokens[start].letterCase == .lower,
            !tokens[start].traits.contains(.speech)
        else { return nil }
        return (tokens[start].span, tokens[start].stem)
    }

    /// The last word of the run behind "of": "its crude oil from".
    private func lastNoun(from start: Int, limit: Int) -> (Span, String)? {
        if let plural = pluralNoun(from: start, limit: limit) { return plural }
        var end = start
        while end < start + 3, fits(end, limit) {
            if end > start, tokens[end].key.hasSuffix("ed") || tokens[end].traits.contains(.speech)
            {
                break
            }
            end += 1
        }
        guard end > start else { return nil }
        return (page.span(start..<end), tokens[end - 1].stem)
    }
}
