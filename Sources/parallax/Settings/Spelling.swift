/// Finds the known name that a misspelt one was meant to be.
enum Spelling {
    /// The name nearest to `word` by at most two single-letter edits; nil when none is that near.
    ///
    /// Of equally near names the first in `names` wins. Words beyond 64 bytes have no neighbour.
    static func nearest(to word: String, among names: [String]) -> String? {
        var best: (name: String, distance: Int)?
        for name in names {
            let distance = distance(Array(word.utf8), Array(name.utf8))
            if distance <= 2, distance < best?.distance ?? Int.max {
                best = (name, distance)
            }
        }
        return best?.name
    }

    /// Levenshtein's distance over bytes; `Int.max` beyond 64 bytes.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard left.count <= 64, right.count <= 64 else {
            return Int.max
        }
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(diagonal + (byte == other ? 0 : 1), row[j] + 1, above + 1)
                diagonal = above
            }
        }
        return row[right.count]
    }
}
