import Glibc

/// The labellings of one chain, which begins and ends beside the first label.
public struct ChainLattice: Sendable {
    /// The score of a step that is not allowed.
    public static let never: Float = -1e9

    private let labels: Int
    /// For each label the scores of the steps from it.
    private let steps: [SIMD8<Float>]
    /// For each label the scores of the steps to it.
    private let arrivals: [SIMD8<Float>]

    /// The lattice of a model with the `steps` from each label; unused labels are never taken.
    public init(steps: [SIMD8<Float>], labels: Int) {
        self.labels = labels
        var from: [SIMD8<Float>] = []
        var to: [SIMD8<Float>] = []
        for label in 0..<8 {
            var leaving = SIMD8<Float>(repeating: Self.never)
            var arriving = SIMD8<Float>(repeating: Self.never)
            for other in 0..<labels where label < labels {
                leaving[other] = steps[label][other]
                arriving[other] = steps[other][label]
            }
            from.append(leaving)
            to.append(arriving)
        }
        self.steps = from
        arrivals = to
    }

    /// The labels of the best labelling (Viterbi); of equals the lower label.
    public func best(_ scores: [SIMD8<Float>]) -> [Int] {
        guard let first = scores.first else { return [] }
        var best = steps[0] + first
        var origins: [SIMD8<UInt8>] = [SIMD8(repeating: 0)]
        for score in scores.dropFirst() {
            var next = SIMD8<Float>(repeating: Self.never)
            var origin = SIMD8<UInt8>(repeating: 0)
            for label in 0..<labels {
                let sums = best + arrivals[label]
                let top = sums.max()
                for other in 0..<labels where sums[other] == top {
                    origin[label] = UInt8(other)
                    break
                }
                next[label] = top + score[label]
            }
            best = next
            origins.append(origin)
        }
        best += arrivals[0]
        var label = 0
        for other in 1..<max(1, labels) where best[other] > best[label] { label = other }
        var found = [Int](repeating: 0, count: scores.count)
        for index in scores.indices.reversed() {
            found[index] = label
            label = Int(origins[index][label])
        }
        return found
    }

    /// The probability of each label at each position (forward-backward).
    public func probabilities(_ scores: [SIMD8<Float>]) -> [SIMD8<Float>] {
        let (forward, backward, total) = sums(scores)
        return scores.indices.map { Self.exps(forward[$0] + backward[$0] - total) }
    }

    /// The log sums over all labellings up to each position and behind it, and over the whole.
    public func sums(_ scores: [SIMD8<Float>])
        -> (forward: [SIMD8<Float>], backward: [SIMD8<Float>], total: Float)
    {
        guard let first = scores.first else { return ([], [], 0) }
        var forward = [steps[0] + first]
        for score in scores.dropFirst() {
            var next = SIMD8<Float>(repeating: Self.never)
            for label in 0..<labels {
                next[label] = Self.logSum(forward[forward.count - 1] + arrivals[label])
            }
            forward.append(next + score)
        }
        var backward = [SIMD8<Float>](repeating: arrivals[0], count: scores.count)
        for index in scores.indices.dropLast().reversed() {
            let behind = backward[index + 1] + scores[index + 1]
            for label in 0..<labels { backward[index][label] = Self.logSum(behind + steps[label]) }
        }
        return (forward, backward, Self.logSum(forward[forward.count - 1] + arrivals[0]))
    }

    private static func logSum(_ values: SIMD8<Float>) -> Float {
        let top = values.max()
        guard top > never / 2 else { return never }
        return top + log(exps(values - top).sum())
    }

    /// The exponentials of `values`.
    public static func exps(_ values: SIMD8<Float>) -> SIMD8<Float> {
        var result = SIMD8<Float>(repeating: 0)
        for index in 0..<8 where values[index] > -30 { result[index] = exp(values[index]) }
        return result
    }
}
