/// Why a text cannot be read as XML, with the offset of the byte where that shows.
public enum XMLError: Error, Sendable, Hashable {
    /// It breaks the rule that `reason` tells.
    case malformed(offset: Int, reason: Reason)
    /// The document type declares the entity `name`; declared entities are never read.
    case entityDeclared(offset: Int, name: String)
    /// The reference `name` means no character.
    case unknownReference(offset: Int, name: String)
    /// It has more of something than is read.
    case excessive(offset: Int, what: Measure, limit: Int)

    /// A rule of XML 1.0 that is broken.
    public enum Reason: String, Sendable, Hashable {
        /// The bytes end inside of a tag, a comment, a section, a declaration or an element.
        case unfinished = "it ends too early"
        /// A name is missing or begins with a byte that begins none.
        case name = "a name is expected"
        /// An attribute lacks its equals sign, its quotes or the space before it.
        case attribute = "an attribute is written wrongly"
        /// A tag names an attribute twice.
        case repeatedAttribute = "a tag names an attribute twice"
        /// A tag does not end where it should.
        case tag = "a tag is not ended by >"
        /// An end tag does not name the element that is open.
        case endTag = "an end tag does not fit the element that is open"
        /// There is text or a reference outside of the one outermost element.
        case outside = "text stands outside of the outermost element"
        /// There is a second outermost element or none.
        case root = "there is not exactly one outermost element"
        /// `&` begins no reference.
        case reference = "& begins no reference"
        /// A number refers to no character.
        case number = "a reference is to no character"
        /// `<` stands in the value of an attribute.
        case value = "< stands in the value of an attribute"
        /// `]]>` stands in a text.
        case text = "]]> stands in a text"
        /// `--` stands in a comment.
        case comment = "-- stands in a comment"
        /// A declaration stands where none may, or is none.
        case declaration = "a declaration stands where none may"
    }

    /// What can be too much.
    public enum Measure: String, Sendable, Hashable {
        /// Bytes of the whole.
        case bytes
        /// Elements inside of each other.
        case depth = "levels of elements"
        /// Attributes of a tag.
        case attributes
        /// Bytes of a name.
        case name = "bytes of a name"
        /// Bytes of the value of an attribute.
        case value = "bytes of a value"
    }

    /// The offset of the byte where the reading stopped.
    public var offset: Int {
        switch self {
        case .malformed(let offset, _), .entityDeclared(let offset, _),
            .unknownReference(let offset, _), .excessive(let offset, _, _):
            offset
        }
    }
}

extension XMLError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .malformed(let offset, let reason):
            "\(reason.rawValue), at byte \(offset)"
        case .entityDeclared(let offset, let name):
            "the entity \(name) is declared, which is not read, at byte \(offset)"
        case .unknownReference(let offset, let name):
            "&\(name); means no character, at byte \(offset)"
        case .excessive(let offset, let what, let limit):
            "more than \(limit) \(what.rawValue), at byte \(offset)"
        }
    }
}
