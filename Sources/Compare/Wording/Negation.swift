import Prose

/// Tells what is denied from what is said.
enum Negation {
    private static let words: Set<String> = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
    ]

    /// Whether a word turns what it stands with into its opposite.
    static func isNegation(_ word: Word) -> Bool {
        words.contains(word.key) || word.key.hasSuffix("n't")
    }

    /// Whether an odd number of `words` deny, so that together they do.
    static func isOdd(_ words: [Word]) -> Bool { words.count(where: isNegation) % 2 == 1 }
}
