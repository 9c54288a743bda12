/// What runs of letters and whole words weigh for each language: a hash table that never changes.
struct LetterRuns: Sendable {
    /// What a run weighs for one language.
    struct Weight: Sendable {
        /// The language, as an index.
        let language: Int32
        /// Natural logarithm of how many times more likely the run is there than elsewhere.
        let weight: Float
    }

    /// Runs are at most this many letters long, borders of words included.
    static let longest = 5
    /// Stands for the border of a word in a run.
    static let border: UInt32 = 0x5F

    /// The hash of no letters yet: of a run, or of a whole word, which must not be mistaken for
    /// each other.
    enum Seed: UInt64 {
        case run = 0xcbf2_9ce4_8422_2325
        case word = 0x9e37_79b9_7f4a_7c15
    }

    private var slots: [(hash: UInt64, first: Int32, count: Int32)]
    private var weights: [Weight] = []
    private let mask: Int
    /// A bit for each run, among others: most runs of a text are not in the table, and this much
    /// stays nearer at hand.
    private var bits: [UInt64]

    /// A table of `entries`, whose hashes may repeat; the weights of one hash and language add up.
    init(_ entries: [(hash: UInt64, weight: Weight)]) {
        let sorted = entries.sorted {
            ($0.hash, $0.weight.language) < ($1.hash, $1.weight.language)
        }
        let distinct = zip(sorted, sorted.dropFirst()).count { $0.hash != $1.hash } + 1
        // No larger than needed, so that the table stays near at hand.
        var size = 1024
        while size < 3 * distinct { size *= 2 }
        mask = size - 1
        slots = Array(repeating: (0, 0, 0), count: size)
        bits = Array(repeating: 0, count: size / 16)
        var start = 0
        while start < sorted.count {
            var end = start
            let first = weights.count
            while end < sorted.count, sorted[end].hash == sorted[start].hash {
                let next = sorted[end].weight
                if weights.count > first, let last = weights.last, last.language == next.language {
                    weights[weights.count - 1] = Weight(
                        language: next.language,
                        weight: last.weight + next.weight
                    )
                } else {
                    weights.append(next)
                }
                end += 1
            }
            insert(sorted[start].hash, first, weights.count - first)
            start = end
        }
    }

    private mutating func insert(_ hash: UInt64, _ first: Int, _ count: Int) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot].count > 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash, Int32(first), Int32(count))
        bits[word(of: hash)] |= 1 << (hash >> 58)
    }

    /// The word of ``bits`` that holds the bit of `hash`.
    private func word(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (mask >> 4) }

    /// `hash` continued by one more letter.
    static func hash(_ hash: UInt64, adding letter: UInt32) -> UInt64 {
        let mixed = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        return mixed ^ (mixed >> 29)
    }

    /// Adds what the run or word with `hash` weighs to the scores of the languages.
    func add(_ hash: UInt64, to scores: inout [Float]) {
        guard bits[word(of: hash)] & 1 << (hash >> 58) != 0 else { return }
        var slot = Int(truncatingIfNeeded: hash) & mask
        // At most a third of the slots is taken, so that the walk ends.
        while slots[slot].count > 0 {
            if slots[slot].hash == hash {
                let first = Int(slots[slot].first)
                for index in first..<first + Int(slots[slot].count) {
                    scores[Int(weights[index].language)] += weights[index].weight
                }
                return
            }
            slot = (slot + 1) & mask
        }
    }
}
