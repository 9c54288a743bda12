import Prose

/// A run of digits, a run of letters or one mark of a short text.
struct MomentToken {
    enum Kind { case number, word, mark }

    let kind: Kind
    let start: Int
    let end: Int
    /// The characters; letters folded, digits of any script as `0` to `9`.
    let key: String

    /// How many digits a number has; 0 for anything else.
    var digits: Int { kind == .number ? key.utf8.count : 0 }

    /// The value of a number of at most 18 digits.
    var value: Int? { kind == .number ? DecimalDigits.value(key.utf8) : nil }

    /// A number of one or two digits.
    var short: Int? { (1...2).contains(digits) ? value : nil }

    /// The number of a day in a month.
    var day: Int? { short.flatMap { (1...31).contains($0) ? $0 : nil } }

    /// A year of four digits.
    var year: Int? { digits == 4 ? value.flatMap { (1800...2199).contains($0) ? $0 : nil } : nil }

    static func tokens(of bytes: [UInt8]) -> [MomentToken] {
        var tokens: [MomentToken] = []
        var position = 0
        while position < bytes.count {
            let start = position
            let first = symbol(in: bytes, at: position)
            position += first.length
            guard let kind = first.kind else { continue }
            var digits: [UInt8] = first.digit.map { [$0] } ?? []
            if kind != .mark {
                while position < bytes.count {
                    let next = symbol(in: bytes, at: position)
                    guard next.kind == kind else { break }
                    if let digit = next.digit { digits.append(digit) }
                    position += next.length
                }
            }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            let key =
                switch kind {
                case .number: String(decoding: digits, as: UTF8.self)
                case .word: Folding.key(of: text)
                case .mark: text
                }
            // Nothing is left of signs that nobody sees.
            if key.isEmpty { continue }
            tokens.append(MomentToken(kind: kind, start: start, end: position, key: key))
        }
        // "T" between a date and a time separates them and says nothing.
        return tokens.enumerated().filter { index, token in
            !(token.key == "t" && index > 0 && tokens[index - 1].kind == .number)
        }.map(\.element)
    }

    private struct Symbol {
        /// Nil for white space and invisible characters.
        var kind: Kind?
        var length = 1
        var digit: UInt8?
    }

    private static func symbol(in bytes: [UInt8], at position: Int) -> Symbol {
        let byte = bytes[position]
        switch byte {
        case 0...0x20: return Symbol(kind: nil)
        case 0x30...0x39: return Symbol(kind: .number, digit: byte)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return Symbol(kind: .word)
        case 0..<0x80: return Symbol(kind: .mark)
        default:
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            let third = position + 2 < bytes.count ? bytes[position + 2] : 0
            return beyondASCII(byte, next, third)
        }
    }

    /// The characters beyond ASCII that stand in dates and are no letters.
    private static func beyondASCII(_ byte: UInt8, _ next: UInt8, _ third: UInt8) -> Symbol {
        func digit(_ zero: UInt8, _ unit: UInt8, length: Int) -> Symbol {
            Symbol(kind: .number, length: length, digit: 0x30 + unit - zero)
        }
        switch (byte, next, third) {
        case (0xC2, 0xA0, _), (0xC2, 0xAD, _): return Symbol(kind: nil, length: 2)
        case (0xC2, 0xA1...0xBF, _): return Symbol(kind: .mark, length: 2)
        case (0xD8, 0x8C, _): return Symbol(kind: .mark, length: 2)
        case (0xD9, 0xA0...0xA9, _): return digit(0xA0, next, length: 2)
        case (0xDB, 0xB0...0xB9, _): return digit(0xB0, next, length: 2)
        case (0xE0, 0xA5, 0xA6...0xAF), (0xE0, 0xA7, 0xA6...0xAF):
            return digit(0xA6, third, length: 3)
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return Symbol(kind: nil, length: 3)
        case (0xE2, 0x80...0xBF, 0x80...0xBF), (0xE3, 0x80, 0x81...0x9F),
            (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A):
            return Symbol(kind: .mark, length: 3)
        case (0xEF, 0xBC, 0x90...0x99): return digit(0x90, third, length: 3)
        default: return Symbol(kind: .word)
        }
    }
}
