public import Formats
public import Prose

/// An article as it was delivered: its raw text and what the file states about it.
public struct Draft: Sendable {
    /// What fields of the file state; nil or empty where they do not.
    public struct Hints: Sendable, Hashable {
        /// The id that the file gives the article.
        public var id: String?
        /// The name or domain of the outlet.
        public var source: String?
        /// What the outlet's name rests on: a field of the file, or the page itself.
        public var sourceBasis: OutletIdentification.Basis = .stated
        /// The address of the article.
        public var url: String?
        /// The address under which the outlet wants it known; nil where the file states none.
        public var canonicalURL: String?
        /// The headline.
        public var title: String?
        /// The line above the headline.
        public var kicker: String?
        /// The summary or standfirst.
        public var summary: String?
        /// The section of the outlet.
        public var section: String?
        /// Keywords, in the order of the file.
        public var keywords: [String] = []
        /// The time of publication, as written.
        public var published: String?
        /// The time of the last change, as written.
        public var modified: String?
        /// What the time of publication rests on, where the file is a page.
        public var publishedBasis: Publication.Basis = .stated
        /// What the time of the last change rests on, where the file is a page.
        public var modifiedBasis: Publication.Basis = .stated
        /// The writers, one string for each field or element.
        public var authors: [String] = []
        /// The agency that the text is taken from, as written.
        public var agency: String?
        /// Language tag.
        public var language: String?
        /// The pictures.
        public var images: [Image] = []
        /// The version that the file gives the article.
        public var version: String?
        /// Whether the text is known to be a part only, as in most feeds.
        public var isExcerpt = false
        /// Whether the file says that readers pay for the text.
        public var isPaid = false
        /// Whether the text is stated to be clean: no line of it is left out.
        public var isClean = false
        /// Whether a field of the file states the text as the body of the article: of its lines
        /// only those are left out that a rule knows or the line model is sure of.
        public var isBodyStated = false
        /// The fields of the file that none of the others takes up.
        public var extra: [JSON.Member] = []

        /// Hints that state nothing.
        public init() {}
    }

    /// A picture that the file names.
    public struct Image: Sendable, Hashable {
        /// Its address.
        public let url: String
        /// The words below it; nil for none.
        public let caption: String?
        /// Whose picture it is; nil where the file does not tell.
        public let credit: String?

        /// Describes a picture.
        public init(url: String, caption: String? = nil, credit: String? = nil) {
            self.url = url
            self.caption = caption
            self.credit = credit
        }
    }

    /// Where it was read from.
    public let origin: Origin
    /// The text, decoded; where the file states a headline that the text lacks, it opens with it.
    public let raw: Text
    /// What the file states.
    public let hints: Hints
    /// What the page tells of each line of `raw`, in order; nil for a text that is no page.
    let blocks: BlockTree?

    /// Describes an article as delivered.
    public init(origin: Origin, raw: Text, hints: Hints = Hints()) {
        self.init(origin: origin, raw: raw, hints: hints, blocks: nil)
    }

    /// Describes an article that was delivered as a page, of whose `blocks` `raw` is made.
    init(origin: Origin, raw: Text, hints: Hints, blocks: BlockTree?) {
        self.origin = origin
        self.raw = raw
        self.hints = hints
        self.blocks = blocks
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
