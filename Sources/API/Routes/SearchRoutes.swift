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
            searchShape,
            facets: articleFacetNames,
            taking: [Parameter<String>.query.required, type.rule, sort.rule, .offsetUnit]
                + ParameterRule.articleFilters.filter { $0.name != "q" },
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

    /// What is searched.
    private enum Kind: String, Sendable, CaseIterable {
        case article
    }

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

    private static let searchShape =
        "\(ArticlePayload.summaryShape) score "
        + "snippets[\(Locator.shape) highlights[start end]]"
    private static let snippetLimit = 3

    private static let type = Parameter<Kind>.choice("type")
    private static let sort = Parameter<Sort>.choice("sort")
    private static let suggestionLimit = Parameter<Int>.integer("limit", in: 1...50)

    private static func search(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        let filter = try ArticleFilter(call)
        let sort = call.values[sort] ?? .relevance
        let highlighter = filter.query.map { Highlighter($0, in: edition.index) }
        return try Listing<ArticleFilter.Hit>(
            items: filter.hits,
            sort: sort.rawValue,
            key: { sort.articleSort.key(edition.records[$0.record].article, score: $0.score) },
            facets: FacetRule.ofArticle(in: edition) { $0.record },
            render: { hit in
                let payload = call.payload(edition.records[hit.record])
                let snippets = highlighter.map { self.snippets($0, of: payload) } ?? []
                return payload.summary.adding(
                    JSON.Member("score", .rounded(hit.score)),
                    JSON.Member("snippets", .array(snippets))
                )
            }
        ).page(for: call)
    }

    private static func snippets(_ highlighter: Highlighter, of payload: ArticlePayload) -> [JSON] {
        let article = payload.article
        let found = highlighter.snippets(
            in: article.reading,
            sentences: article.bodySentences,
            limit: snippetLimit
        )
        return found.map { snippet in
            payload.locator.span(snippet.span).adding(
                JSON.Member(
                    "highlights",
                    .array(snippet.highlights.map(payload.locator.range))
                )
            )
        }
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
