import Markup

/// Words of a page in one line.
enum PageText {
    /// The words of `text` with single spaces; nil for none.
    static func line(_ text: String) -> String? { line(Array(text.utf8)) }

    /// The words of `bytes` with single spaces, invisible characters taken out; nil for none.
    static func line(_ bytes: [UInt8]) -> String? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let (isSpace, length) = space(bytes, at: index)
            if isSpace {
                if !output.isEmpty, output.last != 0x20 { output.append(0x20) }
            } else if length == 1 {
                output.append(bytes[index])
            }
            index += length
        }
        if output.last == 0x20 { output.removeLast() }
        return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
    }

    /// Whether a space begins at `index`, and over how many bytes; an invisible character is no
    /// space and longer than one byte.
    private static func space(_ bytes: [UInt8], at index: Int) -> (isSpace: Bool, length: Int) {
        let byte = bytes[index]
        if byte <= 0x20 || byte == 0x7F { return (true, 1) }
        guard byte >= 0xC2, index + 1 < bytes.count else { return (false, 1) }
        switch (byte, bytes[index + 1]) {
        case (0xC2, 0xA0): return (true, 2)
        case (0xC2, 0xAD): return (false, 2)
        case (0xE2, 0x80):
            guard index + 2 < bytes.count else { return (false, 1) }
            switch bytes[index + 2] {
            case 0x80...0x8A, 0xA8, 0xA9, 0xAF: return (true, 3)
            case 0x8B, 0x8E, 0x8F: return (false, 3)
            default: return (false, 1)
            }
        case (0xE3, 0x80) where index + 2 < bytes.count && bytes[index + 2] == 0x80:
            return (true, 3)
        case (0xEF, 0xBB) where index + 2 < bytes.count && bytes[index + 2] == 0xBF:
            return (false, 3)
        default: return (false, 1)
        }
    }

    /// Most bytes of a value that may hold tags or references.
    private static let markupLimit = 64 << 10

    /// The words of a value in which tags and references may stand, as in JSON-LD; nil for none.
    static func plain(_ value: String, _ references: CharacterReferences) -> String? {
        guard value.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") })
        else { return line(value) }
        let read = { (bytes: String.UTF8View) -> String? in
            let document = HTMLDocument(
                parsing: Array(bytes.prefix(markupLimit)),
                references: references
            )
            return line(document.text(of: 0))
        }
        guard let words = read(value.utf8) else { return nil }
        // Written twice over: "&amp;#039;", "&lt;b&gt;".
        let isDouble = words.utf8.contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }
        return isDouble ? read(words.utf8) : words
    }
}
