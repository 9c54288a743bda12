/// The language that a text seems to be in.
public struct LanguageGuess: Sendable, Hashable {
    /// The shortest BCP 47 tag of the language ("en", "nb").
    public let tag: String
    /// How certain the guess is against the other languages known, 0.5 to 1, and above 0.8 but
    /// between near relatives; for a script of one language the share of the letters that are of it.
    public let confidence: Double
    /// How many letters were looked at.
    public let letters: Int

    /// Describes a guess.
    public init(tag: String, confidence: Double, letters: Int) {
        self.tag = tag
        self.confidence = confidence
        self.letters = letters
    }

    /// Whether the text alone settles it, whatever a page or file states.
    ///
    /// About twenty words are needed, fewer in scripts that write a word with a letter or two.
    public var isCertain: Bool {
        confidence >= 0.95 && (letters >= 80 || tag == "zh" || tag == "ja" || tag == "ko")
    }
}
