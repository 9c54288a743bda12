import Archive
import Prose

/// The orders of a list of entities.
enum EntitySort: String, Sendable, CaseIterable {
    /// The most often mentioned first.
    case mentions
    /// By the folded name.
    case name
    /// Those of the most articles first.
    case articles

    /// Where an entity stands.
    func key(_ entity: Entity) -> SortKey {
        switch self {
        case .mentions: .descending(entity.mentionCount, id: entity.id)
        case .name: SortKey(.text(Folding.key(of: entity.name).bounded), id: entity.id)
        case .articles: .descending(entity.records.count, id: entity.id)
        }
    }
}
