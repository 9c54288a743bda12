import Archive
import Articles
import Formats
import Prose

/// How many articles name an entity, by day, week or month of publication.
struct EntityTimeline {
    static let shape = "entity interval buckets[start articles mentions sources] undated"

    /// How long a bucket is.
    enum Interval: String, Sendable, CaseIterable {
        case day, week, month
    }

    let entity: Entity
    /// The articles that are asked for, as indices into the edition.
    let records: [Int]
    let edition: Edition
    let interval: Interval

    /// The buckets that are not empty, in order; a week begins on Monday.
    var json: JSON {
        let buckets = Dictionary(grouping: records, by: start)
        let dated = buckets.compactMap { key, records in key.map { (start: $0, records: records) } }
        return [
            "entity": .string(entity.id),
            "interval": .string(interval.rawValue),
            "buckets": .array(
                dated.sorted { $0.start < $1.start }.map { bucket($0.start, $0.records) }
            ),
            "undated": .integer(buckets[nil]?.count ?? 0),
        ]
    }

    private func bucket(_ start: Day, _ records: [Int]) -> JSON {
        let sources = Set(records.map { edition.records[$0].article.outlet.outlet.id })
        return [
            "start": .string(start.description),
            "articles": .integer(records.count),
            "mentions": .integer(
                records.reduce(0) { $0 + edition.records[$1].mentions(of: entity.id).count }
            ),
            "sources": .integer(sources.count),
        ]
    }

    /// The first day of an article's bucket; nil where its day, or month, is unknown.
    private func start(_ record: Int) -> Day? {
        guard let published = edition.records[record].article.metadata.published,
            published.precision != .year
        else { return nil }
        switch interval {
        case .day: return published.knownDay
        case .week: return published.knownDay.map { $0.adding(1 - $0.weekday) }
        case .month: return published.day.adding(1 - published.day.civil.day)
        }
    }
}
