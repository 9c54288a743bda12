import Prose

/// Two sentences of two articles that say the same, wholly or in part.
struct Link: Sendable, Hashable {
    /// The sentence of the first article, as an index into its profiles.
    let first: Int
    /// The sentence of the second article, as an index into its profiles.
    let second: Int
    /// How alike they are; 0 to 1.
    let score: Double
    /// Whether each is the other's best counterpart.
    let isMutual: Bool
}

/// Finds which body sentences of two articles correspond.
///
/// The score blends weighted overlap of stems, containment and spelling, and adds for a quotation
/// or a figure that both hold; a pair is kept if it is the best of either side, or far above the
/// threshold, so that one sentence may stand for two.
struct Alignment: Sendable {
    /// Pairs from this score on say the same.
    static let threshold = 0.35
    /// Pairs from this score on are worth showing beside a missing statement.
    static let nearThreshold = 0.25
    /// How far above the threshold a pair must be that is neither side's best.
    private static let margin = 0.1

    let weights: StemWeights

    /// How alike two sentences are; 0 to 1.
    func score(_ first: SentenceProfile, _ second: SentenceProfile) -> Double {
        if first.keys == second.keys { return 1 }
        let overlap = overlap(first.stems, second.stems)
        var score =
            0.45 * overlap.dice + 0.25 * overlap.containment
            + 0.30 * first.grams.cosine(second.grams)
        let isQuotation = sharesQuotation(first, second)
        if isQuotation { score += 0.25 }
        if !first.figures.isDisjoint(with: second.figures) { score += 0.12 }
        // Sentences that have only the story's own names in common say different things of them.
        if !isQuotation, !overlap.isTelling { score *= 0.5 }
        return min(score, 1)
    }

    private func overlap(_ first: Set<String>, _ second: Set<String>)
        -> (dice: Double, containment: Double, isTelling: Bool)
    {
        let firstWeight = sum(first)
        let secondWeight = sum(second)
        let both = first.intersection(second)
        let common = sum(both)
        let lighter = min(firstWeight, secondWeight)
        guard lighter > 0 else { return (0, 0, false) }
        return (
            2 * common / (firstWeight + secondWeight), common / lighter,
            both.contains(where: weights.isTelling)
        )
    }

    /// Adds in sorted order, so that the last bit does not depend on hashing.
    private func sum(_ stems: Set<String>) -> Double {
        stems.map { weights[$0] }.sorted().reduce(0, +)
    }

    private func sharesQuotation(_ first: SentenceProfile, _ second: SentenceProfile) -> Bool {
        first.quotations.contains { quotation in
            second.quotations.contains { $0.contains(quotation) || quotation.contains($0) }
        }
    }

    /// The score of every pair, row by row.
    func scores(_ first: [SentenceProfile], _ second: [SentenceProfile]) -> [[Float]] {
        first.map { left in second.map { Float(score(left, $0)) } }
    }

    /// The pairs to keep out of a table of scores, in the order of the first article.
    func links(in scores: [[Float]]) -> [Link] {
        let width = scores.first?.count ?? 0
        let rowBest = scores.map { $0.max() ?? 0 }
        let columnBest = (0..<width).map { column in scores.map { $0[column] }.max() ?? 0 }
        var links: [Link] = []
        for (row, values) in scores.enumerated() {
            for (column, score) in values.enumerated()
            where Double(score) >= Self.threshold {
                let isRowBest = score == rowBest[row]
                let isColumnBest = score == columnBest[column]
                guard isRowBest || isColumnBest || Double(score) >= Self.threshold + Self.margin
                else {
                    continue
                }
                links.append(
                    Link(
                        first: row,
                        second: column,
                        score: Double(score),
                        isMutual: isRowBest && isColumnBest
                    )
                )
            }
        }
        return links
    }
}
