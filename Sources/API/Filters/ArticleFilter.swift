import Archive
import Articles
import HTTP
import Search

/// Which articles a request asks for, by the filters that all lists of articles share.
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
    private let source: String?
    private let entityRecords: Set<Int>?
    private let story: Int?
    private let period: Period
    private let lang: String?

    /// Reads the filters; `entity` replaces the parameter of that name.
    init(_ call: Call, entity: Entity? = nil) throws(Problem) {
        var checks = IdentifierChecks(call)
        let edition = call.edition
        self.edition = edition
        source = checks.source().map { edition.sources[$0].outlet.id }
        let named = entity ?? checks.entity().map { edition.entities[$0] }
        entityRecords = named.map { Set($0.records) }
        story = checks.story()
        period = checks.period()
        lang = call.values[.lang]
        query = call.query(&checks)
        try checks.finish()
    }

    /// The articles that pass, by descending score and then in the order of the edition.
    var hits: [Hit] {
        if let query {
            return edition.index.search(query, where: passes).hits.map {
                Hit(record: $0.document, score: $0.score)
            }
        }
        return edition.records.indices.filter(passes).map { Hit(record: $0, score: 0) }
    }

    /// Whether an article passes all filters but the query.
    func passes(_ index: Int) -> Bool {
        let record = edition.records[index]
        if let source, record.article.outlet.outlet.id != source { return false }
        if let story, record.story != story { return false }
        if let entityRecords, !entityRecords.contains(index) { return false }
        if let lang, !record.article.isWritten(in: lang) { return false }
        return period.holds(record)
    }
}
