public import Prose

/// How the body of an article changed from one version to the next, sentence by sentence.
public struct SentenceDiff: Sendable, Hashable {
    /// What became of a sentence.
    public enum Kind: String, Sendable, CaseIterable {
        /// Both versions have it, in the same words.
        case kept
        /// Both have it, but in partly other words.
        case changed
        /// The newer version alone has it.
        case added
        /// The older version alone has it.
        case removed
    }

    /// One sentence of either or both versions.
    public struct Row: Sendable, Hashable {
        /// What became of it.
        public let kind: Kind
        /// Where it stands in the clean text of the older version; nil for an added one.
        public let older: Span?
        /// Where it stands in the clean text of the newer version; nil for a removed one.
        public let newer: Span?
        /// How much of the words both forms share: Dice's coefficient, 0 to 1; 1 for a kept
        /// sentence, 0 for one that only one version has.
        public let likeness: Double
    }

    /// The sentences in the order of the newer version; removed ones stand where they were.
    public let rows: [Row]

    /// From this share of common words two sentences are forms of one.
    private static let changedLikeness = 0.5
    /// Between two kept sentences at most this many of each version are tried against each other.
    private static let gapLimit = 60

    /// The way from `older` to `newer`.
    public init(from older: Article, to newer: Article) {
        self.init(Self.sentences(of: older), Self.sentences(of: newer))
    }

    /// A sentence with the folded words that tell it from others.
    struct Sentence {
        let span: Span
        let words: [String]
    }

    private static func sentences(of article: Article) -> [Sentence] {
        article.bodySentences.map { index in
            let sentence = article.reading.sentences[index]
            let words = article.reading.words(of: sentence).filter { $0.kind != .mark }
            return Sentence(span: sentence.span, words: words.map(\.key))
        }
    }

    init(_ older: [Sentence], _ newer: [Sentence]) {
        var partners = [Int?](repeating: nil, count: newer.count)
        var likeness = [Double](repeating: 0, count: newer.count)
        for (old, new) in Self.kept(older, newer) {
            partners[new] = old
            likeness[new] = 1
        }
        for found in Self.changed(older, newer, partners) {
            partners[found.new] = found.old
            likeness[found.new] = found.likeness
        }
        rows = Self.rows(older, newer, partners, likeness)
    }

    /// The sentences of the same words: each of the newer version with the first of the older that
    /// is not taken, in the order of both.
    private static func kept(_ older: [Sentence], _ newer: [Sentence]) -> [(Int, Int)] {
        var places: [[String]: [Int]] = [:]
        for (index, sentence) in older.enumerated().reversed() {
            places[sentence.words, default: []].append(index)
        }
        var pairs: [(old: Int, new: Int)] = []
        for (index, sentence) in newer.enumerated() {
            if let old = places[sentence.words]?.popLast() { pairs.append((old, index)) }
        }
        return rising(pairs)
    }

    /// The longest choice of `pairs`, which are in the order of `new`, whose `old` rise too.
    private static func rising(_ pairs: [(old: Int, new: Int)]) -> [(Int, Int)] {
        // Patience sorting: for every length the pair with the least end, and the one before each.
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: pairs.count)
        for index in pairs.indices {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].old < pairs[index].old {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            previous[index] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = index } else { ends.append(index) }
        }
        var chosen: [(Int, Int)] = []
        var next = ends.last
        while let index = next {
            chosen.append((pairs[index].old, pairs[index].new))
            next = previous[index]
        }
        return chosen.reversed()
    }

    private struct Change {
        let old: Int
        let new: Int
        let likeness: Double
    }

    /// The sentences that were reworded: between two kept ones the most alike first, in order.
    private static func changed(
        _ older: [Sentence],
        _ newer: [Sentence],
        _ partners: [Int?]
    ) -> [Change] {
        var found: [Change] = []
        var oldStart = 0
        var newStart = 0
        for index in 0...newer.count {
            let partner = index < newer.count ? partners[index] : older.count
            guard let partner else { continue }
            let old = oldStart..<min(partner, oldStart + gapLimit)
            let new = newStart..<min(index, newStart + gapLimit)
            found += matches(old, new, older, newer)
            oldStart = partner + 1
            newStart = index + 1
        }
        return found
    }

    private static func matches(
        _ old: Range<Int>,
        _ new: Range<Int>,
        _ older: [Sentence],
        _ newer: [Sentence]
    ) -> [Change] {
        var all: [Change] = []
        let sets = old.map { Set(older[$0].words) }
        for index in new {
            let words = Set(newer[index].words)
            for (place, set) in zip(old, sets) {
                let total = words.count + set.count
                guard total > 0 else { continue }
                let likeness = 2 * Double(words.intersection(set).count) / Double(total)
                if likeness >= changedLikeness {
                    all.append(Change(old: place, new: index, likeness: likeness))
                }
            }
        }
        all.sort { ($1.likeness, $0.new, $0.old) < ($0.likeness, $1.new, $1.old) }
        var chosen: [Change] = []
        for change in all
        where chosen.allSatisfy({
            ($0.old < change.old && $0.new < change.new)
                || ($0.old > change.old && $0.new > change.new)
        }) {
            chosen.append(change)
        }
        return chosen
    }

    private static func rows(
        _ older: [Sentence],
        _ newer: [Sentence],
        _ partners: [Int?],
        _ likeness: [Double]
    ) -> [Row] {
        var rows: [Row] = []
        var next = 0
        func remove(upTo end: Int) {
            for sentence in older[next..<max(next, end)] {
                rows.append(Row(kind: .removed, older: sentence.span, newer: nil, likeness: 0))
            }
            next = max(next, end)
        }
        for (index, sentence) in newer.enumerated() {
            guard let partner = partners[index] else {
                rows.append(Row(kind: .added, older: nil, newer: sentence.span, likeness: 0))
                continue
            }
            remove(upTo: partner)
            next = partner + 1
            let isKept = older[partner].words == sentence.words
            rows.append(
                Row(
                    kind: isKept ? .kept : .changed,
                    older: older[partner].span,
                    newer: sentence.span,
                    likeness: likeness[index]
                )
            )
        }
        remove(upTo: older.count)
        return rows
    }
}
