/// Cuts a text into words, numbers and marks.
///
/// A word holds inner apostrophes, hyphens and the dots of abbreviations; the possessive "'s" is a
/// token of its own, so that a name and its possessive have the same span.
struct Tokenizer {
    let bytes: [UInt8]
    let abbreviations: [String: Bool]
    private var position = 0
    /// Where the last word ends, the invisible signs behind it counted.
    private var wordEnd = -1
    private var forms = WordForms()

    init(_ text: Text, abbreviations: [String: Bool]) {
        bytes = text.bytes
        self.abbreviations = abbreviations
    }

    /// The tokens of `span`, in order.
    mutating func words(in span: Span) -> [Word] {
        var words: [Word] = []
        position = span.start
        while position < span.end {
            let (scalar, length) = bytes.scalar(at: position)
            let start = position
            switch CharacterClass(scalar) {
            case .space, .joiner: position += length
            case .letter: words.append(word(from: start, limit: span.end, kind: .word))
            case .digit: words.append(word(from: start, limit: span.end, kind: .number))
            case .symbol:
                position += length
                words.append(mark(start, .symbol))
            case .mark:
                if let clitic = clitic(at: start, after: words.last, limit: span.end) {
                    words.append(clitic)
                } else {
                    position += length
                    extendRun(of: scalar, limit: span.end)
                    words.append(mark(start, .mark))
                }
            }
        }
        return words
    }

    /// Dots and hyphens in a row are one mark.
    private mutating func extendRun(of scalar: Unicode.Scalar, limit: Int) {
        guard scalar == "." || scalar == "-" else { return }
        while position < limit, bytes[position] == UInt8(scalar.value) { position += 1 }
    }

    private func mark(_ start: Int, _ kind: Word.Kind) -> Word {
        let span = Span(start, position)
        let key = Self.key(ofRun: bytes[start..<position])
        return Word(span: span, kind: kind, letterCase: .none, key: key, stem: key)
    }

    /// A mark's key is the mark; of dots or hyphens in a row "..." or "--", however many there are.
    private static func key(ofRun bytes: ArraySlice<UInt8>) -> String {
        if bytes.count > 1, bytes.first == UInt8(ascii: ".") { return "..." }
        if bytes.count > 1, bytes.first == UInt8(ascii: "-") { return "--" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The length of an apostrophe at `offset`, straight or curly; nil for anything else.
    private func apostrophe(at offset: Int, limit: Int) -> Int? {
        guard offset < limit else { return nil }
        if bytes[offset] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            offset + 2 < limit && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
            && bytes[offset + 2] == 0x99
        return isCurly ? 3 : nil
    }

    private func isLetter(at offset: Int, limit: Int) -> Bool {
        offset < limit && CharacterClass(bytes.scalar(at: offset).scalar) == .letter
    }

    private func isDigit(at offset: Int) -> Bool {
        offset < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
    }

    /// The "'s" that stands at `offset` directly behind a word.
    private mutating func clitic(at offset: Int, after word: Word?, limit: Int) -> Word? {
        guard let word, word.isContent, wordEnd == offset, isClitic(at: offset, limit: limit),
            let length = apostrophe(at: offset, limit: limit)
        else { return nil }
        position = offset + length + 1
        return Word(
            span: Span(offset, position),
            kind: .clitic,
            letterCase: .none,
            key: "'s",
            stem: "'s"
        )
    }

    private func isClitic(at offset: Int, limit: Int) -> Bool {
        guard let length = apostrophe(at: offset, limit: limit), offset + length < limit,
            bytes[offset + length] | 0x20 == UInt8(ascii: "s")
        else { return false }
        let behind = offset + length + 1
        return !isLetter(at: behind, limit: limit) && !(behind < limit && isDigit(at: behind))
    }

    private mutating func word(from start: Int, limit: Int, kind: Word.Kind) -> Word {
        var shape = Shape()
        // Signs that are not seen part no word, and end none.
        var visibleEnd = start
        while position < limit {
            let (scalar, length) = bytes.scalar(at: position)
            let kind = CharacterClass(scalar)
            if kind == .letter || kind == .digit || kind == .joiner {
                shape.add(scalar, kind)
                position += length
                if kind != .joiner { visibleEnd = position }
            } else if let joint = joint(scalar, length, limit: limit, shape: shape) {
                shape.joined(by: scalar)
                position += joint
            } else {
                break
            }
        }
        if takesFinalDot(start: start, limit: limit, shape: shape) {
            position += 1
            visibleEnd = position
        }
        wordEnd = position
        let span = Span(start, visibleEnd)
        let form = forms.form(of: span, isWord: kind == .word, in: bytes)
        return Word(
            span: span,
            kind: kind,
            letterCase: shape.letterCase,
            key: form.key,
            stem: form.stem
        )
    }

    /// How many bytes of the mark at the current position belong to the word; nil for none.
    private func joint(_ scalar: Unicode.Scalar, _ length: Int, limit: Int, shape: Shape) -> Int? {
        let next = position + length
        guard next < limit else { return nil }
        let beforeLetter = isLetter(at: next, limit: limit)
        switch scalar {
        case "'", "\u{2019}":
            let isInside = beforeLetter && shape.endsInLetter
            return isInside && !isClitic(at: position, limit: limit) ? length : nil
        case "-", "\u{2010}", "\u{2011}":
            return beforeLetter || (shape.endsInLetter && isDigit(at: next)) ? length : nil
        case "&":
            let isInitials = shape.letterCase == .upper || shape.isSingleCapital
            return beforeLetter && isInitials ? length : nil
        case ".":
            return joinsDot(next, limit: limit, shape: shape) ? 1 : nil
        case ",":
            let isThousand =
                shape.endsInDigit && isDigit(at: next) && isDigit(at: next + 1)
                && isDigit(at: next + 2) && !isDigit(at: next + 3)
            return isThousand ? 1 : nil
        case ":":
            return shape.endsInDigit && isDigit(at: next) ? 1 : nil
        default:
            return nil
        }
    }

    /// A dot joins the letters of "U.S.", the digits of "3.5" and the parts of "example.org".
    private func joinsDot(_ next: Int, limit: Int, shape: Shape) -> Bool {
        if shape.endsInDigit { return isDigit(at: next) }
        guard isLetter(at: next, limit: limit) else { return false }
        let (scalar, length) = bytes.scalar(at: next)
        if shape.isDotted, shape.lastPartIsSingle {
            return !isLetter(at: next + length, limit: limit)
        }
        if shape.isSingleLetter { return true }
        return shape.endsInLowerCase && scalar.properties.isLowercase
    }

    /// Whether the full stop of an abbreviation or an initial follows, which belongs to the word.
    private func takesFinalDot(start: Int, limit: Int, shape: Shape) -> Bool {
        guard position < limit, bytes[position] == UInt8(ascii: "."),
            position + 1 >= limit || bytes[position + 1] != UInt8(ascii: ".")
        else { return false }
        let written = String(decoding: bytes[start..<position], as: UTF8.self)
        return shape.isSingleCapital || shape.isDotted && shape.lastPartIsSingle
            || abbreviations[written] != nil
    }
}

/// What the characters of a word show while it is read.
private struct Shape {
    private var letters = 0
    private var capitals = 0
    private var beginsWithCapital = false
    private var last: CharacterClass?
    private var lastIsLower = false
    private var partLength = 0
    private var length = 0
    private(set) var isDotted = false

    mutating func add(_ scalar: Unicode.Scalar, _ kind: CharacterClass) {
        // A combining mark belongs to the letter before it and counts as none.
        let combines = !scalar.isASCII && scalar.properties.canonicalCombiningClass != .notReordered
        if kind == .joiner || combines && last == .letter { return }
        last = kind
        partLength += 1
        length += 1
        guard kind == .letter else { return }
        let isCapital: Bool
        if scalar.isASCII {
            isCapital = scalar.value & 0x20 == 0
            lastIsLower = !isCapital
        } else {
            isCapital = scalar.properties.isUppercase
            lastIsLower = scalar.properties.isLowercase
        }
        if letters == 0 { beginsWithCapital = isCapital }
        if isCapital || lastIsLower { letters += 1 }
        if isCapital { capitals += 1 }
    }

    mutating func joined(by scalar: Unicode.Scalar) {
        if scalar == ".", last == .letter { isDotted = true }
        partLength = 0
        last = nil
    }

    var endsInLetter: Bool { last == .letter }
    var endsInDigit: Bool { last == .digit }
    var endsInLowerCase: Bool { last == .letter && lastIsLower }
    var isSingleLetter: Bool { letters == 1 && length == 1 }
    var isSingleCapital: Bool { isSingleLetter && capitals == 1 }
    var lastPartIsSingle: Bool { partLength == 1 }

    var letterCase: Word.Case {
        if letters == 0 { return .none }
        if capitals == 0 { return .lower }
        if capitals == letters, letters > 1 { return .upper }
        return beginsWithCapital ? .capitalised : .mixed
    }
}
