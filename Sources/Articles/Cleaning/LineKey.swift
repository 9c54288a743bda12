/// The folded form of a line, by which cues and repetitions are found; never shown to a reader.
enum LineKey {
    /// Longer lines are compared by this many bytes of their beginning.
    static let limit = 2_000

    /// `line` in lower case, with plain quotes and single spaces.
    static func fold(_ line: String) -> String { fold(Array(line.utf8)[...]) }

    /// The first bytes of `line` in lower case, with plain quotes and single spaces.
    static func fold(_ line: ArraySlice<UInt8>) -> String {
        String(decoding: folded(line), as: UTF8.self)
    }

    /// The bytes of ``fold(_:)``.
    static func folded(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let line = line.span
        var key = [UInt8](repeating: 0, count: min(line.count, limit))
        var output = key.mutableSpan
        var count = 0
        var position = 0
        var isSpaced = true
        while position < line.count, count < output.count {
            let byte = line[position]
            if byte &- 0xC3 < 0x0E, position + 1 < line.count,
                let small = small(byte, line[position + 1])
            {
                guard count + 1 < output.count else { break }
                output[count] = small.0
                output[count + 1] = small.1
                count += 2
                position += 2
                isSpaced = false
                continue
            }
            let (plain, length) = byte > 0x20 && byte < 0x80 ? (byte, 1) : plain(line, at: position)
            position += length
            if plain == 0x20, isSpaced { continue }
            isSpaced = plain == 0x20
            // The bit that makes a letter small.
            let bit: UInt8 = plain &- 0x41 < 26 ? 0x20 : 0
            output[count] = plain | bit
            count += 1
        }
        if isSpaced, count > 0 { count -= 1 }
        key.removeLast(key.count - count)
        return key
    }

    /// The small form of a capital of two bytes, from Latin, Greek and Cyrillic; nil for what is
    /// none.
    private static func small(_ first: UInt8, _ second: UInt8) -> (UInt8, UInt8)? {
        switch (first, second) {
        case (0xC3, 0x80...0x96), (0xC3, 0x98...0x9E): (0xC3, second + 0x20)
        case (0xC4, 0x80...0xAF), (0xC5, 0x8A...0xB7): second & 1 == 0 ? (first, second + 1) : nil
        // Ł, Ń, Ņ, Ň and Ź, Ż, Ž.
        case (0xC5, 0x81...0x87), (0xC5, 0xB9...0xBD):
            second & 1 == 1 ? (first, second + 1) : nil
        case (0xCE, 0x91...0x9F): (0xCE, second + 0x20)
        case (0xCE, 0xA0...0xA9): (0xCF, second - 0x20)
        case (0xD0, 0x80...0x8F): (0xD1, second + 0x10)
        case (0xD0, 0x90...0x9F): (0xD0, second + 0x20)
        case (0xD0, 0xA0...0xAF): (0xD1, second - 0x20)
        default: nil
        }
    }

    /// Whether two folded lines show the same characters, however those are composed.
    static func isSame(_ line: [UInt8], _ other: [UInt8]) -> Bool {
        if line == other { return true }
        // Letters of ASCII are composed in one way only.
        guard line.contains(where: { $0 >= 0x80 }) || other.contains(where: { $0 >= 0x80 }) else {
            return false
        }
        return String(decoding: line, as: UTF8.self) == String(decoding: other, as: UTF8.self)
    }

    /// White space and quotation marks in their plain form, any other byte as it is, with the
    /// length in bytes.
    private static func plain(_ line: Span<UInt8>, at position: Int) -> (UInt8, Int) {
        let byte = line[position]
        if byte <= 0x20 { return (0x20, 1) }
        if byte == 0xC2, position + 1 < line.count, line[position + 1] == 0xA0 {
            return (0x20, 2)
        }
        guard byte == 0xE2, position + 2 < line.count, line[position + 1] == 0x80 else {
            return (byte, 1)
        }
        switch line[position + 2] {
        case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
        case 0x9C, 0x9D: return (UInt8(ascii: "\""), 3)
        case 0x80...0x8B, 0xAF: return (0x20, 3)
        default: return (byte, 1)
        }
    }

    /// The key with every digit as 0, so that lines that differ in a count or date agree.
    static func withoutDigits(_ key: String) -> String {
        String(
            decoding: key.utf8.map { (0x30...0x39).contains($0) ? 0x30 : $0 },
            as: UTF8.self
        )
    }
}
