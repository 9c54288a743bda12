import Articles

/// Which article had a statement first.
public struct Precedence: Sendable, Hashable {
    /// The statement, as an index into the rows.
    public let statement: Int
    /// The article that published it first, as an index into the columns; nil where the times of
    /// publication do not tell.
    public let first: Int?
    /// Why, in a sentence.
    public let reason: String

    /// The order of publication of every statement that several articles carry.
    static func precedences(of statements: [Statement], in columns: [Column]) -> [Precedence] {
        let times = columns.map { $0.article.metadata.published.map(PublicationWindow.init) }
        return statements.indices.compactMap { index in
            let carriers = statements[index].carriers
            guard carriers.count > 1 else { return nil }
            let (first, reason) = earliest(among: carriers, times)
            return Precedence(statement: index, first: first, reason: reason)
        }
    }

    private static func earliest(among carriers: [Int], _ times: [PublicationWindow?])
        -> (column: Int?, reason: String)
    {
        let known = carriers.compactMap { column in times[column].map { (column, $0) } }
        guard known.count == carriers.count else {
            return (nil, "not all articles that carry it tell when they were published")
        }
        let earliest = known.min { ($0.1.latest, $0.0) < ($1.1.latest, $1.0) }
        guard let earliest else { return (nil, "no article carries it") }
        let isFirst = known.allSatisfy {
            $0.0 == earliest.0 || earliest.1.latest + PublicationWindow.margin <= $0.1.earliest
        }
        return isFirst
            ? (earliest.0, "published at least an hour before the others")
            : (nil, "the times of publication are not exact enough to tell")
    }
}

/// The earliest and the latest moment at which an article can have been published.
struct PublicationWindow {
    let earliest: Int
    let latest: Int
    /// Articles less than this many seconds apart count as simultaneous.
    static let margin = 3600

    init(_ publication: Publication) {
        let length =
            switch publication.precision {
            case .second: 1
            case .minute: 60
            case .day: 86_400
            case .month: 31 * 86_400
            case .year: 366 * 86_400
            }
        // Without a zone the clock may have stood anywhere from UTC+14 to UTC-12.
        earliest = publication.seconds - (publication.hasZone ? 0 : 14 * 3600)
        latest = publication.seconds + length + (publication.hasZone ? 0 : 12 * 3600)
    }
}
