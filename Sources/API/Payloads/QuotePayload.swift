import Archive
import Articles
import Facts
import Formats
import Prose

/// Words that an article gives as somebody's.
struct QuotePayload {
    static let shape =
        "id article{\(ArticlePayload.referenceShape)} form text spans[\(Locator.shape)] "
        + "speaker{entity{\(References.entityShape)} words{\(Locator.shape)} basis confidence} "
        + "cue{\(Locator.shape)} sentence"

    let index: Int
    let article: ArticlePayload

    init(index: Int, of article: ArticlePayload) {
        self.index = index
        self.article = article
    }

    /// The id of the quote at `index` of an article's findings: numbers begin at 1.
    static func id(article: String, index: Int) -> String {
        "\(article)-q\(index + 1)"
    }

    private var quote: Quote { article.record.findings.quotes[index] }

    var json: JSON {
        let spans = quote.spans
        return [
            "id": .string(Self.id(article: article.article.id, index: index)),
            "article": article.reference,
            "form": .string(quote.form.rawValue),
            "text": .string(Self.words(of: quote, in: article.article.text)),
            "spans": article.locator.spans(spans),
            "speaker": quote.speaker.map(speaker) ?? .null,
            "cue": article.locator.optional(quote.cue),
            "sentence": .optional(
                spans.first.flatMap { article.article.reading.sentence(at: $0.start) }
            ),
        ]
    }

    /// The quoted words; a break by an attribution is told by an ellipsis.
    static func words(of quote: Quote, in text: Text) -> String {
        quote.spans.map { text[$0] }.joined(separator: " … ")
    }

    private func speaker(_ speaker: Speaker) -> JSON {
        let id = speaker.entity.map { article.record.entityIDs[$0] }
        return [
            "entity": id.map { References.entity($0, in: article.edition) } ?? .null,
            "words": article.locator.span(speaker.span),
            "basis": .string(speaker.basis.rawValue),
            "confidence": .rounded(speaker.confidence),
        ]
    }
}
