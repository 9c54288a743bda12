/// A text read into paragraphs, sentences and words.
public struct Reading: Sendable {
    /// One sentence.
    public struct Sentence: Sendable, Hashable {
        /// Where it stands, without surrounding white space.
        public let span: Span
        /// Its tokens, as indices into ``Reading/words``.
        public let words: Range<Int>
        /// Its paragraph, as an index into ``Reading/paragraphs``.
        public let paragraph: Int
    }

    /// The text that was read.
    public let text: Text
    /// The paragraphs in order: the stretches between line feeds, without empty ones.
    public let paragraphs: [Span]
    /// The sentences in order; none crosses the border of a paragraph.
    public let sentences: [Sentence]
    /// The tokens in order.
    public let words: [Word]

    /// The tokens of `sentence`.
    public func words(of sentence: Sentence) -> ArraySlice<Word> { words[sentence.words] }

    /// The index of the sentence that holds the byte at `offset`; nil between sentences.
    public func sentence(at offset: Int) -> Int? {
        let after = sentences.partitioningIndex { $0.span.start > offset }
        guard after > 0, sentences[after - 1].span.contains(offset) else { return nil }
        return after - 1
    }

    /// The tokens that lie wholly inside `span`, as indices into ``words``.
    public func words(in span: Span) -> Range<Int> {
        let first = words.partitioningIndex { $0.span.start >= span.start }
        let last = words.partitioningIndex { $0.span.end > span.end }
        return first..<max(first, last)
    }
}

extension Array {
    /// The first index whose element satisfies `condition`, by bisection; the elements that do
    /// must all stand behind those that do not.
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
