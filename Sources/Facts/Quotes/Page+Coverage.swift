import Prose

extension Page {
    /// For each token whether it stands in one of `ranges`.
    func covered(by ranges: some Sequence<Range<Int>>) -> [Bool] {
        var isCovered = Array(repeating: false, count: tokens.count)
        for range in ranges { for index in range { isCovered[index] = true } }
        return isCovered
    }

    /// For each token whether it begins in one of `spans`.
    func covered(by spans: some Sequence<Span>) -> [Bool] {
        covered(by: spans.map { firstToken(from: $0.start)..<firstToken(from: $0.end) })
    }

    /// For each token the mention of `names` that covers it, as an index; nil for none.
    func mentions(of names: NamedEntities) -> [Int?] {
        var mentions: [Int?] = Array(repeating: nil, count: tokens.count)
        for (mention, range) in names.tokens.enumerated() {
            for index in range { mentions[index] = mention }
        }
        return mentions
    }
}
