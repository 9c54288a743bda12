import Search
import Testing

@Suite struct `A list of suggestions` {
    private static let suggestions = Suggestions([
        Suggestion(text: "Anna Núñez", weight: 4), Suggestion(text: "Núria Anders", weight: 4),
        Suggestion(text: "Harbour Union", weight: 9), Suggestion(text: "harbour", weight: 2),
        Suggestion(text: "harbour", weight: 3), Suggestion(text: "O'Dowd", weight: 1),
        Suggestion(text: "Anti-War League", weight: 2), Suggestion(text: "Annandale", weight: 4),
    ])

    @Test(arguments: [
        ("har", 9, ["Harbour Union", "harbour"]),
        ("HAR", 1, ["Harbour Union"]),
        ("nu", 9, ["Núria Anders", "Anna Núñez"]),
        ("Nú", 9, ["Núria Anders", "Anna Núñez"]),
        ("an", 9, ["Anna Núñez", "Annandale", "Núria Anders", "Anti-War League"]),
        ("anna", 9, ["Anna Núñez", "Annandale"]),
        ("anna n", 9, ["Anna Núñez"]),
        ("  anna,  NU", 9, ["Anna Núñez"]),
        ("o'd", 9, ["O'Dowd"]),
        ("dow", 9, ["O'Dowd"]),
        ("war", 9, ["Anti-War League"]),
        ("anti war", 9, ["Anti-War League"]),
        ("arbour", 9, []), ("zz", 9, []), ("", 9, []), ("?!", 9, []), ("har", 0, []),
        ("harbour unions", 9, []),
    ])
    func `completes any word of a text, the weighty ones first`(
        prefix: String,
        limit: Int,
        texts: [String]
    ) {
        #expect(Self.suggestions.completions(of: prefix, limit: limit).map(\.text) == texts)
    }

    @Test func `keeps the greatest weight of a text given twice`() {
        let weights = Self.suggestions.completions(of: "harb", limit: 9).map(\.weight)
        #expect(weights == [9, 3])
    }
}
