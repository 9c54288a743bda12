/// Sequences of several bytes in UTF-8 (RFC 3629 §4).
enum UTF8Sequence {
    /// The length of the well-formed sequence of two to four bytes at `position`; nil where there
    /// is none.
    static func length(in bytes: Span<UInt8>, at position: Int) -> Int? {
        let first = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return nil
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
            return nil
        }
        for offset in 2..<max(length, 2) {
            guard (0x80...0xBF).contains(bytes[position + offset]) else { return nil }
        }
        return length
    }
}
