/// A sum of small decision trees over a row of numbers: the log-odds of a yes.
///
/// The nodes of all trees lie in three flat arrays, so that a prediction allocates nothing. The
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

    /// Where each tree begins in the flat arrays.
    private let roots: [Int32]
    /// The feature that a node asks for; -1 for a leaf.
    private let asked: [Int16]
    /// The threshold of a split, the value of a leaf.
    private let numbers: [Float]
    /// Where a split goes on in the flat arrays when the number is above its threshold.
    private let above: [Int32]
    /// The same trees for many rows at once; nil where one of them is too large for that.
    private let masks: LeafMasks?

    /// Takes over trees; nil where a node leads backwards, out of its tree or to a feature that
    /// is none of `features`, or where a limit is passed.
    public init?(features: [String], base: Float, trees: [[Node]]) {
        guard features.count <= Self.featureLimit, trees.count <= Self.treeLimit, base.isFinite
        else { return nil }
        var roots: [Int32] = []
        var asked: [Int16] = []
        var numbers: [Float] = []
        var above: [Int32] = []
        for tree in trees {
            guard !tree.isEmpty, tree.count <= Self.nodeLimit else { return nil }
            let root = asked.count
            roots.append(Int32(root))
            for (index, node) in tree.enumerated() {
                switch node {
                case .leaf(let value):
                    guard value.isFinite else { return nil }
                    asked.append(-1)
                    numbers.append(value)
                    above.append(0)
                case .split(let feature, let threshold, let right):
                    guard features.indices.contains(feature), threshold.isFinite,
                        right > index + 1, right < tree.count
                    else { return nil }
                    asked.append(Int16(feature))
                    numbers.append(threshold)
                    above.append(Int32(root + right))
                }
            }
        }
        self.features = features
        self.base = base
        self.trees = trees
        self.roots = roots
        self.asked = asked
        self.numbers = numbers
        self.above = above
        masks = LeafMasks(trees, width: features.count)
    }

    /// The most features of a model.
    public static let featureLimit = 1_000
    /// The most trees of a model.
    public static let treeLimit = 10_000
    /// The most nodes of a tree.
    public static let nodeLimit = 4_096

    /// The log-odds of a yes for `row`, which holds a number for each feature.
    public func score(_ row: [Float]) -> Float { score(row, from: 0) }

    /// The log-odds of a yes for the row that begins at `start` in `rows`.
    public func score(_ rows: [Float], from start: Int) -> Float {
        precondition(start >= 0 && start + features.count <= rows.count, "a row is too short")
        var sum = base
        for root in roots {
            var node = Int(root)
            while asked[node] >= 0 {
                let goesUp = rows[start + Int(asked[node])] > numbers[node]
                node = goesUp ? Int(above[node]) : node + 1
            }
            sum += numbers[node]
        }
        return sum
    }

    /// The log-odds of a yes for each of the rows that lie one behind the other in `rows`, as
    /// ``score(_:from:)`` gives them.
    public func scores(_ rows: [Float]) -> [Float] {
        let width = features.count
        guard width > 0 else { return [] }
        let count = rows.count / width
        guard let masks else { return (0..<count).map { score(rows, from: $0 * width) } }
        var sums = [Float](repeating: base, count: count)
        masks.add(rows, to: &sums)
        return sums
    }
}
