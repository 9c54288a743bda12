import Articles
import Formats

/// A time of publication as clients get it.
enum PublicationPayload {
    static let shape = "time precision basis zone_known words spans[\(Locator.shape)]"

    static func json(_ published: Publication, _ locator: Locator) -> JSON {
        [
            "time": .string(Moment.text(ofSeconds: published.seconds)),
            "precision": .string(published.precision.rawValue),
            "basis": .string(published.basis.rawValue),
            "zone_known": .bool(published.hasZone),
            "words": .strings(published.words),
            "spans": locator.spans(published.spans),
        ]
    }
}
