/// The scores of many texts taken together.
struct ScoreSheet: Sendable {
    private var precisions: [Double] = []
    private var recalls: [Double] = []
    private var exact = 0
    private var count = 0

    /// Adds the score of one text.
    mutating func add(_ score: ShingleScore) {
        let (shared, surplus, missing) = (score.shared, score.surplus, score.missing)
        if shared + surplus > 0 {
            precisions.append(Double(shared) / Double(shared + surplus))
        }
        if shared + missing > 0 { recalls.append(Double(shared) / Double(shared + missing)) }
        exact += score.isExact ? 1 : 0
        count += 1
    }

    /// The mean share of right runs; 0 for no text.
    var precision: Double {
        precisions.isEmpty ? 0 : precisions.reduce(0, +) / Double(precisions.count)
    }

    /// The mean share of runs found; 0 for no text.
    var recall: Double { recalls.isEmpty ? 0 : recalls.reduce(0, +) / Double(recalls.count) }

    /// The harmonic mean of the two means.
    var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    /// The figures in one line.
    var line: String {
        let accuracy = Double(exact) / Double(max(1, count))
        return "F1 \(Self.places(f1))  precision \(Self.places(precision))"
            + "  recall \(Self.places(recall))  exact \(Self.places(accuracy))  texts \(count)"
    }

    private static func places(_ value: Double) -> String {
        let digits = String(Int((value * 10_000).rounded()))
        return "0." + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
