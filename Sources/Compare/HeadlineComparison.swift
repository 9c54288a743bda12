public import Prose

/// The headlines side by side.
public struct HeadlineComparison: Sendable, Hashable {
    /// One article's headline.
    public struct Entry: Sendable, Hashable {
        /// The article, as an index into the columns.
        public let column: Int
        /// The headline; nil for an article without one.
        public let span: Span?
        /// How alike it is to the reference; 0 to 1, and 1 for the reference itself.
        public let score: Double
        /// The words that differ from the reference; none where the two do not say the same.
        public let wording: [WordingPair]
    }

    /// The article whose headline the others are set against: the one most like the others.
    public let reference: Int?
    /// One entry for each article, in the order of the columns.
    public let entries: [Entry]
}
