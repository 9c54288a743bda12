import Facts
import Prose

/// Compares the figures of sentences that say the same.
///
/// A contradiction is claimed only where the sentences are alike apart from the figure, each holds
/// one figure of that sort, both count the same thing, and neither is a bound or an approximation:
/// real contradictions are rare, and most differing numbers are about different things. Ordinals
/// are no quantities and are left out.
struct FigureMatching {
    let columns: [Column]
    let statements: [Statement]
    let stopwords: Set<String>

    /// How alike two sentences must be without their figures for a difference.
    private static let sameSentence = 0.5
    /// How alike the whole sentences must be to the reference for a contradiction.
    private static let sameStatement = 0.6

    typealias Entry = FigureComparison.Entry

    /// The relations of all figures, in the order of the columns and of the text.
    func comparisons() -> [FigureComparison] {
        var comparisons = statements.indices.flatMap(comparisons)
        let paired = Set(comparisons.flatMap(\.entries))
        for column in columns.indices {
            let alone = quantities(of: column).filter { !paired.contains($0) }
            comparisons += alone.map(lone)
        }
        return comparisons.sorted { key($0).lexicographicallyPrecedes(key($1)) }
    }

    private func key(_ comparison: FigureComparison) -> [Int] {
        comparison.entries.flatMap { [$0.column, $0.figure] }
    }

    private func figure(_ entry: Entry) -> Figure {
        columns[entry.column].findings.figures[entry.figure]
    }

    private func quantities(of column: Int) -> [Entry] {
        columns[column].findings.figures.indices
            .map { Entry(column: column, figure: $0) }
            .filter { figure($0).kind != .ordinal }
    }

    private func lone(_ entry: Entry) -> FigureComparison {
        let own = figure(entry)
        let row = statements.firstIndex { statement in
            statement.cells[entry.column].sentences.contains { $0.contains(own.span) }
        }
        let isElsewhere = columns.indices.contains { column in
            column != entry.column
                && columns[column].findings.figures.contains {
                    FigureAgreement.areComparable($0, own) && $0.baseValue == own.baseValue
                }
        }
        return FigureComparison(
            relation: .onlyHere,
            entries: [entry],
            statement: row,
            reason: isElsewhere
                ? "the same value stands elsewhere, in a sentence that says something else"
                : "no other article gives this figure"
        )
    }

    // MARK: One statement

    private func comparisons(in row: Int) -> [FigureComparison] {
        let statement = statements[row]
        guard statement.carriers.count > 1 else { return [] }
        let groups = groups(in: statement)
        var comparisons = groups.filter { $0.count > 1 }.map { agreement($0, row: row) }
        for first in groups.indices {
            for second in groups.indices where second > first {
                if let found = difference(groups[first], groups[second], row: row) {
                    comparisons.append(found)
                }
            }
        }
        return comparisons
    }

    /// The figures of a statement, those that agree together, at most one of each article.
    ///
    /// The closest values join first, so that the order of the articles does not matter.
    private func groups(in statement: Statement) -> [[Entry]] {
        let all = statement.carriers.flatMap { entries(in: statement, of: $0) }
        var groups = all.map { [$0] }
        let pairs = all.flatMap { first in all.map { (first, $0) } }
            .filter { $0.0.column < $0.1.column && agree([$0.0], [$0.1]) }
            .map { (first: $0.0, second: $0.1, distance: distance($0.0, $0.1)) }
            .sorted {
                ($0.distance, $0.first.column, $0.first.figure, $0.second.figure)
                    < ($1.distance, $1.first.column, $1.first.figure, $1.second.figure)
            }
        for pair in pairs {
            guard let first = groups.firstIndex(where: { $0.contains(pair.first) }),
                let second = groups.firstIndex(where: { $0.contains(pair.second) }),
                first != second, agree(groups[first], groups[second])
            else { continue }
            groups[first] = (groups[first] + groups[second]).sorted {
                ($0.column, $0.figure) < ($1.column, $1.figure)
            }
            groups.remove(at: second)
        }
        return groups
    }

    /// Whether all figures of two groups agree and stand in different articles.
    private func agree(_ first: [Entry], _ second: [Entry]) -> Bool {
        first.allSatisfy { left in
            second.allSatisfy { right in
                left.column != right.column && FigureAgreement.agree(figure(left), figure(right))
            }
        }
    }

    private func distance(_ first: Entry, _ second: Entry) -> Double {
        let values = (abs(figure(first).baseValue), abs(figure(second).baseValue))
        let larger = max(values.0, values.1)
        return larger > 0 ? abs(values.0 - values.1) / larger : 0
    }

    private func entries(in statement: Statement, of column: Int) -> [Entry] {
        quantities(of: column).filter { entry in
            statement.cells[column].sentences.contains { $0.contains(figure(entry).span) }
        }
    }

    private func agreement(_ group: [Entry], row: Int) -> FigureComparison {
        let figures = group.map(figure)
        let isEqual = Set(figures.map(\.baseValue)).count == 1
        let isAlike = Set(figures.map(\.approximation)).count == 1
        let isConverted = Set(figures.map(\.unit)).count > 1
        let reason =
            isEqual
            ? "the same value"
            : isConverted
                ? "the same value in another unit, within rounding" : "one is the other, rounded"
        return FigureComparison(
            relation: isEqual && isAlike ? .agrees : .finer,
            entries: group,
            statement: row,
            reason: reason
        )
    }

    /// What two groups of differing figures tell; nil where they are about different things.
    private func difference(_ first: [Entry], _ second: [Entry], row: Int) -> FigureComparison? {
        let statement = statements[row]
        let rivals = first.flatMap { left in
            second.map { (left, $0) }.filter { isRivalry($0.0, $0.1, in: statement) }
        }
        let isContradiction = rivals.contains { left, right in
            isExact(left) && isExact(right) && isAligned(left, in: statement)
                && isAligned(right, in: statement)
        }
        let isBound = rivals.contains { !isExact($0.0) || !isExact($0.1) }
        guard isContradiction || isBound else { return nil }
        return FigureComparison(
            relation: isBound ? .differs : .contradicts,
            entries: (first + second).sorted { ($0.column, $0.figure) < ($1.column, $1.figure) },
            statement: row,
            reason: isBound
                ? "one is a bound or an approximation, so both may be right"
                : "two exact values for the same thing in sentences that otherwise agree"
        )
    }

    /// Whether the text means one value, not a bound, a rough number or a range.
    private func isExact(_ entry: Entry) -> Bool {
        figure(entry).approximation == .exact && figure(entry).upper == nil
    }

    private func isAligned(_ entry: Entry, in statement: Statement) -> Bool {
        statement.cells[entry.column].score >= Self.sameStatement
    }

    /// Whether two figures are the only ones of their sort in sentences that otherwise agree.
    private func isRivalry(_ first: Entry, _ second: Entry, in statement: Statement) -> Bool {
        first.column != second.column
            && FigureAgreement.countSame(figure(first), figure(second))
            && isOnlyOne(first, in: statement) && isOnlyOne(second, in: statement)
            && !isMatched(first, in: second.column, of: statement)
            && !isMatched(second, in: first.column, of: statement)
            && Similarity.dice(
                stems(around: first, in: statement),
                stems(around: second, in: statement)
            ) { _ in 1 } >= Self.sameSentence
    }

    /// Whether another article gives the value too, beside the figure it is held against.
    private func isMatched(_ entry: Entry, in column: Int, of statement: Statement) -> Bool {
        entries(in: statement, of: column)
            .contains { FigureAgreement.agree(figure($0), figure(entry)) }
    }

    private func isOnlyOne(_ entry: Entry, in statement: Statement) -> Bool {
        entries(in: statement, of: entry.column)
            .filter { FigureAgreement.countSame(figure($0), figure(entry)) }.count == 1
    }

    /// The stems of the sentence that holds a figure, all figures left out.
    private func stems(around entry: Entry, in statement: Statement) -> Set<String> {
        let reading = columns[entry.column].reading
        let figures = columns[entry.column].findings.figures.map(\.span)
        let words = statement.cells[entry.column].sentences
            .filter { $0.contains(figure(entry).span) }
            .flatMap { reading.words[reading.words(in: $0)] }
        return Set(
            words.filter { word in
                word.isContent && !stopwords.contains(word.key)
                    && !figures.contains { $0.overlaps(word.span) }
            }.map(\.stem)
        )
    }
}
