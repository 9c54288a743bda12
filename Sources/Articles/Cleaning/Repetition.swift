/// Lines that recur in the articles of one outlet, and in how many.
public struct Repetition: Sendable, Hashable {
    /// The count by the folded line with its digits as 0.
    private let counts: [String: Int]
    /// How many articles of the outlet were counted, versions of one article as one.
    public let articles: Int

    /// What is known of an outlet of which too little is known.
    public static let none = Repetition(counts: [:], articles: 0)

    init(counts: [String: Int], articles: Int) {
        self.counts = counts
        self.articles = articles
    }

    /// How many articles hold the line with the folded form `key`; 0 where it does not recur.
    func count(of key: String) -> Int {
        counts.isEmpty ? 0 : counts[LineKey.withoutDigits(key)] ?? 0
    }

    /// Whether nothing recurs.
    public var isEmpty: Bool { counts.isEmpty }

    /// What one article contributes: its lines' keys without digits, and those of its body.
    struct Sample: Sendable {
        let lines: Set<String>
        let body: Set<String>
    }

    /// A line recurs where it stands in this many articles.
    static let leastArticles = 3
    /// A key that more articles hold than this no longer tells which are versions of each other.
    private static let versionLimit = 32

    /// Counts the lines of the articles of one outlet.
    ///
    /// Articles that share half of the shorter one's body, or all of a very short one, are versions
    /// of one article and count once, so that an update does not turn the report itself into boilerplate.
    init(counting samples: [Sample]) {
        var originals: [Int] = []
        var holders: [String: [Int]] = [:]
        for (index, sample) in samples.enumerated() {
            var shared: [Int: Int] = [:]
            for key in sample.body {
                for holder in holders[key] ?? [] { shared[holder, default: 0] += 1 }
            }
            let isVersion = shared.contains { holder, count in
                let least = min(sample.body.count, samples[holder].body.count)
                return least >= 3 ? count * 2 >= least : least > 0 && count == least
            }
            if !isVersion { originals.append(index) }
            for key in sample.body where holders[key, default: []].count < Self.versionLimit {
                holders[key, default: []].append(index)
            }
        }
        var counts: [String: Int] = [:]
        for index in originals {
            for key in samples[index].lines { counts[key, default: 0] += 1 }
        }
        self.counts = counts.filter { $0.value >= Self.leastArticles }
        articles = originals.count
    }
}
