/// A sum of small decision trees over a row of numbers: the log-odds of a yes.
///
/// The nodes of all trees lie in one flat array, so that a prediction allocates nothing. The
/// same row gives the same answer on every machine: only comparisons and additions in a fixed
/// order are involved.
/// Source: Friedman, "Greedy Function Approximation: A Gradient Boosting Machine" (2001).
public struct BoostedTrees: Sendable, Hashable {
    /// One node of a tree, the trees written one behind the other, each from its root.
    public enum Node: Sendable, Hashable {
        /// Goes to the next node where the number of `feature` is at most `threshold`, else to
        /// the node `right` places behind the root of the tree.
        case split(feature: Int, threshold: Float, right: Int)
        /// Adds `value`.
        case leaf(value: Float)
    }

    /// What each number of a row stands for, in order.
    public let features: [String]
    /// The log-odds before any tree.
    public let base: Float
    /// The trees, each as its nodes in order, the root first.
    public let trees: [[Node]]

    /// Where each tree begins among the steps.
    private let roots: [Int32]
    /// The nodes of all trees, one behind the other.
    private let steps: [Step]

    /// How many splits lie above the deepest leaf of each tree.
    private let depths: [Int32]

    /// A node as it is walked; from a leaf the way leads nowhere else.
    private struct Step: Hashable {
        /// The threshold of a split, the value of a leaf.
        let number: Float
        /// The feature that is asked for.
        var asked: Int16 = 0
        /// How many steps to go on when its number is at most the threshold, and when above.
        var below: Int16 = 0
        var above: Int16 = 0
    }

    /// Rows that are walked side by side, so that one is read while another is compared.
    private static let lanes = 4

    /// Takes over trees; nil where a node leads backwards, out of its tree or to a feature that
    /// is none of `features`, or where a limit is passed.
    public init?(features: [String], base: Float, trees: [[Node]]) {
        guard features.count <= Self.featureLimit, trees.count <= Self.treeLimit, base.isFinite
        else { return nil }
        var roots: [Int32] = []
        var steps: [Step] = []
        var depths: [Int32] = []
        for tree in trees {
            guard !tree.isEmpty, tree.count <= Self.nodeLimit else { return nil }
            roots.append(Int32(steps.count))
            for (index, node) in tree.enumerated() {
                switch node {
                case .leaf(let value):
                    guard value.isFinite else { return nil }
                    steps.append(Step(number: value))
                case .split(let feature, let threshold, let right):
                    guard features.indices.contains(feature), threshold.isFinite,
                        right > index + 1, right < tree.count
                    else { return nil }
                    steps.append(
                        Step(
                            number: threshold,
                            asked: Int16(feature),
                            below: 1,
                            above: Int16(right - index)
                        )
                    )
                }
            }
            depths.append(Self.depth(of: tree))
        }
        self.features = features
        self.base = base
        self.trees = trees
        self.roots = roots
        self.steps = steps
        self.depths = depths
    }

    /// The most features of a model.
    public static let featureLimit = 1_000
    /// The most trees of a model.
    public static let treeLimit = 10_000
    /// The most nodes of a tree.
    public static let nodeLimit = 4_096

    /// How many splits lie above the deepest leaf of a tree whose nodes all lead forward.
    private static func depth(of tree: [Node]) -> Int32 {
        var depths = [Int32](repeating: 0, count: tree.count)
        for (index, node) in tree.enumerated() {
            guard case .split(_, _, let right) = node else { continue }
            for child in [index + 1, right] {
                depths[child] = max(depths[child], depths[index] + 1)
            }
        }
        return depths.max() ?? 0
    }

    /// The log-odds of a yes for `row`, which holds a number for each feature.
    public func score(_ row: [Float]) -> Float { score(row, from: 0) }

    /// The log-odds of a yes for the row that begins at `start` in `rows`.
    public func score(_ rows: [Float], from start: Int) -> Float {
        precondition(start >= 0 && start + features.count <= rows.count, "a row is too short")
        let steps = steps.span
        let row = rows.span.extracting(start..<start + features.count)
        var sum = base
        for (root, depth) in zip(roots, depths) {
            sum += Self.leaf(steps, Int(root), depth, row)
        }
        return sum
    }

    /// The log-odds of a yes for each of the rows that lie one behind the other in `rows`, as
    /// ``score(_:from:)`` gives them.
    public func scores(_ rows: [Float]) -> [Float] {
        let width = features.count
        guard width > 0 else { return [] }
        let count = rows.count / width
        var sums = [Float](repeating: base, count: count)
        let steps = steps.span
        let values = rows.span
        var first = 0
        while first + Self.lanes <= count {
            var sum = SIMD4<Float>(repeating: base)
            let start = first * width
            let row0 = values.extracting(start..<start + width)
            let row1 = values.extracting(start + width..<start + 2 * width)
            let row2 = values.extracting(start + 2 * width..<start + 3 * width)
            let row3 = values.extracting(start + 3 * width..<start + 4 * width)
            for (root, depth) in zip(roots, depths) {
                var (node0, node1, node2, node3) = (Int(root), Int(root), Int(root), Int(root))
                for _ in 0..<depth {
                    node0 = Self.next(steps, node0, row0)
                    node1 = Self.next(steps, node1, row1)
                    node2 = Self.next(steps, node2, row2)
                    node3 = Self.next(steps, node3, row3)
                }
                sum += SIMD4(
                    steps[node0].number,
                    steps[node1].number,
                    steps[node2].number,
                    steps[node3].number
                )
            }
            for lane in 0..<Self.lanes { sums[first + lane] = sum[lane] }
            first += Self.lanes
        }
        for index in first..<count { sums[index] = score(rows, from: index * width) }
        return sums
    }

    private static func leaf(_ steps: Span<Step>, _ root: Int, _ depth: Int32, _ row: Span<Float>)
        -> Float
    {
        var node = root
        for _ in 0..<depth { node = next(steps, node, row) }
        return steps[node].number
    }

    /// The step behind the one at `node`, for a leaf the same.
    ///
    /// A choice between two numbers costs less than a branch that nobody foresees.
    private static func next(_ steps: Span<Step>, _ node: Int, _ row: Span<Float>) -> Int {
        let step = steps[node]
        return node + Int(row[Int(step.asked)] > step.number ? step.above : step.below)
    }
}
