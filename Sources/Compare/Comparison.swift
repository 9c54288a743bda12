/// Several articles side by side: the rows are statements, the columns articles.
public struct Comparison: Sendable {
    /// The articles compared, in the order asked for.
    public let columns: [Column]
    /// Everything that at least one article says, in reading order.
    public let statements: [Statement]
    /// What is quoted, with each article's version.
    public let quotes: [QuoteComparison]
    /// The figures and how they relate.
    public let figures: [FigureComparison]
    /// Who and what is named, by which articles, with which descriptions.
    public let entities: [EntityComparison]
    /// What each article leaves out that others carry.
    public let omissions: [Omission]
    /// What the texts share word for word, and what that makes likely.
    public let lineage: Lineage
    /// Who had which statement first.
    public let precedence: [Precedence]
    /// The headlines.
    public let headlines: HeadlineComparison
    /// The loaded words of each article.
    public let framing: [Framing]
}
