/// The units in which offsets into a text can be told to a client.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// Unicode code points: what Python and most databases count.
    case codePoint = "codepoint"
    /// UTF-16 code units: what JavaScript and Java count.
    case utf16
    /// UTF-8 bytes: what this program counts.
    case utf8
}

/// Converts byte offsets of one text into another unit.
///
/// Built in one pass; a look-up costs at most ``stride`` steps.
public struct OffsetMap: Sendable {
    /// The unit of the converted offsets.
    public let unit: OffsetUnit
    private let bytes: [UInt8]
    private let marks: [Int]
    private static let stride = 64

    /// Prepares the conversion for `text`.
    public init(_ text: Text, unit: OffsetUnit) {
        self.unit = unit
        bytes = text.bytes
        var marks: [Int] = []
        var converted = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { marks.append(converted) }
            converted += Self.units(startingWith: byte, unit)
        }
        marks.append(converted)
        self.marks = marks
    }

    /// The offset in ``unit`` of the byte offset `offset`, which must lie inside the text or at
    /// its end and not inside a character.
    public subscript(_ offset: Int) -> Int {
        if unit == .utf8 { return offset }
        let mark = offset / Self.stride
        var converted = marks[mark]
        for index in (mark * Self.stride)..<offset {
            converted += Self.units(startingWith: bytes[index], unit)
        }
        return converted
    }

    /// How many units the character that begins with `byte` takes; a continuation byte none.
    private static func units(startingWith byte: UInt8, _ unit: OffsetUnit) -> Int {
        switch unit {
        case .utf8: 1
        case .codePoint: byte & 0xC0 == 0x80 ? 0 : 1
        case .utf16: byte & 0xC0 == 0x80 ? 0 : (byte >= 0xF0 ? 2 : 1)
        }
    }
}
