public import Articles
public import Search

/// Everything that is known of one data directory: built once, never changed.
///
/// The same files and the same word lists give the same edition, whatever the order in which they
/// were read and however many threads did it. A reload builds another one and swaps the two.
public struct Edition: Sendable {
    /// A digest of the articles and of everything that shapes the answers: 16 hexadecimal digits.
    public let id: String
    /// The articles in order of path and record, of each the newest version.
    public let records: [Record]
    /// The versions that newer ones took the place of, in order of path and record: no list, search,
    /// story or comparison takes them up.
    public let earlier: [Record]
    /// The articles with more than one version, in the order of their first ones.
    public let histories: [History]
    /// The entities, sorted by id.
    public let entities: [Entity]
    /// The stories, in order of their first article's publication.
    public let stories: [Story]
    /// The outlets, sorted by id.
    public let sources: [Source]
    /// The ids of entities that a curator merged into others, each with the id of the other.
    public let movedEntities: [String: String]
    /// What became of every file.
    public let report: ReadingReport
    /// Finds articles by words; document numbers are indices into ``records``.
    public let index: SearchIndex

    private let recordNumbers: [String: Int]
    private let earlierNumbers: [String: Int]
    private let historyNumbers: [String: Int]
    private let entityNumbers: [String: Int]
    private let storyNumbers: [String: Int]
    private let sourceNumbers: [String: Int]

    init(
        id: String,
        records: [Record],
        earlier: [Record],
        histories: [History],
        entities: [Entity],
        stories: [Story],
        sources: [Source],
        movedEntities: [String: String],
        report: ReadingReport,
        index: SearchIndex
    ) {
        self.id = id
        self.records = records
        self.earlier = earlier
        self.histories = histories
        self.entities = entities
        self.stories = stories
        self.sources = sources
        self.movedEntities = movedEntities
        self.report = report
        self.index = index
        recordNumbers = Self.numbers(records.map(\.article.id))
        earlierNumbers = Self.numbers(earlier.map(\.article.id))
        var historyNumbers: [String: Int] = [:]
        for (number, history) in histories.enumerated() {
            for version in history.versions {
                historyNumbers[Self.record(version.place, records, earlier).article.id] = number
            }
        }
        self.historyNumbers = historyNumbers
        entityNumbers = Self.numbers(entities.map(\.id))
        storyNumbers = Self.numbers(stories.map(\.id))
        sourceNumbers = Self.numbers(sources.map(\.outlet.id))
    }

    private static func numbers(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
    }

    /// The index into ``records`` of the article `id`; nil for an unknown one and for an earlier
    /// version.
    public func record(_ id: String) -> Int? { recordNumbers[id] }

    /// The index into ``earlier`` of the article `id`; nil for any other.
    public func earlier(_ id: String) -> Int? { earlierNumbers[id] }

    /// The versions of the article `id`, the oldest first, itself among them; one alone where there
    /// are no others, none for an unknown article.
    public func versions(of id: String) -> [History.Version] {
        if let number = historyNumbers[id] { return histories[number].versions }
        guard let record = recordNumbers[id] else { return [] }
        return [History.Version(place: .newest(record), reason: nil, likeness: 1)]
    }

    /// The index into ``records`` of the newest version of an article of the edition; nil for an
    /// article of another one.
    public func newest(of record: Record) -> Int? {
        guard case .newest(let index)? = versions(of: record.article.id).last?.place else {
            return nil
        }
        return index
    }

    /// The article that is kept at `place`.
    public func record(at place: History.Place) -> Record {
        Self.record(place, records, earlier)
    }

    private static func record(_ place: History.Place, _ records: [Record], _ earlier: [Record])
        -> Record
    {
        switch place {
        case .newest(let index): records[index]
        case .earlier(let index): earlier[index]
        }
    }

    /// The index into ``entities`` of the entity `id`; nil for an unknown one.
    public func entity(_ id: String) -> Int? { entityNumbers[id] }

    /// The index into ``stories`` of the story `id`; nil for an unknown one.
    public func story(_ id: String) -> Int? { storyNumbers[id] }

    /// The index into ``sources`` of the outlet `id`; nil for an unknown one.
    public func source(_ id: String) -> Int? { sourceNumbers[id] }
}
