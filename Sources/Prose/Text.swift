/// A text that never changes, as well-formed UTF-8, which spans point into.
public struct Text: Sendable, Hashable {
    /// The text's UTF-8 bytes, always well formed.
    public let bytes: [UInt8]

    /// Takes over `string`.
    public init(_ string: String) { bytes = Array(string.utf8) }

    /// Takes over `bytes`; what is no well-formed UTF-8 in them becomes U+FFFD.
    public init(_ bytes: [UInt8]) {
        let isWellFormed = (try? UTF8Span(validating: bytes.span)) != nil
        self.bytes = isWellFormed ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// Length in bytes.
    public var count: Int { bytes.count }

    /// The span of the whole text.
    public var span: Span { Span(0, bytes.count) }

    /// The whole text as a string.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The exact words of `span`, which must lie inside the text.
    public subscript(_ span: Span) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }

    /// `span` without the white space at both its ends.
    public func trimmed(_ span: Span) -> Span {
        var start = span.start
        var end = span.end
        while start < end, Text.isSpace(bytes[start]) { start += 1 }
        while end > start, Text.isSpace(bytes[end - 1]) { end -= 1 }
        return Span(start, end)
    }

    /// Whether `byte` is ASCII white space.
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
