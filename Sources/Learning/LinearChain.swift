/// A linear-chain conditional random field over sparse features that are told by their hashes.
///
/// Each position of a chain has a label of at most eight; what speaks for a label is the sum of the
/// weights of the position's features and of the steps between neighbours. Weights are whole
/// numbers of a common unit, so that sums do not depend on the order of the features.
/// Source: Lafferty, McCallum, Pereira, "Conditional Random Fields" (2001).
public struct LinearChain: Sendable, Hashable {
    /// The weights of a feature or step, one for each label.
    public typealias Weights = SIMD8<Int8>

    /// The most labels of a model.
    public static let labelLimit = 8
    /// The most features of a model.
    public static let featureLimit = 1 << 22
    /// The most features of a position; further ones are not looked at.
    public static let positionLimit = 255

    /// The labels, in the order of the weights; the first is that of what stands around a chain.
    public let labels: [String]
    /// What a weight of 1 stands for.
    public let unit: Float
    /// For each label the weights of the labels behind it.
    public let steps: [Weights]
    /// For each label whether a chain may step from it to each label.
    public let allowed: [SIMD8<UInt8>]
    /// The features' hashes, ascending.
    public let hashes: [UInt32]
    /// The weights of the features, beside ``hashes``.
    public let weights: [Weights]

    /// An open table: the hash of a feature in the upper half, its index in the lower one.
    private let slots: [UInt64]
    private let mask: UInt32
    private let lattice: ChainLattice

    /// Takes over a model; nil where the hashes do not ascend, are zero or the counts do not fit.
    public init?(
        labels: [String],
        unit: Float,
        steps: [Weights],
        allowed: [SIMD8<UInt8>],
        hashes: [UInt32],
        weights: [Weights]
    ) {
        guard (1...Self.labelLimit).contains(labels.count), steps.count == labels.count,
            allowed.count == labels.count, hashes.count == weights.count,
            hashes.count <= Self.featureLimit, unit.isFinite, unit > 0, hashes.first != 0,
            zip(hashes, hashes.dropFirst()).allSatisfy({ $0 < $1 })
        else { return nil }
        var size: UInt32 = 16
        while Int(size) < hashes.count * 2 { size *= 2 }
        mask = size - 1
        var slots = [UInt64](repeating: 0, count: Int(size))
        for (index, hash) in hashes.enumerated() {
            var slot = hash & mask
            while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
            slots[Int(slot)] = UInt64(hash) << 32 | UInt64(index)
        }
        self.slots = slots
        self.labels = labels
        self.unit = unit
        self.steps = steps
        self.allowed = allowed
        self.hashes = hashes
        self.weights = weights
        let scores = zip(steps, allowed).map { weights, allowed in
            (SIMD8<Float>(weights) * unit)
                .replacing(
                    with: ChainLattice.never,
                    where: SIMD8<Int32>(truncatingIfNeeded: allowed) .== 0
                )
        }
        lattice = ChainLattice(steps: scores, labels: labels.count)
    }

    /// The likeliest labels of a chain and how likely each label is at each position.
    public struct Reading: Sendable {
        /// The label of each position, as an index into the model's labels.
        public internal(set) var labels: [Int]
        /// For each position the probability of each label, summed over all labellings.
        public internal(set) var probabilities: [SIMD8<Float>]
    }

    /// Reads the chain whose positions have the `features` up to each of `ends`.
    public func read(_ features: [UInt32], ends: [Int]) -> Reading {
        var scores: [SIMD8<Float>] = []
        scores.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            scores.append(score(features[start..<min(end, start + Self.positionLimit)]))
            start = end
        }
        return Reading(
            labels: lattice.best(scores),
            probabilities: lattice.probabilities(scores)
        )
    }

    /// The sum of the weights of `features`.
    private func score(_ features: ArraySlice<UInt32>) -> SIMD8<Float> {
        var sum = SIMD8<Int16>(repeating: 0)
        for hash in features {
            var slot = hash & mask
            while true {
                let entry = slots[Int(slot)]
                if entry == 0 { break }
                if UInt32(truncatingIfNeeded: entry >> 32) == hash {
                    sum &+= SIMD8<Int16>(
                        truncatingIfNeeded: weights[Int(entry & 0xFFFF_FFFF)]
                    )
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        return SIMD8<Float>(sum) * unit
    }

    /// Whether two models are the same; their tables follow from the rest.
    public static func == (left: LinearChain, right: LinearChain) -> Bool {
        left.labels == right.labels && left.unit == right.unit && left.steps == right.steps
            && left.allowed == right.allowed && left.hashes == right.hashes
            && left.weights == right.weights
    }

    /// Hashes what makes the model; its table follows from that.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(labels)
        hasher.combine(hashes)
        hasher.combine(weights)
    }
}
