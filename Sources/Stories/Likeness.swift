import Prose

/// How alike two articles are, and by what.
public struct Likeness: Sendable, Hashable {
    /// The likeness of their words, ledes, headlines and names, whatever their days; 0 to 1.
    public let score: Double
    /// The words and names that both have, the most telling first, no function words; at most 8.
    public let shared: [String]
    /// Days between their publications; nil where one is unknown.
    public let days: Int?

    /// Tells how alike two articles are.
    public init(score: Double, shared: [String], days: Int?) {
        self.score = score
        self.shared = shared
        self.days = days
    }
}

extension Grouping {
    /// How alike `document` is to each of `others`, in their order.
    ///
    /// A word weighs what it does in the background and in these documents.
    public func likenesses(of document: StoryDocument, to others: [StoryDocument]) -> [Likeness] {
        let factory = SignatureFactory(
            [document] + others,
            stopwords: stopwords,
            background: background
        )
        let own = factory.signature(of: document)
        return others.map { other in
            let signature = factory.signature(of: other)
            return Likeness(
                score: own.likeness(signature),
                shared: own.telling(beside: [signature]).map { factory.names[$0] },
                days: document.day.flatMap { day in
                    other.day.map { abs(day.ordinal - $0.ordinal) }
                }
            )
        }
    }
}
