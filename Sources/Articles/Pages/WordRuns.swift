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
    /// The first three letters of terms, by ``place(_:_:)``: most words are told apart by theirs.
    private var beginnings = [Bool](repeating: false, count: 1 << 15)

    /// Takes in terms of words with hyphens between.
    ///
    /// A last `*` takes every word that begins so. Of equal terms the first counts.
    init(_ terms: [String]) {
        for (index, term) in terms.enumerated() {
            let isOpening = term.utf8.last == UInt8(ascii: "*")
            let bytes = isOpening ? Array(term.utf8.dropLast()) : Array(term.utf8)
            let hash = bytes.reduce(Self.seed) { Self.mixed($0, $1) }
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
        if first.count >= 3 {
            beginnings[Self.place(first, first.startIndex)] = true
        } else if isOpening, first.count == term.count {
            beginnings = Array(repeating: true, count: beginnings.count)
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
    /// Where `text` is a name, capitals inside a word begin another.
    func find(in text: some RandomAccessCollection<UInt8>, isName: Bool, _ found: (Int) -> Void) {
        let words = Words(text.prefix(Self.byteLimit), isName: isName)
        var start = 0
        for first in words.ends.indices {
            defer { start = words.ends[first] }
            guard words.ends[first] - start < 3 || beginnings[Self.place(words.bytes, start)] else {
                continue
            }
            var hash = Self.seed
            var position = start
            for last in first..<min(words.ends.count, first + Self.wordLimit) {
                if last > first { hash = Self.mixed(hash, UInt8(ascii: "-")) }
                while position < words.ends[last] {
                    hash = Self.mixed(hash, words.bytes[position])
                    if let index = opening[hash] { found(index) }
                    position += 1
                }
                if let index = whole[hash] { found(index) }
            }
        }
    }

    /// The words of a text, one behind the other in lower case.
    private struct Words {
        private(set) var bytes: [UInt8] = []
        /// Where each word ends.
        private(set) var ends: [Int] = []

        init(_ text: some RandomAccessCollection<UInt8>, isName: Bool) {
            bytes.reserveCapacity(text.count)
            var wasLower = false
            for byte in text {
                let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                let isLower =
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
                let isEnd = !isCapital && !isLower || isName && isCapital && wasLower
                if isEnd, bytes.count > (ends.last ?? 0) { ends.append(bytes.count) }
                if isCapital || isLower { bytes.append(isCapital ? byte | 0x20 : byte) }
                wasLower = isLower
            }
            if bytes.count > (ends.last ?? 0) { ends.append(bytes.count) }
        }
    }
}
