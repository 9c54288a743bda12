/// What a search found.
public struct SearchResult: Sendable, Hashable {
    /// One document found.
    public struct Hit: Sendable, Hashable {
        /// The document's number.
        public let document: Int
        /// How well it answers the query: BM25, never below zero; zero where the query holds
        /// nothing but fields, dates and exclusions.
        public let score: Double
    }

    /// All the documents found, by descending score, equal scores by document number.
    public let hits: [Hit]
    /// The prefixes that stand for more forms than ``QueryLimits/expansion``, in the order of the
    /// query; documents that have only the forms left out are missing.
    public let clippedPrefixes: [String]

    /// How many documents were found.
    public var total: Int { hits.count }
}
