import Prose

/// What a line shows before anything is decided about it.
struct LineShape: Sendable {
    /// Where it stands in the raw text.
    let span: Span
    /// Its folded form, at most ``LineKey/limit`` bytes.
    let key: String
    /// What is counted in it.
    let counts: LineCounts
    /// Its longer words, cut to their beginnings and hashed, sorted.
    let vocabulary: [UInt64]
    /// Whether it ends as a sentence does.
    let endsSentence: Bool
    /// Whether it ends in a colon.
    let endsInColon: Bool
    /// Whether it opens as an element of a list does.
    let isListed: Bool
    /// Whether it opens with a number as elements of a list do; some names do so, too.
    let isNumbered: Bool
    /// Whether all its letters are capitals.
    let isAllCapitals: Bool

    /// How many words it has.
    var words: Int { counts.words }
    /// How many of them speak to or of the reader and the outlet, outside quotation marks.
    var addressing: Int { counts.addressing }

    /// Reads the line at `span`; `stopwords` and `addresses` are hashed as ``hash(_:limit:)`` does.
    init(_ span: Span, of text: Text, stopwords: Set<UInt64>, addresses: Set<UInt64>) {
        let scanner = LineScanner(text.bytes[span], addresses: addresses)
        self.span = span
        key = LineKey.fold(text.bytes[span])
        counts = scanner.counts
        vocabulary = Self.distinct(scanner.vocabulary, without: stopwords)
        endsSentence = Self.endsSentence(text.bytes[span])
        endsInColon =
            text.bytes[span].last == UInt8(ascii: ":")
            || text.bytes[span].hasSuffix([0xEF, 0xBC, 0x9A])
        isNumbered = Self.opensWithNumber(text.bytes[span])
        isListed = isNumbered || Self.bullets.contains { text.bytes[span].starts(with: $0) }
        isAllCapitals = scanner.capitals > 3 && scanner.lowers == 0
    }

    /// The share of this line's longer words that also stand in `other`.
    ///
    /// 0 to 1, and 0 for a line without longer words.
    func share(in other: Set<UInt64>) -> Double {
        guard !vocabulary.isEmpty else { return 0 }
        return Double(vocabulary.count { other.contains($0) }) / Double(vocabulary.count)
    }

    /// The words in order of their hashes, each once.
    private static func distinct(_ words: [UInt64], without stopwords: Set<UInt64>) -> [UInt64] {
        var distinct: [UInt64] = []
        for word in words.sorted() where word != distinct.last && !stopwords.contains(word) {
            distinct.append(word)
        }
        return distinct
    }

    /// The hash of a word by its beginning, which stands for its stem.
    static func hash(_ word: some Sequence<UInt8>, limit: Int = 6) -> UInt64 {
        word.prefix(limit).reduce(emptyHash) { mixing($1, into: $0) }
    }

    /// The hash of no bytes (FNV-1a).
    static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

    static func mixing(_ byte: UInt8, into hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Whether `line` ends in a full stop, question or exclamation mark or an ellipsis, closing
    /// quotation marks and brackets and a short remark in brackets or slashes ("/TASS/") behind it
    /// left aside.
    static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        if let mark = line.last, let opening = remarks[mark],
            let open = line.dropLast().suffix(40).lastIndex(of: opening), open > line.startIndex,
            line[open - 1] == 0x20, endsPlainly(line[..<(open - 1)])
        {
            return true
        }
        return endsPlainly(line)
    }

    /// What opens a remark that ends in the mark.
    private static let remarks = [
        UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "/"): UInt8(ascii: "/"),
    ]

    private static func endsPlainly(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        while let length = closing(rest) { rest = rest.dropLast(length) }
        guard let last = rest.last else { return false }
        if last < 0x80 { return ".!?".utf8.contains(last) }
        return stops.contains { rest.hasSuffix($0) }
    }

    /// The length of the quotation mark or bracket at the end of `line`; nil for another end.
    private static func closing(_ line: ArraySlice<UInt8>) -> Int? {
        guard let last = line.last else { return nil }
        if last < 0x80 { return "\"')]*".utf8.contains(last) ? 1 : nil }
        if line.hasSuffix([0xC2, 0xBB]) || line.hasSuffix([0xC2, 0xAB]) { return 2 }
        guard line.count >= 3 else { return nil }
        let mark = Array(line.suffix(3))
        switch (mark[0], mark[1], mark[2]) {
        // ‘ ’ “ ” ‹ › and the closing brackets of East Asia.
        case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D),
            (0xE2, 0x80, 0xB9), (0xE2, 0x80, 0xBA), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F),
            (0xEF, 0xBC, 0x89):
            return 3
        default: return nil
        }
    }

    /// Whether the last character is the full stop of some script, with no mark behind it.
    static func endsInFullStop(_ line: ArraySlice<UInt8>) -> Bool {
        line.last == UInt8(ascii: ".") || fullStops.contains { line.hasSuffix($0) }
    }

    private static let fullStops: [[UInt8]] = [
        [0xE3, 0x80, 0x82], [0xE0, 0xA5, 0xA4], [0xDB, 0x94], [0xE1, 0x81, 0x8B],
        [0xE1, 0x8D, 0xA2],
    ]

    /// Marks beyond ASCII that end a sentence, from the ellipsis and the ideographic full stop to
    /// the Ethiopic one.
    private static let stops: [[UInt8]] = [
        [0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F],
        [0xE0, 0xA5, 0xA4], [0xDB, 0x94], [0xD8, 0x9F], [0xE1, 0x81, 0x8B], [0xE1, 0x8D, 0xA2],
    ]

    /// Whether a number of one or two digits with a full stop or bracket and a space opens `line`.
    private static func opensWithNumber(_ line: ArraySlice<UInt8>) -> Bool {
        let digits = line.prefix(3).prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(digits.count) else { return false }
        let rest = line.dropFirst(digits.count)
        return rest.starts(with: [UInt8(ascii: "."), 0x20])
            || rest.starts(with: [UInt8(ascii: ")"), 0x20])
    }

    /// What opens an element of a list: marks, the shorter ones with the space behind them.
    private static let bullets = ["- ", "* ", "– ", "•", "▪", "■", "●", "◦", "‣", "・"].map {
        Array($0.utf8)
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes end in `suffix`.
    func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
