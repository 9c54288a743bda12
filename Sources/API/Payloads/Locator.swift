import Formats
import Prose

/// Tells spans of one text in the unit a client asked for.
struct Locator: Sendable {
    /// The shape of a span.
    static let shape = "start end text"

    let text: Text
    let offsets: LazyOffsets

    var unit: OffsetUnit { offsets.unit }

    init(_ text: Text, unit: OffsetUnit) {
        self.text = text
        offsets = LazyOffsets(text, unit: unit)
    }

    /// `{"start", "end"}`.
    func range(_ span: Span) -> JSON {
        ["start": .integer(offsets[span.start]), "end": .integer(offsets[span.end])]
    }

    /// `{"start", "end", "text"}`.
    func span(_ span: Span) -> JSON {
        range(span).adding(JSON.Member("text", .string(text[span])))
    }

    /// A span, or `null` for nil.
    func optional(_ span: Span?) -> JSON {
        span.map(self.span) ?? .null
    }

    /// Spans in their order.
    func spans(_ spans: [Span]) -> JSON {
        .array(spans.map(span))
    }

    /// A span with the id of its article.
    func evidence(_ span: Span, article: String) -> JSON {
        self.span(span).adding(JSON.Member("article", .string(article)))
    }
}

extension JSON {
    /// A number rounded to a thousandth: more digits would promise too much.
    static func rounded(_ value: Double) -> JSON {
        .number((value * 1_000).rounded() / 1_000)
    }
}
