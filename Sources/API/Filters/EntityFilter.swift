import Archive
import Articles
import Facts
import HTTP
import Prose

/// Which entities a request asks for.
struct EntityFilter {
    static let type = Parameter<EntityKind>.choice("type")
    static let rules: [ParameterRule] = [.query, .source, .story, type.rule]

    private let edition: Edition
    private let kind: EntityKind?
    private let key: String?
    private let source: String?
    private let story: Int?

    init(_ call: Call) throws(Problem) {
        var checks = IdentifierChecks(call)
        let edition = call.edition
        self.edition = edition
        kind = call.values[Self.type]
        key = call.values[.query].map { " " + Folding.key(of: $0) }
        source = checks.source().map { edition.sources[$0].outlet.id }
        story = checks.story()
        try checks.finish()
    }

    /// The entities that pass, in the order of the edition.
    var entities: [Entity] {
        edition.entities.filter(passes)
    }

    private func passes(_ entity: Entity) -> Bool {
        if let kind, entity.kind != kind { return false }
        if let key, !isNamed(entity, key) { return false }
        guard source != nil || story != nil else { return true }
        return entity.appearances.contains { appearance in
            let record = edition.records[appearance.record]
            return (source == nil || record.article.outlet.outlet.id == source)
                && (story == nil || record.story == story)
        }
    }

    /// Whether a word of one of its names begins with the key, which begins with a blank.
    private func isNamed(_ entity: Entity, _ key: String) -> Bool {
        ([entity.name] + entity.aliases).contains { name in
            (" " + Folding.key(of: name)).contains(key)
        }
    }
}
