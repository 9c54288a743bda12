import Articles
import Formats
import Prose

/// The text of an article, clean or as delivered, and how the two belong together.
enum TextPayload {
    static let shape = "article form text map[clean{start end} raw{start end}]"

    /// The forms of an article's text.
    enum Form: String, Sendable, CaseIterable {
        case clean, raw
    }

    /// The text in `form`; the map holds a row for every kept paragraph, in the order of `form`.
    ///
    /// Both sides of a row have the same length in every unit, since a kept paragraph stands in the
    /// raw text character for character.
    static func json(_ article: Article, _ form: Form, unit: OffsetUnit) -> JSON {
        let clean = Locator(article.text, unit: unit)
        let raw = Locator(article.raw, unit: unit)
        let paragraphs =
            form == .clean
            ? article.paragraphs : article.paragraphs.sorted { $0.raw < $1.raw }
        return [
            "article": .string(article.id),
            "form": .string(form.rawValue),
            "text": .string((form == .clean ? article.text : article.raw).string),
            "map": .array(
                paragraphs.map {
                    ["clean": clean.range($0.span), "raw": raw.range($0.raw)]
                }
            ),
        ]
    }
}
