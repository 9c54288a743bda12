public import Articles
public import Prose
import Stories

extension Article {
    /// The words and marks of the body, in order.
    public var bodyWords: [Word] {
        bodySentences.flatMap { reading.words(of: reading.sentences[$0]) }
    }

    /// The words and marks of the headline, in order; none for an article without one.
    public var titleWords: [Word] {
        metadata.headline.map { Array(reading.words[reading.words(in: $0)]) } ?? []
    }

    /// The day of publication; nil where only the month or the year is known, or nothing.
    public var day: Day? { metadata.published?.knownDay }
}

extension Publication {
    /// The day; nil where only the month or the year is known.
    public var knownDay: Day? {
        precision == .year || precision == .month ? nil : day
    }
}

extension StoryDocument {
    /// What the grouping looks at in an article.
    init(_ article: Article) {
        self.init(
            id: article.id,
            title: article.titleWords,
            body: article.bodyWords,
            day: article.day
        )
    }
}
