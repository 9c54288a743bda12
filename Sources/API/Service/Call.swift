import Archive
import HTTP
import Prose

/// One request with all that its answer is made from: it uses one edition and no other.
struct Call: Sendable {
    let request: Request
    let path: PathParameters
    let values: ParameterValues
    let served: ServedEdition
    let service: Service

    var edition: Edition { served.edition }

    /// What offsets count: code points where the request does not say.
    var unit: OffsetUnit { values[.offsetUnit] ?? .codePoint }

    /// The request's target with another cursor, or without one.
    func link(replacingCursor cursor: String?) -> String {
        var parameters = request.query.filter { $0.name != "cursor" }
        if let cursor { parameters.append(QueryParameter(name: "cursor", value: cursor)) }
        return request.path + Self.query(parameters)
    }

    /// The target with its parameters in alphabetical order: equal for equal requests.
    var canonicalTarget: String {
        request.path + Self.query(request.query.sorted { $0.name < $1.name })
    }

    /// The target with the id in place of the one that a curator's merge took away; nil where the
    /// path names none such.
    func movedTarget(_ template: String) -> String? {
        let start = "/v1/entities/{id}"
        guard template.hasPrefix(start), let id = edition.movedEntities[path["id"]] else {
            return nil
        }
        return "/v1/entities/\(id)" + template.dropFirst(start.count) + Self.query(request.query)
    }

    private static func query(_ parameters: [QueryParameter]) -> String {
        let pairs = parameters.map { "\($0.name)=\(PercentEncoding.escape($0.value))" }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

extension Call {
    /// The article that the path names, which may be an earlier version.
    func record() throws(Problem) -> Record {
        let id = path["id"]
        if let index = edition.record(id) { return edition.records[index] }
        guard let index = edition.earlier(id) else { throw .noSuch("article", id) }
        return edition.earlier[index]
    }

    /// The entity that the path names.
    func entity() throws(Problem) -> Entity {
        let id = path["id"]
        guard let index = edition.entity(id) else { throw .noSuch("entity", id) }
        return edition.entities[index]
    }

    /// The story that the path names.
    func story() throws(Problem) -> Story {
        let id = path["id"]
        guard let index = edition.story(id) else { throw .noSuch("story", id) }
        return edition.stories[index]
    }

    /// An article as a payload in the unit that the request asks for.
    func payload(_ record: Record) -> ArticlePayload {
        ArticlePayload(record, in: edition, unit: unit)
    }
}

extension Problem {
    /// Says that the edition has no such thing.
    static func noSuch(_ what: String, _ id: String) -> Problem {
        Problem(.notFound, detail: "this edition has no \(what) '\(id.shortened)'")
    }
}
