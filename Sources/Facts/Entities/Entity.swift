public import Prose

/// What sort of thing a name stands for.
public enum EntityKind: String, Sendable, CaseIterable, Comparable {
    /// A human being.
    case person
    /// An institution, company, party, agency or group.
    case organisation
    /// A country, region, city, building or other place.
    case place

    /// Orders people before organisations before places.
    public static func < (left: EntityKind, right: EntityKind) -> Bool {
        let order = EntityKind.allCases
        return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
}

/// A name, as it stands in one article.
public struct Mention: Sendable, Hashable {
    /// The name itself, without title and without the possessive.
    public let span: Span
    /// The entity it names, as an index into ``Findings/entities``.
    public let entity: Int
    /// The titles and roles directly before a person's name ("junta chief Senior General"); nil for
    /// none, and at other names.
    public let title: Span?

    /// Describes a mention.
    public init(span: Span, entity: Int, title: Span?) {
        self.span = span
        self.entity = entity
        self.title = title
    }
}

/// Somebody or something that one text names, once for all its mentions.
public struct LocalEntity: Sendable, Hashable {
    /// What sort of thing it is.
    public let kind: EntityKind
    /// The fullest form of the name in the text, as written ("Min Aung Hlaing"); of a place that
    /// stands in capitals only, the form of the lists ("Amman").
    public let name: String
    /// The folded form by which it is matched across articles ("min aung hlaing"): for places and
    /// organisations of the gazetteers the key of their main name.
    public let key: String
    /// Other forms of the name in the text ("Putin"), each once, in order.
    public let aliases: [String]
    /// A public identifier ("iso:MM", "geonames:6611854", "org:rosatom"); nil where unknown.
    public let reference: String?
    /// Why the mentions count as one ("surname of a full name in the text"), one reason per alias,
    /// in the order of ``aliases``.
    public let reasons: [String]
    /// Which place is meant; nil for what is no place, and for one that the lists do not know.
    public let place: Place?
    /// The people any of whom a name may stand for where the text does not tell, as ascending indices
    /// into ``Findings/entities``; empty where it is clear who or what is named.
    public let candidates: [Int]

    /// Whether the text does not tell which of several people is named.
    public var isAmbiguous: Bool { !candidates.isEmpty }

    /// Describes an entity.
    public init(
        kind: EntityKind,
        name: String,
        key: String,
        aliases: [String],
        reference: String?,
        reasons: [String],
        place: Place? = nil,
        candidates: [Int] = []
    ) {
        self.kind = kind
        self.name = name
        self.key = key
        self.aliases = aliases
        self.reference = reference
        self.reasons = reasons
        self.place = place
        self.candidates = candidates
    }

    /// The entity of a list from which others are gone: `numbers` tells the new index of each that
    /// is left.
    func renumbered(_ numbers: [Int: Int]) -> LocalEntity {
        guard isAmbiguous else { return self }
        return LocalEntity(
            kind: kind,
            name: name,
            key: key,
            aliases: aliases,
            reference: reference,
            reasons: reasons,
            place: place,
            candidates: candidates.compactMap { numbers[$0] }
        )
    }
}
