import Archive
import Articles
import Facts
import Formats
import Prose

/// An article as clients get it: as a reference, as an item of a list, or whole.
struct ArticlePayload {
    static let referenceShape =
        "id title source{\(References.outletShape)} published{\(PublicationPayload.shape)}"
    static let summaryShape = summaryShape(story: References.storyShape)

    /// The shape of an item of a list that tells so much of the story.
    static func summaryShape(story: String) -> String {
        "\(referenceShape) story{\(story)} url byline{authors agency{id name}} "
            + "language counts{sentences words entities quotes figures dropped} "
            + "links{self text cleaning entities quotes figures similar reuse story versions} "
            + "modified{\(PublicationPayload.shape)} section analysis is_excerpt"
    }

    let record: Record
    let edition: Edition
    let locator: Locator

    init(_ record: Record, in edition: Edition, unit: OffsetUnit) {
        self.record = record
        self.edition = edition
        locator = Locator(record.article.text, unit: unit)
    }

    var article: Article { record.article }

    /// What names an article in other objects.
    static func reference(_ article: Article, unit: OffsetUnit) -> JSON {
        reference(article, title: article.title, Locator(article.text, unit: unit))
    }

    /// What names a posted text, which has no title but its headline.
    static func reference(posted article: Article, unit: OffsetUnit) -> JSON {
        let headline = article.metadata.headline.map { article.text[$0] }
        return reference(article, title: headline, Locator(article.text, unit: unit))
    }

    private static func reference(_ article: Article, title: String?, _ locator: Locator) -> JSON {
        [
            "id": .string(article.id),
            "title": .optional(title),
            "source": References.outlet(article.outlet.outlet),
            "published": article.metadata.published.map { PublicationPayload.json($0, locator) }
                ?? .null,
        ]
    }

    /// What names this article in other objects.
    var reference: JSON { Self.reference(article, title: article.title, locator) }

    /// The article as an item of a list.
    var summary: JSON {
        reference.merging([
            "story": References.story(edition.stories[record.story]),
            "url": .optional(article.metadata.url),
            "byline": article.metadata.byline.map(Self.byline) ?? .null,
            "language": .optional(article.metadata.language),
            "counts": counts,
            "links": links,
            "modified": article.metadata.modified.map { PublicationPayload.json($0, locator) }
                ?? .null,
            "section": .optional(article.metadata.section),
            "analysis": .string(article.metadata.languageDecision.analysis.rawValue),
            "is_excerpt": .bool(article.metadata.isExcerpt),
        ])
    }

    private static func byline(_ byline: Byline) -> JSON {
        ["authors": .strings(byline.authors), "agency": byline.agency.map(agency) ?? .null]
    }

    static func agency(_ agency: Agency) -> JSON {
        ["id": .string(agency.id), "name": .string(agency.name)]
    }

    private var counts: JSON {
        [
            "sentences": .integer(article.reading.sentences.count),
            "words": .integer(article.reading.words.count(where: \.isContent)),
            "entities": .integer(record.findings.entities.count),
            "quotes": .integer(record.findings.quotes.count),
            "figures": .integer(record.findings.figures.count),
            "dropped": .integer(article.dropped.count),
        ]
    }

    private var links: JSON {
        let own = "/v1/articles/\(article.id)"
        return [
            "self": .string(own),
            "text": .string("\(own)/text"),
            "cleaning": .string("\(own)/cleaning"),
            "entities": .string("\(own)/entities"),
            "quotes": .string("\(own)/quotes"),
            "figures": .string("\(own)/figures"),
            "similar": .string("\(own)/similar"),
            "reuse": .string("\(own)/reuse"),
            "story": .string("/v1/stories/\(edition.stories[record.story].id)"),
            "versions": .string("\(own)/versions"),
        ]
    }
}
