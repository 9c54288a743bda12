import Archive
import HTTP
import Search

/// Which articles a request asks for, by words and by the filters that all lists share.
struct ArticleFilter {
    /// An article that was found.
    struct Hit {
        /// The article, as an index into the edition.
        let record: Int
        /// How well it answers the query; 0 without one.
        let score: Double
    }

    /// The query; nil where the request has none.
    let query: Query?
    private let edition: Edition
    private let shared: RecordFilter
    /// The articles of which it must be one; nil for all.
    private let choice: Set<Int>?

    /// Reads the query and the filters; `choice` are the articles that are asked for at all.
    init(_ call: Call, among choice: Set<Int>? = nil) throws(Problem) {
        var checks = IdentifierChecks(call)
        edition = call.edition
        self.choice = choice
        shared = RecordFilter(&checks)
        query = call.query(&checks)
        try checks.finish()
    }

    /// The articles that the query finds and that pass, the best answers first; without a query
    /// those of `order` that pass.
    func hits(in order: @autoclosure () -> [Int]) -> [Hit] {
        guard let query else { return order().filter(passes).map { Hit(record: $0, score: 0) } }
        return edition.index.search(query, where: passes).hits.map {
            Hit(record: $0.document, score: $0.score)
        }
    }

    private func passes(_ index: Int) -> Bool {
        choice?.contains(index) != false && shared.passes(index)
    }
}
