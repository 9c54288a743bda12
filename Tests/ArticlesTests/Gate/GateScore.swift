import Foundation

/// How well one page or text was read.
struct GateScore: Sendable {
    /// The case that was read.
    let name: String
    /// Share of the kept runs of words that belong to the body; nil where nothing was kept.
    let precision: Double?
    /// Share of the body's runs of words that were kept.
    let recall: Double
    /// The paragraphs of the body of which less than half was kept, by their openings.
    let missing: [String]
    /// The kept paragraphs that are less than half of the body, by their openings.
    let tooMuch: [String]

    init(_ gate: GateCase, _ answer: GateAnswer) {
        name = gate.name
        let kept = WordRuns(answer.body.joined(separator: "\n\n"))
        // A paragraph that may stand or not joins the body where it was kept.
        let taken = gate.gold.optional.filter { paragraph in
            let runs = WordRuns(paragraph)
            return runs.shared(with: kept) * 2 >= runs.total
        }
        let body = WordRuns((gate.gold.body + taken).joined(separator: "\n\n"))
        let shared = body.shared(with: kept)
        precision = kept.total > 0 ? Double(shared) / Double(kept.total) : nil
        recall = body.total > 0 ? Double(shared) / Double(body.total) : 1
        missing = Self.lacking(gate.gold.body, in: answer.body)
        tooMuch = Self.lacking(answer.body, in: gate.gold.body + gate.gold.optional)
    }

    /// The harmonic mean of precision and recall.
    var f1: Double {
        guard let precision, precision + recall > 0 else { return 0 }
        return 2 * precision * recall / (precision + recall)
    }

    private static func lacking(_ paragraphs: [String], in others: [String]) -> [String] {
        let all = WordRuns(others.joined(separator: "\n\n"))
        return paragraphs.filter { paragraph in
            let runs = WordRuns(paragraph)
            return runs.shared(with: all) * 2 < runs.total
        }.map { String($0.prefix(60)) }
    }
}

/// How well a part of the corpus was read: a share, and the cases that fell short of it.
struct GateFigure: Sendable {
    /// The share that is right, from 0 to 1.
    let value: Double
    /// What went wrong, the worst first.
    let faults: [String]

    /// The share of `pairs` of which `isRight` holds.
    init(
        _ pairs: [(gate: GateCase, answer: GateAnswer)],
        _ isRight: (GateCase, GateAnswer) -> Bool,
        _ fault: (GateCase, GateAnswer) -> String
    ) {
        let wrong = pairs.filter { !isRight($0.gate, $0.answer) }
        value = pairs.isEmpty ? 1 : 1 - Double(wrong.count) / Double(pairs.count)
        faults = wrong.map { "\($0.gate.name): \(fault($0.gate, $0.answer))" }
    }

    init(value: Double, faults: [String]) {
        self.value = value
        self.faults = faults
    }
}
