import Articles
import Facts
public import Prose

/// Somebody or something that at least one of the compared articles names.
public struct EntityComparison: Sendable, Hashable {
    /// How one article names it.
    public struct Entry: Sendable, Hashable {
        /// The article, as an index into the columns.
        public let column: Int
        /// The entity, as an index into the article's findings.
        public let entity: Int
        /// Its mentions, in order.
        public let mentions: [Span]
        /// The titles, appositions, clauses and predicates that describe it, each wording once, in
        /// order.
        public let descriptions: [Span]
    }

    /// The entity's id.
    public let id: String
    /// One entry for each article that names it, in the order of the columns.
    public let entries: [Entry]

    /// Whether all compared articles name it.
    public func isShared(among columns: Int) -> Bool { entries.count == columns }

    /// The entities of `columns`: those of most articles first, then by number of mentions and id.
    static func comparisons(of columns: [Column]) -> [EntityComparison] {
        var entries: [String: [Entry]] = [:]
        for (index, column) in columns.enumerated() {
            let findings = column.findings
            let places = Dictionary(grouping: column.entityIDs.indices) { column.entityIDs[$0] }
            let descriptions = Dictionary(grouping: findings.descriptions) {
                column.entityIDs[$0.entity]
            }
            for (id, same) in places {
                entries[id, default: []].append(
                    Entry(
                        column: index,
                        entity: same[0],
                        mentions: same.flatMap { findings.mentionNumbers[$0] }.sorted()
                            .map { findings.mentions[$0].span },
                        descriptions: distinct(
                            descriptions[id, default: []].map(\.span),
                            in: column.article.text
                        )
                    )
                )
            }
        }
        return entries.map { EntityComparison(id: $0.key, entries: $0.value) }.sorted {
            ($1.entries.count, $1.mentionCount, $0.id) < ($0.entries.count, $0.mentionCount, $1.id)
        }
    }

    private var mentionCount: Int { entries.reduce(0) { $0 + $1.mentions.count } }

    private static func distinct(_ spans: [Span], in text: Text) -> [Span] {
        var seen: Set<String> = []
        return spans.filter { seen.insert(Description.key(of: text[$0])).inserted }
    }
}
