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
            beginnings[Self.place(first, first.startIndex)].formUnion(beginning)
        } else if isOpening, first.count == term.count {
            beginnings = Array(repeating: .all, count: beginnings.count)
        }
    }

    private static func place<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ start: Int) -> Int
    where Bytes.Element == UInt8, Bytes.Index == Int {
        (Int(bytes[start]) & 31) << 10 | (Int(bytes[start + 1]) & 31) << 5
            | Int(bytes[start + 2]) & 31
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    /// Calls `found` with the index of each term that stands in `text`, in the order of the text.
    ///
    /// Where `text` is a name, capitals inside a word begin another. The words are kept in `words`,
    /// which may serve for many texts.
    func find(
        in text: ArraySlice<UInt8>,
        isName: Bool,
        _ words: inout Words,
        _ found: (Int) -> Void
    ) {
        words.read(text.prefix(Self.byteLimit), isName: isName)
        for first in words.ranges.indices {
            let word = words.ranges[first]
            let beginning =
                word.count < 3 ? .all : beginnings[Self.place(text, word.lowerBound)]
            if !beginning.isEmpty { follow(words, first, in: text, beginning, found) }
        }
    }

    /// Looks up the runs of words that begin with the one at `first`.
    private func follow(
        _ words: Words,
        _ first: Int,
        in text: ArraySlice<UInt8>,
        _ beginning: Beginning,
        _ found: (Int) -> Void
    ) {
        var hash = Self.seed
        for last in first..<min(words.ranges.count, first + Self.wordLimit) {
            if last > first {
                guard unfinished[hash] != nil else { return }
                hash = Self.mixed(hash, UInt8(ascii: "-"))
            }
            for byte in text[words.ranges[last]] {
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                hash = Self.mixed(hash, isCapital ? byte | 0x20 : byte)
                if beginning.contains(.opening), let index = opening[hash] { found(index) }
            }
            if let index = whole[hash] { found(index) }
        }
    }

    /// Where the words of a text stand.
    struct Words {
        fileprivate var ranges: [Range<Int>] = []

        fileprivate mutating func read(_ text: ArraySlice<UInt8>, isName: Bool) {
            ranges.removeAll(keepingCapacity: true)
            var start = text.startIndex
            var wasLower = false
            for (index, byte) in zip(text.indices, text) {
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                let isLower =
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
                let isLetter = isCapital || isLower
                if !isLetter || isName && isCapital && wasLower {
                    if index > start { ranges.append(start..<index) }
                    start = isLetter ? index : index + 1
                }
                wasLower = isLower
            }
            if text.endIndex > start { ranges.append(start..<text.endIndex) }
        }
    }
}
