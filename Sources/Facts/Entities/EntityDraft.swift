/// An entity while its mentions are still being gathered.
struct EntityDraft {
    let kind: EntityKind
    /// The key of the fullest form.
    var key: String
    /// The identifier in the lists.
    let reference: String?
    /// Which place is meant; nil for what is none of the lists.
    var place: Place?
    /// The tokens of the fullest form.
    var fullest: Range<Int>
    /// Why each folded form counts as this entity.
    var reasons: [String: String] = [:]
    /// The drafts of the people any of whom may be meant, ascending; empty where it is clear.
    var candidates: [Int] = []
}
