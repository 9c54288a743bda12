public import Prose

/// An article as it was delivered: its raw text and what the file states about it.
public struct Draft: Sendable {
    /// What fields of the file state; nil or empty where they do not.
    public struct Hints: Sendable, Hashable {
        /// The id that the file gives the article.
        public var id: String?
        /// The name or domain of the outlet.
        public var source: String?
        /// The address of the article.
        public var url: String?
        /// The headline.
        public var title: String?
        /// The time of publication, as written.
        public var published: String?
        /// The writers, one string for each field or element.
        public var authors: [String] = []
        /// Language tag.
        public var language: String?

        /// Hints that state nothing.
        public init() {}
    }

    /// Where it was read from.
    public let origin: Origin
    /// The text, decoded; where the file states a headline that the text lacks, it opens with it.
    public let raw: Text
    /// What the file states.
    public let hints: Hints

    /// Describes an article as delivered.
    public init(origin: Origin, raw: Text, hints: Hints = Hints()) {
        self.origin = origin
        self.raw = raw
        self.hints = hints
    }
}

/// What one file gave: drafts, and what to report.
public struct DraftSheet: Sendable {
    /// The drafts in the order of the file.
    public var drafts: [Draft] = []
    /// Records that could not be read.
    public var errors: [IntakeError] = []
    /// Remarks on what was read.
    public var notices: [IntakeNotice] = []

    /// A sheet on nothing.
    public init() {}
}
