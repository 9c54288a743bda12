import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose

/// The list of articles, and one article.
enum ArticleRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/articles",
            ArticlePayload.summaryShape,
            facets: articleFacetNames,
            taking: ParameterRule.recordFilters + [.query, .offsetUnit, sort.rule],
            articles
        ),
        .article(
            "/v1/articles/{id}",
            ArticlePayload.wholeShape,
            taking: [.offsetUnit, include.rule],
            article
        ),
        .document(
            "/v1/articles/{id}/text",
            TextPayload.shape,
            taking: [.offsetUnit, form.rule],
            text
        ),
        .document(
            "/v1/articles/{id}/cleaning",
            CleaningPayload.shape,
            taking: [.offsetUnit],
            cleaning
        ),
        .list(
            "/v1/articles/{id}/entities",
            ArticleEntityPayload.shape,
            taking: [.offsetUnit],
            entities
        ),
        .list("/v1/articles/{id}/quotes", QuotePayload.shape, taking: [.offsetUnit], quotes),
        .list("/v1/articles/{id}/figures", FigurePayload.shape, taking: [.offsetUnit], figures),
    ]

    private static let sort = Parameter<ArticleSort>.choice("sort")
    private static let include = Parameter<Set<ArticleInclusion>>.choices("include")
    private static let form = Parameter<TextPayload.Form>.choice("form")

    private static func articles(_ call: Call) throws(Problem) -> ListPage {
        try page(of: ArticleFilter(call), sort: call.values[sort] ?? .newest, for: call)
    }

    /// A page of articles that pass a filter.
    static func page(of filter: ArticleFilter, sort: ArticleSort, for call: Call)
        throws(Problem) -> ListPage
    {
        guard sort != .relevance || filter.query != nil else {
            throw .parameters([.invalid("sort", "'relevance' needs a query in 'q'")])
        }
        let edition = call.edition
        return try Listing<ArticleFilter.Hit>(
            items: filter.hits(in: call.order(of: sort)),
            isSorted: filter.query == nil,
            sort: sort.rawValue,
            key: { sort.key(edition.records[$0.record].article, score: $0.score) },
            facets: FacetRule.ofArticles(in: edition) { [$0.record] },
            render: { call.payload(edition.records[$0.record]).summary }
        ).page(for: call)
    }

    private static func article(_ call: Call, _ format: ArticleFormat) throws(Problem) -> JSON {
        let payload = call.payload(try call.record())
        return switch format {
        case .json: payload.whole(including: call.values[include] ?? [])
        case .jsonld: ExportedArticle(payload.article).linkedData
        case .ninjs: ExportedArticle(payload.article).ninjs
        }
    }

    private static func text(_ call: Call) throws(Problem) -> JSON {
        TextPayload.json(
            try call.record().article,
            call.values[form] ?? .clean,
            unit: call.unit
        )
    }

    private static func cleaning(_ call: Call) throws(Problem) -> JSON {
        CleaningPayload.json(try call.record().article, unit: call.unit)
    }

    private static func entities(_ call: Call) throws(Problem) -> ListPage {
        let list = ArticleEntityPayload.list(call.payload(try call.record()))
        return try Listing<(index: Int, json: JSON)>(
            items: list.enumerated().map { ($0.offset, $0.element) },
            sort: "text",
            key: { SortKey(.number(Double($0.index)), id: $0.json["id"]?.string ?? "") },
            render: { $0.json }
        ).page(for: call)
    }

    private static func quotes(_ call: Call) throws(Problem) -> ListPage {
        let payload = call.payload(try call.record())
        return try Listing<Int>(
            items: Array(payload.record.findings.quotes.indices),
            sort: "text",
            key: { SortKey(.number(0), id: payload.article.id, number: $0) },
            render: { QuotePayload(index: $0, of: payload).json }
        ).page(for: call)
    }

    private static func figures(_ call: Call) throws(Problem) -> ListPage {
        let payload = call.payload(try call.record())
        return try Listing<Int>(
            items: Array(payload.record.findings.figures.indices),
            sort: "text",
            key: { SortKey(.number(0), id: payload.article.id, number: $0) },
            render: { FigurePayload(index: $0, of: payload).json }
        ).page(for: call)
    }
}
