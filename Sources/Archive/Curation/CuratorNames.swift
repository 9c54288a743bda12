import Facts
import Prose

/// The entities by what a curator may call them.
struct CuratorNames {
    private var byID: [String: Int] = [:]
    private var byReference: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]
    private var byAlias: [String: [Int]] = [:]
    private var kinds: [EntityKind] = []

    init(_ entities: [Entity]) {
        for (number, entity) in entities.enumerated() { add(entity, number: number) }
    }

    /// Adds an entity under its id, its identifiers and its names; numbers are given in order.
    mutating func add(_ entity: Entity, number: Int) {
        byID[entity.id] = number
        kinds.append(entity.kind)
        if let reference = entity.reference { byReference[reference, default: []].append(number) }
        byName[Folding.key(of: entity.name), default: []].append(number)
        for key in Set(entity.aliases.map { Folding.key(of: $0) }) {
            byAlias[key, default: []].append(number)
        }
    }

    /// The entities that are meant: by id, else by identifier, else by name, else by another form of
    /// the name.
    func entities(for selector: CuratorSelector) -> [Int] {
        let fits = { (number: Int) in selector.kind == nil || selector.kind == kinds[number] }
        if let number = byID[selector.text] { return fits(number) ? [number] : [] }
        let key = Folding.key(of: selector.text)
        for found in [byReference[selector.text], byName[key], byAlias[key]] {
            let fitting = (found ?? []).filter(fits)
            if !fitting.isEmpty { return fitting }
        }
        return []
    }
}
