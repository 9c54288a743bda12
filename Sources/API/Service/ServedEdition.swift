import Archive
import Articles
import Facts
import Search
import Synchronization

/// An edition with what is worked out from it once, before the first request sees it.
struct ServedEdition: Sendable {
    let edition: Edition
    /// The names by which entities are found while someone types.
    let suggestions: Suggestions
    /// The entities that bear a name, those of most articles first, as indices into the edition.
    let bearers: [String: [Int]]
    /// How many things of each kind the edition holds, in the order in which they are told.
    let counts: [(kind: String, count: Int)]
    /// The ids of the units that figures are written in or brought to, sorted.
    let units: [String]
    let comparisons = ComparisonCache(limit: 64)
    /// The orders of its lists.
    let orders = SortedOrders()
    /// For each story, by its index, the ids of its figures that contradict each other.
    let contradictions = KeptValues<Int, Set<String>>()
    /// For each story, by its index, what several of its articles quote.
    let utterances = KeptValues<Int, Utterances>()
    /// What a search finds beside articles.
    let finders = Finders()

    init(_ edition: Edition) {
        self.edition = edition
        var bearers: [String: [Int]] = [:]
        for (index, entity) in edition.entities.enumerated() {
            for name in Set([entity.name] + entity.aliases) {
                bearers[name, default: []].append(index)
            }
        }
        let articles = edition.entities.map(\.records.count)
        self.bearers = bearers.mapValues { indices in
            indices.sorted { (articles[$1], $0) < (articles[$0], $1) }
        }
        suggestions = Suggestions(
            self.bearers.map { name, indices in
                Suggestion(text: name, weight: Double(indices.first.map { articles[$0] } ?? 0))
            }
        )
        let figures = edition.records.lazy.flatMap(\.findings.figures)
        units = Set(figures.flatMap { [$0.unit, $0.baseUnit] }.compactMap(\.self)).sorted()
        counts = [
            ("articles", edition.records.count),
            ("entities", edition.entities.count),
            ("stories", edition.stories.count),
            ("sources", edition.sources.count),
            ("quotes", edition.records.reduce(0) { $0 + $1.findings.quotes.count }),
            ("figures", edition.records.reduce(0) { $0 + $1.findings.figures.count }),
        ]
    }
}
