import Archive
import Articles
import Facts
import Formats
import Prose

/// The short forms by which one object names another.
enum References {
    static let outletShape = "id name"
    static let entityShape = "id name type"
    static let storyShape = "id title"

    static func outlet(_ outlet: Outlet) -> JSON {
        ["id": .string(outlet.id), "name": .string(outlet.name)]
    }

    static func entity(_ entity: Entity) -> JSON {
        [
            "id": .string(entity.id), "name": .string(entity.name),
            "type": .string(entity.kind.rawValue),
        ]
    }

    /// The entity of that id; `null` for one that the edition does not have.
    static func entity(_ id: String, in edition: Edition) -> JSON {
        edition.entity(id).map { entity(edition.entities[$0]) } ?? .null
    }

    /// The people any of whom an ambiguous name may stand for; empty for other entities.
    static func candidates(of entity: Entity, in edition: Edition) -> JSON {
        .array(entity.candidates.map { self.entity($0, in: edition) })
    }

    /// The outlet of that id; its id stands for its name where the edition does not have it.
    static func source(_ id: String, in edition: Edition) -> JSON {
        edition.source(id).map { outlet(edition.sources[$0].outlet) }
            ?? ["id": .string(id), "name": .string(id)]
    }

    static func story(_ story: Story) -> JSON {
        ["id": .string(story.id), "title": .string(story.title)]
    }
}
