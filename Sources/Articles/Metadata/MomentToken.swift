import Prose

/// A run of digits, a run of letters or one mark of a short text.
struct MomentToken {
    enum Kind { case number, word, mark }

    let kind: Kind
    let start: Int
    let end: Int
    /// The characters, lower case.
    let key: String

    /// How many digits a number has; 0 for anything else.
    var digits: Int { kind == .number ? end - start : 0 }

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
            let kind = Self.kind(bytes[position])
            let start = position
            position += 1
            if let kind, kind != .mark {
                while position < bytes.count, Self.kind(bytes[position]) == kind { position += 1 }
            }
            guard let kind else { continue }
            let key = String(decoding: bytes[start..<position], as: UTF8.self)
            tokens.append(
                MomentToken(
                    kind: kind,
                    start: start,
                    end: position,
                    key: kind == .word ? key.lowercased() : key
                )
            )
        }
        // "T" between a date and a time separates them and says nothing.
        return tokens.enumerated().filter { index, token in
            !(token.key == "t" && index > 0 && tokens[index - 1].kind == .number)
        }.map(\.element)
    }

    /// The kind of a byte; nil for white space.
    private static func kind(_ byte: UInt8) -> Kind? {
        switch byte {
        case 0...0x20: nil
        case 0x30...0x39: .number
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            0x80...0xFF:
            .word
        default: .mark
        }
    }
}
