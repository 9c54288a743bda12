import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose

/// A quote or a figure, by its place in the findings of an article.
struct Finding: Sendable, Hashable {
    /// The article, as an index into the edition.
    let record: Int
    /// Its index in the article's quotes or figures.
    let index: Int
}

/// Which quotes or figures are asked for, and in which order.
struct FindingFilter {
    static let rules: [ParameterRule] =
        [.query, .article, sort.rule, .offsetUnit] + ParameterRule.recordFilters

    /// The facets that belong to an article.
    static let facetNames = ["source", "story"]
    private static let sort = Parameter<FindingSort>.choice("sort")

    /// The id of the entity that must be concerned; nil for any.
    let entity: String?
    private let call: Call
    private let sort: FindingSort
    /// The stems of `q`, all of which must be found; nil without it.
    private let stems: Set<String>?
    /// The article that it must be; nil for any.
    private let article: Int?
    private let shared: RecordFilter

    init(_ call: Call, _ checks: inout IdentifierChecks) {
        self.call = call
        sort = call.values[Self.sort] ?? .newest
        article = checks.article()
        shared = RecordFilter(&checks)
        entity = shared.entity
        stems = call.stems(.query)
        if let stems, stems.isEmpty {
            checks.note(.invalid("q", "the value holds no word"))
        }
    }

    /// Whether a name of the entity that is asked for stands inside `spans`.
    func names(_ spans: [Span], in record: Record) -> Bool {
        entity.map { record.names($0, inside: spans) } ?? true
    }

    /// Whether the words inside `spans` hold every stem that is asked for.
    func matches(_ spans: [Span], of reading: Reading) -> Bool {
        guard let stems else { return true }
        var found: Set<String> = []
        for span in spans {
            for word in reading.words[reading.words(in: span)] { found.insert(word.stem) }
        }
        return stems.isSubset(of: found)
    }

    /// The page of what passes, article by article and in the order of the text.
    ///
    /// - Parameters:
    ///   - count: How many quotes or figures an article has.
    ///   - passes: Whether one passes the filters that the route adds.
    ///   - facets: What is counted beside the facets of the articles.
    ///   - render: The quote or figure as a client sees it.
    /// - Returns: The page that the request asks for.
    /// - Throws: A problem with status 400 for a cursor that does not hold.
    func page(
        count: (Record) -> Int,
        where passes: (Finding) -> Bool,
        facets: [FacetRule<Finding>],
        render: @escaping (Finding) -> JSON
    ) throws(Problem) -> ListPage {
        let edition = call.edition
        let records = article.map { [$0] } ?? call.order(of: sort.articles)
        let found = records.filter(shared.passes).flatMap { index in
            (0..<count(edition.records[index])).map { Finding(record: index, index: $0) }
                .filter(passes)
        }
        return try Listing<Finding>(
            items: found,
            isSorted: true,
            sort: sort.rawValue,
            key: { finding in
                let key = sort.articles.key(edition.records[finding.record].article)
                return SortKey(key.rank, id: key.id, number: finding.index)
            },
            facets: facets
                + FacetRule.ofArticles(in: edition) { [$0.record] }
                .filter { Self.facetNames.contains($0.name) },
            render: render
        ).page(for: call)
    }
}

/// The orders of lists of quotes and figures.
enum FindingSort: String, Sendable, CaseIterable {
    /// Those of the latest article first, in the order of its text.
    case newest
    /// Those of the earliest article first, in the order of its text.
    case oldest

    /// The order of their articles.
    var articles: ArticleSort { self == .newest ? .newest : .oldest }
}

extension Record {
    /// Whether a name of an entity stands inside `spans`.
    func names(_ entity: String, inside spans: [Span]) -> Bool {
        spans.contains { span in
            findings.mentions(inside: span).contains {
                entityIDs[findings.mentions[$0].entity] == entity
            }
        }
    }

    /// Whether an entity says the quote or is named in it.
    func concerns(_ entity: String, _ quote: Quote) -> Bool {
        speaker(of: quote) == entity || names(entity, inside: quote.spans)
    }
}

extension Call {
    /// The articles of the edition in an order, as indices.
    func order(of sort: ArticleSort) -> [Int] {
        served.orders.articles(of: edition, by: sort)
    }
}
