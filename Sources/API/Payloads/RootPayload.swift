import Archive
import Articles
import Formats

/// What the service holds and where everything is.
enum RootPayload {
    static let shape =
        "name version edition counts{articles entities stories sources quotes figures} "
        + "report{files articles versions errors[path record kind detail] "
        + "notices[path record kind detail]} links{\(links.map(\.0).joined(separator: " "))}"

    private static let links = [
        ("openapi", "/v1/openapi.yaml"), ("articles", "/v1/articles"),
        ("entities", "/v1/entities"), ("stories", "/v1/stories"), ("sources", "/v1/sources"),
        ("quotes", "/v1/quotes"), ("figures", "/v1/figures"), ("search", "/v1/search"),
        ("suggest", "/v1/suggest"), ("query_check", "/v1/query/check"),
        ("comparisons", "/v1/comparisons"), ("locate", "/v1/locate"),
    ]

    static func json(_ served: ServedEdition, version: String) -> JSON {
        [
            "name": "parallax",
            "version": .string(version),
            "edition": .string(served.edition.id),
            "counts": counts(served),
            "report": report(served.edition.report),
            "links": .object(links.map { JSON.Member($0.0, .string($0.1)) }),
        ]
    }

    static func counts(_ served: ServedEdition) -> JSON {
        .object(served.counts.map { JSON.Member($0.kind, .integer($0.count)) })
    }

    private static func report(_ report: ReadingReport) -> JSON {
        [
            "files": .integer(report.files),
            "articles": .integer(report.articles),
            "versions": .integer(report.versions),
            "errors": .array(
                report.errors.map { finding($0.path, $0.record, $0.kind, "\($0)") }
            ),
            "notices": .array(
                report.notices.map { finding($0.path, nil, $0.kind, "\($0)") }
            ),
        ]
    }

    private static func finding(_ path: String, _ record: Int?, _ kind: String, _ detail: String)
        -> JSON
    {
        [
            "path": .string(path), "record": .optional(record), "kind": .string(kind),
            "detail": .string(detail),
        ]
    }
}
