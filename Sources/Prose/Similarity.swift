/// Measures of how much two short texts have in common.
public enum Similarity {
    /// Dice's coefficient over weighted sets.
    ///
    /// Twice the weight of the common elements over the weight of both sets, from 0 to 1; 0 for two
    /// empty sets.
    public static func dice(
        _ first: Set<String>,
        _ second: Set<String>,
        weight: (String) -> Double
    ) -> Double {
        let total = sum(first, weight) + sum(second, weight)
        return total > 0 ? 2 * sum(first.intersection(second), weight) / total : 0
    }

    /// The weight of the common elements over the weight of the lighter set.
    ///
    /// From 0 to 1; 0 where the lighter set is empty.
    public static func containment(
        _ first: Set<String>,
        _ second: Set<String>,
        weight: (String) -> Double
    ) -> Double {
        let lighter = min(sum(first, weight), sum(second, weight))
        return lighter > 0 ? sum(first.intersection(second), weight) / lighter : 0
    }

    /// Adds in sorted order, so that the last bit of the sum does not depend on hashing.
    private static func sum(_ elements: Set<String>, _ weight: (String) -> Double) -> Double {
        elements.sorted().reduce(0) { $0 + weight($1) }
    }

    /// The positions of a longest common subsequence of two sequences, as pairs in order.
    ///
    /// Time and memory grow with the product of the lengths: for sentences, not for articles. Of
    /// several longest ones the one that matches earliest in `second` is given.
    public static func commonSubsequence<Element: Equatable>(
        _ first: [Element],
        _ second: [Element]
    ) -> [(first: Int, second: Int)] {
        let width = second.count + 1
        var lengths = [Int32](repeating: 0, count: (first.count + 1) * width)
        for i in first.indices.reversed() {
            for j in second.indices.reversed() {
                lengths[i * width + j] =
                    first[i] == second[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var pairs: [(first: Int, second: Int)] = []
        var i = 0
        var j = 0
        while i < first.count, j < second.count {
            if first[i] == second[j] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}

/// How often each run of `length` bytes occurs in a folded text, hashed: a cheap fingerprint of
/// its spelling by which reworded sentences are recognised.
public struct CharacterGrams: Sendable {
    private let grams: [(hash: UInt64, count: Double)]
    private let norm: Double

    /// Counts the runs of `length` bytes of `key`, padded by a space at both ends.
    public init(_ key: String, length: Int) {
        let bytes = [0x20] + Array(key.utf8) + [0x20]
        var hashes: [UInt64] = []
        if bytes.count >= length {
            for start in 0...(bytes.count - length) {
                var hash: UInt64 = 0xcbf2_9ce4_8422_2325
                for byte in bytes[start..<start + length] {
                    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
                }
                hashes.append(hash)
            }
        }
        hashes.sort()
        var grams: [(hash: UInt64, count: Double)] = []
        for hash in hashes {
            if let last = grams.last, last.hash == hash {
                grams[grams.count - 1].count += 1
            } else {
                grams.append((hash, 1))
            }
        }
        self.grams = grams
        norm = grams.reduce(0) { $0 + $1.count * $1.count }.squareRoot()
    }

    /// The cosine of the angle between two fingerprints.
    ///
    /// From 0 to 1; 0 where one of them counts no run.
    public func cosine(_ other: CharacterGrams) -> Double {
        guard norm > 0, other.norm > 0 else { return 0 }
        var dot = 0.0
        var i = 0
        var j = 0
        while i < grams.count, j < other.grams.count {
            if grams[i].hash == other.grams[j].hash {
                dot += grams[i].count * other.grams[j].count
                i += 1
                j += 1
            } else if grams[i].hash < other.grams[j].hash {
                i += 1
            } else {
                j += 1
            }
        }
        return dot / (norm * other.norm)
    }
}
