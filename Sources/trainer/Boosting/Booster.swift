import Foundation
import Learning

/// Fits boosted trees to yes-or-no examples with weights.
///
/// Each tree follows the gradient of the logistic loss over a share of the examples and of the
/// numbers, chosen by a generator of fixed seed, so that the same data give the same trees.
/// Source: Friedman, "Stochastic Gradient Boosting" (2002); histograms and leaf-wise growth as in
/// Ke et al., "LightGBM" (2017).
struct Booster: Sendable {
    /// How many trees are fitted.
    var trees = 150
    /// The share of the examples that each tree sees.
    var exampleShare = 0.5
    /// The share of the numbers that each tree may ask for.
    var featureShare = 0.5
    /// How each tree is grown.
    var growing = TreeGrower.Settings()

    /// The examples to learn from.
    struct Lesson: Sendable {
        /// Numbers of all examples, row by row.
        var rows: [Float] = []
        /// Which examples are a yes.
        var answers: [Bool] = []
        /// What each example weighs; 1 on average.
        var weights: [Float] = []
    }

    /// The trees that `lesson` teaches; nil for no examples.
    func fit(_ lesson: Lesson, features: [String]) -> BoostedTrees? {
        let data = BinnedRows(lesson.rows, width: features.count)
        let total = lesson.weights.reduce(0, +)
        let yes = zip(lesson.weights, lesson.answers).reduce(Float(0)) { $0 + ($1.1 ? $1.0 : 0) }
        guard total > 0, yes > 0, yes < total else { return nil }
        let base = log(yes / (total - yes))
        var scores = [Float](repeating: base, count: data.count)
        var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
        var grown: [[BoostedTrees.Node]] = []
        for _ in 0..<trees {
            let examples = (0..<data.count).map { index in
                let odds = 1 / (1 + exp(-scores[index]))
                let weight = lesson.weights[index]
                let error = odds - (lesson.answers[index] ? 1 : 0)
                return TreeGrower.Sums(weight * error, weight * odds * (1 - odds), weight, 0)
            }
            let grower = TreeGrower(
                data: data,
                examples: examples,
                features: features.indices.filter { _ in random.next() < featureShare },
                settings: growing
            )
            let rows = (0..<Int32(data.count)).filter { _ in random.next() < exampleShare }
            guard !grower.features.isEmpty, !rows.isEmpty else { continue }
            let tree = grower.grow(rows)
            grown.append(tree)
            for index in 0..<data.count {
                scores[index] += Self.value(tree, lesson.rows, from: index * data.width)
            }
        }
        return BoostedTrees(features: features, base: base, trees: grown)
    }

    private static func value(_ tree: [BoostedTrees.Node], _ rows: [Float], from start: Int)
        -> Float
    {
        var node = 0
        while true {
            switch tree[node] {
            case .leaf(let value): return value
            case .split(let feature, let threshold, let right):
                node = rows[start + feature] > threshold ? right : node + 1
            }
        }
    }
}

/// A generator of numbers that look random, the same on every run.
///
/// Source: Marsaglia, "Xorshift RNGs" (2003).
private struct Xorshift {
    var state: UInt64

    /// A number from 0 to below 1.
    mutating func next() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / Double(1 << 53)
    }
}
