/// Boosted trees as the leaves that their splits rule out, which asks many rows at once.
///
/// Each row keeps a set of leaves. A split takes those on its lower side out of the set where the
/// row's number is above the threshold; the first leaf that stays is the one that a walk from the
/// root would reach. The work is the same for every row, without a branch.
/// Source: Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with Additive
/// Ensembles of Regression Trees" (2015).
struct LeafMasks: Sendable, Hashable {
    private struct Split: Hashable {
        let feature: Int32
        let threshold: Float
        /// The leaves that stay where the number is above the threshold.
        let kept: UInt32
    }

    /// The most leaves of a tree.
    private static let leafLimit = UInt32.bitWidth
    /// Rows that are asked together: their numbers stay near at hand.
    private static let batch = 64

    private let width: Int
    /// The splits of all trees, one tree behind the other, and where each tree ends.
    private var splits: [Split] = []
    private var ends: [Int] = []
    /// The values of the leaves from the lowest to the highest, as many places for every tree.
    private var values: [Float] = []

    /// Takes over trees whose nodes all lead forward, for rows of `width` numbers; nil where one
    /// has too many leaves, or a node that two splits or none lead to.
    init?(_ trees: [[BoostedTrees.Node]], width: Int) {
        self.width = width
        for tree in trees { guard add(tree) else { return nil } }
    }

    private mutating func add(_ tree: [BoostedTrees.Node]) -> Bool {
        var leaves: [UInt32] = []
        var own: [Float] = []
        for node in tree {
            guard case .leaf(let value) = node else {
                leaves.append(0)
                continue
            }
            guard own.count < Self.leafLimit else { return false }
            leaves.append(1 << UInt32(own.count))
            own.append(value)
        }
        // Where the nodes below each one end.
        var below = Array(1...tree.count)
        for (index, node) in tree.enumerated().reversed() {
            guard case .split(let feature, let threshold, let right) = node else { continue }
            guard below[index + 1] == right else { return false }
            below[index] = below[right]
            leaves[index] = leaves[index + 1] | leaves[right]
            splits.append(
                Split(feature: Int32(feature), threshold: threshold, kept: ~leaves[index + 1])
            )
        }
        guard below[0] == tree.count else { return false }
        ends.append(splits.count)
        values += own + [Float](repeating: 0, count: Self.leafLimit - own.count)
        return true
    }

    /// Adds what the trees say of each row to `sums`; the rows lie one behind the other in `rows`.
    func add(_ rows: [Float], to sums: inout [Float]) {
        var columns = [Float](repeating: 0, count: width * Self.batch)
        var bounds = [(low: Float, high: Float)](repeating: (0, 0), count: width)
        var leaves = [UInt32](repeating: 0, count: Self.batch)
        for first in stride(from: 0, to: sums.count, by: Self.batch) {
            let range = first..<min(sums.count, first + Self.batch)
            turn(rows, range, into: &columns, &bounds)
            var start = 0
            for (tree, end) in ends.enumerated() {
                for row in 0..<range.count { leaves[row] = .max }
                // The leaves that stay for all rows: many splits do not tell rows apart that lie
                // together.
                var kept = UInt32.max
                for split in splits[start..<end] {
                    let (low, high) = bounds[Int(split.feature)]
                    guard high > split.threshold else { continue }
                    if low > split.threshold {
                        kept &= split.kept
                        continue
                    }
                    let column = Int(split.feature) * Self.batch
                    let numbers = columns.span.extracting(column..<column + range.count)
                    Self.strike(split, numbers, &leaves)
                }
                start = end
                for row in 0..<range.count {
                    let leaf = tree * Self.leafLimit + (leaves[row] & kept).trailingZeroBitCount
                    sums[first + row] += values[leaf]
                }
            }
        }
    }

    /// Puts the numbers of each feature side by side, and finds the lowest and highest of each.
    private func turn(
        _ rows: [Float],
        _ range: Range<Int>,
        into columns: inout [Float],
        _ bounds: inout [(low: Float, high: Float)]
    ) {
        for feature in 0..<width {
            var place = range.lowerBound * width + feature
            var (low, high) = (Float.infinity, -Float.infinity)
            for column in feature * Self.batch..<feature * Self.batch + range.count {
                let number = rows[place]
                columns[column] = number
                // What is no number is above no threshold.
                if !(number >= low) { low = number.isNaN ? -.infinity : number }
                if number > high { high = number }
                place += width
            }
            bounds[feature] = (low, high)
        }
    }

    /// Takes out the leaves that `split` rules out; plain enough to be done for many rows at once.
    private static func strike(_ split: Split, _ numbers: Span<Float>, _ leaves: inout [UInt32]) {
        var leaves = leaves.mutableSpan
        for row in 0..<min(numbers.count, leaves.count) {
            let kept = numbers[row] > split.threshold ? split.kept : .max
            leaves[row] &= kept
        }
    }
}
