import Archive
import Facts
import Formats

/// Where a place lies, how sure that is, and what else its name may mean.
enum PlacePayload {
    private static let siteShape = "country coordinates{latitude longitude}"
    private static let otherShape = "alternatives[reference name \(siteShape)]"

    /// The shape of a place in one article.
    static let shape = "\(siteShape) confidence reason cue \(otherShape)"
    /// The shape of a place in all articles.
    static let wholeShape = "\(siteShape) confidence reasons[reason articles] \(otherShape)"

    /// The most alternatives that are told.
    private static let mostAlternatives = 5

    /// The place that one article means; `null` for nil.
    static func json(_ place: Place?) -> JSON {
        guard let place else { return .null }
        return position(place.site).merging([
            "confidence": .rounded(place.confidence),
            "reason": .string(place.reason.rawValue),
            "cue": .optional(place.cue),
            "alternatives": .array(place.alternatives.map(other)),
        ])
    }

    /// The place that all articles mean which name `entity`; `null` for what is none of the lists.
    static func json(_ entity: Entity, in edition: Edition) -> JSON {
        var seen: Set<Int> = []
        let places = entity.appearances.compactMap { appearance -> Place? in
            let findings = edition.records[appearance.record].findings
            guard let place = findings.entities[appearance.entity].place,
                place.site.reference == entity.reference,
                seen.insert(appearance.record).inserted
            else { return nil }
            return place
        }
        guard let first = places.first else { return .null }
        let confidence = places.reduce(0.0) { $0 + $1.confidence } / Double(places.count)
        let reasons = Place.Reason.allCases.map { reason in
            (reason: reason, count: places.count { $0.reason == reason })
        }
        return position(first.site).merging([
            "confidence": .rounded(confidence),
            "reasons": .array(
                reasons.filter { $0.count > 0 }.map {
                    [
                        "reason": .string($0.reason.rawValue),
                        "articles": .integer($0.count),
                    ]
                }
            ),
            "alternatives": .array(alternatives(of: places).map(other)),
        ])
    }

    /// The places that stand for the name in most articles, the likeliest of each first.
    private static func alternatives(of places: [Place]) -> [Place.Site] {
        var ranks: [Place.Site: (count: Int, rank: Int)] = [:]
        for place in places {
            for (rank, site) in place.alternatives.enumerated() {
                let known = ranks[site] ?? (0, rank)
                ranks[site] = (known.count + 1, min(known.rank, rank))
            }
        }
        return ranks.sorted { left, right in
            (right.value.count, left.value.rank, left.key.reference)
                < (left.value.count, right.value.rank, right.key.reference)
        }.prefix(mostAlternatives).map(\.key)
    }

    private static func other(_ site: Place.Site) -> JSON {
        let head: JSON = ["reference": .string(site.reference), "name": .string(site.name)]
        return head.merging(position(site))
    }

    private static func position(_ site: Place.Site) -> JSON {
        [
            "country": .optional(site.country),
            "coordinates": site.coordinates.map { coordinates in
                [
                    "latitude": .number(coordinates.latitude),
                    "longitude": .number(coordinates.longitude),
                ]
            } ?? .null,
        ]
    }
}
