import Archive
import Articles
import Formats
import Prose
import Stories

/// A story as clients get it.
struct StoryPayload {
    static let shape =
        "id title sources[\(References.outletShape)] articles[\(ArticlePayload.referenceShape)] "
        + "first_day last_day entities[\(References.entityShape)] counts{articles sources} "
        + "links{self timeline why comparison}"
    static let whyShape =
        "story threshold members[\(reasonShape)] nearest{\(reasonShape)}"
    static let timelineShape = "story days[day articles[\(ArticlePayload.referenceShape)]]"
    private static let reasonShape =
        "article{\(ArticlePayload.referenceShape)} score shared days"

    let story: Story
    let edition: Edition
    let unit: OffsetUnit

    var json: JSON {
        [
            "id": .string(story.id),
            "title": .string(story.title),
            "sources": .array(story.sources.map { References.source($0, in: edition) }),
            "articles": .array(story.members.map { reference($0.document) }),
            "first_day": .optional(story.firstDay?.description),
            "last_day": .optional(story.lastDay?.description),
            "entities": .array(story.entities.map { References.entity($0, in: edition) }),
            "counts": [
                "articles": .integer(story.members.count),
                "sources": .integer(story.sources.count),
            ],
            "links": links,
        ]
    }

    /// Why each article is a member, its likeness reaching `threshold`, and the nearest that is not.
    func why(threshold: Double) -> JSON {
        [
            "story": .string(story.id),
            "threshold": .number(threshold),
            "members": .array(story.members.map(reason)),
            "nearest": story.nearest.map(reason) ?? .null,
        ]
    }

    /// The articles by day; those without one stand last, under `null`.
    var timeline: JSON {
        let days = Dictionary(grouping: story.members.map(\.document)) { day(of: $0) }
        let sorted = days.sorted { ($0.key?.ordinal ?? .max) < ($1.key?.ordinal ?? .max) }
        return [
            "story": .string(story.id),
            "days": .array(
                sorted.map { day, records in
                    [
                        "day": .optional(day?.description),
                        "articles": .array(records.map(reference)),
                    ]
                }
            ),
        ]
    }

    private func reason(_ reason: StoryGroup.Reason) -> JSON {
        [
            "article": reference(reason.document),
            "score": .rounded(reason.score),
            "shared": .strings(reason.shared),
            "days": reason.days.map(JSON.rounded) ?? .null,
        ]
    }

    private func reference(_ record: Int) -> JSON {
        ArticlePayload.reference(edition.records[record].article, unit: unit)
    }

    private func day(of record: Int) -> Day? {
        edition.records[record].article.day
    }

    private var links: JSON {
        let own = "/v1/stories/\(story.id)"
        return [
            "self": .string(own),
            "timeline": .string("\(own)/timeline"),
            "why": .string("\(own)/why"),
            "comparison": .string("\(own)/comparison"),
        ]
    }
}
