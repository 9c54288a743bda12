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

    /// Whether it begins with a capital.
    let isCapitalised: Bool
    /// Whether it had a possessive ending.
    let isPossessive: Bool

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

    private static let openingMarks = ["\"", "“", "‘", "'", "(", "["].map { Array($0.utf8) }
    private static let closingMarks = ["\"", "”", "’", "'", ")", ".", ",", ":", ";", "!", "?", "]"]
        .map { Array($0.utf8) }
    private static let possessives = ["’s", "'s"].map { Array($0.utf8) }

    private init(_ whole: Span, _ text: Text, opens: Bool) {
        var word = text.bytes[whole]
        while let first = word.first, !Self.isPlain(first),
            let mark = Self.openingMarks.first(where: { word.starts(with: $0) })
        {
            word = word.dropFirst(mark.count)
        }
        var hasMark = false
        while let last = word.last, !Self.isPlain(last),
            let mark = Self.closingMarks.first(where: { word.hasSuffix($0) })
        {
            word = word.dropLast(mark.count)
            hasMark = true
        }
        var isPossessive = false
        for ending in Self.possessives
        where word.last == UInt8(ascii: "s") && word.hasSuffix(ending) {
            word = word.dropLast(ending.count)
            isPossessive = true
        }
        self.text = String(decoding: word, as: UTF8.self)
        span = Span(word.startIndex, word.endIndex)
        key = self.text.lowercased()
        isCapitalised = Self.opensWithCapital(self.text)
        endsName = hasMark || isPossessive
        opensSentence = opens
        self.isPossessive = isPossessive
    }

    private static func opensWithCapital(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
    }

    /// Whether `byte` is an ASCII letter or digit, no mark and no part of one.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
