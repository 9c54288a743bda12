import Prose

/// Known words in the names that pages give their elements, and in the text of their blocks.
///
/// A name or text is cut into lower-case words at marks, digits and capitals inside a word; up to
/// four words in a row are looked up by their hash, so that time grows with the length alone.
struct WordRuns: Sendable {
    /// The most words of a term.
    private static let wordLimit = 4
    /// The most bytes of a text that are looked at.
    private static let byteLimit = 2_000

    private var whole = HashTable()
    private var opening = HashTable()
    /// The beginnings of terms that go on behind them with another word.
    private var unfinished = HashTable()
    /// What the words with each two first letters may begin, two bits for each third letter.
    ///
    /// Most words begin nothing. The table is small, so that it stays near at hand.
    private var beginnings = [UInt64](repeating: 0, count: 1 << 10)

    /// What a word may begin.
    private struct Beginning: OptionSet {
        let rawValue: UInt64
        /// A term.
        static let term = Beginning(rawValue: 1)
        /// A term that takes every word that begins so.
        static let opening = Beginning(rawValue: 2)
        static let all: Beginning = [.term, .opening]
    }

    /// Takes in terms of words with hyphens between.
    ///
    /// A last `*` takes every word that begins so. Of equal terms the first counts.
    init(_ terms: [String]) {
        for (index, term) in terms.enumerated() {
            let isOpening = term.utf8.last == UInt8(ascii: "*")
            let bytes = isOpening ? Array(term.utf8.dropLast()) : Array(term.utf8)
            var hash = Self.seed
            for byte in bytes {
                if byte == UInt8(ascii: "-"), unfinished[hash] == nil { unfinished.set(hash, 0) }
                hash = Self.mixed(hash, byte)
            }
            mark(bytes, isOpening: isOpening)
            if isOpening {
                if opening[hash] == nil { opening.set(hash, index) }
            } else if whole[hash] == nil {
                whole.set(hash, index)
            }
        }
    }

    /// Remembers how `term` begins.
    private mutating func mark(_ term: [UInt8], isOpening: Bool) {
        let first = term.prefix { $0 != UInt8(ascii: "-") }
        if isOpening, first.count < 3, first.count == term.count {
            // Takes words of many beginnings.
            beginnings = Array(repeating: .max, count: beginnings.count)
        } else if !first.isEmpty {
            let beginning: Beginning = isOpening ? .all : .term
            let row = Self.row(first.span, first.indices)
            beginnings[row] |= beginning.rawValue << Self.shift(first.span, first.indices)
        }
    }

    /// What the two lowest bits of `row` mean.
    private static func beginning(_ row: UInt64) -> Beginning {
        Beginning(rawValue: row).intersection(.all)
    }

    /// The place of the first two letters of a word; a letter that it lacks counts as 0.
    private static func row(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> Int {
        let first = Int(text[word.lowerBound]) & 31
        return word.count > 1 ? first << 5 | Int(text[word.lowerBound + 1]) & 31 : first << 5
    }

    /// The place of the bits of the third letter.
    private static func shift(_ text: Swift.Span<UInt8>, _ word: Range<Int>) -> UInt64 {
        word.count > 2 ? UInt64(text[word.lowerBound + 2] & 31) << 1 : 0
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Calls `found` with the index of each term that stands in the name `name`, in its order.
    ///
    /// Capitals inside a word begin another.
    func find(inName name: [UInt8], _ found: (Int) -> Void) {
        let name = name.span.extracting(first: Self.byteLimit)
        var word = Self.word(in: name, from: 0, true)
        while !word.isEmpty {
            let row = beginnings[Self.row(name, word)]
            let beginning = Self.beginning(row &>> Self.shift(name, word))
            if !beginning.isEmpty { follow(word, in: name, true, beginning, found) }
            word = Self.word(in: name, from: word.upperBound, true)
        }
    }

    /// Calls `found` with the index of each term that stands in `text`, in the order of the text.
    func find(in text: ArraySlice<UInt8>, _ found: (Int) -> Void) {
        let head = text.prefix(Self.byteLimit)
        let text = head.span
        // The letters from a place on, as far as they belong to one word, as places of bits.
        var wasLetter = false
        var next = text.isEmpty ? 0 : Self.letter(text[0])
        var second = text.count > 1 ? Self.letter(text[1]) : 0
        for start in text.indices {
            let first = next
            next = second
            second = start + 2 < text.count ? Self.letter(text[start + 2]) : 0
            let third = next == 0 ? 0 : second
            let row = beginnings[(first & 31) << 5 | next & 31] &>> UInt64((third & 31) << 1)
            let isLetter = first != 0
            // One test for all of it, which is hardly ever met: the machine cannot foresee where
            // words begin.
            let beginning = isLetter && !wasLetter ? Self.beginning(row) : []
            wasLetter = isLetter
            if beginning.isEmpty { continue }
            let word = Self.word(in: text, from: start, false)
            follow(word, in: text, false, beginning, found)
        }
    }

    /// A letter as a number, 0 for any other byte.
    private static func letter(_ byte: UInt8) -> Int { isLetter(byte) ? Int(byte) : 0 }

    /// Looks up the runs of words that begin with `first`.
    private func follow(
        _ first: Range<Int>,
        in text: Swift.Span<UInt8>,
        _ isName: Bool,
        _ beginning: Beginning,
        _ found: (Int) -> Void
    ) {
        var hash = Self.seed
        var word = first
        for count in 1...Self.wordLimit {
            for index in word {
                let byte = text[index]
                hash = Self.mixed(hash, Self.isCapital(byte) ? byte | 0x20 : byte)
                if beginning.contains(.opening), let index = opening[hash] { found(index) }
            }
            if let index = whole[hash] { found(index) }
            guard count < Self.wordLimit, unfinished[hash] != nil else { return }
            word = Self.word(in: text, from: word.upperBound, isName)
            if word.isEmpty { return }
            hash = Self.mixed(hash, UInt8(ascii: "-"))
        }
    }

    /// The first word of `text` from `start` on; empty where there is none.
    private static func word(in text: Swift.Span<UInt8>, from start: Int, _ isName: Bool) -> Range<
        Int
    > {
        var start = start
        while start < text.count, !isLetter(text[start]) { start += 1 }
        var end = start
        while end < text.count, isLetter(text[end]) {
            if isName, end > start, isCapital(text[end]), !isCapital(text[end - 1]) { break }
            end += 1
        }
        return start..<end
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}
