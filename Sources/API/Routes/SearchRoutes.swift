import Archive
import Articles
import Formats
import HTTP
import Prose
import Search

/// Search by words, and what helps to write a query.
enum SearchRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/search",
            SearchHitPayload.wholeShape,
            facets: articleFacetNames + ["type"],
            taking: [Parameter<String>.query.required, type.rule, sort.rule, .offsetUnit]
                + ParameterRule.recordFilters,
            search
        ),
        .document(
            "/v1/suggest",
            "q items[text weight entities[\(References.entityShape)]] edition",
            taking: [Parameter<String>.query.required, suggestionLimit.rule],
            suggest
        ),
        .document(
            "/v1/query/check",
            "q valid normalised parts[text wanted forms clipped articles] total "
                + "error{position expected} edition",
            taking: [Parameter<String>.query.required],
            check
        ),
    ]

    /// The orders of what was found.
    private enum Sort: String, Sendable, CaseIterable {
        case relevance, newest, oldest

        var articleSort: ArticleSort {
            switch self {
            case .relevance: .relevance
            case .newest: .newest
            case .oldest: .oldest
            }
        }
    }

    private static let type = Parameter<Set<SearchKind>>.choices("type")
    private static let sort = Parameter<Sort>.choice("sort")
    private static let suggestionLimit = Parameter<Int>.integer("limit", in: 1...50)

    private static func search(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let kinds = call.values[type] ?? [.article]
        let sort = call.values[sort] ?? .relevance
        var checks = IdentifierChecks(call)
        let shared = RecordFilter(&checks)
        let read = call.query(&checks)
        try checks.finish()
        // A route whose query is required has one, or a fault was noted.
        guard let query = read else { throw .parameters([.invalid("q", "a query is needed")]) }
        let payload = SearchHitPayload(query, kinds, for: call)
        var page = try Listing<SearchHit>(
            items: SearchFinder(query: query, shared: shared, call: call).hits(of: kinds),
            sort: "\(sort.rawValue) \(kinds.map(\.rawValue).sorted().joined(separator: ","))",
            key: { $0.key(sort.articleSort, in: edition) },
            facets: FacetRule.ofArticles(in: edition, \.records)
                + [FacetRule(name: "type", values: { [$0.kind.rawValue] })],
            render: payload.json
        ).page(for: call)
        if let kind = kinds.first, kinds.count == 1 {
            page.shape = Shape(SearchHitPayload.shape(of: kind))
        }
        return page
    }

    private static func suggest(_ call: Call) throws(Problem) -> JSON {
        let prefix = call.values[.query] ?? ""
        let found = call.served.suggestions.completions(
            of: prefix,
            limit: call.values[suggestionLimit] ?? 10
        )
        return [
            "q": .string(prefix),
            "items": .array(
                found.map { suggestion in
                    let bearers = call.served.bearers[suggestion.text] ?? []
                    return [
                        "text": .string(suggestion.text),
                        "weight": .number(suggestion.weight),
                        "entities": .array(
                            bearers.map { References.entity(call.edition.entities[$0]) }
                        ),
                    ]
                }
            ),
            "edition": .string(call.edition.id),
        ]
    }

    private static func check(_ call: Call) throws(Problem) -> JSON {
        let text = call.values[.query] ?? ""
        let members: JSON
        do throws(QueryError) {
            let check = call.edition.index.check(try call.parse(text))
            members = [
                "q": .string(text), "valid": true, "normalised": .string(check.normalised),
                "parts": .array(check.parts.map(part)), "total": .integer(check.total),
                "error": .null,
            ]
        } catch {
            members = [
                "q": .string(text), "valid": false, "normalised": .null, "parts": [],
                "total": .null,
                "error": [
                    "position": .integer(error.position), "expected": .string(error.expected),
                ],
            ]
        }
        return members.adding(JSON.Member("edition", .string(call.edition.id)))
    }

    private static func part(_ part: QueryCheck.Part) -> JSON {
        [
            "text": .string(part.text),
            "wanted": .bool(part.isWanted),
            "forms": .array(part.forms.map(JSON.strings)),
            "clipped": .bool(part.isClipped),
            "articles": .integer(part.documents),
        ]
    }
}
