import Prose

/// The runs of four words of a text, as hashes: what two texts share word for word.
struct Shingles: Sendable {
    /// Words in a run.
    static let length = 4
    /// Of as many runs one after the other at least one is a fingerprint.
    private static let window = 12

    /// The hashes of all runs, each once, in ascending order.
    let hashes: [UInt64]
    /// A tenth to a fifth of the hashes, chosen alike in every text, in ascending order, each once.
    ///
    /// Two texts that share a stretch of sixteen words share one of them.
    /// Source: Schleimer, Wilkerson and Aiken, "Winnowing" (SIGMOD 2003).
    let fingerprints: [UInt64]

    /// The runs of `keys`, the folded words of a text.
    init(_ keys: some Sequence<String>) {
        let words = keys.map(Self.hash)
        guard words.count >= Self.length else {
            hashes = []
            fingerprints = []
            return
        }
        let runs = (0...(words.count - Self.length)).map { start in
            words[start..<start + Self.length].reduce(0xcbf2_9ce4_8422_2325) { Self.mix($0, $1) }
        }
        hashes = Self.unique(runs)
        fingerprints = Self.unique(Self.winnowed(runs))
    }

    private static func hash(_ word: String) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return mixed ^ (mixed >> 32)
    }

    private static func unique(_ values: [UInt64]) -> [UInt64] {
        var sorted = values.sorted()
        var count = 0
        for value in sorted where count == 0 || sorted[count - 1] != value {
            sorted[count] = value
            count += 1
        }
        sorted.removeLast(sorted.count - count)
        return sorted
    }

    /// The least hash of every window, found in one pass.
    private static func winnowed(_ runs: [UInt64]) -> [UInt64] {
        guard runs.count > window else { return [runs.min() ?? 0] }
        // Indices whose hashes rise: the first of them is the least of the window.
        var rising: [Int] = []
        var head = 0
        var chosen: [UInt64] = []
        var last = -1
        for index in runs.indices {
            while rising.count > head, let back = rising.last, runs[back] > runs[index] {
                rising.removeLast()
            }
            rising.append(index)
            if rising[head] + window <= index { head += 1 }
            guard index >= window - 1, rising[head] != last else { continue }
            last = rising[head]
            chosen.append(runs[last])
        }
        return chosen
    }

    /// How many runs both texts have.
    func shared(with other: Shingles) -> Int {
        var count = 0
        var left = 0
        var right = 0
        while left < hashes.count, right < other.hashes.count {
            if hashes[left] == other.hashes[right] {
                count += 1
                left += 1
                right += 1
            } else if hashes[left] < other.hashes[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }

    /// The share of the runs of both that both have, 0 to 1; 0 where neither has one.
    func jaccard(_ other: Shingles) -> Double {
        let shared = shared(with: other)
        let all = hashes.count + other.hashes.count - shared
        return all > 0 ? Double(shared) / Double(all) : 0
    }

    /// The share of the shorter text's runs that the longer one has too, 0 to 1; 0 where it has none.
    func containment(_ other: Shingles) -> Double {
        let least = min(hashes.count, other.hashes.count)
        return least > 0 ? Double(shared(with: other)) / Double(least) : 0
    }
}
