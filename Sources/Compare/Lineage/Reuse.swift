public import Prose

/// A passage that two articles share nearly word for word.
public struct Passage: Sendable, Hashable {
    /// Where it stands in the first article.
    public let first: Span
    /// Where it stands in the second article.
    public let second: Span
    /// How many words of it both have, in order; at least ``Reuse/shortestPassage``.
    public let words: Int
    /// Whether it lies inside quotation marks in both: quotes are shared without copying.
    public let isQuoted: Bool
}

/// Finds the passages that two texts share.
///
/// Runs of four equal words are chained over gaps of up to six words; a chain counts from eight
/// common words on that make up at least half of its length.
public enum Reuse {
    /// The fewest common words of a shared passage.
    public static let shortestPassage = 8
    /// From this many common words on a passage is called copied.
    public static let copiedPassage = 12
    private static let gram = 4
    private static let longestGap = 6
    /// A run of words that stands in a text more often than this leads nowhere.
    private static let mostPlaces = 16

    /// The passages shared by two runs of words, by their place in the first, without overlap there.
    ///
    /// - Parameters:
    ///   - first: The words of the first text, marks among them, in order.
    ///   - second: The words of the second text.
    /// - Returns: The passages; empty where nothing is shared.
    public static func passages(_ first: [Word], _ second: [Word]) -> [Passage] {
        let left = first.filter(\.isContent)
        let right = second.filter(\.isContent)
        let seeds = seeds(left.map(\.key), right.map(\.key))
        let passages = chains(of: seeds).compactMap { passage(of: $0, left, right) }
        return withoutOverlap(passages)
    }

    private typealias Seed = (first: Int, second: Int)

    private static func seeds(_ left: [String], _ right: [String]) -> [Seed] {
        guard left.count >= gram, right.count >= gram else { return [] }
        var places: [ArraySlice<String>: [Int]] = [:]
        for start in 0...(right.count - gram) {
            places[right[start..<start + gram], default: []].append(start)
        }
        return (0...(left.count - gram)).flatMap { start -> [Seed] in
            let found = places[left[start..<start + gram]] ?? []
            return found.count <= mostPlaces ? found.map { (start, $0) } : []
        }
    }

    /// Chains seeds that follow each other closely in both texts.
    private static func chains(of seeds: [Seed]) -> [[Seed]] {
        var open: [[Seed]] = []
        var closed: [[Seed]] = []
        for seed in seeds {
            closed += open.filter { seed.first - ($0.last?.first ?? 0) > gram + longestGap }
            open.removeAll { seed.first - ($0.last?.first ?? 0) > gram + longestGap }
            let next = open.indices.filter { continues(open[$0], seed) }
                .min { distance(open[$0], seed) < distance(open[$1], seed) }
            if let next { open[next].append(seed) } else { open.append([seed]) }
        }
        return closed + open
    }

    private static func continues(_ chain: [Seed], _ seed: Seed) -> Bool {
        guard let last = chain.last else { return false }
        let step = seed.second - last.second
        return seed.first > last.first && step > 0 && step <= gram + longestGap
    }

    private static func distance(_ chain: [Seed], _ seed: Seed) -> Int {
        guard let last = chain.last else { return .max }
        return abs((seed.first - last.first) - (seed.second - last.second))
    }

    private static func passage(of chain: [Seed], _ left: [Word], _ right: [Word]) -> Passage? {
        guard let head = chain.first, let tail = chain.last else { return nil }
        let first = left[head.first..<tail.first + gram]
        let second = right[head.second..<tail.second + gram]
        var covered: Set<Int> = []
        for seed in chain { covered.formUnion(seed.first..<seed.first + gram) }
        guard covered.count >= shortestPassage, covered.count * 2 >= max(first.count, second.count),
            let firstStart = first.first?.span, let firstEnd = first.last?.span,
            let secondStart = second.first?.span, let secondEnd = second.last?.span
        else { return nil }
        return Passage(
            first: firstStart.union(firstEnd),
            second: secondStart.union(secondEnd),
            words: covered.count,
            isQuoted: false
        )
    }

    private static func withoutOverlap(_ passages: [Passage]) -> [Passage] {
        var kept: [Passage] = []
        for passage in passages.sorted(by: { ($1.words, $0.first) < ($0.words, $1.first) })
        where !kept.contains(where: { $0.first.overlaps(passage.first) }) {
            kept.append(passage)
        }
        return kept.sorted { $0.first < $1.first }
    }
}

extension Passage {
    /// The passage, marked as quoted where both its sides lie in quotations.
    func marked(firstQuotes: [Span], secondQuotes: [Span]) -> Passage {
        Passage(
            first: first,
            second: second,
            words: words,
            isQuoted: firstQuotes.contains { $0.contains(first) }
                && secondQuotes.contains { $0.contains(second) }
        )
    }
}
