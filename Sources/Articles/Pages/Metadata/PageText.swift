import Markup

/// Words of a page in one line.
enum PageText {
    /// The words of `text` with single spaces; nil for none.
    static func line(_ text: String) -> String? { line(Array(text.utf8)) }

    /// The words of `bytes` with single spaces, invisible characters taken out; nil for none.
    static func line(_ bytes: [UInt8]) -> String? {
        if isLine(bytes) { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard let (mark, length) = BlankMark.at(index, of: bytes.span) else {
                output.append(bytes[index])
                index += 1
                continue
            }
            if mark == .space, !output.isEmpty, output.last != 0x20 { output.append(0x20) }
            index += length
        }
        if output.last == 0x20 { output.removeLast() }
        return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
    }

    /// Whether `bytes` are words of ASCII with single spaces, to which nothing is to be done.
    private static func isLine(_ bytes: [UInt8]) -> Bool {
        var last: UInt8 = 0x20
        for byte in bytes {
            guard byte &- 0x20 < 0x5F, byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20
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
