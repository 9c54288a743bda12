/// A reference to a character by its number (WHATWG HTML §13.2.5.75 to 80).
struct NumericReference {
    /// The character.
    let character: Unicode.Scalar
    /// The offset after the reference, and after its semicolon where it has one.
    let end: Int
    /// Whether the number is that of a character that may be referred to.
    let isCharacter: Bool

    /// The characters that windows-1252 has at 0x80 to 0x9F; 0 where it has none.
    private static let western: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// Reads what stands after `&#` at `range` of `bytes`; nil where no digit does.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        var base: UInt32 = 10
        if index < range.upperBound, bytes[index] | 0x20 == 0x78 {
            base = 16
            index += 1
        }
        let first = index
        var value: UInt32 = 0
        while index < range.upperBound, let digit = bytes[index].hexadecimalValue, digit < base {
            // Larger numbers are no characters, whatever digits follow.
            value = min(value * base + UInt32(digit), 0x11_0000)
            index += 1
        }
        guard index > first else { return nil }
        if index < range.upperBound, bytes[index] == .semicolon { index += 1 }
        end = index
        var mapped = value
        if (0x80..<0xA0).contains(value), Self.western[Int(value) - 0x80] != 0 {
            mapped = Self.western[Int(value) - 0x80]
        }
        let scalar = value == 0 ? nil : Unicode.Scalar(mapped)
        isCharacter = scalar != nil
        character = scalar ?? "\u{FFFD}"
    }
}
