/// A figure that an article gives, and what the others give in its place.
public struct FigureComparison: Sendable, Hashable {
    /// How the articles' figures relate.
    public enum Relation: String, Sendable {
        /// The same value, perhaps in another unit or rounded within what the words allow.
        case agrees
        /// The same value, told more exactly by one article.
        case finer
        /// Two values for the same thing that cannot both be right.
        case contradicts
        /// Two values that may both be right: bounds, or a count that grows.
        case differs
        /// No other article gives a figure for it.
        case onlyHere = "only_here"
    }

    /// One article's figure.
    public struct Entry: Sendable, Hashable {
        /// The article, as an index into the columns.
        public let column: Int
        /// The figure, as an index into the article's findings.
        public let figure: Int
    }

    /// How the figures relate.
    public let relation: Relation
    /// The figures in the order of the columns, one for each article: a single one for a figure
    /// that stands alone; both sides of a difference, with all that agree on either side.
    public let entries: [Entry]
    /// The statement that both stand in, as an index into the rows; nil where there is none.
    public let statement: Int?
    /// Why the relation was chosen, in a sentence.
    public let reason: String
}
