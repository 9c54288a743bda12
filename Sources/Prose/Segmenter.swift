/// Reads a text into paragraphs, sentences and words.
///
/// A sentence ends at a full stop, question or exclamation mark, with the closing quotation marks
/// and brackets behind it, where the next word can begin one. It does not end at the full stop of
/// an abbreviation, an initial or a number, nor between a quotation and its speaker ("Why?" she
/// asked). A quotation of several sentences is cut into them; a line feed always ends a sentence.
public struct Segmenter: Sendable {
    private let lexicon: Lexicon

    /// A segmenter that knows the abbreviations and speech verbs of `lexicon`.
    public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Reads `text`; time and memory grow with its length.
    public func read(_ text: Text) -> Reading {
        var tokenizer = Tokenizer(text, abbreviations: lexicon.abbreviations)
        var paragraphs: [Span] = []
        var sentences: [Reading.Sentence] = []
        var words: [Word] = []
        for line in lines(of: text) {
            let first = words.count
            words.append(contentsOf: tokenizer.words(in: line))
            if words.count == first { continue }
            for range in sentenceRanges(words, in: first..<words.count, text) {
                let span = words[range.lowerBound].span.union(words[range.upperBound - 1].span)
                sentences.append(.init(span: span, words: range, paragraph: paragraphs.count))
            }
            paragraphs.append(line)
        }
        return Reading(text: text, paragraphs: paragraphs, sentences: sentences, words: words)
    }

    private func lines(of text: Text) -> [Span] {
        var lines: [Span] = []
        var start = 0
        for offset in 0...text.count where offset == text.count || text.bytes[offset] == 0x0A {
            let line = text.trimmed(Span(start, offset))
            if !line.isEmpty { lines.append(line) }
            start = offset + 1
        }
        return lines
    }

    private func sentenceRanges(
        _ words: [Word],
        in range: Range<Int>,
        _ text: Text
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = sentenceEnd(words, at: index, limit: range.upperBound, text) {
                ranges.append(start..<end)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < range.upperBound { ranges.append(start..<range.upperBound) }
        return ranges
    }

    /// The index behind the sentence that the token at `index` ends; nil where it ends none.
    private func sentenceEnd(_ words: [Word], at index: Int, limit: Int, _ text: Text) -> Int? {
        let word = words[index]
        let isAbbreviation = word.isContent && word.key.hasSuffix(".")
        guard isAbbreviation || (word.kind == .mark && Marks.terminators.contains(word.key)) else {
            return nil
        }
        var next = index + 1
        while next < limit, closes(words[next], directlyBehind: words[next - 1]) { next += 1 }
        guard next < limit else { return limit }
        if word.key.utf8.first.map({ $0 >= 0x80 }) == true, word.key != "…" { return next }

        let isApart = words[next].span.start > words[next - 1].span.end
        guard isApart || isGlued(words[next], after: words, index) else { return nil }
        guard canBegin(words, at: next, limit: limit) else { return nil }
        if isAbbreviation {
            return endsSentence(abbreviation: word, text, before: words, at: next, limit: limit)
                ? next : nil
        }
        if next > index + 1, word.key != ".", speaks(words, from: next, limit: limit) { return nil }
        return next
    }

    private func closes(_ word: Word, directlyBehind previous: Word) -> Bool {
        guard word.span.start == previous.span.end, word.kind == .mark else { return false }
        return Marks.closingQuotes.contains(word.key) || word.key == ")" || word.key == "]"
    }

    /// Two sentences with no space between them, as scraping leaves them: "the coup.Russia".
    private func isGlued(_ word: Word, after words: [Word], _ index: Int) -> Bool {
        index > 0 && words[index - 1].letterCase == .lower && word.letterCase == .capitalised
    }

    private func canBegin(_ words: [Word], at index: Int, limit: Int) -> Bool {
        let word = words[index]
        switch word.kind {
        case .word: return word.letterCase != .lower
        case .number, .symbol: return true
        case .clitic: return false
        case .mark:
            if Marks.dashes.contains(word.key) || ["•", "¿", "¡"].contains(word.key) {
                return true
            }
            guard Marks.openingQuotes.contains(word.key) || word.key == "(" || word.key == "[",
                index + 1 < limit
            else { return false }
            return words[index + 1].letterCase != .lower
        }
    }

    /// Whether the full stop of the abbreviation `word` ends the sentence before the token at `next`.
    ///
    /// Only a function word tells: "in the U.S. The president" ends one, "the U.S. President" does
    /// not; "No. We will not" does, "No. 5" does not. It may stand behind a quotation mark.
    private func endsSentence(
        abbreviation word: Word,
        _ text: Text,
        before words: [Word],
        at next: Int,
        limit: Int
    ) -> Bool {
        let written = text[Span(word.span.start, word.span.end - 1)]
        let mayEnd = lexicon.abbreviations[written] ?? written.contains(".")
        guard mayEnd || lexicon.abbreviationsOfNumbers.contains(written) else { return false }
        let opens = Marks.openingQuotes.contains(words[next].key) && next + 1 < limit
        let first = opens ? words[next + 1] : words[next]
        return first.kind == .word && lexicon.stopwords.contains(first.key)
    }

    /// Whether a speaker follows: "Why?" Daw Khin asked.
    private func speaks(_ words: [Word], from start: Int, limit: Int) -> Bool {
        for index in start..<min(limit, start + 6) {
            if lexicon.speechVerbs.contains(words[index].key) { return index > start }
            guard words[index].isCapitalised || index == start else { return false }
        }
        return false
    }
}
