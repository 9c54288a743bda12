import Formats

/// Reads the JSON of pages, which often is not quite JSON.
///
/// Tolerated are control characters and wrong escapes in strings, commas too many, comments, the
/// frames of scripts around the value, and quotation marks inside strings. Size and depth are
/// bounded, so that nothing in a page can cost more than reading it.
enum LenientJSON {
    /// Longer texts are not read.
    static let limit = 2 << 20

    /// The value that `bytes` hold; nil where they hold none.
    static func value(_ bytes: [UInt8]) -> JSON? {
        guard bytes.count <= limit else { return nil }
        // What is wrong with a text that neither way can read is of no use to anybody.
        if let value = try? JSON(parsing: bytes) { return value }
        if let value = try? JSON(parsing: repaired(bytes, quotes: false)) { return value }
        return try? JSON(parsing: repaired(bytes, quotes: true))
    }

    /// `bytes` from the first bracket to the last one, with what is tolerated put right; `quotes`
    /// says whether a quotation mark must stand before a mark of JSON to end a string.
    static func repaired(_ bytes: [UInt8], quotes: Bool) -> [UInt8] {
        guard let first = opening(bytes) else { return [] }
        let mark: UInt8 = bytes[first] == .openBrace ? .closeBrace : .closeBracket
        guard let end = bytes.lastIndex(of: mark), first < end else { return [] }
        var output: [UInt8] = []
        output.reserveCapacity(end - first + 1)
        var index = first
        // The last mark outside of strings.
        var last: UInt8 = 0
        while index <= end {
            let byte = bytes[index]
            if byte == .doubleQuote {
                index = string(bytes, from: index, to: end, quotes: quotes, into: &output)
                last = byte
            } else if byte == .slash, let next = comment(bytes, from: index, to: end) {
                index = next
            } else {
                if byte == .closeBrace || byte == .closeBracket { dropComma(&output) }
                // A comma behind another or behind an opening bracket parts nothing.
                let isSpare = byte == .comma && [.comma, .openBrace, .openBracket].contains(last)
                if !isSpare { output.append(byte) }
                if byte > 0x20 { last = byte }
                index += 1
            }
        }
        return output
    }

    /// The first bracket behind which a value can stand: not that of "<![CDATA[".
    private static func opening(_ bytes: [UInt8]) -> Int? {
        bytes.indices.first { index in
            if bytes[index] == .openBrace { return true }
            guard bytes[index] == .openBracket,
                !bytes[..<index].suffix(5).elementsEqual("CDATA".utf8)
            else { return false }
            let next = bytes[index...].prefix(64).dropFirst().first { $0 > 0x20 }
            return next.map { "{[\"]-0123456789tfn".utf8.contains($0) } ?? false
        }
    }

    private static func dropComma(_ output: inout [UInt8]) {
        guard let end = output.lastIndex(where: { $0 > 0x20 }), output[end] == .comma else {
            return
        }
        output.removeSubrange(end...)
    }

    /// The offset behind the comment that begins at `index`; nil where there is none.
    private static func comment(_ bytes: [UInt8], from index: Int, to last: Int) -> Int? {
        guard index < last else { return nil }
        var end = index + 2
        switch bytes[index + 1] {
        case .slash:
            while end <= last, bytes[end] != 0x0A { end += 1 }
            return end
        case .star:
            while end < last, !(bytes[end] == .star && bytes[end + 1] == .slash) { end += 1 }
            return end + 2
        default: return nil
        }
    }

    /// Copies the string that begins at `start` and gives the offset behind it.
    private static func string(
        _ bytes: [UInt8],
        from start: Int,
        to last: Int,
        quotes: Bool,
        into output: inout [UInt8]
    ) -> Int {
        output.append(.doubleQuote)
        var index = start + 1
        while index <= last {
            let byte = bytes[index]
            switch byte {
            case .doubleQuote where !quotes || ends(bytes, at: index, last):
                output.append(byte)
                return index + 1
            case .doubleQuote: output += [.backslash, byte]
            case .backslash:
                let next = index < last ? bytes[index + 1] : 0x20
                if isEscape(bytes, at: index, last) { output.append(byte) }
                if next >= 0x20 { output.append(next) }
                index += 1
            case 0..<0x20: output.append(0x20)
            default: output.append(byte)
            }
            index += 1
        }
        output.append(.doubleQuote)
        return index
    }

    /// Whether the backslash at `index` begins an escape of JSON.
    private static func isEscape(_ bytes: [UInt8], at index: Int, _ last: Int) -> Bool {
        guard index < last else { return false }
        if bytes[index + 1] == UInt8(ascii: "u") {
            guard index + 5 <= last else { return false }
            return bytes[index + 2...index + 5].allSatisfy {
                Character(Unicode.Scalar($0)).isHexDigit
            }
        }
        return "\"\\/bfnrt".utf8.contains(bytes[index + 1])
    }

    /// Whether a mark of JSON stands behind the quotation mark at `index`.
    private static func ends(_ bytes: [UInt8], at index: Int, _ last: Int) -> Bool {
        var next = index + 1
        // White space without end would make every quotation mark as dear as the whole text.
        while next <= min(last, index + 64), bytes[next] <= 0x20 { next += 1 }
        guard next <= last else { return true }
        return ",:}]".utf8.contains(bytes[next])
    }
}

extension UInt8 {
    fileprivate static let openBrace = UInt8(ascii: "{")
    fileprivate static let closeBrace = UInt8(ascii: "}")
    fileprivate static let openBracket = UInt8(ascii: "[")
    fileprivate static let closeBracket = UInt8(ascii: "]")
    fileprivate static let doubleQuote = UInt8(ascii: "\"")
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let slash = UInt8(ascii: "/")
    fileprivate static let star = UInt8(ascii: "*")
}
