import Articles
import Prose
import Testing

@Suite struct `A page without an article` {
    private static func cards(_ count: Int) -> String {
        PageFixture.paragraphs.prefix(count).enumerated().map { index, text in
            "<div class=\"tile\"><a href=\"/\(index)\"><h3>A headline with the number \(index)</h3></a>"
                + "<p>\(text)</p></div>"
        }.joined()
    }

    @Test(arguments: [false, true])
    func `that only leads to others keeps nothing`(model: Bool) throws {
        let page = "<main><h1>News</h1><p>All that happens here.</p>\(Self.cards(6))</main>"
        let cleaned = try PageFixture.cleaned(page, model: model)
        #expect(cleaned.texts(.body).isEmpty && cleaned.texts(.heading).isEmpty)
    }

    @Test func `may find its excerpts with a label or time between`() throws {
        let items = PageFixture.paragraphs.map {
            "<li><a href=\"/a\">A headline of some words</a><div>4 May</div><div>\($0)</div></li>"
        }.joined()
        let cleaned = try PageFixture.cleaned("<main><ul>\(items)</ul></main>")
        #expect(cleaned.texts(.body).isEmpty)
        #expect(cleaned.dropped.contains { $0.rule == "list-of-articles" })
    }

    @Test func `may be a notice that stands before the article`() throws {
        let page = """
            <div class="consent-wall"><h1>Before you go on</h1>
            <p>The Post and its partners want to keep files on your device while you read.</p>
            <p>You may take back what you agreed to at any time on the page of settings.</p></div>
            """
        #expect(try PageFixture.cleaned(page).texts(.body).isEmpty)
    }

    @Test func `is no page with an article among cards`() throws {
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(extra: "<section>\(Self.cards(6))</section>")
        )
        #expect(Set(PageFixture.paragraphs).isSubset(of: Set(cleaned.texts(.body))))
    }

    @Test func `is no round-up of links with text of its own`() throws {
        let parts = PageFixture.paragraphs.prefix(2).map {
            "<section><h3><a href=\"/a\">A lamp of some beauty</a></h3><p>\($0)</p></section>"
        }.joined()
        let own = PageFixture.paragraphs.dropFirst(2)
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(own.map { "<p>\($0)</p>" }.joined() + parts)
        )
        #expect(Set(own).isSubset(of: Set(cleaned.texts(.body))))
    }

    @Test func `is no signed article in an element with the name of a notice`() throws {
        let page = """
            <meta name="author" content="Marta Lindgren">
            <div class="modal"><h1>\(PageFixture.headline)</h1>\(PageFixture.body)</div>
            """
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test(arguments: ["Not found", "Forbidden", "Access denied"])
    func `is no signed article with such words in its headline`(words: String) throws {
        let page = { (head: String) in
            """
            <title>\(words): the lamps of Varnholm | The Post</title>\(head)
            <main><h1>\(words): the lamps of Varnholm</h1>\(PageFixture.body)</main>
            """
        }
        let signed = "<meta name=\"author\" content=\"Marta Lindgren\">"
        #expect(try PageFixture.cleaned(page(signed)).texts(.body) == PageFixture.paragraphs)
        #expect(try PageFixture.cleaned(page("")).texts(.body).isEmpty)
    }
}
