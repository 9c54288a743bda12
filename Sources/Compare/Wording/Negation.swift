import Prose

/// Tells what is denied from what is said.
enum Negation {
    private static let words: Set<String> = [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
    ]
    private static let verbs: Set<String> = ["deni", "reject", "refut", "dismiss"]

    /// Whether a word turns what it stands with into its opposite.
    static func isNegation(_ word: Word) -> Bool {
        words.contains(word.key) || word.key.hasSuffix("n't")
    }

    /// Whether the number of denying words is odd, verbs that deny included.
    static func isOdd(_ words: [Word]) -> Bool {
        words.count { isNegation($0) || verbs.contains($0.stem) } % 2 == 1
    }
}
