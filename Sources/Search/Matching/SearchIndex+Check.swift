/// What a query means to an index.
public struct QueryCheck: Sendable, Hashable {
    /// One word, phrase or field of the query.
    public struct Part: Sendable, Hashable {
        /// The part in normal form.
        public let text: String
        /// Whether documents with it are wanted; false behind `NOT` and `-`.
        public let isWanted: Bool
        /// For each word the forms that it stands for in the documents, ascending; none for a
        /// field or a date, and an empty list for a word that no document has.
        public let forms: [[String]]
        /// Whether a prefix stands for more forms than ``QueryLimits/expansion``.
        public let isClipped: Bool
        /// How many documents have it.
        public let documents: Int
    }

    /// The query in normal form, as ``Query/normalised``.
    public let normalised: String
    /// Its words, phrases and fields, in order.
    public let parts: [Part]
    /// How many documents the query finds.
    public let total: Int
}

extension SearchIndex {
    /// Tells what `query` means: its normal form and, part by part, what it stands for.
    public func check(_ query: Query) -> QueryCheck {
        let parts = query.root.leaves.map { leaf, isWanted in
            var forms: [[String]] = []
            if case .text(let pattern) = leaf {
                forms = pattern.elements.map { element in
                    vocabulary.forms(of: element).numbers.map { vocabulary.forms[$0] }
                }
            }
            return QueryCheck.Part(
                text: leaf.description,
                isWanted: isWanted,
                forms: forms,
                isClipped: !clippedPrefixes(of: leaf).isEmpty,
                documents: matches(leaf).list.count
            )
        }
        return QueryCheck(
            normalised: query.normalised,
            parts: parts,
            total: matches(query.root).list.count
        )
    }
}
