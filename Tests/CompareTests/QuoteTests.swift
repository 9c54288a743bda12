import Compare
import Facts
import Testing

@Suite struct `A compared quote` {
    private func relations(
        _ first: (String, String?, Quote.Form),
        _ second: (String, String?, Quote.Form)
    ) throws -> [[QuoteComparison.Relation]] {
        let comparison = try Desk.compare(
            TestArticle(body: ["She said: \(first.0)."], quotes: [first]),
            TestArticle(body: ["Then it was said: \(second.0)."], quotes: [second])
        )
        return comparison.quotes.map { $0.variants.map(\.relation) }
    }

    private static let full = "We will mend every roof in this valley before the snow"

    @Test(arguments: [
        (full, QuoteComparison.Relation.identical),
        ("before the snow", .cut),
        ("We will mend every house in this valley before the snow", .altered),
    ])
    func `is the same utterance of the same speaker`(
        other: String,
        relation: QuoteComparison.Relation
    ) throws {
        #expect(
            try relations((Self.full, "ana", .direct), (other, "ana", .direct)) == [
                [.full, relation]
            ]
        )
    }

    @Test func `is reported where the sense stands without quotation marks`() throws {
        #expect(
            try relations(
                (Self.full, "ana", .direct),
                ("every roof in the valley would be mended before the first snow", "ana", .reported)
            )
                == [[.full, .reported]]
        )
    }

    @Test(arguments: [
        (full, "ben", Quote.Form.direct),
        ("The valley is open", "ana", .direct),
        ("the road would be open by spring", "ana", .reported),
        ("every roof in the valley would not be mended before the snow", "ana", .reported),
        ("before the snow", "ben", .fragment),
    ])
    func `is another where speaker or words differ`(
        other: String,
        speaker: String,
        form: Quote.Form
    ) throws {
        #expect(try relations((Self.full, "ana", .direct), (other, speaker, form)).count == 2)
    }
}
