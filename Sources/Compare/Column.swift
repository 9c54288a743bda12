public import Articles
public import Facts
public import Prose

/// One side of a comparison: an article with what was found in it.
public struct Column: Sendable {
    /// The article.
    public let article: Article
    /// What was found in its clean text.
    public let findings: Findings
    /// The ids of the entities of `findings.entities`, in the same order, by which a person, an
    /// organisation or a place is known in all the articles compared.
    public let entityIDs: [String]
    /// The sentences of the body that are compared, as indices into the reading's sentences: at
    /// most ``Comparer/sentenceLimit``.
    let sentences: [Int]
    /// Whether the text may go on where it was not held, is known to be a part only, or was too long
    /// to be compared whole, so that nothing can be said to be missing from it.
    public let mayBeIncomplete: Bool

    /// Describes one side.
    public init(article: Article, findings: Findings, entityIDs: [String]) {
        precondition(entityIDs.count == findings.entities.count, "one id for each entity")
        self.article = article
        self.findings = findings
        self.entityIDs = entityIDs
        let body = article.bodySentences
        sentences = Array(body.prefix(Comparer.sentenceLimit))
        mayBeIncomplete =
            article.metadata.isExcerpt || sentences.count < body.count
            || !Self.ends(body, of: article.reading)
    }

    /// Whether both are in one language, or that of one is unknown: only then can a statement of
    /// one be missed in the other.
    func sharesLanguage(with other: Column) -> Bool {
        let tags = [self, other].compactMap(\.article.metadata.language).map {
            $0.prefix { $0 != "-" }.lowercased()
        }
        return tags.count < 2 || tags[0] == tags[1]
    }

    /// The clean text, read into sentences and words.
    public var reading: Reading { article.reading }

    /// Whether the last of `sentences` ends as a text does: not in the middle of a sentence and not
    /// in an ellipsis.
    private static func ends(_ sentences: [Int], of reading: Reading) -> Bool {
        guard let last = sentences.last else { return false }
        let words = reading.words(of: reading.sentences[last])
        guard
            let end = words.last(where: { !Marks.closingQuotes.contains($0.key) && $0.key != ")" })
        else { return false }
        if end.kind == .word { return end.key.hasSuffix(".") }
        let goesOn = ["…", "...", "-", "—", "–", ",", ";", ":", "["].contains(end.key)
        return !goesOn && end.kind != .number
    }
}

/// A place in one of the compared articles.
public struct Evidence: Sendable, Hashable {
    /// The article, as an index into ``Comparison/columns``.
    public let column: Int
    /// Where it stands in that article's clean text.
    public let span: Span

    /// Points into the article of `column`.
    public init(column: Int, span: Span) {
        self.column = column
        self.span = span
    }
}
