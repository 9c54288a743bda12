import Articles
import Prose
import Testing

@Suite struct `The forms of a byline` {
    private func metadata(_ lines: String) throws -> Metadata? {
        try Fixture.article("\(Fixture.headline)\n\n\(lines)\n\n\(Fixture.body)")?.metadata
    }

    @Test(
        arguments: [
            ("BY JANE DOE", ["JANE DOE"]),
            ("Story by Jane Doe", ["Jane Doe"]),
            ("By Jane Doe For The Lantern", ["Jane Doe"]),
            ("By Jane Doe, Senior Analyst, Osterby Institute", ["Jane Doe"]),
            ("Posted on 4 March 2025 by Jane Doe", ["Jane Doe"]),
            ("News | Published: 4 March 2025 | Written by Jane Doe", ["Jane Doe"]),
            ("By Lantern Staff", ["Lantern Staff"]),
            ("Von Jane Doe und Sam Roe", ["Jane Doe", "Sam Roe"]),
            ("Par Jane Doe et Sam Roe", ["Jane Doe", "Sam Roe"]),
            ("Por Jane Doe", ["Jane Doe"]), ("Di Jane Doe", ["Jane Doe"]),
            ("Door Jane Doe", ["Jane Doe"]), ("Av Jane Doe", ["Jane Doe"]),
            ("Af Jane Doe", ["Jane Doe"]),
        ] as [(String, [String])]
    )
    func `open with a word of many languages`(line: String, authors: [String]) throws {
        #expect(try metadata(line)?.byline?.authors == authors)
    }

    @Test(
        arguments: [
            ("Jane Doe Senior Political Correspondent", ["Jane Doe"]),
            ("Jane DoeNews Reporter", ["Jane Doe"]),
            ("Jane Doe, Transport Correspondent", ["Jane Doe"]),
            ("Jane Doe / LANTERN.EXAMPLE / Mar 4, 2025, 17:07", ["Jane Doe"]),
            ("Jane Doe March 4, 2025", ["Jane Doe"]),
            ("Jane DoeMarch 4, 2025", ["Jane Doe"]),
            ("4 March 2025 Jane Doe", ["Jane Doe"]),
            ("Jane Doe•Mar 4, 2025", ["Jane Doe"]),
            ("Jane Doe@janedoe", ["Jane Doe"]),
        ] as [(String, [String])]
    )
    func `without such a word show a function, a day or an address`(
        line: String,
        authors: [String]
    ) throws {
        #expect(try metadata(line)?.byline?.authors == authors)
    }

    @Test(arguments: [
        "Di Nardo won the race in the rain.",
        "Von der Brücke fiel ein Stein.",
        "Par for the course",
        "Chief Financial Officer",
        "Updated 4 March 2025",
        "Written by",
    ])
    func `are no others`(line: String) throws {
        #expect(try metadata(line)?.byline == nil)
    }

    @Test(arguments: ["By", "Written by", "by:"])
    func `may stand in two lines`(opening: String) throws {
        let found = try #require(try metadata("\(opening)\n\nJane DoeNews Reporter"))
        #expect(found.byline?.authors == ["Jane Doe"])
    }

    @Test func `may be a name above the line that tells the time`() throws {
        let found = try #require(try metadata("Railways\n\nJane Doe\n\n4 March 2025, 12:43"))
        #expect(found.byline?.authors == ["Jane Doe"])
    }

    @Test func `that say "By" go before those that do not`() throws {
        let found = try #require(try metadata("Sam Roe / 4 March 2025\n\nBy Jane Doe"))
        #expect(found.byline?.authors == ["Jane Doe"])
    }

    @Test func `name nobody far below the body`() throws {
        let text =
            "\(Fixture.headline)\n\n\(Fixture.body)\n\nThe long bridge\n\nSam Roe Deputy Editor"
        let article = try #require(try Fixture.article(text))
        #expect(article.metadata.byline == nil)
    }
}
