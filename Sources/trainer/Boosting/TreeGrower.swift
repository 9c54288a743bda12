import Learning

/// Grows one tree leaf by leaf, always where the gain is largest.
struct TreeGrower {
    /// Gradient, curvature and weight of the examples in an interval.
    typealias Sums = SIMD4<Float>

    /// How trees are grown.
    struct Settings: Sendable {
        /// Most leaves of a tree.
        var leaves = 16
        /// Least weight of the examples of a leaf.
        var leastWeight: Float = 40
        /// Added to the curvature of a leaf, so that small leaves say little.
        var ridge: Float = 1
        /// The share of a step that is taken.
        var rate: Float = 0.1
    }

    private struct Split {
        let feature: Int
        let bin: Int
        let gain: Float
    }

    private struct Leaf {
        let rows: [Int32]
        let sums: Sums
        let histogram: [Sums]
        let split: Split?
        let node: Int
    }

    private indirect enum Branch {
        case leaf(Float)
        case split(feature: Int, bin: Int, low: Int, high: Int)
    }

    let data: BinnedRows
    /// Gradient, curvature and weight of each example.
    let examples: [Sums]
    /// The features that may be asked for.
    let features: [Int]
    let settings: Settings

    /// The nodes of the tree over the examples at `rows`, the root first.
    func grow(_ rows: [Int32]) -> [BoostedTrees.Node] {
        var branches: [Branch] = [.leaf(0)]
        var leaves = [leaf(rows, histogram(rows), node: 0)]
        while leaves.count < settings.leaves {
            let open = leaves.indices.filter { leaves[$0].split != nil }
            let best = open.max {
                (leaves[$0].split?.gain ?? 0, -$0) < (leaves[$1].split?.gain ?? 0, -$1)
            }
            guard let best, let split = leaves[best].split else { break }
            let leaf = leaves.remove(at: best)
            let (low, high) = parted(leaf, split)
            branches[leaf.node] = .split(
                feature: split.feature,
                bin: split.bin,
                low: branches.count,
                high: branches.count + 1
            )
            let lowHistogram: [Sums]
            let highHistogram: [Sums]
            if low.count < high.count {
                lowHistogram = histogram(low)
                highHistogram = difference(leaf.histogram, lowHistogram)
            } else {
                highHistogram = histogram(high)
                lowHistogram = difference(leaf.histogram, highHistogram)
            }
            leaves.append(self.leaf(low, lowHistogram, node: branches.count))
            leaves.append(self.leaf(high, highHistogram, node: branches.count + 1))
            branches += [.leaf(0), .leaf(0)]
        }
        for leaf in leaves {
            let step = -settings.rate * leaf.sums[0] / (leaf.sums[1] + settings.ridge)
            // Four places are plenty, and keep the model short when written.
            branches[leaf.node] = .leaf((step * 10_000).rounded() / 10_000)
        }
        var nodes: [BoostedTrees.Node] = []
        write(0, branches, into: &nodes)
        return nodes
    }

    /// Writes a branch and what hangs on it; as deep as the tree, which its leaves bound.
    private func write(_ index: Int, _ branches: [Branch], into nodes: inout [BoostedTrees.Node]) {
        switch branches[index] {
        case .leaf(let value): nodes.append(.leaf(value: value))
        case .split(let feature, let bin, let low, let high):
            let own = nodes.count
            nodes.append(.leaf(value: 0))
            write(low, branches, into: &nodes)
            let edge = data.edges[feature][bin]
            nodes[own] = .split(feature: feature, threshold: edge, right: nodes.count)
            write(high, branches, into: &nodes)
        }
    }

    private func histogram(_ rows: [Int32]) -> [Sums] {
        var histogram = [Sums](repeating: .zero, count: features.count * BinnedRows.binLimit)
        for row in rows {
            let example = examples[Int(row)]
            let start = Int(row) * data.width
            var slot = 0
            for feature in features {
                histogram[slot + Int(data.bins[start + feature])] += example
                slot += BinnedRows.binLimit
            }
        }
        return histogram
    }

    private func difference(_ whole: [Sums], _ part: [Sums]) -> [Sums] {
        whole.indices.map { whole[$0] - part[$0] }
    }

    private func leaf(_ rows: [Int32], _ histogram: [Sums], node: Int) -> Leaf {
        var sums = Sums.zero
        for bin in 0..<BinnedRows.binLimit { sums += histogram[bin] }
        return Leaf(
            rows: rows,
            sums: sums,
            histogram: histogram,
            split: split(histogram, sums),
            node: node
        )
    }

    private func split(_ histogram: [Sums], _ all: Sums) -> Split? {
        let whole = worth(all)
        var best: Split?
        for (slot, feature) in features.enumerated() {
            var low = Sums.zero
            for bin in data.edges[feature].indices {
                low += histogram[slot * BinnedRows.binLimit + bin]
                let high = all - low
                guard low[2] >= settings.leastWeight else { continue }
                guard high[2] >= settings.leastWeight else { break }
                let gain = worth(low) + worth(high) - whole
                if gain > (best?.gain ?? 1e-4) {
                    best = Split(feature: feature, bin: bin, gain: gain)
                }
            }
        }
        return best
    }

    private func worth(_ sums: Sums) -> Float { sums[0] * sums[0] / (sums[1] + settings.ridge) }

    private func parted(_ leaf: Leaf, _ split: Split) -> (low: [Int32], high: [Int32]) {
        var low: [Int32] = []
        var high: [Int32] = []
        for row in leaf.rows {
            if Int(data.bins[Int(row) * data.width + split.feature]) <= split.bin {
                low.append(row)
            } else {
                high.append(row)
            }
        }
        return (low, high)
    }
}
