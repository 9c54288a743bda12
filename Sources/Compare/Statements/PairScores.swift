/// The scores of all pairs of sentences of all pairs of articles.
struct PairScores: Sendable {
    /// By first and second article, the first before the second; then by their sentences.
    private let tables: [[[[Float]]]]

    init(_ profiles: [[SentenceProfile]], _ alignment: Alignment) {
        tables = profiles.indices.map { first in
            profiles.indices.map { second in
                second > first ? alignment.scores(profiles[first], profiles[second]) : []
            }
        }
    }

    /// The score of a sentence of one article and a sentence of another; 0 to 1.
    subscript(_ first: Int, _ own: Int, _ second: Int, _ other: Int) -> Double {
        Double(
            first < second ? tables[first][second][own][other] : tables[second][first][other][own]
        )
    }

    /// The scores of two articles, the first before the second, row by row.
    func table(_ first: Int, _ second: Int) -> [[Float]] { tables[first][second] }
}
