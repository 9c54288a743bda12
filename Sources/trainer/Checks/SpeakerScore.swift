import Facts
import Foundation
import Prose

/// How many marked quotes were found and given to their speaker.
struct SpeakerScore {
    private struct Count {
        var marked = 0
        var found = 0
        var right = 0
    }

    private static let kinds = ["name", "pronoun", "noun", "none"]
    private var counts: [String: Count] = [:]

    /// Adds what was found in `text`.
    mutating func add(_ findings: Findings, of text: MarkedText) {
        let told = findings.quotes.filter(\.isQuotation).flatMap { quote in
            quote.spans.map { (range: text.range($0), speaker: quote.speaker) }
        }
        for quote in text.quotes {
            counts[quote.kind, default: Count()].marked += 1
            guard let found = told.first(where: { Self.answers($0.range, quote.range) }) else {
                continue
            }
            counts[quote.kind, default: Count()].found += 1
            guard let speaker = found.speaker, let source = quote.source else { continue }
            let words = speaker.entity.map { findings.entities[$0].name } ?? text.text[speaker.span]
            let last = words.split(separator: " ").last.map(String.init)
            let isNamed =
                quote.kind == "name" && last != nil && last == Self.lastName(in: quote.words)
            if isNamed || text.range(speaker.span).overlaps(source) {
                counts[quote.kind, default: Count()].right += 1
            }
        }
    }

    /// Whether `told` is most of `marked`, which has its quotation marks, and not much more.
    private static func answers(_ told: Range<Int>, _ marked: Range<Int>) -> Bool {
        let shared =
            Double(min(told.upperBound, marked.upperBound))
            - Double(max(told.lowerBound, marked.lowerBound))
        return shared >= 0.8 * Double(marked.count - 2) && shared >= 0.5 * Double(told.count)
    }

    /// The last word with a capital.
    private static func lastName(in words: String) -> String? {
        let parts: [Substring] = words.split(whereSeparator: isBorder)
        let last = parts.last { $0.first?.isUppercase == true && $0.count > 1 }
        return last.map { String($0) }
    }

    private static func isBorder(_ character: Character) -> Bool {
        !character.isLetter && !character.isNumber && !"_'’-".contains(character)
    }

    /// A line for each sort of speaker; none without quotes.
    var lines: [String] {
        Self.kinds.compactMap { kind in
            guard let count = counts[kind] else { return nil }
            let share = Double(count.right) / Double(max(1, count.marked)) * 100
            return "\(kind)  found \(count.found)  speaker right \(count.right)"
                + " (\(String(format: "%.1f", share)) %)  of \(count.marked) quotes"
        }
    }
}
