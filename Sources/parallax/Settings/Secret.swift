/// A token that must not reach a log, a listing or an error text.
struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// How many bytes a token may have; shorter ones can be guessed.
    static let bounds = 16...512

    /// The token itself; hand it only to what compares it.
    let exposed: String

    /// A token of printable ASCII without spaces; nil when `text` is not one.
    init?(_ text: String) {
        let bytes = text.utf8
        guard Self.bounds.contains(bytes.count), bytes.allSatisfy({ (0x21...0x7E).contains($0) })
        else {
            return nil
        }
        exposed = text
    }

    var description: String { "(set)" }
    var debugDescription: String { "(set)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
