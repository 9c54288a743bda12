import Archive
import Articles
import HTTP

/// Looks up the identifiers among a request's parameters and remembers those that name nothing.
struct IdentifierChecks {
    let call: Call
    private(set) var faults: [Problem.Item] = []

    init(_ call: Call) {
        self.call = call
    }

    /// The outlet that `source` names, as an index into the edition.
    mutating func source() -> Int? {
        let edition = call.edition
        return look(.source, "source", edition.source, among: edition.sources.map(\.outlet.id))
    }

    /// The entity that a parameter names, if need be by an id that a merge took away, as an index into the edition.
    mutating func entity(_ parameter: Parameter<String> = .entity) -> Int? {
        let edition = call.edition
        return look(
            parameter,
            "entity",
            { edition.entity(edition.movedEntities[$0] ?? $0) },
            among: edition.entities.map(\.id)
        )
    }

    /// The story that `story` names, as an index into the edition.
    mutating func story() -> Int? {
        let edition = call.edition
        return look(.story, "story", edition.story, among: edition.stories.map(\.id))
    }

    /// The article that `article` names, as an index into the edition.
    mutating func article() -> Int? {
        let edition = call.edition
        return look(.article, "article", edition.record, hint: edition.articleHint)
    }

    private mutating func look(
        _ parameter: Parameter<String>,
        _ what: String,
        _ find: (String) -> Int?,
        among known: @autoclosure () -> [String]
    ) -> Int? {
        look(parameter, what, find) { Nearness.hint(for: $0, in: known()) }
    }

    private mutating func look(
        _ parameter: Parameter<String>,
        _ what: String,
        _ find: (String) -> Int?,
        hint: (String) -> String
    ) -> Int? {
        guard let id = call.values[parameter] else { return nil }
        if let index = find(id) { return index }
        faults.append(.unknownID(parameter.name, id, what: what, hint: hint(id)))
        return nil
    }

    /// Adds a fault that was found elsewhere.
    mutating func note(_ fault: Problem.Item) {
        faults.append(fault)
    }

    /// Throws what was noted.
    func finish() throws(Problem) {
        guard faults.isEmpty else { throw .parameters(faults) }
    }
}
