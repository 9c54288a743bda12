public import Facts

/// A person, an organisation or a place, in all the articles of an edition that name it.
public struct Entity: Sendable, Hashable {
    /// One article that names it.
    public struct Appearance: Sendable, Hashable {
        /// The article, as an index into ``Edition/records``.
        public let record: Int
        /// The entity in that article's findings.
        public let entity: Int
        /// Why it is taken for this entity ("same full name", "merge 1 of entities.yaml").
        public let reason: String

        /// The reason where no other article has the name.
        static let alone = "only article with this name"
    }

    /// A slug of the name and a digest of kind and key; for a person known by one word only, of the
    /// first article of the story too, and for an ambiguous name of its article.
    public let id: String
    /// What sort of thing it is.
    public let kind: EntityKind
    /// The name, in the form that most articles use.
    public let name: String
    /// Other forms of the name, each once, sorted.
    public let aliases: [String]
    /// A public identifier ("iso:MM"); nil where unknown.
    public let reference: String?
    /// What it is called in public registers, sorted: its ``reference`` where that is a public one,
    /// and what a curator has told.
    public let externalIDs: [ExternalID]
    /// What a curator has decided about it ("rename 2 of entities.yaml: as she signs"), in the order
    /// of the file; empty for nothing.
    public let curation: [String]
    /// The articles that name it, in the order of the records.
    public let appearances: [Appearance]
    /// How often it is mentioned in all of them.
    public let mentionCount: Int
    /// The ids of the people any of whom the name may stand for where no article tells, sorted; empty
    /// where it is clear who or what is named.
    public let candidates: [String]

    /// Whether the articles do not tell which of several people is named.
    public var isAmbiguous: Bool { !candidates.isEmpty }
}
