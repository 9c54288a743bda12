import Articles
import Compare
import Facts
import Formats
import Prose

extension ComparisonPayload {
    func quote(_ quote: QuoteComparison) -> JSON {
        let lead = quote.variants[0]
        return [
            "speaker": entityReference(quote.speaker),
            "text": .string(words(of: self.quote(lead), in: lead.column)),
            "variants": .array(quote.variants.map(variant)),
            "carriers": columns(quote.carriers),
            "only_in": quote.carriers.count == 1 ? .integer(quote.carriers[0]) : .null,
        ]
    }

    private func quote(_ variant: QuoteComparison.Variant) -> Quote {
        comparison.columns[variant.column].findings.quotes[variant.quote]
    }

    /// The quoted words; a break by an attribution is told by an ellipsis.
    private func words(of quote: Quote, in column: Int) -> String {
        quote.spans.map { text(of: column)[$0] }.joined(separator: " … ")
    }

    private func variant(_ variant: QuoteComparison.Variant) -> JSON {
        let quote = quote(variant)
        return [
            "column": .integer(variant.column),
            "relation": .string(variant.relation.rawValue),
            "similarity": Self.rounded(variant.similarity),
            "form": .string(quote.form.rawValue),
            "spans": spans(quote.spans, in: variant.column),
            "cue": optionalSpan(quote.cue, in: variant.column),
            "speaker": quote.speaker.map { speaker in
                [
                    "words": span(speaker.span, in: variant.column),
                    "basis": .string(speaker.basis.rawValue),
                    "confidence": Self.rounded(speaker.confidence),
                ]
            } ?? .null,
        ]
    }

    func figure(_ figure: FigureComparison) -> JSON {
        [
            "relation": .string(figure.relation.rawValue),
            "reason": .string(figure.reason),
            "statement": .optional(figure.statement),
            "entries": .array(figure.entries.map(entry)),
        ]
    }

    private func entry(_ entry: FigureComparison.Entry) -> JSON {
        let figure = comparison.columns[entry.column].findings.figures[entry.figure]
        let value: JSON = [
            "column": .integer(entry.column),
            "value": .number(figure.value),
            "upper": figure.upper.map(JSON.number) ?? .null,
            "unit": .optional(figure.unit),
            "kind": .string(figure.kind.rawValue),
            "approximation": .string(figure.approximation.rawValue),
            "counted": optionalSpan(figure.counted, in: entry.column),
        ]
        return value.merging(span(figure.span, in: entry.column))
    }

    func entity(_ entity: EntityComparison) -> JSON {
        let shared = entity.isShared(among: comparison.columns.count)
        return entityReference(entity.id).adding(
            JSON.Member("shared", .bool(shared)),
            JSON.Member(
                "entries",
                .array(
                    entity.entries.map { entry in
                        [
                            "column": .integer(entry.column),
                            "mentions": spans(entry.mentions, in: entry.column),
                            "descriptions": spans(entry.descriptions, in: entry.column),
                        ]
                    }
                )
            )
        )
    }

    func lineage(_ lineage: Lineage) -> JSON {
        [
            "independent_origins": .integer(lineage.origins.count),
            "origins": .array(lineage.origins.map(columns)),
            "pairs": .array(lineage.pairs.map(pair)),
        ]
    }

    private func pair(_ pair: Lineage.Pair) -> JSON {
        [
            "first": .integer(pair.first),
            "second": .integer(pair.second),
            "first_share": Self.rounded(pair.firstShare),
            "second_share": Self.rounded(pair.secondShare),
            "relation": .string(pair.relation.rawValue),
            "agency": pair.agency.map { ["id": .string($0.id), "name": .string($0.name)] } ?? .null,
            "direction": "unknown",
            "reason": .string(pair.reason),
            "passages": .array(
                pair.passages.map { passage in
                    [
                        "first": span(passage.first, in: pair.first),
                        "second": span(passage.second, in: pair.second),
                        "words": .integer(passage.words),
                        "quoted": .bool(passage.isQuoted),
                    ]
                }
            ),
        ]
    }
}
