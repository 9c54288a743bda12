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

    /// What one article contributes.
    struct Sample: Sendable {
        /// The keys of its lines, without digits.
        let lines: Set<String>
        /// Those of its body.
        let body: Set<String>
        /// What its versions have in common: canonical address, the outlet's own number, headline.
        let names: [String]
    }

    /// A line recurs where it stands in this many articles.
    static let leastArticles = 3
    /// A key that more articles hold than this no longer tells which are versions of each other.
    private static let versionLimit = 32

    /// Counts the lines of the articles of one outlet.
    ///
    /// Versions of one article count once, so that an update does not turn the report itself into
    /// boilerplate: articles of one address or number, of one headline, and those that share half
    /// of the shorter one's body, or all of a very short one.
    init(counting samples: [Sample]) {
        let telling = Self.tellingNames(of: samples)
        var originals: [Int] = []
        var names: Set<String> = []
        var holders: [String: [Int]] = [:]
        for (index, sample) in samples.enumerated() {
            let own = sample.names.filter(telling.contains)
            if !own.contains(where: names.contains), !Self.sharesBody(sample, samples, holders) {
                originals.append(index)
            }
            names.formUnion(own)
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

    /// Whether the body of `sample` is for the most part that of one of `samples` before it, which
    /// `holders` gives by the keys of their bodies.
    private static func sharesBody(
        _ sample: Sample,
        _ samples: [Sample],
        _ holders: [String: [Int]]
    ) -> Bool {
        var shared: [Int: Int] = [:]
        for key in sample.body {
            for holder in holders[key] ?? [] { shared[holder, default: 0] += 1 }
        }
        return shared.contains { holder, count in
            let least = min(sample.body.count, samples[holder].body.count)
            return least >= 3 ? count * 2 >= least : least > 0 && count == least
        }
    }

    /// The names that tell one article from the others.
    ///
    /// A headline of many articles, or of half of them, is that of a column or a line of the page
    /// that was taken for one; an address of so many is that of a section.
    private static func tellingNames(of samples: [Sample]) -> Set<String> {
        var counts: [String: Int] = [:]
        for name in samples.flatMap(\.names) { counts[name, default: 0] += 1 }
        return Set(
            counts.filter { $0.value <= versionLimit && $0.value * 2 < samples.count }.keys
        )
    }
}
