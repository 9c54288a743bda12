import Archive
import Articles
import Facts
import Formats
import Prose
import Search

/// What a search found, as clients get it: an article as an item of its list, everything else under
/// the name of its kind.
struct SearchHitPayload {
    /// The shape of what is found of a kind.
    static func shape(of kind: SearchKind) -> String {
        switch kind {
        case .article: "\(ArticlePayload.summaryShape) \(headShape)"
        case .story: "\(headShape) \(bestShape) story{\(StoryPayload.shape)}"
        case .entity: "\(headShape) entity{\(EntityPayload.shape)}"
        case .quote: "\(headShape) quote{\(QuotePayload.shape)}"
        }
    }

    /// The fields of everything that may be found.
    static let wholeShape =
        "\(ArticlePayload.summaryShape(story: StoryPayload.shape)) \(headShape) \(bestShape) "
        + "entity{\(EntityPayload.shape)} quote{\(QuotePayload.shape)}"

    private static let headShape =
        "score snippets[\(Locator.shape) highlights[start end]] type"
    private static let bestShape = "article{\(ArticlePayload.referenceShape)}"
    private static let snippetLimit = 3

    let call: Call
    private let articles: Highlighter
    private let quotes: Highlighter?

    /// Prepares for what `query` finds of these kinds.
    init(_ query: Query, _ kinds: Set<SearchKind>, for call: Call) {
        self.call = call
        articles = Highlighter(query, in: call.edition.index)
        quotes =
            kinds.contains(.quote)
            ? Highlighter(query, in: call.served.finders.quotes(for: call)) : nil
    }

    func json(of hit: SearchHit) -> JSON {
        let edition = call.edition
        switch hit.item {
        case .article(let index):
            let payload = call.payload(edition.records[index])
            return payload.summary.merging(head(of: hit, passages(of: payload)))
        case .story(let index):
            let best = call.payload(edition.records[hit.records[0]])
            let story = edition.stories[index]
            return head(of: hit, passages(of: best)).adding(
                JSON.Member("article", best.reference),
                JSON.Member(
                    "story",
                    StoryPayload(story: story, edition: edition, unit: call.unit).json
                )
            )
        case .entity(let index):
            let entity = EntityPayload(entity: edition.entities[index], edition: edition)
            return head(of: hit, []).adding(JSON.Member("entity", entity.json))
        case .quote(let quote):
            let payload = call.payload(edition.records[quote.record])
            return head(of: hit, words(of: quote, payload)).adding(
                JSON.Member("quote", QuotePayload(index: quote.index, of: payload).json)
            )
        }
    }

    private func head(of hit: SearchHit, _ snippets: [JSON]) -> JSON {
        [
            "score": .rounded(hit.score), "snippets": .array(snippets),
            "type": .string(hit.kind.rawValue),
        ]
    }

    private func passages(of payload: ArticlePayload) -> [JSON] {
        articles.snippets(
            in: payload.article.reading,
            sentences: payload.article.bodySentences,
            limit: Self.snippetLimit
        ).map { snippet($0.span, $0.highlights, payload) }
    }

    /// The parts of a quote that hold words that were asked for.
    private func words(of quote: Finding, _ payload: ArticlePayload) -> [JSON] {
        let reading = payload.article.reading
        return payload.record.findings.quotes[quote.index].spans.compactMap { span in
            let found = quotes?.highlights(in: reading.words[reading.words(in: span)]) ?? []
            return found.isEmpty ? nil : snippet(span, found, payload)
        }
    }

    private func snippet(_ span: Span, _ highlights: [Span], _ payload: ArticlePayload) -> JSON {
        payload.locator.span(span).adding(
            JSON.Member("highlights", .array(highlights.map(payload.locator.range)))
        )
    }
}
