import Prose

/// A word of a line in which an outlet may name itself.
struct NameToken {
    /// The word without marks around it and without a possessive ending.
    let text: String
    /// Where that stands in the raw text.
    let span: Span
    /// The word in lower case.
    let key: String
    /// Whether a mark or a possessive behind it ends a name.
    let endsName: Bool
    /// Whether a sentence begins with it.
    let opensSentence: Bool

    var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase == true }
    var isPossessive: Bool { possessive }
    private let possessive: Bool

    /// The words of the line at `line`.
    static func tokens(of line: Span, in text: Text) -> [NameToken] {
        var tokens: [NameToken] = []
        var start = line.start
        var opens = true
        let bytes = text.bytes
        for offset in line.start...line.end where offset == line.end || bytes[offset] <= 0x20 {
            defer { start = offset + 1 }
            guard offset > start else { continue }
            let token = NameToken(Span(start, offset), text, opens: opens)
            opens = ".!?:".utf8.contains(bytes[offset - 1])
            tokens.append(token)
        }
        return tokens
    }

    private init(_ whole: Span, _ text: Text, opens: Bool) {
        var word = text[whole][...]
        var start = whole.start
        while let first = word.unicodeScalars.first, "\"“‘'([".unicodeScalars.contains(first) {
            word.unicodeScalars.removeFirst()
            start += UTF8.width(first)
        }
        var hasMark = false
        while let last = word.unicodeScalars.last, "\"”’').,:;!?]".unicodeScalars.contains(last) {
            word.unicodeScalars.removeLast()
            hasMark = true
        }
        var possessive = false
        for ending in ["’s", "'s"] where word.hasSuffix(ending) {
            word = word.dropLast(2)
            possessive = true
        }
        self.text = String(word)
        span = Span(start, start + word.utf8.count)
        key = word.lowercased()
        endsName = hasMark || possessive
        opensSentence = opens
        self.possessive = possessive
    }
}
