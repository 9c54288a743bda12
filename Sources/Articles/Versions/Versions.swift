/// Which articles of a list are versions of one another, and which are copies.
public struct Versions: Sendable, Hashable {
    /// Why an article is a version of the newest one of its group.
    public enum Reason: String, Sendable, CaseIterable {
        /// The outlet gives both the same address.
        case sameAddress = "same_address"
        /// The outlet gives both the same id, and they have the headline or a tenth of the runs of
        /// four words in common.
        case sameIdentifier = "same_identifier"
        /// The texts of one outlet are mostly the same.
        case sameText = "same_text"
    }

    /// One version of an article.
    public struct Version: Sendable, Hashable {
        /// The article, as an index into the list.
        public let article: Int
        /// Why it is one; nil for the newest.
        public let reason: Reason?
        /// The share of the runs of four words that it and the newest have in common, 0 to 1.
        public let likeness: Double

        /// Describes a version.
        public init(article: Int, reason: Reason?, likeness: Double) {
            self.article = article
            self.reason = reason
            self.likeness = likeness
        }
    }

    /// An article of another outlet that has the same text.
    public struct Copy: Sendable, Hashable {
        /// The other article, as an index into the list.
        public let article: Int
        /// The share of the shorter text that the longer one has word for word, 0.8 to 1.
        public let containment: Double

        /// Describes a copy.
        public init(article: Int, containment: Double) {
            self.article = article
            self.containment = containment
        }
    }

    /// For each group of two and more versions its articles, the oldest first; in the order of
    /// their first articles in the list.
    public let groups: [[Version]]
    /// For each article its copies in other outlets, most of all the nearest: in falling order of
    /// containment, then in the order of the list.
    public let copies: [[Copy]]

    /// Describes what was found.
    public init(groups: [[Version]], copies: [[Copy]]) {
        self.groups = groups
        self.copies = copies
    }

    /// The articles of which there is a newer version.
    public var outdated: Set<Int> {
        Set(groups.flatMap { $0.dropLast().map(\.article) })
    }
}
