/// Rows of numbers, each number replaced by the index of the interval it falls into.
struct BinnedRows: Sendable {
    /// The intervals, row by row.
    let bins: [UInt8]
    /// How many rows there are.
    let count: Int
    /// How many numbers a row has.
    let width: Int
    /// For each number of a row the upper ends of its intervals but the last, ascending.
    let edges: [[Float]]

    /// The most intervals of a number.
    static let binLimit = 64
    /// Intervals are found on about this many rows.
    private static let sampleSize = 40_000

    /// Cuts the numbers of `rows`, which holds rows of `width` numbers one behind the other.
    init(_ rows: [Float], width: Int) {
        self.width = width
        count = rows.count / width
        let step = max(1, count / Self.sampleSize)
        let sample = Array(stride(from: 0, to: count, by: step))
        var edges: [[Float]] = []
        for column in 0..<width {
            edges.append(Self.edges(sample.map { rows[$0 * width + column] }))
        }
        var bins = [UInt8](repeating: 0, count: count * width)
        for row in 0..<count {
            for column in 0..<width {
                let position = row * width + column
                bins[position] = Self.bin(rows[position], edges[column])
            }
        }
        self.bins = bins
        self.edges = edges
    }

    private static func edges(_ values: [Float]) -> [Float] {
        let sorted = values.sorted()
        var distinct: [Float] = []
        for value in sorted where value != distinct.last { distinct.append(value) }
        if distinct.count <= binLimit {
            return zip(distinct, distinct.dropFirst()).map(edge)
        }
        var edges: [Float] = []
        for part in 1..<binLimit {
            let index = sorted.count * part / binLimit
            let cut = edge(sorted[index - 1], sorted[index])
            if cut != edges.last { edges.append(cut) }
        }
        return edges
    }

    /// A short number from `low` to below `high`, so that the model is short when written.
    private static func edge(_ low: Float, _ high: Float) -> Float {
        let middle = (low + high) / 2
        for scale: Float in [1, 2, 10, 100, 1_000, 10_000] {
            let short = (middle * scale).rounded() / scale
            if short >= low, short < high { return short }
        }
        return middle
    }

    /// The number of edges below `value`.
    private static func bin(_ value: Float, _ edges: [Float]) -> UInt8 {
        var low = 0
        var high = edges.count
        while low < high {
            let middle = (low + high) / 2
            if value > edges[middle] { low = middle + 1 } else { high = middle }
        }
        return UInt8(low)
    }
}
