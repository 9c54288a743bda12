import Articles
import Prose
import Testing

@Suite struct `A dateline` {
    private let rest =
        "A freight train left the rails near the village on Tuesday, the railway said."

    private func article(_ opening: String) throws -> Article? {
        try Fixture.article("\(Fixture.headline)\n\n\(opening)\(rest)\n\n\(Fixture.body)")
    }

    @Test(
        arguments: [
            ("MOSCOW — ", "MOSCOW", nil),
            ("MOSCOW, March 4 (AFP) — ", "MOSCOW", "afp"),
            ("PORTLAND, May 3 (Reuters) - ", "PORTLAND", "reuters"),
            ("HARSTAD, Norway — ", "HARSTAD, Norway", nil),
            ("NAYPYITAW/YANGON: ", "NAYPYITAW/YANGON", nil),
            ("Jakarta: ", "Jakarta", nil),
            ("BEIJING, Aug. 3 (Xinhua) -- ", "BEIJING", "xinhua"),
            ("Bangkok, 4 March 2025 (AFP) – ", "Bangkok", "afp"),
            ("Rio de Janeiro – ", "Rio de Janeiro", nil),
            ("ST. PETERSBURG (AP) — ", "ST. PETERSBURG", "ap"),
        ] as [(String, String, String?)]
    )
    func `names the place before the dash or colon`(opening: String, place: String, agency: String?)
        throws
    {
        let article = try #require(try article(opening))
        let dateline = try #require(article.metadata.dateline)
        #expect(article.text[dateline.place] == place)
        #expect(dateline.agency?.id == agency)
        #expect(article.text[dateline.span] == String(opening.dropLast()))
    }

    @Test(arguments: [
        "In Moscow on Tuesday, ", "Explainer: ", "Tuesday: ", "The minister — ",
        "Who did it? ", "Moscow, which is far away, said — ", "“We know”: ", "President's words: ",
    ])
    func `is absent where the first sentence merely begins`(opening: String) throws {
        #expect(try #require(try article(opening)).metadata.dateline == nil)
    }

    @Test func `may name an agency alone`() throws {
        let metadata = try #require(try article("(Reuters) - ")?.metadata)
        #expect(metadata.dateline == nil)
        #expect(metadata.agencies.map(\.agency.id) == ["reuters"])
        #expect(metadata.agencies.map(\.position) == [.dateline])
    }

    @Test func `dates the article where it names a year`() throws {
        let published = try #require(
            try article("Bangkok, 4 March 2025 (AFP) – ")?.metadata.published
        )
        #expect(published.day.description == "2025-03-04")
        #expect(published.basis == .dateline)
        #expect(published.words == ["4 March 2025"])
    }
}
