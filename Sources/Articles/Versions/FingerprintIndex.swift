/// Finds the pairs of texts that may have much in common, without setting all beside all.
struct FingerprintIndex {
    /// A fingerprint of a text; texts are numbered so that those of one outlet stand together and
    /// are neighbours where many texts share a fingerprint.
    private struct Entry {
        let hash: UInt64
        let rank: Int
    }

    /// Where more texts share a fingerprint, each is set beside the next few alone.
    private static let allPairs = 48
    private static let neighbours = 8
    /// Most later texts that one is paired with, those with the most fingerprints in common.
    private static let partners = 64

    /// The text of each rank.
    private let order: [Int]
    /// How many fingerprints the text of each rank has.
    private let sizes: [Int]
    /// Sorted by hash, then by rank.
    private let entries: [Entry]

    /// An index of texts, each with the group in which it is to stand.
    ///
    /// Texts with fewer runs than ``VersionFinder/fewestRuns`` take no part.
    init(_ texts: [(group: String, shingles: Shingles)]) {
        let order = texts.indices
            .filter { texts[$0].shingles.hashes.count >= VersionFinder.fewestRuns }
            .sorted { (texts[$0].group, $0) < (texts[$1].group, $1) }
        self.order = order
        sizes = order.map { texts[$0].shingles.fingerprints.count }
        entries = order.enumerated().flatMap { rank, text in
            texts[text].shingles.fingerprints.map { Entry(hash: $0, rank: rank) }
        }.sorted { ($0.hash, $0.rank) < ($1.hash, $1.rank) }
    }

    /// The pairs that share a fifth of the fingerprints of the smaller one, each once, the first
    /// index below the second, in ascending order.
    func pairs() -> [(Int, Int)] {
        let (ends, places) = runs()
        var counts = [Int](repeating: 0, count: order.count)
        var pairs: [(Int, Int)] = []
        for rank in order.indices {
            var touched: [Int] = []
            for place in places[rank] {
                let isLong = ends[place] - place > Self.allPairs
                let end = isLong ? place + 1 + Self.neighbours : ends[place]
                for other in entries[(place + 1)..<end] {
                    if counts[other.rank] == 0 { touched.append(other.rank) }
                    counts[other.rank] += 1
                }
            }
            let likely =
                touched
                .filter { 5 * counts[$0] >= min(sizes[rank], sizes[$0]) }
                .sorted { (counts[$1], $0) < (counts[$0], $1) }
                .prefix(Self.partners)
            for other in likely {
                let (one, two) = (order[rank], order[other])
                pairs.append((min(one, two), max(one, two)))
            }
            for other in touched { counts[other] = 0 }
        }
        return pairs.sorted { $0 < $1 }
    }

    /// For each entry the end of the entries with its hash, and for each rank its entries that
    /// share their hash with a later one.
    private func runs() -> (ends: [Int], places: [[Int]]) {
        var ends = [Int](repeating: entries.count, count: entries.count)
        for index in entries.indices.dropLast().reversed() {
            let isSame = entries[index].hash == entries[index + 1].hash
            ends[index] = isSame ? ends[index + 1] : index + 1
        }
        var places = [[Int]](repeating: [], count: order.count)
        for (index, entry) in entries.enumerated() where ends[index] - index > 1 {
            places[entry.rank].append(index)
        }
        return (ends, places)
    }
}
