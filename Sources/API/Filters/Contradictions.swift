import Archive
import Articles
import Compare
import Facts
import Stories

/// Tells whether a figure contradicts another of its story.
struct Contradictions {
    let call: Call

    init(_ call: Call) {
        self.call = call
    }

    /// Whether the comparison of its story finds a contradiction in a figure.
    func hold(_ finding: Finding) -> Bool {
        let record = call.edition.records[finding.record]
        guard canHold(record.findings.figures[finding.index], in: finding.record) else {
            return false
        }
        let id = FigurePayload.id(article: record.article.id, index: finding.index)
        return call.served.contradictions.value(of: record.story) {
            figures(ofStory: record.story)
        }.contains(id)
    }

    /// Whether another article of the story has a figure of the same measure and another value:
    /// without one no comparison is made.
    private func canHold(_ figure: Figure, in record: Int) -> Bool {
        let edition = call.edition
        return edition.stories[edition.records[record].story].members.contains { member in
            member.document != record
                && edition.records[member.document].findings.figures.contains {
                    $0.kind == figure.kind && $0.baseUnit == figure.baseUnit
                        && $0.baseValue != figure.baseValue
                }
        }
    }

    private func figures(ofStory index: Int) -> Set<String> {
        let columns = StoryColumns(call.edition.stories[index], in: call.edition)
        guard columns.records.count >= Comparer.columnLimits.lowerBound else { return [] }
        let comparison = call.comparison(of: columns.records)
        let entries = comparison.figures.filter { $0.relation == .contradicts }.flatMap(\.entries)
        return Set(
            entries.map { entry in
                FigurePayload.id(
                    article: comparison.columns[entry.column].article.id,
                    index: entry.figure
                )
            }
        )
    }
}
