/// Agreement of a text with the right one, counted over runs of four words.
///
/// Source: the arithmetic of scrapinghub/article-extraction-benchmark.
struct ShingleScore: Sendable {
    /// Runs that both texts have.
    let shared: Int
    /// Runs that only the text has.
    let surplus: Int
    /// Runs that only the right text has.
    let missing: Int
    /// Whether both have the same words.
    let isExact: Bool

    /// Compares `text` with `gold`.
    init(_ text: String, gold: String) {
        let words = Self.words(text)
        let goldWords = Self.words(gold)
        let runs = Self.runs(words)
        let goldRuns = Self.runs(goldWords)
        shared = runs.reduce(0) { $0 + min($1.value, goldRuns[$1.key] ?? 0) }
        surplus = runs.values.reduce(0, +) - shared
        missing = goldRuns.values.reduce(0, +) - shared
        isExact = words == goldWords
    }

    /// The hashes of the words: letters, digits and underscores in a row.
    static func words(_ text: String) -> [UInt64] {
        var words: [UInt64] = []
        var hash: UInt64 = 0
        var isOpen = false
        for scalar in text.unicodeScalars {
            if isWord(scalar) {
                if !isOpen { hash = 0xcbf2_9ce4_8422_2325 }
                isOpen = true
                hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
            } else if isOpen {
                words.append(hash)
                isOpen = false
            }
        }
        if isOpen { words.append(hash) }
        return words
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let value = scalar.value
            return (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
                || value == 0x5F
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }

    /// The runs of `length` words with their counts; of a shorter text the one run of all words.
    static func runs(_ words: [UInt64], length: Int = 4) -> [UInt64: Int] {
        guard !words.isEmpty else { return [:] }
        var runs: [UInt64: Int] = [:]
        for start in 0..<max(1, words.count - length + 1) {
            var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
            for word in words[start..<min(words.count, start + length)] {
                hash = (hash ^ word) &* 0x0000_0100_0000_01B3
                hash ^= hash >> 29
            }
            runs[hash, default: 0] += 1
        }
        return runs
    }
}
