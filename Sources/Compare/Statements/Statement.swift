public import Prose

/// Something that at least one article says: a row of the comparison.
public struct Statement: Sendable, Hashable {
    /// How one article carries a statement.
    public enum Presence: String, Sendable {
        /// Word for word as in the reference.
        case verbatim
        /// In other words.
        case reworded
        /// Only a part of what the reference says.
        case partial
        /// Not at all.
        case absent
        /// Not found for certain: the text we hold may be incomplete, or a sentence comes so near
        /// that it may say the same.
        case unknown
    }

    /// One article's side of a statement.
    public struct Cell: Sendable, Hashable {
        /// How the article carries it.
        public let presence: Presence
        /// The sentences that carry it, in order; empty where it is absent.
        public let sentences: [Span]
        /// How alike the best of them is to the reference; 0 to 1, and 1 for the reference.
        public let score: Double
        /// The most similar sentence of an article that does not carry it; nil where none comes
        /// near, and where it is carried.
        public let nearest: Span?
        /// The words that differ from the reference.
        public let wording: [WordingPair]
    }

    /// The article whose wording stands for the statement, as an index into the columns: the one
    /// that is most like the others.
    public let reference: Int
    /// One cell for each article, in the order of the columns.
    public let cells: [Cell]

    /// The articles that carry it, as indices into the columns.
    public var carriers: [Int] { cells.indices.filter { !cells[$0].sentences.isEmpty } }
}
