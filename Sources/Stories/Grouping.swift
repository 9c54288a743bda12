public import Prose

/// Groups articles that report the same event.
///
/// One pass in order of publication puts each article into the story it is most like, on average
/// over the story's articles, if that reaches a threshold; then up to three rounds of repair move
/// articles to better stories and join stories that are one. Stories are short: likeness falls with
/// the distance to the story's mean day, and nothing is joined over more than a week.
public struct Grouping: Sendable {
    /// What an article's mean likeness to a story must reach, the factor for their days applied.
    public let threshold: Double
    /// The factor for the days where one is unknown; 0 to 1.
    public let unknownDayFactor: Double
    /// The deviation, in days, of the bell curve by which likeness falls.
    static let dayDeviation = 3.0
    /// Articles further apart than this many days are never one event.
    static let longestDistance = 7.0
    /// How many candidates an article is likened to at most.
    static let candidateLimit = 200

    let stopwords: Set<String>
    let background: Background

    /// A grouping with its word lists; the thresholds are those that did best on labelled news.
    public init(
        lexicon: Lexicon,
        background: Background,
        threshold: Double = 0.09,
        unknownDayFactor: Double = 0.72
    ) {
        stopwords = lexicon.stopwords
        self.background = background
        self.threshold = threshold
        self.unknownDayFactor = unknownDayFactor
    }

    /// The stories of `documents`: every document is in exactly one.
    ///
    /// Stories are in the order of their first document, members in the order of publication.
    public func stories(of documents: [StoryDocument]) -> [StoryGroup] {
        let order = documents.indices.sorted { first, second in
            let left = documents[first]
            let right = documents[second]
            return (left.day?.ordinal ?? .max, left.id) < (right.day?.ordinal ?? .max, right.id)
        }
        let sorted = order.map { documents[$0] }
        var pass = GroupingPass(
            sorted,
            stopwords: stopwords,
            background: background,
            threshold: threshold,
            unknownDayFactor: unknownDayFactor
        )
        pass.assignInOrder()
        pass.repair()
        return pass.groups(original: order)
    }
}

/// Articles that report the same event, and why they are together.
public struct StoryGroup: Sendable, Hashable {
    /// Why an article belongs, or does not belong, to a story.
    public struct Reason: Sendable, Hashable {
        /// The article, as an index into the documents.
        public let document: Int
        /// Its mean likeness to the other articles of the story, days considered; 0 to 1, and 1
        /// for the only article of a story.
        public let score: Double
        /// The words and names that it shares with them, the most telling first; at most 8.
        public let shared: [String]
        /// Days between its publication and the mean day of the others; nil where unknown.
        public let days: Double?
    }

    /// The articles, in order of publication.
    public let members: [Reason]
    /// The most similar article that is not in the story; nil where none comes near.
    public let nearest: Reason?
}
