/// One token of a text: a word, a number or a mark.
public struct Word: Sendable, Hashable {
    /// What sort of token it is.
    public enum Kind: Sendable, Hashable {
        /// Letters, possibly with digits, inner apostrophes, hyphens or dots ("anti-war", "U.S.").
        case word
        /// Begins with a digit ("1,984", "3.5", "90s", "19-year-old").
        case number
        /// The possessive or contracted "'s", which is a token of its own.
        case clitic
        /// A quotation mark, bracket, dash or other punctuation.
        case mark
        /// A currency sign, per cent sign or other symbol.
        case symbol
    }

    /// How the letters of a token are cased.
    public enum Case: Sendable, Hashable {
        /// No letter has case.
        case none
        /// No capital letter.
        case lower
        /// The first letter is a capital, another is not.
        case capitalised
        /// More than one letter and all of them capitals.
        case upper
        /// Begins lower and has a capital inside ("iPhone").
        case mixed
    }

    /// Where it stands.
    public let span: Span
    /// What sort of token it is.
    public let kind: Kind
    /// How it is cased.
    public let letterCase: Case
    /// The folded form used for matching ("russia"); never shown to a reader.
    public let key: String
    /// The stem of the key by the Porter2 algorithm, the key itself for what is no word.
    public let stem: String

    /// Whether it is a word or a number, not a mark, symbol or clitic.
    public var isContent: Bool { kind == .word || kind == .number }

    /// Whether its first letter is a capital.
    public var isCapitalised: Bool { letterCase == .capitalised || letterCase == .upper }
}
