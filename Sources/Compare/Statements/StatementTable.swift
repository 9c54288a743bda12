import Prose

/// Builds the rows of a comparison out of groups of sentences.
struct StatementTable {
    let columns: [Column]
    let profiles: [[SentenceProfile]]
    let scores: PairScores
    let weights: StemWeights
    let differ: WordingDiffer

    /// A cell that covers less than this share of the reference's weight may be a part of it.
    private static let partialShare = 0.5
    /// A part of the reference has at least this share of its own weight in common with it.
    private static let containedShare = 0.7

    /// The rows in reading order: by the mean relative position of their sentences.
    func statements(from groups: [StatementGroup]) -> [Statement] {
        groups.map { (position: position(of: $0), group: $0) }
            .sorted { ($0.position, tieBreak($0.group)) < ($1.position, tieBreak($1.group)) }
            .map { statement(of: $0.group) }
    }

    private func position(of group: StatementGroup) -> Double {
        var positions: [Double] = []
        for (column, sentences) in group.members.enumerated() {
            for sentence in sentences {
                positions.append(Double(sentence) / Double(profiles[column].count))
            }
        }
        return positions.reduce(0, +) / Double(max(1, positions.count))
    }

    private func tieBreak(_ group: StatementGroup) -> Int {
        group.members.firstIndex { !$0.isEmpty } ?? 0
    }

    private func statement(of group: StatementGroup) -> Statement {
        let reference = reference(of: group)
        let cells = columns.indices.map { cell(of: $0, in: group, reference: reference) }
        return Statement(reference: reference, cells: cells)
    }

    /// The article whose sentences are most like those of the others; the first of equals.
    private func reference(of group: StatementGroup) -> Int {
        var best = (column: 0, score: -1.0)
        for column in columns.indices where !group.members[column].isEmpty {
            let score = columns.indices.filter { $0 != column }
                .reduce(0.0) { $0 + self.best(of: column, and: $1, in: group) }
            if score > best.score + 1e-12 { best = (column, score) }
        }
        return best.column
    }

    private func best(of first: Int, and second: Int, in group: StatementGroup) -> Double {
        group.members[first].flatMap { own in
            group.members[second].map { scores[first, own, second, $0] }
        }.max() ?? 0
    }

    private func cell(of column: Int, in group: StatementGroup, reference: Int) -> Statement.Cell {
        let sentences = group.members[column]
        let spans = sentences.map { profiles[column][$0].span }
        if column == reference {
            return .init(presence: .verbatim, sentences: spans, score: 1, nearest: nil, wording: [])
        }
        guard !sentences.isEmpty else {
            let nearest = nearest(in: column, to: group, reference: reference)
            // A sentence that comes so near may say it in other words: nothing is claimed.
            let isNear = (nearest?.score ?? 0) >= Alignment.threshold
            let isComparable =
                !columns[column].mayBeIncomplete
                && columns[column].sharesLanguage(with: columns[reference])
            let presence: Statement.Presence = isComparable && !isNear ? .absent : .unknown
            return .init(
                presence: presence,
                sentences: [],
                score: nearest?.score ?? 0,
                nearest: nearest?.span,
                wording: []
            )
        }
        let presence = presence(of: column, in: group, reference: reference)
        let wording =
            presence == .verbatim
            ? []
            : differ.pairs(
                reference: (reference, group.members[reference].map { profiles[reference][$0] }),
                other: (column, sentences.map { profiles[column][$0] })
            )
        return .init(
            presence: presence,
            sentences: spans,
            score: best(of: reference, and: column, in: group),
            nearest: nil,
            wording: wording
        )
    }

    private func presence(of column: Int, in group: StatementGroup, reference: Int)
        -> Statement.Presence
    {
        let own = group.members[column].map { profiles[column][$0] }
        let others = group.members[reference].map { profiles[reference][$0] }
        if own.flatMap(\.keys) == others.flatMap(\.keys) { return .verbatim }
        let ownStems = own.reduce(into: Set<String>()) { $0.formUnion($1.stems) }
        let wanted = others.reduce(into: Set<String>()) { $0.formUnion($1.stems) }
        let common = sum(wanted.intersection(ownStems))
        let isPart =
            common < Self.partialShare * sum(wanted)
            && common >= Self.containedShare * sum(ownStems)
        return isPart ? .partial : .reworded
    }

    private func sum(_ stems: Set<String>) -> Double {
        stems.map { weights[$0] }.sorted().reduce(0, +)
    }

    private func nearest(in column: Int, to group: StatementGroup, reference: Int)
        -> (span: Span, score: Double)?
    {
        var best: (index: Int, score: Double)?
        for row in group.members[reference] {
            for index in profiles[column].indices {
                let score = scores[reference, row, column, index]
                if score > (best?.score ?? 0) { best = (index, score) }
            }
        }
        guard let best, best.score >= Alignment.nearThreshold else { return nil }
        return (profiles[column][best.index].span, best.score)
    }
}
