// The leaves of a JSON text: strings and numbers.
extension JSONParser {
    mutating func string() throws(JSONError) -> String {
        position += 1
        var content: [UInt8] = []
        while true {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
                bytes[position] != UInt8(ascii: "\\"), bytes[position] >= 0x20
            {
                position += 1
            }
            guard position < bytes.count else { throw .truncated(offset: position) }
            let run = bytes[start..<position]
            // Most strings hold no escape, and are copied once.
            if content.isEmpty, bytes[position] == UInt8(ascii: "\"") {
                position += 1
                return String(decoding: run, as: UTF8.self)
            }
            content += run
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                content.append(contentsOf: String(try escape()).utf8)
            default:
                guard remarks != nil else {
                    throw .unexpected(offset: position, expected: "an escaped control character")
                }
                content.append(bytes[position])
                position += 1
            }
        }
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard position + 1 < bytes.count else { throw .truncated(offset: bytes.count) }
        let kind = bytes[position + 1]
        position += 2
        switch kind {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw .unexpected(offset: position - 1, expected: "an escape")
        }
    }

    /// The scalar of `\u` and four hexadecimal digits, or of a surrogate pair of them; U+FFFD for
    /// a surrogate that stands alone.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try hexQuad()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let isHigh = (0xD800..<0xDC00).contains(first)
        guard isHigh, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else {
            remarks?.loneSurrogates += 1
            return "\u{FFFD}"
        }
        let mark = position
        position += 2
        let second = try hexQuad()
        guard (0xDC00..<0xE000).contains(second) else {
            position = mark
            remarks?.loneSurrogates += 1
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexQuad() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw .truncated(offset: bytes.count) }
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = bytes[position]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw .unexpected(offset: position, expected: "a hexadecimal digit")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    mutating func number() throws(JSONError) -> JSON {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        let leadingZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
        let wholeDigits = try digits()
        guard !leadingZero || wholeDigits == 1 else {
            throw .unexpected(offset: start, expected: "a number without leading zeros")
        }
        var isWhole = true
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isWhole = false
            position += 1
            _ = try digits()
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            position += 1
            if position < bytes.count,
                bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            _ = try digits()
        }
        // The grammar is checked above; the conversions only compute.
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let whole = Int(text) { return .integer(whole) }
        if isWhole, remarks != nil {
            remarks?.unboundedNumbers += 1
            return .string(text)
        }
        guard let value = Double(text), value.isFinite else {
            guard remarks != nil else { throw .numberOutOfRange(offset: start) }
            remarks?.unboundedNumbers += 1
            return .null
        }
        return .number(value)
    }

    private mutating func digits() throws(JSONError) -> Int {
        let start = position
        while position < bytes.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
        {
            position += 1
        }
        guard position > start else {
            throw position < bytes.count
                ? .unexpected(offset: position, expected: "a digit") : .truncated(offset: position)
        }
        return position - start
    }
}
