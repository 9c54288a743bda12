import Prose

/// Sets the phrases of a gap side by side.
struct PhrasePairing {
    let left: [Word]
    let right: [Word]
    let stopwords: Set<String>

    typealias Pair = (first: Range<Int>, second: Range<Int>)

    /// The pairs of phrases that stand for each other.
    ///
    /// With equally many phrases on both sides they pair in order; otherwise only the outermost
    /// pair, where a common word holds them. A gap that the same word was moved in is one pair.
    func pairs(in gap: Gap) -> [Pair] {
        if let moved = movedWordPair(in: gap) { return [moved] }
        let first = phrases(of: left, in: gap.first)
        let second = phrases(of: right, in: gap.second)
        guard !first.isEmpty, !second.isEmpty else { return [] }
        let marksDiffer = hasMark(left[gap.first]) || hasMark(right[gap.second])
        let pairs =
            first.count == second.count && !marksDiffer
            ? Array(zip(first, second)) : outermost(first, second, in: gap)
        return pairs.filter { isExclusive($0) }.map { refined($0.0.range, $0.1.range) }
    }

    private func outermost(_ first: [Phrase], _ second: [Phrase], in gap: Gap) -> [(Phrase, Phrase)]
    {
        var pairs: [(Phrase, Phrase)] = []
        if gap.isHeldLeft,
            !hasMark(left[gap.first.lowerBound..<first[0].range.lowerBound]),
            !hasMark(right[gap.second.lowerBound..<second[0].range.lowerBound])
        {
            pairs.append((first[0], second[0]))
            // A verb holds its object: "quell the revolt", "crush the rising".
            if first[0].isVerb, second[0].isVerb, first.count > 1, second.count > 1 {
                pairs.append((first[1], second[1]))
            }
        }
        let isApart = first.count > pairs.count && second.count > pairs.count
        if gap.isHeldRight, isApart, let lastFirst = first.last, let lastSecond = second.last,
            !hasMark(left[lastFirst.range.upperBound..<gap.first.upperBound]),
            !hasMark(right[lastSecond.range.upperBound..<gap.second.upperBound])
        {
            pairs.append((lastFirst, lastSecond))
        }
        return pairs
    }

    /// Whether each phrase stands on its own side only; otherwise the words were merely told in
    /// another order.
    private func isExclusive(_ pair: (Phrase, Phrase)) -> Bool {
        !occurs(left[pair.0.range], in: right) && !occurs(right[pair.1.range], in: left)
    }

    /// Whether a word of `phrase` stands among `words`, or another form of every one of them.
    private func occurs(_ phrase: ArraySlice<Word>, in words: [Word]) -> Bool {
        let telling = words.filter(isTelling)
        let keys = Set(telling.map(\.key))
        let stems = Set(telling.map(\.stem))
        return phrase.contains { keys.contains($0.key) }
            || phrase.allSatisfy { stems.contains($0.stem) }
    }

    /// The whole of a gap that holds one common word in two places.
    private func movedWordPair(in gap: Gap) -> Pair? {
        let stems = Set(left[gap.first].filter(isTelling).map(\.stem))
        guard right[gap.second].contains(where: { isTelling($0) && stems.contains($0.stem) }),
            !hasMark(left[gap.first]), !hasMark(right[gap.second])
        else { return nil }
        guard let first = trimmed(gap.first, of: left), let second = trimmed(gap.second, of: right)
        else { return nil }
        return (first, second)
    }

    private func hasMark(_ words: ArraySlice<Word>) -> Bool { words.contains { $0.kind == .mark } }

    private func isTelling(_ word: Word) -> Bool {
        word.isContent && !stopwords.contains(word.key)
    }

    /// `range` without function words at its ends; nil if nothing else is in it.
    private func trimmed(_ range: Range<Int>, of words: [Word]) -> Range<Int>? {
        guard let start = range.first(where: { isTelling(words[$0]) }),
            let end = range.last(where: { isTelling(words[$0]) })
        else { return nil }
        return start..<end + 1
    }

    /// A run of telling words; a verb where it stands directly behind "to" before its object.
    private struct Phrase {
        let range: Range<Int>
        let isVerb: Bool
    }

    /// The runs of telling words between function words and marks.
    ///
    /// After "to" the first word of several is a verb and a phrase of its own.
    private func phrases(of words: [Word], in range: Range<Int>) -> [Phrase] {
        var phrases: [Phrase] = []
        var start: Int?
        for index in range {
            if isTelling(words[index]) {
                start = start ?? index
                continue
            }
            if let begin = start { phrases += split(begin..<index, of: words) }
            start = nil
        }
        if let begin = start { phrases += split(begin..<range.upperBound, of: words) }
        return phrases
    }

    private func split(_ phrase: Range<Int>, of words: [Word]) -> [Phrase] {
        let start = phrase.lowerBound
        guard start > 0, words[start - 1].key == "to", phrase.count > 1 else {
            return [Phrase(range: phrase, isVerb: false)]
        }
        return [
            Phrase(range: start..<start + 1, isVerb: true),
            Phrase(range: start + 1..<phrase.upperBound, isVerb: false),
        ]
    }

    /// Whether nothing but a space stands between two words, no possessive either.
    private func isAdjacent(_ word: Word, _ next: Word) -> Bool {
        next.span.start - word.span.end == 1
    }

    /// Takes the common words directly before both phrases into the pair.
    ///
    /// They belong to the same noun ("full-scale invasion", "full-scale offensive"); a number is
    /// a phrase of its own.
    private func refined(_ first: Range<Int>, _ second: Range<Int>) -> Pair {
        var start = (first.lowerBound, second.lowerBound)
        guard left[start.0].kind == .word, right[start.1].kind == .word else {
            return (first, second)
        }
        for _ in 0..<2 {
            guard start.0 > 0, start.1 > 0, isTelling(left[start.0 - 1]),
                isTelling(right[start.1 - 1]), left[start.0 - 1].stem == right[start.1 - 1].stem,
                left[start.0 - 1].letterCase == .lower,
                isAdjacent(left[start.0 - 1], left[start.0]),
                isAdjacent(right[start.1 - 1], right[start.1])
            else { break }
            start = (start.0 - 1, start.1 - 1)
        }
        return (start.0..<first.upperBound, start.1..<second.upperBound)
    }
}
