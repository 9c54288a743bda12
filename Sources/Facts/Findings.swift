public import Prose

/// What a close reading of one text finds: who is named, who says what, which figures.
///
/// All spans point into the text that was read; indices point into the arrays beside them.
public struct Findings: Sendable {
    /// The people, organisations and places, in order of their first mention.
    public let entities: [LocalEntity]
    /// Their mentions, in the order of the text and without overlap.
    public let mentions: [Mention]
    /// For each entity the numbers of its mentions, in the order of the text.
    public let mentionNumbers: [[Int]]
    /// What is quoted, in the order of the text.
    public let quotes: [Quote]
    /// The figures, in the order of the text.
    public let figures: [Figure]
    /// What the text says that people and organisations are, in its order.
    public let descriptions: [Description]

    /// Puts findings together.
    public init(
        entities: [LocalEntity],
        mentions: [Mention],
        quotes: [Quote],
        figures: [Figure],
        descriptions: [Description] = []
    ) {
        self.entities = entities
        self.mentions = mentions
        var numbers = [[Int]](repeating: [], count: entities.count)
        for (number, mention) in mentions.enumerated() { numbers[mention.entity].append(number) }
        mentionNumbers = numbers
        self.quotes = quotes
        self.figures = figures
        self.descriptions = descriptions
    }

    /// The numbers of the mentions that stand inside `span`.
    public func mentions(inside span: Span) -> Range<Int> {
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
        }
        let end = mentions[low...].firstIndex { $0.span.end > span.end } ?? mentions.count
        return low..<end
    }

    /// The stretches that stand in quotation marks, in the order of the text.
    public var quotations: [Span] { quotes.filter(\.isQuotation).flatMap(\.spans) }

    /// These findings as if the text did not name the `hidden` entities: their words stay as a
    /// speaker's words, and nothing else of them does.
    public func hiding(_ hidden: Set<Int>) -> Findings {
        guard !hidden.isEmpty else { return self }
        var numbers: [Int: Int] = [:]
        for index in entities.indices where !hidden.contains(index) {
            numbers[index] = numbers.count
        }
        return Findings(
            entities: entities.indices.filter { !hidden.contains($0) }
                .map { entities[$0].renumbered(numbers) },
            mentions: mentions.compactMap { mention in
                numbers[mention.entity].map {
                    Mention(span: mention.span, entity: $0, title: mention.title)
                }
            },
            quotes: quotes.map { quote in
                Quote(
                    spans: quote.spans,
                    form: quote.form,
                    speaker: quote.speaker.map { speaker in
                        Speaker(
                            span: speaker.span,
                            entity: speaker.entity.flatMap { numbers[$0] },
                            basis: speaker.basis,
                            confidence: speaker.confidence
                        )
                    },
                    cue: quote.cue
                )
            },
            figures: figures,
            descriptions: descriptions.compactMap { description in
                numbers[description.entity].map {
                    Description(span: description.span, entity: $0, form: description.form)
                }
            }
        )
    }

    /// Findings in a text that holds none.
    public static let none = Findings(entities: [], mentions: [], quotes: [], figures: [])
}
