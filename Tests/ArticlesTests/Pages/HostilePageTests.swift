import Articles
import Testing

@Suite struct `A hostile page` {
    @Test(arguments: [
        "", " \n", "<html></html>", "<!-- nothing -->", "<script>x</script>", "<p>\u{A0}</p>",
    ])
    func `of nothing is reported as empty`(page: String) throws {
        let file = SourceFile(path: "a.html", bytes: Array(page.utf8))
        let result = try Fixture.intake().read(files: [file])
        #expect(result.articles.isEmpty)
        #expect(result.report.errors == [.empty(path: "a.html", record: nil)])
    }

    @Test func `of one text of megabytes is one line`() throws {
        let page = "<p>" + String(repeating: "words and more words, ", count: 100_000) + "end.</p>"
        let cleaned = try PageFixture.cleaned(page, model: true)
        #expect(cleaned.lines.count == 1)
        #expect(cleaned.texts(.body).count == 1)
    }

    @Test func `of many blocks keeps each in its place`() throws {
        let row =
            "<div><p>Another line of the same long list of lamps, as all of them are.</p></div>"
        let page = String(repeating: row, count: 20_000)
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.lines.count == 20_000)
        #expect(cleaned.texts(.body).count == 1)
    }

    @Test func `of tags within tags still shows its words`() throws {
        let nested = String(repeating: "<div><b>", count: 50_000)
        let cleaned = try PageFixture.cleaned(nested + PageFixture.body, model: true)
        #expect(cleaned.texts(.body).count == 6)
    }
}
