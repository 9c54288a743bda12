import Articles
import Compare
import Formats
import Prose

extension ComparisonPayload {
    func statement(_ index: Int) -> JSON {
        let statement = comparison.statements[index]
        let sentences = statement.cells[statement.reference].sentences
        let whole = sentences.dropFirst().reduce(sentences.first) { $0?.union($1) }
        return [
            "index": .integer(index),
            "reference": .integer(statement.reference),
            "text": whole.map { evidence(Evidence(column: statement.reference, span: $0)) }
                ?? .null,
            "carriers": columns(statement.carriers),
            "cells": .array(
                statement.cells.enumerated().map { cell($0.element, in: $0.offset) }
            ),
        ]
    }

    private func cell(_ cell: Statement.Cell, in column: Int) -> JSON {
        [
            "column": .integer(column),
            "presence": .string(cell.presence.rawValue),
            "score": Self.rounded(cell.score),
            "sentences": spans(cell.sentences, in: column),
            "nearest": optionalSpan(cell.nearest, in: column),
            "wording": wording(cell.wording),
        ]
    }

    func wording(_ pairs: [WordingPair]) -> JSON {
        .array(
            pairs.map { pair in
                [
                    "difference": .string(pair.difference.rawValue),
                    "weight": Self.rounded(pair.weight),
                    "reference": evidence(pair.reference),
                    "other": evidence(pair.other),
                ]
            }
        )
    }

    func omission(_ omission: Omission) -> JSON {
        [
            "column": .integer(omission.column),
            "statement": .integer(omission.statement),
            "carriers": columns(omission.carriers),
        ]
    }

    func precedence(_ precedence: Precedence) -> JSON {
        [
            "statement": .integer(precedence.statement),
            "first": .optional(precedence.first),
            "answer": precedence.first == nil ? "unknown" : "column",
            "reason": .string(precedence.reason),
        ]
    }

    func headlines(_ headlines: HeadlineComparison) -> JSON {
        [
            "reference": .optional(headlines.reference),
            "entries": .array(
                headlines.entries.map { entry in
                    [
                        "column": .integer(entry.column),
                        "headline": optionalSpan(entry.span, in: entry.column),
                        "score": Self.rounded(entry.score),
                        "wording": wording(entry.wording),
                    ]
                }
            ),
        ]
    }

    func framing(_ framing: Framing) -> JSON {
        [
            "column": .integer(framing.column),
            "words": .integer(framing.words),
            "terms": .array(
                framing.occurrences.map { occurrence in
                    JSON.object([
                        JSON.Member("term", .string(occurrence.term.term)),
                        JSON.Member("category", .string(occurrence.term.category)),
                        JSON.Member("source", .optional(occurrence.term.source)),
                        JSON.Member("quoted", .bool(occurrence.isQuoted)),
                    ]).merging(span(occurrence.span, in: framing.column))
                }
            ),
        ]
    }
}

extension JSON {
    /// This object with the members of `other` behind its own.
    func merging(_ other: JSON) -> JSON {
        .object((members ?? []) + (other.members ?? []))
    }
}
