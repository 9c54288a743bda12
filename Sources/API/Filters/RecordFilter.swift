import Archive
import Articles
import HTTP

/// From which articles a request wants its answer, by the filters that all lists share.
struct RecordFilter {
    /// The id of the entity that the articles must name; nil for any.
    let entity: String?
    private let edition: Edition
    private let source: String?
    private let story: Int?
    private let naming: Set<Int>?
    private let period: Period
    private let lang: String?

    /// Reads the filters; ids that name nothing are noted.
    init(_ checks: inout IdentifierChecks) {
        let edition = checks.call.edition
        self.edition = edition
        source = checks.source().map { edition.sources[$0].outlet.id }
        let named = checks.entity().map { edition.entities[$0] }
        entity = named?.id
        naming = named.map { Set($0.records) }
        story = checks.story()
        period = checks.period()
        lang = checks.call.values[.lang]
    }

    /// Reads the filters of a route that checks nothing else.
    ///
    /// - Throws: A problem with status 400 for what cannot be.
    init(_ call: Call) throws(Problem) {
        var checks = IdentifierChecks(call)
        self.init(&checks)
        try checks.finish()
    }

    /// Whether every article passes.
    var isOpen: Bool {
        source == nil && story == nil && naming == nil && period.isOpen && lang == nil
    }

    /// Whether an article of the edition, given as its index, passes.
    func passes(_ index: Int) -> Bool {
        let record = edition.records[index]
        if let source, record.article.outlet.outlet.id != source { return false }
        if let story, record.story != story { return false }
        if let naming, !naming.contains(index) { return false }
        if let lang, !record.article.isWritten(in: lang) { return false }
        return period.holds(record)
    }
}
