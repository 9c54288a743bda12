import Archive
import Articles
import Formats
import Prose

/// An outlet as clients get it.
enum SourcePayload {
    static let shape =
        "id name domain country language counts{articles stories} "
        + "identified_by[basis articles] first_day last_day links{self articles stories} "
        + "owner kind groups"

    static func json(_ source: Source) -> JSON {
        let outlet = source.outlet
        return [
            "id": .string(outlet.id),
            "name": .string(outlet.name),
            "domain": .optional(outlet.domain),
            "country": .optional(outlet.country),
            "language": .optional(outlet.language),
            "counts": [
                "articles": .integer(source.records.count),
                "stories": .integer(source.stories.count),
            ],
            "identified_by": .array(
                source.bases.map {
                    ["basis": .string($0.basis.rawValue), "articles": .integer($0.count)]
                }
            ),
            "first_day": .optional(source.days?.lowerBound.description),
            "last_day": .optional(source.days?.upperBound.description),
            "links": [
                "self": .string("/v1/sources/\(outlet.id)"),
                "articles": .string("/v1/articles?source=\(outlet.id)"),
                "stories": .string("/v1/stories?source=\(outlet.id)"),
            ],
            "owner": .optional(outlet.owner),
            "kind": .optional(outlet.kind?.rawValue),
            "groups": .strings(outlet.groups),
        ]
    }
}
