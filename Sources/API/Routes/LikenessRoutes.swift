import Archive
import Articles
import Compare
import Facts
import Formats
import HTTP
import Prose
import Stories

/// What one article has in common with the others of its story.
enum LikenessRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/articles/{id}/similar",
            "article{\(ArticlePayload.referenceShape)} score shared days",
            taking: [.offsetUnit],
            similar
        ),
        .list(
            "/v1/articles/{id}/reuse",
            "article{\(ArticlePayload.referenceShape)} first{\(Locator.shape)} "
                + "second{\(Locator.shape)} words quoted",
            taking: [.offsetUnit],
            reuse
        ),
    ]

    private static func similar(_ call: Call) throws(Problem) -> ListPage {
        let record = try call.record()
        let edition = call.edition
        let own = edition.newest(of: record)
        let others = edition.stories[record.story].members.filter { $0.document != own }
        return try Listing<StoryGroup.Reason>(
            items: others,
            sort: "score",
            key: { SortKey(.number(-$0.score), id: edition.records[$0.document].article.id) },
            render: { reason in
                [
                    "article": call.payload(edition.records[reason.document]).reference,
                    "score": .rounded(reason.score),
                    "shared": .strings(reason.shared),
                    "days": reason.days.map(JSON.rounded) ?? .null,
                ]
            }
        ).page(for: call)
    }

    /// A passage that the article shares with another.
    private struct Share {
        let other: Int
        let passage: Passage
        let isQuoted: Bool
    }

    private static func reuse(_ call: Call) throws(Problem) -> ListPage {
        let record = try call.record()
        let edition = call.edition
        let own = call.payload(record)
        return try Listing<Share>(
            items: shares(of: record, in: edition),
            sort: "text",
            key: { share in
                SortKey(
                    .number(Double(share.passage.first.start)),
                    id: edition.records[share.other].article.id,
                    number: share.passage.second.start
                )
            },
            render: { share in
                let other = call.payload(edition.records[share.other])
                return [
                    "article": other.reference,
                    "first": own.locator.span(share.passage.first),
                    "second": other.locator.span(share.passage.second),
                    "words": .integer(share.passage.words),
                    "quoted": .bool(share.isQuoted),
                ]
            }
        ).page(for: call)
    }

    private static func shares(of record: Record, in edition: Edition) -> [Share] {
        let words = record.article.bodyWords
        let quotes = record.quotedSpans
        let own = edition.newest(of: record)
        return edition.stories[record.story].members.flatMap { member -> [Share] in
            guard member.document != own else { return [] }
            let other = edition.records[member.document]
            let otherQuotes = other.quotedSpans
            return Reuse.passages(words, other.article.bodyWords).map { passage in
                let isQuoted =
                    quotes.contains { $0.contains(passage.first) }
                    && otherQuotes.contains { $0.contains(passage.second) }
                return Share(other: member.document, passage: passage, isQuoted: isQuoted)
            }
        }
    }
}

extension Article {
    /// The words and marks of the body, in order.
    fileprivate var bodyWords: [Word] {
        bodySentences.flatMap { reading.words(of: reading.sentences[$0]) }
    }
}

extension Record {
    /// What stands in quotation marks.
    fileprivate var quotedSpans: [Span] {
        findings.quotations
    }
}
