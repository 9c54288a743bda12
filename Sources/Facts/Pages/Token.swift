import Prose

/// A word of a page with what the lists know of it; a compound such as "Moscow-based" is cut.
struct Token: Sendable {
    /// Where it stands.
    let span: Span
    /// The folded form, without dots ("us" for "U.S.").
    let key: String
    /// The number of the key in the vocabulary, or one of the page's own for unknown words.
    let number: Int32
    /// What the lists say.
    let traits: WordTraits
    /// What the tables of small words say.
    let uses: WordUses
    /// What sort of token it is.
    let kind: Word.Kind
    /// How it is cased.
    let letterCase: Word.Case
    /// The stem of the key.
    let stem: String
    /// Whether its full stop makes it an initial ("J.").
    let isInitial: Bool

    /// Whether its first letter is a capital.
    var isCapitalised: Bool { letterCase == .capitalised || letterCase == .upper }

    /// Whether it is the mark or word `key`.
    func `is`(_ key: String) -> Bool { self.key == key }

    /// Whether `next` is written directly behind it.
    func isGlued(to next: Token) -> Bool { span.end == next.span.start }

    /// Whether it is one of the straight or curly quotation marks, double or single.
    var isQuotationMark: Bool {
        kind == .mark && (Marks.openingQuotes.contains(key) || Marks.closingQuotes.contains(key))
    }
}
