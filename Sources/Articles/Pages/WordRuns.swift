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
    /// What the words with each three first letters, by ``place(_:_:)``, may begin: most words
    /// begin nothing.
    private var beginnings = [Beginning](repeating: [], count: 1 << 15)

    /// What a word may begin.
    private struct Beginning: OptionSet {
        let rawValue: UInt8
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

    /// Remembers how `term` begins; a word of one or two letters is always looked up.
    private mutating func mark(_ term: [UInt8], isOpening: Bool) {
        let first = term.prefix { $0 != UInt8(ascii: "-") }
        let beginning: Beginning = isOpening ? .all : .term
        if first.count >= 3 {
            beginnings[Self.place(first.span, 0)].formUnion(beginning)
        } else if isOpening, first.count == term.count {
            beginnings = Array(repeating: .all, count: beginnings.count)
        }
    }

    private static func place(_ bytes: Swift.Span<UInt8>, _ start: Int) -> Int {
        (Int(bytes[start]) & 31) << 10 | (Int(bytes[start + 1]) & 31) << 5
            | Int(bytes[start + 2]) & 31
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Calls `found` with the index of each term that stands in `text`, in the order of the text.
    ///
    /// Where `text` is a name, capitals inside a word begin another.
    func find(in text: ArraySlice<UInt8>, isName: Bool, _ found: (Int) -> Void) {
        let head = text.prefix(Self.byteLimit)
        let text = head.span
        var word = Self.word(in: text, from: 0, isName)
        while !word.isEmpty {
            let beginning = word.count < 3 ? .all : beginnings[Self.place(text, word.lowerBound)]
            if !beginning.isEmpty { follow(word, in: text, isName, beginning, found) }
            word = Self.word(in: text, from: word.upperBound, isName)
        }
    }

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
