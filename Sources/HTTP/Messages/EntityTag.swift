/// The mark of one version of a representation.
///
/// Source: RFC 9110 §8.8.3.
public struct EntityTag: Sendable, Hashable {
    /// What stands between the quotes: visible ASCII but the quote itself, and bytes above 0x7F.
    public let opaque: String
    /// Whether equal tags promise equal meaning only, not equal bytes.
    public let isWeak: Bool

    /// Takes the opaque part, without quotes.
    ///
    /// - Parameters:
    ///   - opaque: At most 256 bytes of the allowed set; anything else traps.
    ///   - isWeak: False, the default, promises equal bytes.
    public init(_ opaque: String, isWeak: Bool = false) {
        precondition(
            opaque.utf8.count <= 256 && opaque.utf8.allSatisfy(\.isEntityTagByte),
            "an entity tag holds no quotes, blanks or controls"
        )
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// The tag as it goes on the wire, quotes and `W/` included.
    public var wireForm: String {
        isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\""
    }

    /// The tag of the same version in another coding, such as `gzip`.
    func coded(_ coding: String) -> EntityTag {
        EntityTag("\(opaque)-\(coding)", isWeak: isWeak)
    }
}
