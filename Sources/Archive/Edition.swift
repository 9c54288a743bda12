public import Articles
public import Search

/// Everything that is known of one data directory: built once, never changed.
///
/// The same files and the same word lists give the same edition, whatever the order in which they
/// were read and however many threads did it. A reload builds another one and swaps the two.
public struct Edition: Sendable {
    /// A digest of the articles and of everything that shapes the answers: 16 hexadecimal digits.
    public let id: String
    /// The articles in order of path and record.
    public let records: [Record]
    /// The entities, sorted by id.
    public let entities: [Entity]
    /// The stories, in order of their first article's publication.
    public let stories: [Story]
    /// The outlets, sorted by id.
    public let sources: [Source]
    /// What became of every file.
    public let report: ReadingReport
    /// Finds articles by words; document numbers are indices into ``records``.
    public let index: SearchIndex

    private let recordNumbers: [String: Int]
    private let entityNumbers: [String: Int]
    private let storyNumbers: [String: Int]
    private let sourceNumbers: [String: Int]

    init(
        id: String,
        records: [Record],
        entities: [Entity],
        stories: [Story],
        sources: [Source],
        report: ReadingReport,
        index: SearchIndex
    ) {
        self.id = id
        self.records = records
        self.entities = entities
        self.stories = stories
        self.sources = sources
        self.report = report
        self.index = index
        recordNumbers = Self.numbers(records.map(\.article.id))
        entityNumbers = Self.numbers(entities.map(\.id))
        storyNumbers = Self.numbers(stories.map(\.id))
        sourceNumbers = Self.numbers(sources.map(\.outlet.id))
    }

    private static func numbers(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    }

    /// The index into ``records`` of the article `id`; nil for an unknown one.
    public func record(_ id: String) -> Int? { recordNumbers[id] }

    /// The index into ``entities`` of the entity `id`; nil for an unknown one.
    public func entity(_ id: String) -> Int? { entityNumbers[id] }

    /// The index into ``stories`` of the story `id`; nil for an unknown one.
    public func story(_ id: String) -> Int? { storyNumbers[id] }

    /// The index into ``sources`` of the outlet `id`; nil for an unknown one.
    public func source(_ id: String) -> Int? { sourceNumbers[id] }
}
