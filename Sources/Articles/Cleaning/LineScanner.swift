/// One pass over the bytes of a line.
struct LineScanner {
    private(set) var counts = LineCounts()
    /// The longer words, cut to their beginnings and hashed, in order.
    private(set) var vocabulary: [UInt64] = []
    private(set) var capitals = 0
    private(set) var lowers = 0

    private let line: ArraySlice<UInt8>
    /// The words of address, hashed whole.
    private let addresses: Set<UInt64>
    private var position: Int
    private var isInQuotes = false
    private var isInSingleQuotes = false

    /// Longer words are no words of address.
    static let addressLimit = 10

    /// Scans `line`.
    init(_ line: ArraySlice<UInt8>, addresses: Set<UInt64>) {
        self.line = line
        self.addresses = addresses
        position = line.startIndex
        run()
    }

    private mutating func run() {
        while position < line.endIndex {
            if isWordByte(at: position) { takeWord() } else { takeMark() }
        }
    }

    /// Letters, digits and everything beyond ASCII but punctuation.
    private func isWordByte(at position: Int) -> Bool {
        guard position < line.endIndex else { return false }
        let byte = line[position]
        if byte < 0x80 { return isLetter(byte) || isDigit(byte) }
        let next = position + 1 < line.endIndex ? line[position + 1] : 0
        switch byte {
        case 0xE2: return next != 0x80
        case 0xC2: return next >= 0xC0
        // The full stop, the comma and the brackets of East Asia.
        case 0xE3: return next != 0x80
        case 0xEF: return next != 0xBC || !isWideMark(at: position + 2)
        default: return true
        }
    }

    /// Whether the last byte of a full-width mark stands at `position`.
    private func isWideMark(at position: Int) -> Bool {
        guard position < line.endIndex else { return false }
        return (0x81...0x8F).contains(line[position]) || (0x9A...0xA0).contains(line[position])
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func takeWord() {
        let start = position
        var beginning = LineShape.emptyHash
        var whole = LineShape.emptyHash
        var length = 0
        var hasLower = false
        var unspaced = 0
        var last: UInt64 = 0
        while isWordByte(at: position) {
            let byte = line[position]
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { capitals += 1 }
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
                lowers += 1
                hasLower = true
            }
            // Letters without case are no capitals, so that a line of them is not all capitals.
            if (0xC3...0xEE).contains(byte), byte != 0xE2 {
                if isCapital(at: position) { capitals += 1 } else { lowers += 1 }
            }
            if let character = unspacedCharacter(at: position) {
                // Two characters make a word, so to speak, where none is set apart by a space.
                unspaced += 1
                if last != 0 { vocabulary.append(last &* 0x100_0000_01b3 ^ character) }
                last = character
                position += 3
                length += 3
                continue
            }
            let folded = isLetter(byte) ? byte | 0x20 : byte
            if length < 6 { beginning = LineShape.mixing(folded, into: beginning) }
            if length < Self.addressLimit { whole = LineShape.mixing(folded, into: whole) }
            length += 1
            position += 1
        }
        counts.words += max(1, unspaced / 2)
        counts.wordBytes += length
        count(wordAt: start, length, isUnspaced: unspaced > 0)
        skipEnding()
        if !isInQuotes, !isInSingleQuotes, hasLower, length < Self.addressLimit,
            addresses.contains(whole)
        {
            counts.addressing += 1
        }
        if length > 3, unspaced == 0, !isDigit(line[start]) { vocabulary.append(beginning) }
    }

    private mutating func count(wordAt start: Int, _ length: Int, isUnspaced: Bool) {
        let first = line[start]
        if isDigit(first) {
            counts.numbers += 1
        } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) || isCapital(at: start) {
            counts.capitalised += 1
        } else if length <= 4, !isUnspaced {
            counts.small += 1
        }
    }

    /// Whether a capital of Latin, Greek or Cyrillic letters beyond ASCII stands at `position`.
    private func isCapital(at position: Int) -> Bool {
        guard position + 1 < line.endIndex else { return false }
        switch (line[position], line[position + 1]) {
        case (0xC3, 0x80...0x9E), (0xCE, 0x91...0xA9), (0xD0, 0x80...0xAF): return true
        case (0xC4, let next), (0xC5, let next): return next & 1 == 0
        default: return false
        }
    }

    /// The character at `position` of a script that sets no spaces between words; nil for another.
    private func unspacedCharacter(at position: Int) -> UInt64? {
        guard position + 2 < line.endIndex else { return nil }
        let (first, second, third) = (line[position], line[position + 1], line[position + 2])
        let isUnspaced =
            switch first {
            // Thai and Lao; Burmese and Khmer; kana; Han.
            case 0xE0: (0xB8...0xBB).contains(second)
            case 0xE1: (0x80...0x82).contains(second) || (0x9E...0x9F).contains(second)
            case 0xE3: second >= 0x81
            case 0xE4...0xE9: true
            default: false
            }
        guard isUnspaced else { return nil }
        return UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third)
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
            takePunctuation(mark)
            position += 3
            return
        }
        switch line[position] {
        case UInt8(ascii: "\""):
            isInQuotes.toggle()
            counts.quotes += 1
        case UInt8(ascii: ","): counts.commas += 1
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): takeStop()
        case UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "/"):
            counts.symbols += 1
        case 0xC2:
            let next = position + 1 < line.endIndex ? line[position + 1] : 0
            if next == 0xAB || next == 0xBB { counts.quotes += 1 }
        default: break
        }
        position += line[position] >= 0xE0 ? 3 : line[position] >= 0xC0 ? 2 : 1
    }

    private mutating func takePunctuation(_ mark: UInt8) {
        switch mark {
        case 0x9C, 0x9E:
            isInQuotes = true
            counts.quotes += 1
        case 0x9D: isInQuotes = false
        case 0x98: isInSingleQuotes = true
        case 0x99: isInSingleQuotes = false
        case 0xA6: counts.ellipses += 1
        default: break
        }
    }

    /// A full stop, question or exclamation mark: the end of a sentence before a space, a part of
    /// an address between letters.
    private mutating func takeStop() {
        guard position + 1 < line.endIndex else {
            counts.stops += 1
            return
        }
        let next = line[position + 1]
        if next == line[position], next == UInt8(ascii: ".") { counts.ellipses += 1 }
        if next == 0x20 || next == UInt8(ascii: "\"") || next >= 0x80 { counts.stops += 1 }
        if line[position] == UInt8(ascii: "."), isLetter(next), position > line.startIndex,
            isLetter(line[position - 1])
        {
            counts.links += 1
        }
    }
}
