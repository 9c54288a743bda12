import Prose

/// A reading prepared for finding facts: its tokens with their traits, and which sentences belong
/// to headline, captions and body.
struct Page {
    /// Where in the article a sentence stands.
    enum Zone {
        case headline, caption, body, outside
    }

    /// One sentence over ``tokens``.
    struct Sentence {
        /// Its tokens, as indices into ``Page/tokens``.
        let tokens: Range<Int>
        /// Where its own words begin: behind the dateline, if it has one.
        let start: Int
        /// Its paragraph, as an index into the reading's paragraphs.
        let paragraph: Int
        /// Where it stands.
        let zone: Zone
        /// Whether most of its words are capitalised, so that capitals tell nothing.
        let isHeady: Bool
    }

    let text: Text
    let tokens: [Token]
    /// The numbers of the tokens, for matching phrases.
    let numbers: [Int32]
    let sentences: [Sentence]
    /// The sentence of each token, as an index into ``sentences``.
    let sentenceOfToken: [Int]
    /// Whether a token belongs to a date.
    let isDate: [Bool]
    /// Whether a token is a first word, whose capital tells nothing.
    let isStart: [Bool]
    /// Keys that stand in lower case somewhere in the text.
    let lowerKeys: Set<String>
    /// The country of the outlet, ISO 3166-1 alpha-2; nil where unknown.
    let home: String?

    /// The exact words of a run of tokens.
    func written(_ range: Range<Int>) -> String { text[span(range)] }

    /// Where a run of tokens, which must not be empty, stands.
    func span(_ range: Range<Int>) -> Span {
        Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    }

    /// The key of a run of tokens ("min aung hlaing").
    func key(_ range: Range<Int>) -> String {
        if range.count == 1 { return tokens[range.lowerBound].key }
        // The apostrophe of "Workers' Union" is one, curly or straight.
        return tokens[range].map { $0.is("’") ? "'" : $0.key }.joined(separator: " ")
    }

    /// Whether the mark at `index` is the apostrophe of a plural: "the workers' union".
    func isPluralPossessive(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index].is("'") || tokens[index].is("’")
        else { return false }
        let owner = tokens[index - 1]
        return owner.kind == .word && owner.key.hasSuffix("s") && owner.isGlued(to: tokens[index])
            && !tokens[index].isGlued(to: tokens[index + 1]) && tokens[index + 1].kind == .word
    }

    /// The token at `index` where it lies inside `limits`; nil elsewhere.
    func token(_ index: Int, in limits: Range<Int>) -> Token? {
        limits.contains(index) ? tokens[index] : nil
    }

    /// The index of the first token that begins at or behind `offset`.
    func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].span.start >= offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
