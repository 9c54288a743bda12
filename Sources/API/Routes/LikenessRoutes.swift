import Archive
import Articles
import Compare
import Facts
import Formats
import HTTP
import Prose
import Stories

/// What one article has in common with others.
enum LikenessRoutes {
    static let operations: [Operation] = [
        .list(
            "/v1/articles/{id}/similar",
            "article{\(ArticlePayload.referenceShape)} score shared days same_story",
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

    /// The most articles outside the story that are looked at.
    private static let mostOutside = 20

    /// Another article, and how alike the two are.
    private struct Neighbour {
        let record: Int
        let likeness: Likeness
        let isOfStory: Bool
    }

    private static func similar(_ call: Call) throws(Problem) -> ListPage {
        let edition = call.edition
        return try Listing<Neighbour>(
            items: neighbours(of: try call.record(), call),
            sort: "score",
            key: { neighbour in
                SortKey(
                    .number(-neighbour.likeness.score),
                    id: edition.records[neighbour.record].article.id
                )
            },
            render: { neighbour in
                [
                    "article": call.payload(edition.records[neighbour.record]).reference,
                    "score": .rounded(neighbour.likeness.score),
                    "shared": .strings(neighbour.likeness.shared),
                    "days": neighbour.likeness.days.map(JSON.integer) ?? .null,
                    "same_story": .bool(neighbour.isOfStory),
                ]
            }
        ).page(for: call)
    }

    /// The other articles of the story, and those that share words of the headline and are as like
    /// the article as one of its story must be.
    private static func neighbours(of record: Record, _ call: Call) -> [Neighbour] {
        let edition = call.edition
        let own = edition.newest(of: record)
        let members = Set(edition.stories[record.story].members.map(\.document))
        let words = record.article.titleWords.filter(\.isContent).map(\.key)
            .filter { !call.service.editor.lexicon.stopwords.contains($0) }
        let found = call.nearest(to: words, limit: mostOutside + members.count)
            .filter { !members.contains($0) }.prefix(mostOutside)
        let candidates = (members.sorted() + found).filter { $0 != own }
        let likenesses = call.service.editor.likenesses(
            of: record.article,
            to: candidates.map { edition.records[$0].article }
        )
        return zip(candidates, likenesses).map { index, likeness in
            Neighbour(record: index, likeness: likeness, isOfStory: members.contains(index))
        }.filter { $0.isOfStory || $0.likeness.score >= call.service.editor.storyThreshold }
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

extension Record {
    /// What stands in quotation marks.
    fileprivate var quotedSpans: [Span] {
        findings.quotations
    }
}
