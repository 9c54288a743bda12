import Articles
import Facts
import Prose

/// Weighs what each two articles share.
struct LineageFinder {
    let columns: [Column]

    /// From this share of either article on, shared text means a shared origin.
    private static let sharedShare = 0.15

    func lineage() -> Lineage {
        var found: [(pair: Lineage.Pair, isOneText: Bool)] = []
        for first in columns.indices {
            for second in columns.indices where second > first { found.append(pair(first, second)) }
        }
        return Lineage(
            pairs: found.map(\.pair),
            origins: origins(joining: found.filter(\.isOneText).map(\.pair))
        )
    }

    private func bodyWords(_ column: Int) -> [Word] {
        let reading = columns[column].reading
        return columns[column].sentences.flatMap {
            reading.words(of: reading.sentences[$0])
        }
    }

    /// What two articles share, and whether that is enough to call them one text.
    private func pair(_ first: Int, _ second: Int) -> (pair: Lineage.Pair, isOneText: Bool) {
        let left = Side(bodyWords(first), quotes: quotes(of: first))
        let right = Side(bodyWords(second), quotes: quotes(of: second))
        let passages = Reuse.passages(left.words, right.words).map {
            $0.marked(firstQuotes: left.quotes, secondQuotes: right.quotes)
        }
        let reuse = SharedText(
            ownWords: passages.map {
                min(left.ownWords(in: $0.first), right.ownWords(in: $0.second))
            },
            share: max(
                left.ownShare(in: passages.map(\.first)),
                right.ownShare(in: passages.map(\.second))
            )
        )
        let judgement = judge(first, second, reuse)
        let pair = Lineage.Pair(
            first: first,
            second: second,
            firstShare: left.share(in: passages.map(\.first)),
            secondShare: right.share(in: passages.map(\.second)),
            passages: passages,
            relation: judgement.relation,
            agency: judgement.agency,
            reason: judgement.reason
        )
        let isOneText =
            judgement.relation == .commonAgency
            || (judgement.relation == .sharedText && reuse.share >= Self.sharedShare)
        return (pair, isOneText)
    }

    /// One article's words, and which of them are somebody else's: quotes are shared without
    /// copying.
    private struct Side {
        let words: [Word]
        let quotes: [Span]

        init(_ words: [Word], quotes: [Span]) {
            self.words = words.filter(\.isContent)
            self.quotes = quotes
        }

        private func isQuoted(_ word: Word) -> Bool { quotes.contains { $0.contains(word.span) } }

        /// How many words of a passage stand outside quotations.
        func ownWords(in passage: Span) -> Int {
            words.filter { passage.contains($0.span) && !isQuoted($0) }.count
        }

        /// Share of all words that stand in `passages`.
        ///
        /// 0 ... 1, and 0 for an article without words.
        func share(in passages: [Span]) -> Double {
            share { word in passages.contains { $0.contains(word.span) } }
        }

        /// Share of all words that stand in `passages` outside quotations.
        ///
        /// 0 ... 1, and 0 for an article without words.
        func ownShare(in passages: [Span]) -> Double {
            share { word in
                passages.contains { $0.contains(word.span) } && !isQuoted(word)
            }
        }

        private func share(_ isCounted: (Word) -> Bool) -> Double {
            words.isEmpty ? 0 : Double(words.filter(isCounted).count) / Double(words.count)
        }
    }

    /// What two articles share outside quotations.
    private struct SharedText {
        /// For each passage the fewer of both sides' words outside quotations.
        let ownWords: [Int]
        /// Share of the words of the article that shares more of its own, from 0 to 1.
        let share: Double

        /// How many passages are long enough without the quotations in them.
        var passages: Int { ownWords.filter { $0 >= Reuse.shortestPassage }.count }

        /// Whether a passage is too long, or there are too many, for chance.
        var isTelling: Bool {
            ownWords.contains { $0 >= Reuse.copiedPassage } || passages >= 2
                || (share >= LineageFinder.sharedShare && passages > 0)
        }
    }

    private func quotes(of column: Int) -> [Span] {
        columns[column].findings.quotations
    }

    private typealias Judgement = (relation: Lineage.Relation, agency: Agency?, reason: String)

    private func judge(_ first: Int, _ second: Int, _ text: SharedText) -> Judgement {
        guard text.isTelling else {
            return (.independent, nil, "no text shared beyond quotes and set phrases")
        }
        let count = text.passages == 1 ? "1 shared passage" : "\(text.passages) shared passages"
        let agencies = textAgencies(first) + textAgencies(second)
        if let agency = agencies.first {
            let byFirst = textAgencies(first).contains(agency)
            let bySecond = textAgencies(second).contains(agency)
            let credit = byFirst && bySecond ? "both credit" : "one credits"
            return (.commonAgency, agency, "\(count), and \(credit) \(agency.name) for its text")
        }
        let extent =
            text.share >= Self.sharedShare ? "" : ", too little to suppose one text behind both"
        return (.sharedText, nil, "\(count), and no agency is credited\(extent)")
    }

    /// The agencies credited for the text itself, not for a picture.
    private func textAgencies(_ column: Int) -> [Agency] {
        columns[column].article.metadata.agencies
            .filter { $0.position != .caption }
            .map(\.agency)
    }

    /// The groups of articles that `pairs` join; a shared sentence or two joins nothing.
    private func origins(joining pairs: [Lineage.Pair]) -> [[Int]] {
        var group = Array(columns.indices)
        for pair in pairs {
            let joined = min(group[pair.first], group[pair.second])
            let old = max(group[pair.first], group[pair.second])
            for column in group.indices where group[column] == old { group[column] = joined }
        }
        return columns.indices.filter { group[$0] == $0 }.map { root in
            columns.indices.filter { group[$0] == root }
        }
    }
}
