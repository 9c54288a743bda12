import Prose

/// Finds the words in which two sentences differ that otherwise say the same.
///
/// The common words (equal stems, or one word in two spellings) hold the sentences together; what
/// is replaced between them is cut at function words and marks into phrases, and phrases that stand
/// next to the same common word are set side by side.
struct WordingDiffer {
    let columns: [Column]
    let lexicon: Lexicon
    let background: Background

    /// Sentences are cut to this many words before they are compared.
    private static let longestSentence = 400
    /// Phrases longer than this are other statements rather than other words.
    private static let longestPhrase = 6

    typealias Side = (column: Int, sentences: [SentenceProfile])

    /// The pairs of words that differ, the most telling first.
    func pairs(reference: Side, other: Side) -> [WordingPair] {
        let left = words(of: reference)
        let right = words(of: other)
        let common = Similarity.commonSubsequence(
            left.map { Matched(stem: $0.stem) },
            right.map { Matched(stem: matchedStem($0, in: left)) }
        )
        let anchors = common.map { Anchor(first: $0.first, second: $0.second) }
        var pairs = spellingPairs(anchors, left, right) + negations(anchors, left, right)
        let gaps = GapFinder(left: left, right: right, stopwords: lexicon.stopwords)
            .gaps(between: anchors)
        let pairing = PhrasePairing(left: left, right: right, stopwords: lexicon.stopwords)
        for gap in gaps
        where gap.isFirm && !crossesSentences(left[gap.first])
            && !crossesSentences(right[gap.second])
        {
            pairs += pairing.pairs(in: gap)
                .filter { isNoFigure(left[$0.first]) && isNoFigure(right[$0.second]) }
                .filter {
                    $0.first.count <= Self.longestPhrase && $0.second.count <= Self.longestPhrase
                }
                .map { (first: $0.first, second: $0.second, difference: .wording) }
        }
        return pairs.map { pair in
            let first = left[pair.first]
            let second = right[pair.second]
            return WordingPair(
                reference: Evidence(column: reference.column, span: span(of: first)),
                other: Evidence(column: other.column, span: span(of: second)),
                difference: pair.difference,
                weight: weight(of: first, second)
            )
        }
        .sorted { ($1.weight, $0.reference.span) < ($0.weight, $1.reference.span) }
    }

    private struct Matched: Equatable { let stem: String }

    /// The words and the marks that part phrases, without clitics and without the last full stop,
    /// which both sides always have in common.
    private func words(of side: Side) -> [Word] {
        let reading = columns[side.column].reading
        var words = Array(
            side.sentences.flatMap { reading.words[reading.words(in: $0.span)] }
                .filter { $0.kind != .clitic && $0.kind != .symbol }
                .prefix(Self.longestSentence)
        )
        while let last = words.last, last.kind == .mark { words.removeLast() }
        return words
    }

    /// Whether there is more than a number: differing figures are compared as figures.
    private func isNoFigure(_ words: ArraySlice<Word>) -> Bool {
        words.contains { $0.kind == .word && lexicon.numerals[$0.key] == nil }
    }

    private func crossesSentences(_ words: ArraySlice<Word>) -> Bool {
        words.contains { $0.kind == .mark && Marks.terminators.contains($0.key) }
    }

    /// The stem of a word, or that of the word of the other side that is its other spelling.
    private func matchedStem(_ word: Word, in others: [Word]) -> String {
        guard word.kind == .word else { return word.stem }
        return others.first { $0.kind == .word && lexicon.spelling.isVariant(word.key, $0.key) }?
            .stem
            ?? word.stem
    }

    private typealias Difference = (
        first: Range<Int>, second: Range<Int>, difference: WordingPair.Difference
    )

    private func spellingPairs(_ anchors: [Anchor], _ left: [Word], _ right: [Word])
        -> [Difference]
    {
        anchors.filter { lexicon.spelling.isVariant(left[$0.first].key, right[$0.second].key) }
            .map { ($0.first..<$0.first + 1, $0.second..<$0.second + 1, .spelling) }
    }

    /// The places where one side denies what the other says, with the common words around them.
    private func negations(_ anchors: [Anchor], _ left: [Word], _ right: [Word]) -> [Difference] {
        zip(anchors, anchors.dropFirst()).compactMap { before, behind in
            let first = left[before.first + 1..<behind.first]
            let second = right[before.second + 1..<behind.second]
            let isShort = max(first.count, second.count) < Self.longestPhrase
            let isPlain = !(first + second).contains { $0.kind == .mark }
            guard isShort, isPlain,
                first.contains(where: Negation.isNegation)
                    != second.contains(where: Negation.isNegation)
            else { return nil }
            return (
                before.first..<behind.first + 1, before.second..<behind.second + 1, .negation
            )
        }
    }

    private func span(of words: ArraySlice<Word>) -> Span {
        words.dropFirst().reduce(words.first?.span ?? Span(0, 0)) { $0.union($1.span) }
    }

    private func weight(of first: ArraySlice<Word>, _ second: ArraySlice<Word>) -> Double {
        let telling = (first + second).filter {
            $0.isContent && !lexicon.stopwords.contains($0.key)
        }
        guard !telling.isEmpty else { return 0 }
        return telling.reduce(0) { $0 + background.weight(ofStem: $1.stem) } / Double(telling.count)
    }
}

/// A word that both sentences have, by its position in each.
struct Anchor: Hashable {
    let first: Int
    let second: Int
}
