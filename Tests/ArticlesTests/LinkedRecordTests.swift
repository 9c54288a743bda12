import Articles
import Formats
import Prose
import Testing

@Suite struct `A list of linked data` {
    private func sheet(_ text: String, _ path: String = "a.json") throws -> DraftSheet {
        try Fixture.intake().drafts(of: Fixture.file(path, text))
    }

    @Test func `gives articles and what tells no type by their numbers in the list`() throws {
        let sheet = try sheet(
            #"""
            [{"@type":"WebPage","name":"Start"},
            {"@type":"NewsArticle","articleBody":"The ferry left at noon."},
            {"title":"No type","text":"The bridge was closed."},
            {"@type":"Recipe","name":"Soup","text":"Boil the fish."},
            {"@type":["Thing","LiveBlogPosting"],"articleBody":"The ferry came back."}]
            """#
        )
        #expect(sheet.errors.isEmpty)
        #expect(sheet.drafts.map(\.origin.record) == [2, 3, 5])
        #expect(
            sheet.drafts.map(\.raw.string) == [
                "The ferry left at noon.", "No type\n\nThe bridge was closed.",
                "The ferry came back.",
            ]
        )
        let reason = "1 records: are linked data of another type than an article"
        #expect(sheet.notices == [.ignored(path: "a.json", reason: reason)])
    }

    @Test func `is read as records where no type is that of an article`() throws {
        let sheet = try sheet(
            #"[{"@type":"Recipe","text":"Boil the fish."},{"@type":"WebPage","name":"Start"}]"#
        )
        #expect(sheet.drafts.map(\.origin.record) == [1])
        #expect(sheet.errors.map(\.record) == [2])
    }

    @Test func `has the nodes put in that its articles refer to`() throws {
        let hints = try #require(
            try sheet(
                ##"""
                [{"@type":"Person","@id":"#p","name":"Jane Doe","knows":{"name":"Sam Roe"}},
                {"@type":"ImageObject","@id":"#i","url":"https://lantern.example/a.jpg","caption":"A ferry"},
                {"@type":"Report","@id":"#a","articleBody":"The ferry left.","author":[{"@id":"#p"},
                {"@id":"#nobody"}],"image":{"@id":"#i"},"about":{"@id":"#p"}}]
                """##
            ).drafts.first?.hints
        )
        #expect(hints.authors == ["Jane Doe"])
        #expect(
            hints.images == [.init(url: "https://lantern.example/a.jpg", caption: "A ferry")]
        )
        // What no field takes up stays as it was written.
        #expect(hints.extra == [.init("about", ["@id": "#p"])])
    }

    /// Each reference stands for a mebibyte: written out they would be sixteen gibibytes.
    @Test(.timeLimit(.minutes(1))) func `is not written out for every reference`() throws {
        let blob = String(repeating: "a", count: 1 << 20)
        let references = Array(repeating: #"{"@id":"x"}"#, count: 256).joined(separator: ",")
        let members = (0..<64).map { "\"key\($0)\":[\(references)]" }.joined(separator: ",")
        let sheet = try sheet(
            """
            [{"@id":"x","@type":"Person","name":"Jane Doe","blob":"\(blob)"},
            {"@type":"NewsArticle","articleBody":"The ferry left.","author":[\(references)],\(members)}]
            """
        )
        let hints = try #require(sheet.drafts.first?.hints)
        #expect(hints.authors.count == 32)
        #expect(hints.extra.count <= 5)
    }

    @Test(arguments: [
        #"{"@context":"https://schema.org","@graph":[RECORD]}"#, #"{"articles":[RECORD]}"#,
        "[RECORD]", #"{"@type":"NewsArticle","articleBody":"The ferry left."}"#,
        #"{"version":"https://jsonfeed.org/version/1","items":[{"content_text":"The ferry left."}]}"#,
        #"[{"@graph":[RECORD]}]"#, #"{"status":"ok","response":{"docs":[RECORD]}}"#,
    ])
    func `may stand on a line, in an element and in a file of its own`(value: String) throws {
        let record = #"{"@type":"NewsArticle","articleBody":"The ferry left."}"#
        let value = value.replacing("RECORD", with: record)
        for (path, text, number) in [
            ("a.jsonl", "{\"text\":\"One.\"}\n\(value)\n", 2),
            ("a.json", "[{\"text\":\"One.\"},\(value)]", 2), ("a.json", value, nil),
        ] {
            let sheet = try sheet(text, path)
            #expect(sheet.errors.isEmpty, "\(text)")
            #expect(sheet.drafts.last?.raw.string == "The ferry left.", "\(text)")
            if let number { #expect(sheet.drafts.last?.origin.record == number, "\(text)") }
        }
    }

    @Test func `on one line gives each of its articles the number of the line`() throws {
        let line = #"{"articles":[{"text":"One."},{"text":"Two."},{"title":"none"}]}"#
        let sheet = try sheet("{\"text\":\"Zero.\"}\n\(line)\n{\"articles\":[]}", "a.jsonl")
        #expect(sheet.drafts.map(\.raw.string) == ["Zero.", "One.", "Two."])
        #expect(sheet.drafts.map(\.origin.record) == [1, 2, 2])
        #expect(sheet.errors.map(\.record) == [2, 3])
        #expect(sheet.errors.last?.kind == "empty")
    }

    @Test(arguments: [
        #"{"title":"Files","description":"Three papers.","documents":[{"text":"One."}]}"#,
        #"{"headline":"Files","records":[{"text":"One."}],"summary":"Three papers."}"#,
    ])
    func `is not what an article without a text lists`(record: String) throws {
        let sheet = try sheet(record, "a.jsonl")
        #expect(sheet.drafts.map(\.raw.string) == ["Files\n\nThree papers."])
        #expect(sheet.drafts.map(\.hints.isExcerpt) == [true])
    }

    @Test(arguments: [8, 200])
    func `is entered to a bounded depth`(depth: Int) throws {
        let text =
            String(repeating: "[", count: depth) + #"{"text":"One."}"#
            + String(repeating: "]", count: depth)
        let sheet = try sheet(text)
        #expect(sheet.drafts.isEmpty)
        #expect(sheet.errors.map(\.kind) == ["malformed"])
    }
}
