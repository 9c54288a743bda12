/// Sums over runs of whole numbers.
struct RunningSum: Sendable {
    private let sums: [Int]

    init(_ values: [Int]) {
        var sums = [0]
        sums.reserveCapacity(values.count + 1)
        for value in values { sums.append((sums.last ?? 0) + value) }
        self.sums = sums
    }

    /// The sum of all.
    var total: Int { sums.last ?? 0 }

    /// The value at `index`.
    subscript(_ index: Int) -> Int { sums[index + 1] - sums[index] }

    /// The sum of the values in `range`.
    subscript(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }

    /// The sum over the blocks of `element`.
    subscript(_ element: BlockTree.Element) -> Int { sums[element.end] - sums[element.first] }
}
