public import Prose
public import Stories

/// An event, as the articles report it.
public struct Story: Sendable, Hashable {
    /// A slug of the title and a digest of the first article's id.
    public let id: String
    /// The headline of the article that is most like the others.
    public let title: String
    /// The article whose headline the title is, as an index into ``Edition/records``.
    public let titleRecord: Int
    /// The articles in order of publication, each with the reason why it belongs; the reasons'
    /// documents are indices into ``Edition/records``.
    public let members: [StoryGroup.Reason]
    /// The most similar article outside; nil where none comes near.
    public let nearest: StoryGroup.Reason?
    /// The ids of the outlets that report it, each once, sorted.
    public let sources: [String]
    /// The first day of publication; nil where no article tells its own.
    public let firstDay: Day?
    /// The last day of publication; nil where no article tells its own.
    public let lastDay: Day?
    /// The ids of the entities that at least two of its articles name, the most widely named
    /// first; for a story of one article all that it names.
    public let entities: [String]
}
