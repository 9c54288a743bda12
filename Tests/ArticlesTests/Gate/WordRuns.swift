import Foundation

/// Runs of four words, counted: the measure by which two texts are compared.
struct WordRuns {
    private(set) var counts: [[Substring]: Int] = [:]

    /// Counts the runs of `text`; a text of fewer words is one run.
    init(_ text: String) {
        let words = Self.words(of: text)
        guard !words.isEmpty else { return }
        for start in 0...max(0, words.count - 4) {
            counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1
        }
    }

    /// How many runs there are.
    var total: Int { counts.values.reduce(0, +) }

    /// How many runs both hold.
    func shared(with other: WordRuns) -> Int {
        counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    }

    /// The runs of letters, digits and low lines in `text`.
    static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        var start: String.Index?
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            if isWord(scalars[index]) {
                start = start ?? index
            } else if let first = start {
                words.append(text[first..<index])
                start = nil
            }
        }
        if let start { words.append(text[start...]) }
        return words
    }

    /// The words of `text` without case and variants, for comparing headlines and names.
    static func folded(_ text: String) -> [String] {
        words(of: text.precomposedStringWithCompatibilityMapping.lowercased()).map(String.init)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: scalar == "_"
        }
    }
}
