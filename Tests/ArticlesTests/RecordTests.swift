import Articles
import Prose
import Testing

@Suite struct `A file of JSON records` {
    private func sheet(_ text: String, _ path: String = "a.json") throws -> DraftSheet {
        try Fixture.intake().drafts(of: SourceFile(path: path, bytes: Array(text.utf8)))
    }

    @Test(arguments: [
        #"{"text":"One."}"#, #"[{"text":"One."}]"#, #"{"articles":[{"text":"One."}]}"#,
        #"{"articleBody":"One."}"#, #"{"content":"One."}"#, #"{"maintext":"One."}"#,
        #"{"body":"One."}"#,
    ])
    func `may hold the text under several names and shapes`(text: String) throws {
        let sheet = try sheet(text)
        #expect(sheet.errors.isEmpty)
        #expect(sheet.drafts.map(\.raw.string) == ["One."])
    }

    @Test func `states what its fields say`() throws {
        let draft = try #require(
            try sheet(
                """
                {"id":17,"publisher":{"name":"The Lantern"},"link":"https://lantern.example/a",
                "headline":"A  dry\\nsummer","datePublished":"2025-03-04","text":"It is dry.",
                "authors":[{"name":"Jane Doe"},"Sam Roe"],"inLanguage":"en"}
                """
            ).drafts.first
        )
        #expect(draft.hints.id == "17")
        #expect(draft.hints.source == "The Lantern")
        #expect(draft.hints.url == "https://lantern.example/a")
        #expect(draft.hints.title == "A dry summer")
        #expect(draft.hints.published == "2025-03-04")
        #expect(draft.hints.authors == ["Jane Doe", "Sam Roe"])
        #expect(draft.hints.language == "en")
        #expect(draft.raw.string == "A dry summer\n\nIt is dry.")
    }

    @Test func `states each field in one line`() throws {
        let draft = try #require(
            try sheet(
                #"""
                {"id":"a\n7","source":"The\r\nLantern","url":" https://lantern.example/a\n",
                "title":"A dry\u2028summer\u0007","published":"2025-03-04\n10:00",
                "language":"\u0085en","text":"It is dry."}
                """#
            ).drafts.first
        )
        #expect(draft.hints.id == "a 7")
        #expect(draft.hints.source == "The Lantern")
        #expect(draft.hints.url == "https://lantern.example/a")
        #expect(draft.hints.title == "A dry summer")
        #expect(draft.hints.published == "2025-03-04 10:00")
        #expect(draft.hints.language == "en")
    }

    @Test(arguments: [
        ("id", 256), ("source", 256), ("url", 2_048), ("title", 1_000), ("published", 128),
        ("language", 64),
    ])
    func `leaves aside a field that is too long`(name: String, limit: Int) throws {
        let longest = String(repeating: "a", count: limit)
        let kept = try sheet("{\"\(name)\":\"\(longest)\",\"text\":\"One.\"}")
        let hints = try #require(kept.drafts.first).hints
        let fields = [
            "id": hints.id, "source": hints.source, "url": hints.url, "title": hints.title,
            "published": hints.published, "language": hints.language,
        ]
        #expect(fields.filter { $0.value != nil } == [name: longest])
        #expect(kept.notices.isEmpty)
        let cut = try sheet("[{\"\(name)\":\"\(longest)a\",\"text\":\"One.\"}]")
        let draft = try #require(cut.drafts.first)
        var stated = Draft.Hints()
        stated.isBodyStated = true
        #expect(draft.hints == stated)
        #expect(draft.raw.string == "One.")
        let reason = "the field '\(name)' of record 1 is longer than \(limit) bytes"
        #expect(cut.notices == [.ignored(path: "a.json", reason: reason)])
    }

    @Test(arguments: [
        (#""tags":["Paris, Texas"]"#, ["Paris, Texas"]),
        (#""tags":["Paris, Texas","Smith; Jones"]"#, ["Paris, Texas", "Smith; Jones"]),
        (#""tags":"rails, wagons; timber""#, ["rails", "wagons", "timber"]),
    ])
    func `takes the elements of a list for keywords as they are`(tags: String, words: [String])
        throws
    {
        let draft = try #require(try sheet("{\(tags),\"text\":\"One.\"}").drafts.first)
        #expect(draft.hints.keywords == words)
    }

    @Test func `takes the first of several sections`() throws {
        let draft = try #require(
            try sheet(#"{"categories":"Politics;World","text":"One."}"#).drafts.first
        )
        #expect(draft.hints.section == "Politics")
    }

    @Test func `keeps a headline that the text already opens with once`() throws {
        let drafts = try sheet(#"{"title":"A dry summer","text":"A DRY SUMMER\n\nIt is."}"#).drafts
        #expect(drafts.map(\.raw.string) == ["A DRY SUMMER\n\nIt is."])
    }

    @Test func `loses only the broken lines of a jsonl file`() throws {
        let sheet = try sheet(
            """
            {"text":"One."}
            {"text":"Two.

            {"text":"Three."}
            [1]
            {"title":"No text"}
            {"text":"  "}
            """,
            "a.jsonl"
        )
        #expect(sheet.drafts.map(\.raw.string) == ["One.", "Three."])
        #expect(sheet.drafts.map(\.origin.record) == [1, 4])
        #expect(sheet.errors.map(\.record) == [2, 5, 6, 7])
        #expect(sheet.errors.last == .empty(path: "a.jsonl", record: 7))
    }

    @Test(arguments: [
        "", "  \n", "[]", "{\"articles\":[]}", "{\"text\":\"ends", "{\"text\":1}", "7",
        "{\"text\":\"a\",}",
        String(repeating: "[", count: 2_000), String(repeating: "{\"a\":", count: 100_000),
    ])
    func `is reported where it holds no article`(text: String) throws {
        let sheet = try sheet(text)
        #expect(sheet.drafts.isEmpty)
        #expect(sheet.errors.count == 1)
    }

    @Test func `cleans escaped control characters out of the text`() throws {
        let sheet = try sheet(#"{"text":"A bell \u0007rings and \u0000 then it stops ringing."}"#)
        #expect(sheet.drafts.map(\.raw.string) == ["A bell rings and  then it stops ringing."])
        #expect(sheet.notices == [.removedControls(path: "a.json", count: 2)])
    }
}
