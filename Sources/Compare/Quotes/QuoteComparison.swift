/// One utterance and how each article gives it.
public struct QuoteComparison: Sendable, Hashable {
    /// How an article's words relate to the fullest wording of the utterance.
    public enum Relation: String, Sendable, CaseIterable {
        /// The fullest wording itself.
        case full
        /// The same words, perhaps in British and American spelling.
        case identical
        /// A part of the words.
        case cut
        /// Nearly the same words.
        case altered
        /// The sense of it, without quotation marks.
        case reported
    }

    /// One article's version.
    public struct Variant: Sendable, Hashable {
        /// The article, as an index into the columns.
        public let column: Int
        /// The quote, as an index into the article's findings.
        public let quote: Int
        /// How its words relate to the fullest wording.
        public let relation: Relation
        /// Share of the longer version's words that both have, in order; 0 to 1.
        public let similarity: Double
    }

    /// The id of the speaker; nil where no article names one with a name.
    public let speaker: String?
    /// The versions: the fullest first, then in the order of the columns and of the text.
    public let variants: [Variant]

    /// The articles that carry it, each once, in order.
    public var carriers: [Int] { Set(variants.map(\.column)).sorted() }
}
