import Articles
import Facts
public import Formats
public import Prose

/// Words that style guides and studies call loaded, with their source.
public struct LoadedWords: Sendable {
    /// One term.
    public struct Term: Sendable, Hashable {
        /// The term as listed.
        public let term: String
        /// What sort of colouring it gives ("label", "doubt", "emotion").
        public let category: String
        /// The guide or study that discusses it; nil where the list gives none.
        public let source: String?
    }

    /// The terms by their folded words, joined by spaces.
    ///
    /// Words are matched as they stand: by stems "reported" would count as "reportedly".
    let terms: [String: Term]
    /// The most words a term has.
    let longest: Int

    /// Reads `loaded-words.tsv` from the directory `path`.
    public init(directory path: String) throws(TableError) {
        try self.init(Table(path: "\(path)/loaded-words.tsv", columns: 3))
    }

    /// Takes rows of (term, category, source); one without a term or category is an error.
    public init(_ table: Table) throws(TableError) {
        var terms: [String: Term] = [:]
        var longest = 1
        try table.each { row throws(ColumnFault) in
            let term = try row.text(0)
            let words = Folding.key(of: term).split(separator: " ")
            terms[words.joined(separator: " ")] = Term(
                term: term,
                category: try row.text(1),
                source: row.column(2)
            )
            longest = max(longest, words.count)
        }
        self.terms = terms
        self.longest = longest
    }
}

/// The loaded words of one article: counts, never a verdict.
public struct Framing: Sendable, Hashable {
    /// A loaded term where it stands.
    public struct Occurrence: Sendable, Hashable {
        /// The term of the list.
        public let term: LoadedWords.Term
        /// Where it stands.
        public let span: Span
        /// Whether it stands inside quotation marks: then it is the speaker's word.
        public let isQuoted: Bool
    }

    /// The article, as an index into the columns.
    public let column: Int
    /// How many words its body has.
    public let words: Int
    /// The loaded terms of the body, in order.
    public let occurrences: [Occurrence]

    /// Finds the loaded terms in the body of `column`, the longest term at each place.
    static func framing(of column: Column, at index: Int, terms: LoadedWords) -> Framing {
        let reading = column.reading
        let quotes = column.findings.quotations
        var occurrences: [Occurrence] = []
        var count = 0
        for sentence in column.article.bodySentences {
            let words = reading.words(of: reading.sentences[sentence]).filter(\.isContent)
            count += words.count
            var position = 0
            while position < words.count {
                guard let (term, length) = longestTerm(at: position, in: words, terms) else {
                    position += 1
                    continue
                }
                let span = words[position].span.union(words[position + length - 1].span)
                occurrences.append(
                    Occurrence(
                        term: term,
                        span: span,
                        isQuoted: quotes.contains { $0.contains(span) }
                    )
                )
                position += length
            }
        }
        return Framing(column: index, words: count, occurrences: occurrences)
    }

    private static func longestTerm(at position: Int, in words: [Word], _ terms: LoadedWords)
        -> (term: LoadedWords.Term, length: Int)?
    {
        for length in stride(from: min(terms.longest, words.count - position), through: 1, by: -1) {
            let keys = words[position..<position + length].map(\.key).joined(separator: " ")
            if let term = terms.terms[keys] ?? plural(keys, terms) { return (term, length) }
        }
        return nil
    }

    /// The term that `keys` is the plural of.
    private static func plural(_ keys: String, _ terms: LoadedWords) -> LoadedWords.Term? {
        keys.hasSuffix("s") ? terms.terms[String(keys.dropLast())] : nil
    }
}
