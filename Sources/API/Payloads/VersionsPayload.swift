import Archive
import Articles
import Formats
import Prose

/// The versions of an article, and how two of them differ.
struct VersionsPayload {
    static let shape =
        "article newest versions[article{\(ArticlePayload.referenceShape)} "
        + "modified{\(PublicationPayload.shape)} is_newest reason likeness] "
        + "difference{older newer headline{older newer is_changed} "
        + "counts{kept changed added removed} "
        + "sentences[kind older{\(Locator.shape)} newer{\(Locator.shape)} likeness]}"

    let edition: Edition
    let unit: OffsetUnit

    /// The versions, and the way from `older` to `newer`; null where there is only one.
    func json(
        of article: Article,
        _ versions: [History.Version],
        difference: (older: Article, newer: Article)?
    ) -> JSON {
        let newest = versions.last.map { edition.record(at: $0.place).article } ?? article
        return [
            "article": .string(article.id),
            "newest": .string(newest.id),
            "versions": .array(versions.map(version)),
            "difference": difference.map { self.difference($0.older, $0.newer) } ?? .null,
        ]
    }

    private func version(_ version: History.Version) -> JSON {
        let article = edition.record(at: version.place).article
        let locator = Locator(article.text, unit: unit)
        return [
            "article": ArticlePayload.reference(article, unit: unit),
            "modified": article.metadata.modified.map { PublicationPayload.json($0, locator) }
                ?? .null,
            "is_newest": .bool(version.reason == nil),
            "reason": .optional(version.reason?.rawValue),
            "likeness": .rounded(version.likeness),
        ]
    }

    private func difference(_ older: Article, _ newer: Article) -> JSON {
        let rows = SentenceDiff(from: older, to: newer).rows
        let old = Locator(older.text, unit: unit)
        let new = Locator(newer.text, unit: unit)
        return [
            "older": .string(older.id),
            "newer": .string(newer.id),
            "headline": [
                "older": .string(older.title), "newer": .string(newer.title),
                "is_changed": .bool(older.title != newer.title),
            ],
            "counts": .object(
                SentenceDiff.Kind.allCases.map { kind in
                    JSON.Member(kind.rawValue, .integer(rows.count { $0.kind == kind }))
                }
            ),
            "sentences": .array(
                rows.map { row in
                    [
                        "kind": .string(row.kind.rawValue),
                        "older": old.optional(row.older),
                        "newer": new.optional(row.newer),
                        "likeness": .rounded(row.likeness),
                    ]
                }
            ),
        ]
    }
}
