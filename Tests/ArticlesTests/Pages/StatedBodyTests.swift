import Articles
import Prose
import Testing

@Suite struct `A body that a page states in its metadata` {
    private static let long = (0..<12).map {
        "The harbour office wrote in part \($0) of its report that the lamp would be back soon."
    }

    private static func script(_ paragraphs: [String]) -> String {
        let body = paragraphs.joined(separator: "\\n")
        return
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
    }

    @Test func `stands in where the page shows much less`() throws {
        let page = PageFixture.page("<p>\(Self.long[0])</p>", head: Self.script(Self.long))
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == Self.long)
        #expect(cleaned.lines.contains { $0.rule == "stated-body" })
    }

    @Test func `does not replace what the page shows`() throws {
        let shown = Self.long.map { "<p>\($0)</p>" }.joined() + PageFixture.body
        let cleaned = try PageFixture.cleaned(PageFixture.page(shown, head: Self.script(Self.long)))
        #expect(cleaned.texts(.body) == Self.long + PageFixture.paragraphs)
    }

    @Test(arguments: [
        "{\"articleBody\": 7}", "{\"articleBody\": \"Short.\"}", "{\"articleBody\": \"", "[]",
    ])
    func `is passed over where it is none`(json: String) throws {
        let head = "<script type=\"application/ld+json\">\(json)</script>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(head: head))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `stands in on a page that shows nothing, however short`() throws {
        let body =
            "The lamp of Varnholm is back on its tower, and the boats find their way home again."
        let page = """
            <head><meta property="og:title" content="\(PageFixture.headline)">\(Self.script([body]))</head>
            <body><div id="app"></div></body>
            """
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == [body])
        #expect(cleaned.texts(.headline) == [PageFixture.headline])
        #expect(cleaned.raw.string.split(separator: "\n").count == 2)
    }

    @Test func `is no body where it is short and the page shows one`() throws {
        let short =
            "Where the lamp went that stood on the tower for sixty years, told in full here."
        let cleaned = try PageFixture.cleaned(PageFixture.page(head: Self.script([short])))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(!cleaned.raw.string.contains("Where the lamp went"))
    }

    @Test func `is found in other scripts of the page, too`() throws {
        let data =
            "{\"props\":{\"article\":{\"articleBody\":\"\(Self.long.joined(separator: "\\n"))\"}}}"
        let page =
            "<h1>\(PageFixture.headline)</h1><script id=\"__NEXT_DATA__\" "
            + "type=\"application/json\">\(data)</script>"
        #expect(try PageFixture.cleaned(page).texts(.body) == Self.long)
    }

    private static func statement(_ headline: String, _ paragraphs: [String]) -> String {
        let body = paragraphs.joined(separator: "\\n")
        return
            "{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\",\"articleBody\":\"\(body)\"}"
    }

    private static func linked(_ json: String) -> String {
        "<script type=\"application/ld+json\">\(json)</script>"
    }

    @Test(arguments: [
        linked("{\"@type\":\"NewsArticle\",\"headline\":\"\(PageFixture.headline)\"}")
            + linked(statement("Team of Tarn wins the cup final", long)),
        "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"article\":{\"headline\":"
            + "\"\(PageFixture.headline)\"},\"related\":[\(statement("Team of Tarn wins", long))]}</script>",
    ])
    func `is no other article's`(head: String) throws {
        let shown = Array(PageFixture.paragraphs.prefix(2))
        let page = PageFixture.page(shown.map { "<p>\($0)</p>" }.joined(), head: head)
        #expect(try PageFixture.cleaned(page).texts(.body) == shown)
    }

    @Test func `is that under the headline of the page where several are stated`() throws {
        let other = (0..<30).map { "The team of Tarn scored goal \($0) of the final on Sunday." }
        let head =
            Self.linked(Self.statement("Team of Tarn wins the cup final", other))
            + Self.linked(Self.statement(PageFixture.headline, Self.long))
        let page = PageFixture.page("<p>For subscribers only.</p>", head: head)
        #expect(try PageFixture.cleaned(page).texts(.body) == Self.long)
    }

    @Test func `stands in under another headline where the page shows a part of it`() throws {
        let head = Self.linked(Self.statement("Dark nights on the coast", Self.long))
        let page = PageFixture.page("<p>\(Self.long[0])</p><p>\(Self.long[1])</p>", head: head)
        #expect(try PageFixture.cleaned(page).texts(.body) == Self.long)
    }

    @Test(arguments: ["\\n", "\\n\\n", "\\r\\n", "\\r\\n\\r\\n", "\\r", "\\u2028"])
    func `has a paragraph for each of its lines`(end: String) throws {
        let json = "{\"articleBody\":\"\(Self.long.joined(separator: end))\"}"
        let page = PageFixture.page("<p>For subscribers only.</p>", head: Self.linked(json))
        #expect(try PageFixture.cleaned(page).texts(.body) == Self.long)
    }

    @Test(arguments: ["{\"articleBody\":\"@\",}", "//<![CDATA[\n{\"articleBody\":\"@\"}\n//]]>"])
    func `is read where its script is not quite JSON`(json: String) throws {
        let script = json.replacing("@", with: Self.long.joined(separator: "\\n"))
        let page = PageFixture.page("<p>For subscribers only.</p>", head: Self.linked(script))
        #expect(try PageFixture.cleaned(page).texts(.body) == Self.long)
    }
}
