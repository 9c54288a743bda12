public import Prose

/// What a close reading of one text finds: who is named, who says what, which figures.
///
/// All spans point into the text that was read; indices point into the arrays beside them.
public struct Findings: Sendable {
    /// The people, organisations and places, in order of their first mention.
    public let entities: [LocalEntity]
    /// Their mentions, in the order of the text and without overlap.
    public let mentions: [Mention]
    /// What is quoted, in the order of the text.
    public let quotes: [Quote]
    /// The figures, in the order of the text.
    public let figures: [Figure]

    /// Puts findings together.
    public init(
        entities: [LocalEntity],
        mentions: [Mention],
        quotes: [Quote],
        figures: [Figure]
    ) {
        self.entities = entities
        self.mentions = mentions
        self.quotes = quotes
        self.figures = figures
    }

    /// The stretches that stand in quotation marks, in the order of the text.
    public var quotations: [Span] { quotes.filter(\.isQuotation).flatMap(\.spans) }

    /// Findings in a text that holds none.
    public static let none = Findings(entities: [], mentions: [], quotes: [], figures: [])
}
