public import Articles
public import Compare
public import Facts

/// An article of an edition, with what was found in it and where it belongs.
public struct Record: Sendable {
    /// The article.
    public let article: Article
    /// What was found in its clean text; nothing for an article in another language than English
    /// and for one that a newer version took the place of.
    public let findings: Findings
    /// The ids of the entities of the findings, in the same order.
    public let entityIDs: [String]
    /// Its story, as an index into ``Edition/stories``; for an earlier version that of the newest.
    public let story: Int
    /// Articles of other outlets with mostly the same text, the nearest first.
    public let copies: [Copy]

    /// The article's side of a comparison.
    public var column: Column {
        Column(article: article, findings: findings, entityIDs: entityIDs)
    }
}
