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
            ("PARIS, Texas (Kestrel) — ", "PARIS, Texas", nil),
            ("OSTERBY (The Lantern) — ", "OSTERBY", nil),
            ("MOSCOW, March 4. /TASS/. ", "MOSCOW", "tass"),
            ("Madrid, 4 mar (EFE).- ", "Madrid", "efe"),
            ("New Delhi, Mar 4 (PTI) ", "New Delhi", "pti"),
            ("(ANSA) - ROMA, 04 MAR - ", "ROMA", "ansa"),
            ("PARIS, 4 mars (AFP) - ", "PARIS", "afp"),
        ] as [(String, String, String?)]
    )
    func `names the place before the dash or colon`(opening: String, place: String, agency: String?)
        throws
    {
        let article = try #require(try article(opening))
        let dateline = try #require(article.metadata.dateline)
        #expect(article.text[dateline.place] == place)
        #expect(dateline.agency?.id == agency)
        let span = article.text[dateline.span]
        #expect(opening.dropLast().hasSuffix(span) && span.hasPrefix(place))
    }

    @Test(arguments: ["OSTERBY—", "OSTERBY –"])
    func `may touch the sentence behind a long dash`(opening: String) throws {
        let article = try #require(try article(opening))
        #expect(article.metadata.dateline.map { article.text[$0.place] } == "OSTERBY")
    }

    @Test(arguments: [
        "In Moscow on Tuesday, ", "Explainer: ", "Tuesday: ", "The minister — ",
        "Zelensky: ", "Update: ", "UPDATE: ", "Correction: ", "Osterby—", "Lindgren (Lantern) ",
        "Trains (AFP) are late and ", "Who did it? ", "Moscow, which is far away, said — ",
        "“We know”: ", "President's words: ",
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

    @Test func `is not what a sentence behind an agency sets between dashes`() throws {
        let text = "(Reuters) - Tesk Cable - a firm - said that the line was open again on Tuesday."
        let article = try #require(
            try Fixture.article("\(Fixture.headline)\n\n\(text)\n\n\(Fixture.body)")
        )
        #expect(article.metadata.dateline == nil)
        #expect(article.metadata.agencies.map(\.agency.id) == ["reuters"])
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
