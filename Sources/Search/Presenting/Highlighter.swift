public import Prose

/// Marks in a text what a query asked for.
///
/// Words that the query excludes are not marked. A phrase is marked as a whole and only where it
/// stands as a whole; a hyphenated word is marked even where only a part of it was asked for.
public struct Highlighter: Sendable {
    /// How long a snippet may be, in bytes, a first sentence of up to twice the length excepted.
    public static let snippetLength = 300

    private let patterns: [TextPattern]
    /// For each pattern, word by word, the forms that it stands for in the index.
    private let forms: [[Set<String>]]
    /// How much each pattern counts when passages are compared: rare ones more.
    private let weights: [Double]

    /// Prepares for `query`; the words that are rare in `index` decide which passage is best.
    public init(_ query: Query, in index: SearchIndex) {
        var patterns: [TextPattern] = []
        var weights: [Double] = []
        for (leaf, isWanted) in query.root.leaves where isWanted {
            guard case .text(let pattern) = leaf, !patterns.contains(pattern) else { continue }
            patterns.append(pattern)
            weights.append(index.relevance.weight(matching: index.matches(leaf).list.count))
        }
        self.patterns = patterns
        self.weights = weights
        forms = patterns.map { pattern in
            pattern.elements.map { element in
                Set(index.vocabulary.forms(of: element).numbers.map { index.vocabulary.forms[$0] })
            }
        }
    }

    /// What was asked for among `words`, ascending and without overlap.
    ///
    /// `isTitle` says that these are the words of a title; `title:` speaks of them alone.
    public func highlights(in words: ArraySlice<Word>, isTitle: Bool = false) -> [Span] {
        Self.merged(marks(in: Array(words), isTitle: isTitle).map(\.span))
    }

    /// The passages of a document's body that tell most about why it was found, at most `limit`.
    ///
    /// In the order of the text; none where nothing in the body was asked for. `sentences` are
    /// those that make up the body, ascending indices into the reading's; nil stands for all.
    public func snippets(in reading: Reading, sentences: [Int]? = nil, limit: Int) -> [Snippet] {
        let sentences = sentences ?? Array(reading.sentences.indices)
        let words = sentences.flatMap { reading.words(of: reading.sentences[$0]) }
        let marks = marks(in: words, isTitle: false)
        var passages = passages(of: reading, sentences, marks)
        passages.sort { ($1.score, $0.span) < ($0.score, $1.span) }
        var chosen: [Passage] = []
        for passage in passages where !chosen.contains(where: { $0.span.overlaps(passage.span) }) {
            if chosen.count >= limit { break }
            chosen.append(passage)
        }
        return chosen.sorted { $0.span < $1.span }
            .map { Snippet(span: $0.span, highlights: Self.merged($0.marks.map(\.span))) }
    }

    private struct Mark {
        let span: Span
        let pattern: Int
    }

    private struct Passage {
        let span: Span
        let marks: ArraySlice<Mark>
        let score: Double
    }

    /// Every stretch that a pattern asks for, ascending; one stretch may be asked for twice.
    private func marks(in words: [Word], isTitle: Bool) -> [Mark] {
        let atoms = words.enumerated().flatMap { index, word in
            word.atoms.map { (atom: $0, word: index) }
        }
        var marks: [Mark] = []
        for (number, pattern) in patterns.enumerated() where isTitle || pattern.scope == .anywhere {
            // A word of another text than those of the index is known by its stem.
            let positions = zip(pattern.elements, forms[number]).map { element, forms in
                atoms.indices.filter {
                    forms.contains(atoms[$0].atom.key) || element.matches(atoms[$0].atom)
                }
            }
            for range in Self.marked(pattern, positions) {
                let first = words[atoms[range.lowerBound].word].span
                let last = words[atoms[range.upperBound - 1].word].span
                marks.append(Mark(span: first.union(last), pattern: number))
            }
        }
        return marks.sorted { ($0.span, $0.pattern) < ($1.span, $1.pattern) }
    }

    /// The runs of words to mark: phrases whole, words near each other one by one.
    private static func marked(_ pattern: TextPattern, _ positions: [[Int]]) -> [Range<Int>] {
        let occurrences = pattern.occurrences(positions)
        guard case .near = pattern.arrangement else { return occurrences }
        let asked = Set(positions.joined()).sorted()
        var marked: [Range<Int>] = []
        var next = 0
        for window in occurrences {
            // Windows may overlap, but each begins behind the one before.
            while next < asked.count, asked[next] < window.lowerBound { next += 1 }
            while next < asked.count, asked[next] < window.upperBound {
                marked.append(asked[next]..<asked[next] + 1)
                next += 1
            }
        }
        return marked
    }

    private static func merged(_ spans: [Span]) -> [Span] {
        spans.reduce(into: []) { merged, span in
            if let last = merged.last, last.overlaps(span) {
                merged[merged.count - 1] = last.union(span)
            } else {
                merged.append(span)
            }
        }
    }

    /// A passage from every sentence on that holds a mark.
    private func passages(of reading: Reading, _ sentences: [Int], _ marks: [Mark]) -> [Passage] {
        var passages: [Passage] = []
        var next = 0
        for (place, number) in sentences.enumerated() {
            let sentence = reading.sentences[number].span
            while next < marks.count, marks[next].span.start < sentence.start { next += 1 }
            let first = marks[next...].prefix { $0.span.start < sentence.end }
                .first { sentence.contains($0.span) }
            guard let first else { continue }
            let span =
                sentence.count > 2 * Self.snippetLength
                ? stretch(of: reading, in: reading.sentences[number], around: first.span)
                : window(of: reading, sentences[place...])
            let end = marks[next...].firstIndex { $0.span.start >= span.end } ?? marks.count
            let inside = marks[next..<end].filter { span.contains($0.span) }
            let patterns = Set(inside.map(\.pattern)).sorted()
            // Repetitions count, but never as much as another word.
            let score = patterns.reduce(0) { $0 + weights[$1] } + 0.001 * Double(inside.count)
            passages.append(Passage(span: span, marks: inside[...], score: score))
        }
        return passages
    }

    /// The first of `sentences` and those of its paragraph that follow it within the length.
    private func window(of reading: Reading, _ sentences: ArraySlice<Int>) -> Span {
        let first = reading.sentences[sentences[sentences.startIndex]]
        var span = first.span
        for (previous, number) in zip(sentences, sentences.dropFirst()) {
            let sentence = reading.sentences[number]
            guard number == previous + 1, sentence.paragraph == first.paragraph,
                sentence.span.end - span.start <= Self.snippetLength
            else { break }
            span = span.union(sentence.span)
        }
        return span
    }

    /// A stretch of whole words of a long sentence, `mark` in it with some words before.
    private func stretch(of reading: Reading, in sentence: Reading.Sentence, around mark: Span)
        -> Span
    {
        var span = mark
        let words = reading.words(of: sentence)
        for word in words.reversed() where word.span.start < mark.start {
            if mark.end - word.span.start > Self.snippetLength / 3 { break }
            span = span.union(word.span)
        }
        for word in words where word.span.end > mark.end {
            if word.span.end - span.start > Self.snippetLength { break }
            span = span.union(word.span)
        }
        return span
    }
}
