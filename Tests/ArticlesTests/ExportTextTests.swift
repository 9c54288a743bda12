import Articles
import Formats
import Prose
import Testing

/// Which text an export gives its article.
extension `An export` {
    @Test func `falls back on the summary where it has no text`() throws {
        let draft = try draft(#"{"title":"Dry","description":"It was dry.","content":null}"#)
        #expect(draft.raw.string == "Dry\n\nIt was dry.")
        #expect(draft.hints.isExcerpt)
    }

    @Test func `says that its text is clean or a part`() throws {
        #expect(try draft(#"{"text":"It was dry.","clean":true}"#).hints.isClean)
        #expect(try draft(#"{"text":"It was dry.","is_excerpt":true}"#).hints.isExcerpt)
        #expect(try !draft(#"{"text":"It was dry.","clean":"true"}"#).hints.isClean)
    }

    @Test(arguments: [
        ("5 < 6 and 7 > 6 & so on", "5 < 6 and 7 > 6 & so on"),
        ("AT&amp;T &#8212; up", "AT&T — up"), ("a <word> b", "a <word> b"),
        ("<b>bold</b> words", "bold words"), ("<p>one</p><p>two</p>", "one\ntwo"),
        (
            "Profits at R&D; the score was <unknown at the time.\nIt rained &amp; rained.",
            "Profits at R&D; the score was <unknown at the time.\nIt rained & rained."
        ),
        ("If a <b then R&amp;D; so be it.", "If a <b then R&D; so be it."),
    ])
    func `has its tags read where it holds any`(text: String, expected: String) throws {
        let record = JSON.object([.init("text", .string(text))]).text
        #expect(try draft(record).raw.string == expected)
    }

    @Test func `may hold a whole page`() throws {
        let page = """
            <!DOCTYPE html><html><head><title>T</title><style>p{}</style></head>
            <body><p>\(Self.words)</p></body></html>
            """
        let record = JSON.object([
            .init("url", "https://lantern.example/a"), .init("html", .string(page)),
        ]).text
        let draft = try draft(record)
        #expect(draft.raw.string.contains(Self.words))
        #expect(!draft.raw.string.contains("p{}"))
        #expect(draft.hints.url == "https://lantern.example/a")
    }

    @Test func `counts the last of two values of one key and says so`() throws {
        let sheet = try Fixture.intake().drafts(
            of: Fixture.file(
                "a.jsonl",
                """
                {"text":"One.","title":"A","title":"B"}
                {"text":"Two.","x":1,"x":2}
                {"text":"Three."}
                """
            )
        )
        #expect(sheet.drafts.map(\.hints.title) == ["B", nil, nil])
        #expect(sheet.drafts[1].hints.extra == [.init("x", 2)])
        #expect(sheet.notices == [.repeatedKeys(path: "a.jsonl", records: 2, key: "title")])
    }

    @Test func `keeps an article with broken characters and numbers and says so`() throws {
        let digits = String(repeating: "9", count: 400)
        let text = #"{"text":"It was \ud800 dry.","count":\#(digits),"ratio":1e999,"id":7}"#
        let sheet = try Fixture.intake().drafts(of: Fixture.file("a.json", text))
        let draft = try #require(sheet.drafts.first)
        #expect(draft.raw.string == "It was \u{FFFD} dry.")
        #expect(draft.hints.id == "7")
        #expect(draft.hints.extra == [.init("count", .string(digits))])
        #expect(
            sheet.notices == [
                .loneSurrogates(path: "a.json", count: 1),
                .unboundedNumbers(path: "a.json", count: 2),
            ]
        )
    }

    @Test func `may separate lines of text by other characters than line feeds`() throws {
        let draft = try draft("{\"text\":\"It was dry.\u{2028}It was hot.\u{85}Then came rain.\"}")
        #expect(draft.raw.string == "It was dry.\nIt was hot.\nThen came rain.")
    }

    @Test func `has a table of keys of which every row can be read`() throws {
        let table = try Table(path: "\(Fixture.root)/Config/lexicon/record-keys.tsv", columns: 5)
        #expect(table.rows.count > 200)
        #expect(throws: Never.self) { try Fixture.lexicon() }
    }
}
