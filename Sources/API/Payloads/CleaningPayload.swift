import Articles
import Formats
import Prose

/// What became of each paragraph of a raw text.
enum CleaningPayload {
    static let shape =
        "article kept[role rule reason raw{start end} text] "
        + "dropped[rule reason raw{start end} text]"

    static func json(_ article: Article, unit: OffsetUnit) -> JSON {
        let raw = Locator(article.raw, unit: unit)
        return [
            "article": .string(article.id),
            "kept": .array(
                article.paragraphs.map { paragraph in
                    [
                        "role": .string(paragraph.role.rawValue),
                        "rule": .string(paragraph.rule),
                        "reason": .string(paragraph.reason),
                        "raw": raw.range(paragraph.raw),
                        "text": .string(article.text[paragraph.span]),
                    ]
                }
            ),
            "dropped": .array(
                article.dropped.map { paragraph in
                    [
                        "rule": .string(paragraph.rule),
                        "reason": .string(paragraph.reason),
                        "raw": raw.range(paragraph.raw),
                        "text": .string(article.raw[paragraph.raw]),
                    ]
                }
            ),
        ]
    }
}
