public import Prose

/// A number in a text, with what it counts.
public struct Figure: Sendable, Hashable {
    /// What sort of quantity it is.
    public enum Kind: String, Sendable {
        /// A number of people or things.
        case count
        /// An amount of money.
        case money
        /// A share in per cent.
        case percent
        /// A measure with a unit (megawatts, kilometres, hours).
        case measure
        /// Somebody's age in years.
        case age
        /// A place in an order ("third").
        case ordinal
    }

    /// How exactly the text means it.
    public enum Approximation: String, Sendable, CaseIterable {
        /// As it stands.
        case exact
        /// "about", "some", "nearly", "around".
        case about
        /// "more than", "at least", "over".
        case atLeast = "at_least"
        /// "less than", "up to", "at most".
        case atMost = "at_most"
    }

    /// The number, its unit and scale words included ("110 megawatts", "$2.5 million").
    public let span: Span
    /// The value as written, scale words applied ("2.5 million" is 2,500,000).
    public let value: Double
    /// The upper end of a range ("10 to 15"), whose lower end is `value`; nil for single numbers.
    public let upper: Double?
    /// What sort of quantity it is.
    public let kind: Kind
    /// The unit's id ("megawatt", "USD", "percent"); nil for counts, ages and ordinals.
    public let unit: String?
    /// The value in the base unit of its kind of measure (miles as metres), which makes different
    /// units comparable; equal to `value` where there is no unit.
    public let baseValue: Double
    /// The id of the base unit; nil where `unit` is nil.
    public let baseUnit: String?
    /// What is counted or measured ("reactors", "of its oil"); nil where the sentence does not tell.
    public let counted: Span?
    /// The folded stem of the head of `counted`; nil with it.
    public let countedStem: String?
    /// How exactly the text means it.
    public let approximation: Approximation
    /// The words that say so ("more than"); nil for exact figures.
    public let approximationSpan: Span?

    /// Describes a figure.
    public init(
        span: Span,
        value: Double,
        upper: Double? = nil,
        kind: Kind,
        unit: String?,
        baseValue: Double,
        baseUnit: String?,
        counted: Span?,
        countedStem: String?,
        approximation: Approximation,
        approximationSpan: Span?
    ) {
        self.span = span
        self.value = value
        self.upper = upper
        self.kind = kind
        self.unit = unit
        self.baseValue = baseValue
        self.baseUnit = baseUnit
        self.counted = counted
        self.countedStem = countedStem
        self.approximation = approximation
        self.approximationSpan = approximationSpan
    }
}
