import Foundation
import Learning

/// Fits a linear chain to labelled chains: stochastic steps along the gradient of the likelihood,
/// each weight with a rate of its own (AdaGrad) and drawn towards zero.
///
/// Source: Duchi, Hazan, Singer, "Adaptive Subgradient Methods" (2011).
struct ChainFitter {
    /// How often all examples are seen.
    var epochs = 3
    /// The first step's length.
    var rate: Float = 0.1
    /// How strongly weights are drawn to zero.
    var shrinking: Float = 2e-4
    /// How often a feature must occur.
    var least = 2
    /// How many chains are fitted, each with the examples in an order of its own; the model is
    /// their mean, which depends less on the order.
    var rounds = 1
    /// Weights below this are left out of the model.
    var pruning: Float = 0.04

    /// The labelled chains one behind the other.
    struct Examples {
        /// The features of all positions.
        var features: [UInt32] = []
        /// Where the features of each position end.
        var positions: [Int] = []
        /// The label of each position.
        var labels: [UInt8] = []
        /// Where the positions of each chain end.
        var chains: [Int] = []
        /// What each chain weighs.
        var weights: [Float] = []
    }

    private var weights: [SIMD8<Float>] = []
    private var squares: [SIMD8<Float>] = []
    private var steps = [SIMD8<Float>](repeating: .zero, count: 8)
    private var stepSquares = [SIMD8<Float>](repeating: SIMD8(repeating: 1e-2), count: 8)

    /// The chain that `examples` teach; `allowed` tells which steps between labels may be.
    mutating func fit(
        _ examples: Examples,
        labels: [String],
        allowed: [SIMD8<UInt8>],
        report: (String) -> Void = { _ in }
    ) -> LinearChain? {
        let (names, features) = indexed(examples.features)
        report("\(names.count) features of \(examples.positions.count) words")
        var sum = [SIMD8<Float>](repeating: .zero, count: names.count)
        var stepSum = [SIMD8<Float>](repeating: .zero, count: 8)
        var random = SplitMix(state: 7)
        for round in 0..<rounds {
            report("round \(round + 1)")
            learn(examples, features, count: names.count, allowed, &random, report)
            for index in sum.indices { sum[index] += weights[index] }
            for index in stepSum.indices { stepSum[index] += steps[index] }
        }
        weights = sum.map { $0 / Float(rounds) }
        steps = stepSum.map { $0 / Float(rounds) }
        return model(names, labels, allowed)
    }

    /// Sees all examples ``epochs`` times, from nothing.
    private mutating func learn(
        _ examples: Examples,
        _ features: [UInt32],
        count: Int,
        _ allowed: [SIMD8<UInt8>],
        _ random: inout SplitMix,
        _ report: (String) -> Void
    ) {
        weights = Array(repeating: .zero, count: count)
        squares = Array(repeating: SIMD8(repeating: 1e-2), count: count)
        steps = Array(repeating: .zero, count: 8)
        stepSquares = Array(repeating: SIMD8(repeating: 1e-2), count: 8)
        var order = Array(examples.chains.indices)
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let rate = rate / (1 + 0.15 * Float(epoch))
            var loss = 0.0
            for chain in order {
                loss += Double(step(chain, examples, features, allowed, rate))
            }
            report("pass \(epoch + 1): loss \(loss / Double(max(1, order.count)))")
        }
    }

    /// The features that occur often enough, ascending, and every feature as an index into them;
    /// `UInt32.max` for the rest.
    private func indexed(_ features: [UInt32]) -> ([UInt32], [UInt32]) {
        let sorted = features.sorted()
        var names: [UInt32] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            if end - start >= least { names.append(sorted[start]) }
            start = end
        }
        var first = [Int](repeating: 0, count: 65_537)
        for name in names { first[Int(name >> 16) + 1] += 1 }
        for index in 1...65_536 { first[index] += first[index - 1] }
        let indices = features.map { feature -> UInt32 in
            var low = first[Int(feature >> 16)]
            let end = first[Int(feature >> 16) + 1]
            var high = end
            while low < high {
                let middle = (low + high) / 2
                if names[middle] < feature { low = middle + 1 } else { high = middle }
            }
            return low < end && names[low] == feature ? UInt32(low) : .max
        }
        return (names, indices)
    }

    /// One step along the gradient of a chain; its loss.
    private mutating func step(
        _ chain: Int,
        _ examples: Examples,
        _ features: [UInt32],
        _ allowed: [SIMD8<UInt8>],
        _ rate: Float
    ) -> Float {
        let first = chain == 0 ? 0 : examples.chains[chain - 1]
        let positions = first..<examples.chains[chain]
        var scores: [SIMD8<Float>] = []
        for position in positions {
            var sum = SIMD8<Float>.zero
            for feature in features[range(position, examples)] where feature != .max {
                sum += weights[Int(feature)]
            }
            scores.append(sum)
        }
        let open = zip(steps, allowed).map {
            let isClosed = SIMD8<Int32>(truncatingIfNeeded: $1) .== 0
            return $0.replacing(with: ChainLattice.never, where: isClosed)
        }
        let (forward, backward, total) = ChainLattice(steps: open, labels: 8).sums(scores)
        let weight = examples.weights[chain]
        var gold: Float = 0
        var stepGradient = [SIMD8<Float>](repeating: .zero, count: 8)
        for (index, position) in positions.enumerated() {
            let label = Int(examples.labels[position])
            let before = index == 0 ? 0 : Int(examples.labels[position - 1])
            gold += scores[index][label] + steps[before][label]
            var gradient = -ChainLattice.exps(forward[index] + backward[index] - total)
            gradient[label] += 1
            stepGradient[before][label] += 1
            if index == 0 {
                stepGradient[0] -= ChainLattice.exps(open[0] + scores[0] + backward[0] - total)
            } else {
                for from in 0..<8 {
                    stepGradient[from] -= ChainLattice.exps(
                        open[from] + scores[index] + backward[index] + forward[index - 1][from]
                            - total
                    )
                }
            }
            if gradient.max() > 1e-4 || gradient.min() < -1e-4 {
                update(features[range(position, examples)], gradient * weight, rate)
            }
        }
        let last = Int(examples.labels[positions.upperBound - 1])
        gold += steps[last][0]
        stepGradient[last][0] += 1
        for from in 0..<8 {
            let chance = forward[forward.count - 1][from] + open[from][0] - total
            if chance > -30 { stepGradient[from][0] -= exp(chance) }
        }
        for from in 0..<8 {
            stepSquares[from] += stepGradient[from] * stepGradient[from]
            steps[from] += rate * stepGradient[from] / stepSquares[from].squareRoot()
        }
        return (total - gold) * weight
    }

    private func range(_ position: Int, _ examples: Examples) -> Range<Int> {
        (position == 0 ? 0 : examples.positions[position - 1])..<examples.positions[position]
    }

    private mutating func update(
        _ features: ArraySlice<UInt32>,
        _ gradient: SIMD8<Float>,
        _ rate: Float
    ) {
        for feature in features where feature != .max {
            let index = Int(feature)
            let square = squares[index] + gradient * gradient
            squares[index] = square
            let length = rate / square.squareRoot()
            let moved = weights[index] + length * gradient
            let shrunk = length * shrinking
            let high = moved - shrunk
            let low = moved + shrunk
            weights[index] = SIMD8<Float>.zero
                .replacing(with: high, where: high .> 0)
                .replacing(with: low, where: low .< 0)
        }
    }

    // MARK: The model

    private static let unit: Float = 1.0 / 32

    private func model(_ names: [UInt32], _ labels: [String], _ allowed: [SIMD8<UInt8>])
        -> LinearChain?
    {
        var hashes: [UInt32] = []
        var kept: [LinearChain.Weights] = []
        for (name, weight) in zip(names, weights) {
            let small = (weight .< pruning) .& (weight .> -pruning)
            let short = Self.short(weight.replacing(with: 0, where: small))
            guard short != LinearChain.Weights(repeating: 0) else { continue }
            hashes.append(name)
            kept.append(short)
        }
        return LinearChain(
            labels: labels,
            unit: Self.unit,
            steps: steps.prefix(labels.count).map(Self.short),
            allowed: allowed,
            hashes: hashes,
            weights: kept
        )
    }

    private static func short(_ weights: SIMD8<Float>) -> LinearChain.Weights {
        var short = LinearChain.Weights(repeating: 0)
        for label in 0..<8 {
            short[label] = Int8(max(-127, min(127, (weights[label] / unit).rounded())))
        }
        return short
    }
}
