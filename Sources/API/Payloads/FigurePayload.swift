import Archive
import Articles
import Facts
import Formats
import Prose

/// A number in an article, with what it counts.
struct FigurePayload {
    static let shape =
        "id article{\(ArticlePayload.referenceShape)} value upper \(Locator.shape) kind unit "
        + "base_value base_unit counted{\(Locator.shape)} approximation "
        + "approximation_words{\(Locator.shape)} sentence"

    let index: Int
    let article: ArticlePayload

    init(index: Int, of article: ArticlePayload) {
        self.index = index
        self.article = article
    }

    /// The id of the figure at `index` of an article's findings: numbers begin at 1.
    static func id(article: String, index: Int) -> String {
        "\(article)-f\(index + 1)"
    }

    private var figure: Figure { article.record.findings.figures[index] }

    var json: JSON {
        let locator = article.locator
        let head: JSON = [
            "id": .string(Self.id(article: article.article.id, index: index)),
            "article": article.reference,
            "value": .number(figure.value),
            "upper": figure.upper.map(JSON.number) ?? .null,
        ]
        return head.merging(locator.span(figure.span)).merging([
            "kind": .string(figure.kind.rawValue),
            "unit": .optional(figure.unit),
            "base_value": .number(figure.baseValue),
            "base_unit": .optional(figure.baseUnit),
            "counted": locator.optional(figure.counted),
            "approximation": .string(figure.approximation.rawValue),
            "approximation_words": locator.optional(figure.approximationSpan),
            "sentence": .optional(article.article.reading.sentence(at: figure.span.start)),
        ])
    }
}
