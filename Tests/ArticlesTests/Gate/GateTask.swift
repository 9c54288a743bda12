import Formats
import Foundation

/// What the gate measures.
enum GateTask: String, CaseIterable, Sendable {
    /// The mean of precision and recall of the body.
    case body
    /// Share of the kept words that belong to the body.
    case precision
    /// Share of the body's words that were kept.
    case recall
    /// Headlines that are equal but for case and marks.
    case headline
    /// Writers named right, four fifths of the names' words at least.
    case author
    /// Articles without a writer to which none was given.
    case noAuthor = "no_author"
    /// Days of publication told right.
    case published
    /// Days of publication that are right or not told.
    case notMisdated = "not_misdated"
    /// Texts credited to the agency that wrote them, and no other to any.
    case agency
    /// Pages without an article of which nothing, or next to nothing, was kept.
    case nothing
    /// Phrases around the article that were left out.
    case forbidden
    /// Phrases of the article that were kept.
    case required

    /// How well `corpus` does in this task in `part`.
    func figure(of part: GateCase.Part, in corpus: GateCorpus) -> GateFigure {
        let all = corpus.pairs(of: part)
        let pairs = all.filter { !$0.gate.gold.body.isEmpty }
        switch self {
        case .body, .precision, .recall: return bodyFigure(pairs)
        case .headline: return headline(pairs.filter { $0.gate.gold.headline != nil })
        case .author: return author(pairs.filter { !$0.gate.gold.authors.isEmpty })
        case .noAuthor: return author(pairs.filter { $0.gate.gold.authors.isEmpty })
        case .published: return day(pairs.filter { $0.gate.gold.published != nil })
        case .notMisdated:
            return day(pairs.filter { $0.gate.gold.published != nil && $0.answer.published != nil })
        case .agency: return agency(pairs)
        case .nothing: return nothing(all.filter { $0.gate.gold.body.isEmpty })
        case .forbidden: return phrases(pairs, \.forbidden, mustStand: false)
        case .required: return phrases(pairs, \.required, mustStand: true)
        }
    }

    private func bodyFigure(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        let scores = pairs.map { GateScore($0.gate, $0.answer) }
        func mean(_ values: [Double]) -> Double {
            values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        }
        let precision = mean(scores.compactMap(\.precision))
        let recall = mean(scores.map(\.recall))
        let both = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
        let faults = scores.filter { $0.f1 < 0.98 }.sorted { ($0.f1, $0.name) < ($1.f1, $1.name) }
            .map { score in
                "\(score.name): \(Self.round(score.f1))"
                    + score.missing.map { "\n    missing: \($0)" }.joined()
                    + score.tooMuch.map { "\n    too much: \($0)" }.joined()
            }
        let value = self == .body ? both : self == .precision ? precision : recall
        return GateFigure(value: value, faults: faults)
    }

    private func headline(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        GateFigure(
            pairs,
            { WordRuns.folded($0.gold.headline ?? "") == WordRuns.folded($1.headline ?? "") },
            { "\($1.headline ?? "none") instead of \($0.gold.headline ?? "none")" }
        )
    }

    private func author(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        GateFigure(
            pairs,
            { gate, answer in
                let gold = Set(gate.gold.authors.flatMap(WordRuns.folded))
                let told = Set(answer.authors.flatMap(WordRuns.folded))
                let shared = gold.intersection(told).count
                return gold.isEmpty
                    ? told.isEmpty : shared * 10 >= (gold.count + told.count) * 4
            },
            { "\($1.authors) instead of \($0.gold.authors)" }
        )
    }

    private func day(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        GateFigure(
            pairs,
            { $0.gold.published == $1.published },
            { "\($1.published ?? "none") instead of \($0.gold.published ?? "none")" }
        )
    }

    private func agency(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        GateFigure(
            pairs,
            { gate, answer in
                gate.gold.agency.map { answer.agencies.contains($0) } ?? answer.agencies.isEmpty
            },
            { "\($1.agencies) instead of \($0.gold.agency ?? "none")" }
        )
    }

    private func nothing(_ pairs: [(gate: GateCase, answer: GateAnswer)]) -> GateFigure {
        GateFigure(
            pairs,
            { $1.words <= $0.gold.limit },
            { "\($1.words) words, beginning with \($1.body.first?.prefix(60) ?? "")" }
        )
    }

    private func phrases(
        _ pairs: [(gate: GateCase, answer: GateAnswer)],
        _ phrases: KeyPath<GateCase.Gold, [String]>,
        mustStand: Bool
    ) -> GateFigure {
        var count = 0
        var faults: [String] = []
        for (gate, answer) in pairs {
            let body = answer.body.joined(separator: "\n")
            for phrase in gate.gold[keyPath: phrases] {
                count += 1
                if body.contains(phrase) != mustStand { faults.append("\(gate.name): \(phrase)") }
            }
        }
        let value = count > 0 ? 1 - Double(faults.count) / Double(count) : 1
        return GateFigure(value: value, faults: faults)
    }

    /// `value` with three decimals, rounded down.
    static func round(_ value: Double) -> Double { (value * 1000).rounded(.down) / 1000 }
}
