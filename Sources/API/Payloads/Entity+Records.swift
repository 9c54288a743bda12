import Archive
import Facts

extension Entity {
    /// The articles that name it, each once, ascending.
    var records: [Int] {
        var seen: Set<Int> = []
        return appearances.map(\.record).filter { seen.insert($0).inserted }.sorted()
    }
}

extension Record {
    /// The mentions of an entity, in the order of the text.
    func mentions(of id: String) -> [Mention] {
        findings.mentions.filter { entityIDs[$0.entity] == id }
    }
}
