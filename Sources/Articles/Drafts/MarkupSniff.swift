import Markup

/// Tells a text that is markup from one that is not, and takes short texts out of markup.
struct MarkupSniff: Sendable {
    /// What names of characters mean.
    let references: CharacterReferences

    private static let names: Set<String> = [
        "p", "br", "div", "span", "a", "img", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "blockquote", "strong", "em", "b", "i", "u", "figure", "figcaption", "table", "section",
        "article", "html", "body", "head", "pre", "hr", "iframe", "script", "style", "td", "tr",
    ]

    /// Whether `text` holds at least one tag that is usual in articles.
    static func holdsTags(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            let bytes = unsafe buffer.span
            var position = 0
            while position < bytes.count {
                guard bytes[position] == UInt8(ascii: "<") else {
                    position += 1
                    continue
                }
                position += 1
                if let end = tagName(bytes, at: position), closes(bytes, from: end) { return true }
            }
            return false
        }
    }

    /// Whether `text` is a whole page and no fragment.
    static func isPage(_ bytes: [UInt8]) -> Bool {
        let head = LineKey.fold(bytes.prefix(1_024))
        return head.contains("<!doctype html") || head.contains("<html")
            || head.contains("<head>") || head.contains("<body")
    }

    /// The end of the name of a usual tag at `start`, which may open with a slash.
    private static func tagName(_ bytes: Swift.Span<UInt8>, at start: Int) -> Int? {
        var position = start
        if position < bytes.count, bytes[position] == UInt8(ascii: "/") { position += 1 }
        var name: [UInt8] = []
        while position < bytes.count, name.count <= 10 {
            let byte = bytes[position]
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            let isDigit = (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(byte)
            guard isLetter || isDigit && !name.isEmpty else { break }
            name.append(byte | 0x20)
            position += 1
        }
        // The bit that makes a letter small is set in digits already.
        return names.contains(String(decoding: name, as: UTF8.self)) ? position : nil
    }

    /// Whether a tag whose name ends at `start` is closed before long.
    private static func closes(_ bytes: Swift.Span<UInt8>, from start: Int) -> Bool {
        guard start < bytes.count else { return false }
        let next = bytes[start]
        guard next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20 else {
            return false
        }
        for position in start..<min(bytes.count, start + 2_048) {
            if bytes[position] == UInt8(ascii: ">") { return true }
            if bytes[position] == UInt8(ascii: "<") { return false }
        }
        return false
    }

    /// `text` without tags and with its character references read, where it holds any.
    func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        if Self.holdsTags(text) {
            return HTMLDocument(parsing: bytes, references: references).text(of: 0)
        }
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: ";")) else {
            return text
        }
        // As markup a text without tags would end at the first "<" before a letter.
        var plain: [UInt8] = []
        references.decode(bytes, 0..<bytes.count, .text, into: &plain)
        return String(decoding: plain, as: UTF8.self)
    }

    /// The words of `text` with single spaces, without tags and control characters; nil for none.
    func oneLine(_ text: String) -> String? {
        guard let decoded = TextDecoder().decode(Array(plain(text).utf8)) else { return nil }
        let words = decoded.bytes.split { $0 <= 0x20 }
        guard !words.isEmpty else { return nil }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
