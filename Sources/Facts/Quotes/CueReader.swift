import Prose

/// Tells the verbs of speech that introduce words from nouns and names of the same letters.
struct CueReader {
    let page: Page
    /// Whether a token stands inside quotation marks.
    let isQuoted: [Bool]

    private var tokens: [Token] { page.tokens }

    /// Whether the token is a verb of speech in use, outside of quotation marks.
    func isCue(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.traits.contains(.speech), token.letterCase == .lower,
            !isQuoted[index]
        else { return false }
        // "refused to say that it leaks" says nothing.
        if token.uses.contains(.refusal), index + 1 < tokens.count, tokens[index + 1].is("to") {
            return false
        }
        if isNegated(index) { return false }
        let before = index > 0 ? tokens[index - 1] : nil
        if let before, before.uses.contains(.nounLeader), before.kind != .mark {
            // "by saying" and "of praising" are verbs, "the warning" is none.
            return token.key.hasSuffix("ing") && (before.is("of") || before.is("by"))
        }
        if isInflected(token.key) { return true }
        guard let before else { return false }
        return before.uses.contains(.verbLeader)
            || before.kind == .word && before.letterCase == .lower
                && (before.key.hasSuffix("s") || before.traits.contains(.personNoun))
                && before.traits.isDisjoint(with: [.stopword])
    }

    /// "has not yet said whether it leaks" says nothing; "not only said" does.
    private func isNegated(_ index: Int) -> Bool {
        for before in (max(0, index - 5)..<index).reversed() {
            let token = tokens[before]
            if token.uses.contains(.negation)
                || token.key.hasSuffix("n't") || token.key.hasSuffix("n’t")
            {
                return !isQuoted[before]
            }
            let isAdverb = token.key.utf8.count > 4 && token.key.hasSuffix("ly")
            guard isAdverb || token.uses.contains(.negationBridge) else { return false }
        }
        return false
    }

    private func isInflected(_ key: String) -> Bool {
        let endings = ["ed", "ing", "aid", "old", "ote", "oke", "ore", "elt", "ought"]
        if endings.contains(where: { key.hasSuffix($0) }) { return true }
        // "reports" and "claims" are nouns as often; "says" and "tells" are not.
        return key.hasSuffix("s") && !key.hasSuffix("ss")
    }

    /// Whether the verb may stand before its subject: "said the minister".
    func standsBefore(_ index: Int) -> Bool { tokens[index].traits.contains(.speechBefore) }

    /// The "according" of "according to" in `range`; nil for none.
    func according(in range: Range<Int>) -> Int? {
        guard range.count > 1 else { return nil }
        return (range.lowerBound..<range.upperBound - 1).first {
            tokens[$0].is("according") && tokens[$0 + 1].is("to") && !isQuoted[$0]
        }
    }
}
