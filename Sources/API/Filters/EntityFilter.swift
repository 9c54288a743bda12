import Archive
import Facts
import HTTP
import Prose

/// Which entities a request asks for.
struct EntityFilter {
    static let type = Parameter<EntityKind>.choice("type")
    static let rules: [ParameterRule] = [.query, type.rule] + ParameterRule.recordFilters

    private let kind: EntityKind?
    private let key: String?
    private let shared: RecordFilter

    init(_ call: Call) throws(Problem) {
        kind = call.values[Self.type]
        key = call.values[.query].map { " " + Folding.key(of: $0) }
        shared = try RecordFilter(call)
    }

    /// Whether an entity is of the sort, has a name as asked for and stands in an article that
    /// passes; the entity that is asked for stands beside itself nowhere.
    func passes(_ entity: Entity) -> Bool {
        if let kind, entity.kind != kind { return false }
        if let key, !isNamed(entity, key) { return false }
        if entity.id == shared.entity { return false }
        return shared.isOpen || entity.appearances.contains { shared.passes($0.record) }
    }

    /// Whether a word of one of its names begins with the key, which begins with a blank.
    private func isNamed(_ entity: Entity, _ key: String) -> Bool {
        ([entity.name] + entity.aliases).contains { name in
            (" " + Folding.key(of: name)).contains(key)
        }
    }
}
