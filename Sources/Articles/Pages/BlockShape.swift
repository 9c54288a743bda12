import Prose

/// What the text of a block shows by itself.
struct BlockShape: Sendable {
    /// The bytes of its folded form, about ``LineKey/limit`` at most.
    let folded: [UInt8]
    /// The hash of ``folded``.
    let hash: UInt64
    /// Its words; in scripts without spaces half of its characters.
    private(set) var words = 0
    /// The bytes of its words.
    private(set) var wordBytes = 0
    /// Words that begin with a capital.
    private(set) var capitalised = 0
    /// Words of digits.
    private(set) var numbers = 0
    /// Commas.
    private(set) var commas = 0
    /// Marks that end a sentence, before a space or at the end.
    private(set) var sentences = 0
    /// Words by which an outlet speaks of itself and to its readers.
    private(set) var addressing = 0
    /// Whether it holds a quotation mark.
    private(set) var hasQuotation = false
    /// Whether it holds a vertical bar.
    private(set) var hasBar = false
    /// Whether it holds an at sign.
    private(set) var hasAt = false
    /// Whether it ends as a sentence does.
    private(set) var endsSentence = false
    /// Whether it ends in a colon.
    private(set) var endsInColon = false
    /// Whether it ends in a question mark.
    private(set) var endsInQuestion = false
    /// Whether its first letter is a small one.
    private(set) var beginsSmall = false
    /// Whether all its letters are capitals.
    private(set) var isAllCapitals = false
    /// Its longer words, cut to their beginnings and hashed, in order.
    private(set) var vocabulary: [UInt64] = []

    /// Its folded form.
    var key: String { String(decoding: folded, as: UTF8.self) }

    private var smallLetters = 0
    private var bigLetters = 0
    private var wideCharacters = 0

    /// Words by which an outlet speaks of itself and to its readers, hashed.
    private static let addresses: [UInt64] = ["we", "our", "ours", "us", "you", "your", "yours"]
        .map { $0.utf8.reduce(seed) { mixed($0, $1) } }
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Reads the block `line`.
    init(_ line: ArraySlice<UInt8>) {
        let folded = LineKey.folded(line)
        self.folded = folded
        hash = Self.hash(folded)
        vocabulary.reserveCapacity(line.count / 8)
        let bytes = line.span
        var position = 0
        while position < bytes.count {
            position =
                Self.isWord(bytes, at: position)
                ? takeWord(bytes, position) : takeMark(bytes, position)
        }
        words = max(words, wideCharacters / 2)
        let stem = Self.withoutClosing(line)
        endsSentence = Self.endsSentence(stem)
        endsInColon = line.last == UInt8(ascii: ":")
        endsInQuestion = stem.last == UInt8(ascii: "?")
        beginsSmall = line.first.map { (0x61...0x7A).contains($0) } ?? false
        isAllCapitals = bigLetters > 3 && smallLetters == 0
    }

    /// A hash of `bytes`, four at a time.
    static func hash(_ bytes: [UInt8]) -> UInt64 {
        var hash = seed
        var position = 0
        while position + 4 <= bytes.count {
            let low = UInt64(bytes[position]) | UInt64(bytes[position + 1]) << 8
            let high = UInt64(bytes[position + 2]) | UInt64(bytes[position + 3]) << 8
            hash = (hash ^ low ^ high << 16) &* 0x100_0000_01b3
            hash ^= hash >> 32
            position += 4
        }
        while position < bytes.count {
            hash = mixed(hash, bytes[position])
            position += 1
        }
        return hash
    }

    /// A paragraph by its shape: a long line, or one of some words that ends a sentence.
    func isSentence(least: Int) -> Bool { words >= least && (endsSentence || endsInColon) }

    private static func isWord(_ line: Swift.Span<UInt8>, at position: Int) -> Bool {
        let byte = line[position]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
        guard position + 1 < line.count else { return false }
        switch byte {
        case 0xC2: return line[position + 1] >= 0xC0
        case 0xE2: return line[position + 1] >= 0xB0
        case 0xE3: return line[position + 1] > 0x80
        case 0xEF: return (0xBC...0xBE).contains(line[position + 1]) == false
        default: return true
        }
    }

    private mutating func takeWord(_ line: Swift.Span<UInt8>, _ start: Int) -> Int {
        var end = start
        var hash = Self.seed
        var hasDigitsOnly = true
        while end < line.count {
            let byte = line[end]
            let small = byte | 0x20
            // Most letters are of ASCII, which are told without a further look.
            if small &- 0x61 < 26 {
                if byte == small { smallLetters += 1 } else { bigLetters += 1 }
                hasDigitsOnly = false
                if end - start < 8 { hash = Self.mixed(hash, small) }
                end += 1
                continue
            }
            guard Self.isWord(line, at: end) else { break }
            if (0xE3...0xE9).contains(byte) || byte == 0xE0 && line[end + 1] >= 0xB8 {
                wideCharacters += 1
            }
            if byte > 0x39 { hasDigitsOnly = false }
            if end - start < 8 { hash = Self.mixed(hash, byte) }
            end += Self.length(byte)
        }
        end = min(end, line.count)
        words += 1
        wordBytes += end - start
        let first = line[start]
        if (0x41...0x5A).contains(first) || first == 0xC3 && line[start + 1] < 0x9F {
            capitalised += 1
        }
        if hasDigitsOnly { numbers += 1 }
        if end - start > 3, !hasDigitsOnly { vocabulary.append(hash) }
        if end - start <= 5 {
            switch first | 0x20 {
            case UInt8(ascii: "w"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"):
                if Self.addresses.contains(hash) { addressing += 1 }
            default: break
            }
        }
        return end
    }

    private mutating func takeMark(_ line: Swift.Span<UInt8>, _ position: Int) -> Int {
        let byte = line[position]
        switch byte {
        case UInt8(ascii: ","): commas += 1
        case UInt8(ascii: "|"): hasBar = true
        case UInt8(ascii: "@"): hasAt = true
        case UInt8(ascii: "\""): hasQuotation = true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if position + 1 == line.count || !Self.isWord(line, at: position + 1) {
                sentences += 1
            }
        case 0xC2 where position + 1 < line.count:
            if line[position + 1] == 0xAB || line[position + 1] == 0xBB { hasQuotation = true }
        case 0xE2 where position + 2 < line.count && line[position + 1] == 0x80:
            if (0x9C...0x9E).contains(line[position + 2]) { hasQuotation = true }
        case 0xE3 where position + 2 < line.count && line[position + 1] == 0x80:
            if line[position + 2] == 0x82 { sentences += 1 }
            if line[position + 2] == 0x81 { commas += 1 }
            if line[position + 2] == 0x8C { hasQuotation = true }
        default: break
        }
        return min(line.count, position + Self.length(byte))
    }

    /// How many bytes a character has that begins with `byte`.
    private static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }

    /// `line` without closing quotation marks and brackets, of any language.
    private static func withoutClosing(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        while let last = rest.last {
            switch last {
            case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"),
                UInt8(ascii: "]"), UInt8(ascii: "*"):
                rest = rest.dropLast()
                continue
            case 0..<0x80: return rest
            default: break
            }
            if rest.hasSuffix([0xC2, 0xBB]) || rest.hasSuffix([0xC2, 0xAB]) {
                rest = rest.dropLast(2)
            } else if rest.count >= 3, isClosing(Array(rest.suffix(3))) {
                rest = rest.dropLast(3)
            } else {
                break
            }
        }
        return rest
    }

    private static func isClosing(_ mark: [UInt8]) -> Bool {
        switch (mark[0], mark[1], mark[2]) {
        case (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xB9...0xBA), (0xE3, 0x80, 0x8D),
            (0xE3, 0x80, 0x8F):
            true
        default: false
        }
    }

    private static func endsSentence(_ stem: ArraySlice<UInt8>) -> Bool {
        guard let last = stem.last else { return false }
        switch last {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case 0..<0x80: return false
        default: return ends.contains { stem.hasSuffix($0) }
        }
    }

    /// Marks beyond ASCII that end a sentence.
    private static let ends: [[UInt8]] = [
        [0xE2, 0x80, 0xA6], [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F],
        [0xE0, 0xA5, 0xA4], [0xD8, 0x9F], [0xDB, 0x94],
    ]
}
