import Archive
import Articles
import Facts
import Formats
import Prose

/// A name where it stands in an article.
enum MentionPayload {
    static let shape = "\(Locator.shape) title{\(Locator.shape)} sentence"

    static func json(_ mention: Mention, in article: ArticlePayload) -> JSON {
        article.locator.span(mention.span).merging([
            "title": article.locator.optional(mention.title),
            "sentence": .optional(article.article.reading.sentence(at: mention.span.start)),
        ])
    }
}
