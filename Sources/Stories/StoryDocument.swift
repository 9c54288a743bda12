public import Prose

/// What grouping looks at in one article.
public struct StoryDocument: Sendable {
    /// Identifies the article; breaks ties, so that the order of the input does not matter.
    public let id: String
    /// The words of the headline; empty where there is none.
    public let title: [Word]
    /// The words of the body, in order.
    public let body: [Word]
    /// The day of publication; nil where unknown.
    public let day: Day?

    /// Describes an article for grouping.
    public init(id: String, title: [Word], body: [Word], day: Day?) {
        self.id = id
        self.title = title
        self.body = body
        self.day = day
    }
}
