import Archive
import Articles
import Formats
import HTTP

/// The versions of one article.
enum VersionRoutes {
    static let operations: [Operation] = [
        .document(
            "/v1/articles/{id}/versions",
            VersionsPayload.shape,
            taking: [.offsetUnit, older.rule, newer.rule],
            versions
        )
    ]

    private static let older = Parameter<String>.identifier("older")
    private static let newer = Parameter<String>.identifier("newer")

    private static func versions(_ call: Call) throws(Problem) -> JSON {
        let article = try call.record().article
        let versions = call.edition.versions(of: article.id)
        return VersionsPayload(edition: call.edition, unit: call.unit).json(
            of: article,
            versions,
            difference: try difference(article, versions, call)
        )
    }

    /// The two versions that are set side by side: those that the request names, else the article
    /// and the newest one, or for the newest itself the one before it.
    private static func difference(
        _ article: Article,
        _ versions: [History.Version],
        _ call: Call
    ) throws(Problem) -> (older: Article, newer: Article)? {
        let articles = versions.map { call.edition.record(at: $0.place).article }
        var faults: [Problem.Item] = []
        func named(_ parameter: Parameter<String>) -> Article? {
            guard let id = call.values[parameter] else { return nil }
            if let found = articles.first(where: { $0.id == id }) { return found }
            let hint = Nearness.hint(for: id, in: articles.map(\.id))
            faults.append(.unknownID(parameter.name, id, what: "version", hint: hint))
            return nil
        }
        let stated = (older: named(older), newer: named(newer))
        guard faults.isEmpty else { throw .parameters(faults) }
        guard let newest = articles.last, articles.count > 1 || stated.older != nil else {
            return nil
        }
        let newer = stated.newer ?? newest
        if let older = stated.older { return (older, newer) }
        if newer.id != article.id { return (article, newer) }
        let place = articles.firstIndex { $0.id == newer.id } ?? 0
        return place > 0 ? (articles[place - 1], newer) : nil
    }
}
