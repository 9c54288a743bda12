import Prose

/// What a line shows before anything is decided about it.
struct LineShape: Sendable {
    /// Where it stands in the raw text.
    let span: Span
    /// Its folded form, at most ``LineKey/limit`` bytes.
    let key: String
    /// How many words it has.
    let words: Int
    /// How many of them speak to or of the reader and the outlet, outside quotation marks.
    let addressing: Int
    /// Its longer words, cut to their beginnings and hashed, sorted.
    let vocabulary: [UInt64]
    /// Whether it ends as a sentence does.
    let endsSentence: Bool
    /// Whether it ends in a colon.
    let endsInColon: Bool
    /// Whether it opens as an element of a list does.
    let isListed: Bool
    /// Whether all its letters are capitals.
    let isAllCapitals: Bool

    /// Reads the line at `span`; `stopwords` are hashed as ``hash(_:)`` does.
    init(_ span: Span, of text: Text, stopwords: Set<UInt64>) {
        var scanner = LineScanner(text.bytes[span])
        scanner.run()
        self.span = span
        key = LineKey.fold(text.bytes[span])
        words = scanner.words
        addressing = scanner.addressing
        vocabulary = scanner.vocabulary.subtracting(stopwords).sorted()
        endsSentence = Self.endsSentence(text.bytes[span])
        endsInColon = text.bytes[span].last == UInt8(ascii: ":")
        isListed = Self.opensList(text.bytes[span])
        isAllCapitals = scanner.capitals > 3 && scanner.lowers == 0
    }

    /// The share of this line's longer words that also stand in `other`.
    ///
    /// 0 to 1, and 0 for a line without longer words.
    func share(in other: Set<UInt64>) -> Double {
        guard !vocabulary.isEmpty else { return 0 }
        return Double(vocabulary.count { other.contains($0) }) / Double(vocabulary.count)
    }

    /// The hash of a word by its beginning, which stands for its stem.
    static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word.prefix(6) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// Whether `line` ends in a full stop, question or exclamation mark or an ellipsis, closing
    /// quotation marks and brackets and a short remark in brackets behind it left aside.
    static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        if line.last == UInt8(ascii: ")"),
            let open = line.suffix(40).lastIndex(of: UInt8(ascii: "(")), open > line.startIndex,
            line[open - 1] == 0x20, endsPlainly(line[..<(open - 1)])
        {
            return true
        }
        return endsPlainly(line)
    }

    private static func endsPlainly(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        while true {
            if let last = rest.last, "\"')]*".utf8.contains(last) {
                rest = rest.dropLast()
            } else if rest.hasSuffix([0xE2, 0x80, 0x9D]) || rest.hasSuffix([0xE2, 0x80, 0x99]) {
                rest = rest.dropLast(3)
            } else if rest.hasSuffix([0xC2, 0xBB]) {
                rest = rest.dropLast(2)
            } else {
                break
            }
        }
        guard let last = rest.last else { return false }
        if ".!?".utf8.contains(last) { return true }
        return rest.hasSuffix([0xE2, 0x80, 0xA6]) || rest.hasSuffix([0xE3, 0x80, 0x82])
            || rest.hasSuffix([0xEF, 0xBC, 0x81]) || rest.hasSuffix([0xEF, 0xBC, 0x9F])
    }

    private static func opensList(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: [0xE2, 0x80, 0xA2]) { return true }
        let opening = Array(line.prefix(2))
        return opening == Array("- ".utf8) || opening == Array("* ".utf8)
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes end in `suffix`.
    func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

/// One pass over the bytes of a line.
struct LineScanner {
    private(set) var words = 0
    private(set) var addressing = 0
    private(set) var vocabulary: Set<UInt64> = []
    private(set) var capitals = 0
    private(set) var lowers = 0

    private let line: ArraySlice<UInt8>
    private var position: Int
    private var isInQuotes = false
    private var isInSingleQuotes = false

    /// The words by which an outlet speaks of itself and to its readers.
    private static let addresses: Set<String> = [
        "we", "our", "ours", "us", "ourselves", "you", "your", "yours", "yourself",
    ]

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        position = line.startIndex
    }

    mutating func run() {
        while position < line.endIndex {
            if isWordByte(at: position) { takeWord() } else { takeMark() }
        }
    }

    /// Letters, digits and everything beyond ASCII but general punctuation.
    private func isWordByte(at position: Int) -> Bool {
        guard position < line.endIndex else { return false }
        let byte = line[position]
        if byte < 0x80 { return isLetter(byte) || (0x30...0x39).contains(byte) }
        if byte == 0xE2, position + 1 < line.endIndex, line[position + 1] == 0x80 { return false }
        if byte == 0xC2, position + 1 < line.endIndex, line[position + 1] < 0xC0 { return false }
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private mutating func takeWord() {
        var word: [UInt8] = []
        var hasLower = false
        while isWordByte(at: position) {
            let byte = line[position]
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { capitals += 1 }
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
                lowers += 1
                hasLower = true
            }
            if word.count < 24 { word.append(isLetter(byte) ? byte | 0x20 : byte) }
            position += 1
        }
        words += 1
        skipEnding()
        guard let first = word.first else { return }
        if !isInQuotes, !isInSingleQuotes, hasLower, word.count <= 9,
            Self.addresses.contains(String(decoding: word, as: UTF8.self))
        {
            addressing += 1
        }
        if word.count > 3, !(0x30...0x39).contains(first) {
            vocabulary.insert(LineShape.hash(word))
        }
    }

    /// What an apostrophe or hyphen joins to a word: "'re", "'s".
    private mutating func skipEnding() {
        let length = apostrophe(at: position)
        guard length > 0, isWordByte(at: position + length) else { return }
        position += length
        while isWordByte(at: position) { position += 1 }
    }

    private func apostrophe(at position: Int) -> Int {
        guard position < line.endIndex else { return 0 }
        if line[position] == UInt8(ascii: "'") { return 1 }
        return punctuation(at: position) == 0x99 ? 3 : 0
    }

    /// The last byte of a general punctuation mark (U+2000 to U+203F); nil for anything else.
    private func punctuation(at position: Int) -> UInt8? {
        guard position + 2 < line.endIndex, line[position] == 0xE2, line[position + 1] == 0x80
        else { return nil }
        return line[position + 2]
    }

    private mutating func takeMark() {
        if let mark = punctuation(at: position) {
            switch mark {
            case 0x9C: isInQuotes = true
            case 0x9D: isInQuotes = false
            case 0x98: isInSingleQuotes = true
            case 0x99: isInSingleQuotes = false
            default: break
            }
            position += 3
        } else {
            if line[position] == UInt8(ascii: "\"") { isInQuotes.toggle() }
            position += line[position] >= 0xC0 ? 2 : 1
        }
    }
}
