/// The folded form of a line, by which cues and repetitions are found; never shown to a reader.
enum LineKey {
    /// Longer lines are compared by this many bytes of their beginning.
    static let limit = 2_000

    /// `line` in lower case, with plain quotes and single spaces.
    static func fold(_ line: String) -> String { fold(Array(line.utf8)[...]) }

    /// The first bytes of `line` in lower case, with plain quotes and single spaces.
    static func fold(_ line: ArraySlice<UInt8>) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(min(line.count, limit))
        var position = line.startIndex
        while position < line.endIndex, key.count < limit {
            let byte = line[position]
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
                // Most bytes by far.
                key.append(byte)
                position += 1
            } else if let (plain, length) = plain(line, at: position) {
                if plain != 0x20 || key.last != 0x20 && !key.isEmpty { key.append(plain) }
                position += length
            } else {
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                key.append(isCapital ? byte | 0x20 : byte)
                position += 1
            }
        }
        while key.last == 0x20 { key.removeLast() }
        return String(decoding: key, as: UTF8.self)
    }

    /// White space and quotation marks in their plain form, with their length in bytes.
    private static func plain(_ line: ArraySlice<UInt8>, at position: Int) -> (UInt8, Int)? {
        let byte = line[position]
        if byte <= 0x20 { return (0x20, 1) }
        if byte == 0xC2, position + 1 < line.endIndex, line[position + 1] == 0xA0 {
            return (0x20, 2)
        }
        guard byte == 0xE2, position + 2 < line.endIndex, line[position + 1] == 0x80 else {
            return nil
        }
        switch line[position + 2] {
        case 0x98, 0x99: return (UInt8(ascii: "'"), 3)
        case 0x9C, 0x9D: return (UInt8(ascii: "\""), 3)
        case 0x80...0x8B, 0xAF: return (0x20, 3)
        default: return nil
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
