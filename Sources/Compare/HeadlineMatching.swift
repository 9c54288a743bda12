import Articles
import Prose

/// Sets headlines side by side as if they were sentences of one statement.
struct HeadlineMatching {
    let columns: [Column]
    let stopwords: Set<String>
    let differ: WordingDiffer

    func comparison(weights: StemWeights) -> HeadlineComparison {
        let profiles = columns.enumerated().map { index, column in
            headline(of: column, at: index)
        }
        let alignment = Alignment(weights: weights)
        let reference = reference(among: profiles, by: alignment)
        let entries = columns.indices.map { index -> HeadlineComparison.Entry in
            guard let profile = profiles[index], let reference, let other = profiles[reference]
            else { return .init(column: index, span: nil, score: 0, wording: []) }
            if index == reference {
                return .init(column: index, span: profile.span, score: 1, wording: [])
            }
            let score = alignment.score(other, profile)
            // Headlines that do not say the same differ in what they say, not in its words.
            let isSame = score >= Alignment.threshold
            return .init(
                column: index,
                span: profile.span,
                score: score,
                wording: isSame
                    ? differ.pairs(reference: (reference, [other]), other: (index, [profile])) : []
            )
        }
        return HeadlineComparison(reference: reference, entries: entries)
    }

    private func headline(of column: Column, at index: Int) -> SentenceProfile? {
        column.article.metadata.headline.map {
            SentenceProfile(column: index, span: $0, of: column, stopwords: stopwords)
        }
    }

    private func reference(among profiles: [SentenceProfile?], by alignment: Alignment) -> Int? {
        var best: (index: Int, score: Double)?
        for (index, profile) in profiles.enumerated() {
            guard let profile else { continue }
            let score = profiles.enumerated().reduce(0.0) { sum, other in
                guard let headline = other.element, other.offset != index else { return sum }
                return sum + alignment.score(profile, headline)
            }
            if score > (best?.score ?? -1) + 1e-12 { best = (index, score) }
        }
        return best?.index
    }
}
