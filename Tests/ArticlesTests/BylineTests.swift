import Articles
import Prose
import Testing

@Suite struct `A byline` {
    private func byline(_ line: String) throws -> Byline? {
        try Fixture.article("\(Fixture.headline)\n\n\(line)\n\n\(Fixture.body)")?.metadata.byline
    }

    @Test(
        arguments: [
            ("By Jane Doe", ["Jane Doe"], nil),
            ("By AFP", [], "afp"),
            ("AFP", [], "afp"),
            ("By Jane Doe and Sam Roe in Yangon", ["Jane Doe", "Sam Roe"], nil),
            ("By Jane Doe in Yangon and Sam Roe in Bangkok", ["Jane Doe", "Sam Roe"], nil),
            ("By Jane Doe, Sam Roe & Ann Poe", ["Jane Doe", "Sam Roe", "Ann Poe"], nil),
            ("Jane Doe, Reuters", ["Jane Doe"], "reuters"),
            ("By Jane Doe, Associated Press", ["Jane Doe"], "ap"),
            ("By Jane Doe The Associated Press", ["Jane Doe"], "ap"),
            ("Jane Doe and AP", ["Jane Doe"], "ap"),
            ("By Jane Doe, transport correspondent", ["Jane Doe"], nil),
            ("Jane Doe | The Lantern", ["Jane Doe"], nil),
            ("Staff report | The Lantern", [], nil),
            ("By Staff Reporter", [], nil),
            ("Written by Ludwig van den Berg", ["Ludwig van den Berg"], nil),
            ("By Samir al-Jundi", ["Samir al-Jundi"], nil),
            ("By Wiratmo", ["Wiratmo"], nil),
            ("By Jane Doe | March 4, 2025", ["Jane Doe"], nil),
            ("by Jane Doe Apr. 28, 2023 1:15 pm", ["Jane Doe"], nil),
            ("ByJane Doe", ["Jane Doe"], nil),
            ("By Jane Doe\n\nAssociated Press", ["Jane Doe"], "ap"),
            ("By Jane Doe\n\nReuters", ["Jane Doe"], "reuters"),
            ("Jane Doe\n\nAFP", ["Jane Doe"], "afp"),
            ("AFP\n\nBy Jane Doe", ["Jane Doe"], "afp"),
            ("Par Jane Doe avec AFP", ["Jane Doe"], "afp"),
            ("Jane Doe BBC News", ["Jane Doe"], nil),
            ("Jane Doe in Washington and Sam Roe in Kyiv", ["Jane Doe", "Sam Roe"], nil),
            ("Jane Doe, Staff Writer, Mar. 4, 2025", ["Jane Doe"], nil),
            ("By May Lindgren and August Roe", ["May Lindgren", "August Roe"], nil),
            ("Door Jan de Vries", ["Jan de Vries"], nil),
            ("Yazan: Ahmet Yılmaz", ["Ahmet Yılmaz"], nil),
            ("كتب: أحمد محمد", ["أحمد محمد"], nil),
            ("記者 王小明／台北報導", ["王小明"], nil),
            ("Jane Doe at Osterby Station\n\n4 March 2025, 12:43", ["Jane Doe"], nil),
            ("Jane Doe and Sam Roe\n\n4 March 2025, 12:43", ["Jane Doe", "Sam Roe"], nil),
            ("JANE DOE\n\n4 March 2025, 12:43", ["JANE DOE"], nil),
            ("BY JANE DOE AND SAM ROE", ["JANE DOE", "SAM ROE"], nil),
        ] as [(String, [String], String?)]
    )
    func `names writers and agency`(line: String, authors: [String], agency: String?) throws {
        let byline = try #require(try byline(line))
        #expect(byline.authors == authors)
        #expect(byline.agency?.id == agency)
    }

    @Test(arguments: [
        "By Friday the water had reached the doors of the church.",
        "By the river, two people were missing.",
        "By and large",
        "Timber | Get the news first on our channel",
        "Monday Tuesday", "كتب أحمد في الصحيفة أن القطار لم يصل في موعده يوم الثلاثاء.",
        "Rails in Osterby and Wagons in Holm", "Old Trains and New Rails",
    ])
    func `is no line that merely begins like one`(line: String) throws {
        #expect(try byline(line) == nil)
    }

    @Test(arguments: ["— AFP", "- AFP", "AFP"])
    func `of an agency alone behind the body is its sign`(line: String) throws {
        let text = "\(Fixture.headline)\n\nBy Jane Doe\n\n\(Fixture.body)\n\n\(line)"
        let metadata = try #require(try Fixture.article(text)?.metadata)
        #expect(metadata.byline?.authors == ["Jane Doe"])
        #expect(metadata.byline?.agency == nil)
        #expect(metadata.agencies.map(\.agency.id) == ["afp"])
        #expect(metadata.agencies.map(\.position) == [.tagline])
    }

    @Test func `of two agencies credits both, each once`() throws {
        let lines = "By Jane Doe, AFP\n\nReuters\n\nAFP"
        let text = "\(Fixture.headline)\n\n\(lines)\n\n\(Fixture.body)"
        let metadata = try #require(try Fixture.article(text)?.metadata)
        #expect(metadata.byline?.agency?.id == "afp")
        #expect(metadata.agencies.map(\.agency.id) == ["afp", "reuters"])
    }

    @Test func `comes from a field where the text has none`() throws {
        let json =
            #"{"title":"A dry summer","author":"Jane Doe, AFP","text":"It is dry in all the villages along the long river."}"#
        let article = try #require(
            try Fixture.intake().read(files: [Fixture.file("a.json", json)]).articles.first
        )
        #expect(article.metadata.byline?.authors == ["Jane Doe"])
        #expect(article.metadata.byline?.agency?.id == "afp")
        #expect(article.metadata.byline?.span == nil)
        #expect(article.metadata.agencies.map(\.position) == [.byline])
    }

    @Test func `of an agency at the end credits a part of the text`() throws {
        let text =
            "\(Fixture.headline)\n\nBy Jane Doe\n\n\(Fixture.body)\n\nWith inputs from Reuters"
        let metadata = try #require(try Fixture.article(text)?.metadata)
        #expect(metadata.byline?.authors == ["Jane Doe"])
        #expect(metadata.agencies.map(\.agency.id) == ["reuters"])
        #expect(metadata.agencies.map(\.position) == [.tagline])
    }
}
