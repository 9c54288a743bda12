public import Articles

/// What the texts tell about where they come from: evidence, not a verdict.
public struct Lineage: Sendable, Hashable {
    /// What two articles share word for word.
    public struct Pair: Sendable, Hashable {
        /// The first article, as an index into the columns.
        public let first: Int
        /// The second article, as an index into the columns.
        public let second: Int
        /// Share of the first article's body words that stand in the shared passages; 0 to 1.
        ///
        /// Source: Clough et al., "METER: MEasuring TExt Reuse" (ACL 2002).
        public let firstShare: Double
        /// Share of the second article's body words that stand in the shared passages; 0 to 1.
        public let secondShare: Double
        /// The shared passages, by their place in the first article.
        public let passages: [Passage]
        /// What the evidence makes likely.
        public let relation: Relation
        /// The agency that is the likely common source; nil for none.
        public let agency: Agency?
        /// Why the relation was chosen, in a sentence.
        public let reason: String

        /// The passages outside quotations: quotes are shared without copying.
        public var unquotedPassages: [Passage] { passages.filter { !$0.isQuoted } }
    }

    /// How two articles are likely related.
    public enum Relation: String, Sendable {
        /// Both rest on the text of one agency, credited by one or both.
        case commonAgency = "common_agency"
        /// They share text, and nothing tells who had it from whom.
        case sharedText = "shared_text"
        /// They share no text beyond quotes and set phrases.
        case independent
    }

    /// One entry for each two articles, in the order of the columns.
    public let pairs: [Pair]
    /// Groups of articles that rest on one text, as indices into the columns.
    ///
    /// They rest on an agency's text, or have at least 15 per cent of either in common, quotations
    /// left out; an article that shares less is a group of its own. Their number is that of the
    /// independent origins.
    public let origins: [[Int]]
}
