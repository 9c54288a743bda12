import Articles
import Formats

/// A time of publication or change as clients get it.
enum PublicationPayload {
    static let shape = "time precision basis zone_known zone words spans[\(Locator.shape)]"

    static func json(_ published: Publication, _ locator: Locator) -> JSON {
        [
            "time": .string(Moment.text(ofSeconds: published.seconds)),
            "precision": .string(published.precision.rawValue),
            "basis": .string(published.basis.rawValue),
            "zone_known": .bool(published.hasZone),
            "zone": .optional(published.offset.map(zone)),
            "words": .strings(published.words),
            "spans": locator.spans(published.spans),
        ]
    }

    /// How far a zone is ahead of UTC ("+01:00").
    static func zone(_ offset: Int) -> String {
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
