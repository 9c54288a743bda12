import Facts

/// One decision of a curator.
struct CuratorEntry {
    /// Where it stands in the file.
    struct Place {
        /// The list ("merge").
        let list: String
        /// Its number in the list, from 1.
        let number: Int
        /// Its line; nil where the parser does not tell.
        let line: Int?

        /// The place in words ("line 4, merge 1").
        var words: String { line.map { "line \($0), \(list) \(number)" } ?? "\(list) \(number)" }
    }

    /// What is to be done.
    enum Action {
        /// `from` are `into`.
        case merge(into: CuratorSelector, from: [CuratorSelector])
        /// In `articles`, ids or paths, the entity is somebody else, called `name`.
        case split(CuratorSelector, articles: [String], name: String)
        /// The entity is called `name`.
        case rename(CuratorSelector, name: String)
        /// The entity has these public identifiers.
        case identify(CuratorSelector, ids: [ExternalID])
        /// The entity is none.
        case hide(CuratorSelector)
    }

    let place: Place
    let action: Action
    /// Why, in the curator's words; nil where the file does not say.
    let note: String?
}

/// Which entity a curator means.
struct CuratorSelector {
    /// An id, a public identifier ("iso:MM") or a name.
    let text: String
    /// What sort of entity it must be; nil for any.
    let kind: EntityKind?
}
