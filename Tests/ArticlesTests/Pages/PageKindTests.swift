import Articles
import Prose
import Testing

@Suite struct `A page that says what it is` {
    private static let words =
        "<p>The old lamp of the harbour is not here any more, and nobody knows where it went.</p>"
        + "<p>Try the front page, or come back when the tide has turned and the boats are in.</p>"

    private func errors(_ page: String) throws -> [IntakeError] {
        let file = SourceFile(path: "a.html", bytes: Array(page.utf8))
        return try Fixture.intake().read(files: [file]).report.errors
    }

    private static func page(_ title: String, head: String = "", class name: String = "x") -> String
    {
        "<html><head><title>\(title)</title>\(head)</head><body class=\"\(name)\"><h1>Harbour</h1>"
            + "\(words)</body></html>"
    }

    @Test(arguments: [
        "404", "Page not found | The Varnholm Post", "The Varnholm Post - Page not found",
        "404: the page has sailed", "Seite nicht gefunden – Hafenpost", "Page introuvable",
        "Página no encontrada", "Страница не найдена", "Access Denied", "Just a moment...",
        "Log in | The Varnholm Post", "Subscribe - The Varnholm Post", "Privacy Policy",
        "Search: lamp | The Varnholm Post", "Impressum", "Suche",
    ])
    func `in its title is no article`(title: String) throws {
        let found = try errors(Self.page(title))
        #expect(found.map(\.kind) == ["no_article"])
        #expect(found.first?.description.contains("no article text: the title '") == true)
    }

    @Test(arguments: [
        "Lamp not found in the harbour of Varnholm", "Harbour lamp | Weather | The Varnholm Post",
        "The night of the missing lamp | Search", "Where to log in at the harbour office",
        "Weather: storm takes lamp of Varnholm",
    ])
    func `is an article where its title only holds such words`(title: String) throws {
        #expect(try errors(Self.page(title)).isEmpty)
    }

    @Test(arguments: [
        "<meta property=\"og:type\" content=\"profile\">",
        "<script type=\"application/ld+json\">{\"@type\":\"CollectionPage\"}</script>",
        "<script type=\"application/ld+json\">{\"@type\":[\"WebPage\",\"SearchResultsPage\"]}</script>",
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"ProfilePage\"}]}</script>",
        "<link rel=\"canonical\" href=\"https://post.example/\">",
        "<meta property=\"og:type\" content=\"video.other\">",
    ])
    func `by its type is no article`(head: String) throws {
        #expect(try errors(Self.page("Harbour", head: head)).map(\.kind) == ["no_article"])
    }

    @Test(arguments: ["archive category", "error404", "home blog", "search search-results"])
    func `by the class of its body is no article`(name: String) throws {
        #expect(try errors(Self.page("Harbour", class: name)).map(\.kind) == ["no_article"])
    }

    @Test(arguments: [
        "<meta property=\"og:type\" content=\"website\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<script type=\"application/ld+json\">{\"@type\":\"WebPage\"}</script>",
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Harbour\"},{\"@type\":\"CollectionPage\"}]}</script>",
        "<link rel=\"canonical\" href=\"https://post.example/harbour\">",
    ])
    func `by its type may be one`(head: String) throws {
        #expect(try errors(Self.page("Harbour", head: head)).isEmpty)
    }

    @Test(arguments: ["archive", "home", "category"])
    func `is believed by its paragraphs where they say otherwise`(name: String) throws {
        let page = PageFixture.page().replacing("has-sidebar", with: name)
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }
}

@Suite struct `A page without paragraphs of its own` {
    private func rules(_ page: String) throws -> Set<String> {
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body).isEmpty)
        return Set(cleaned.dropped.map(\.rule))
    }

    @Test func `may ask to be paid or let in`() throws {
        let page = """
            <div><h1>One more step</h1><p>Subscribe to read on, or log in if you have an account with us.</p>
            <p>Subscribe for a year and we send you the newsletter of the harbour for nothing.</p></div>
            """
        #expect(try rules(page).contains("notice-page"))
    }

    @Test func `is none where it tells of such requests`() throws {
        let paragraphs = [
            "A court ruled on Monday that the Post needs the consent of readers to set cookies.",
            "Privacy groups had sued the Post, which must ask every reader for consent anew.",
            "The paper said that it would study the ruling and ask for leave to appeal.",
        ]
        let page = "<h1>Court rules on cookies</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
        #expect(try PageFixture.cleaned(page).texts(.body) == paragraphs)
    }

    @Test func `may lead to others by the same words`() throws {
        let items = PageFixture.paragraphs.map {
            "<div><h3>A headline of some words</h3><p>\($0)</p><a href=\"/a\">Read more</a></div>"
        }.joined()
        #expect(try rules("<main><h1>Life</h1>\(items)</main>").contains("list-of-articles"))
    }

    @Test func `may ask for consent in words that speak to nobody`() throws {
        let page = """
            <div><h1>Weiterlesen</h1><p>Nur mit einer Einwilligung in die Werbung ist die Seite jeden Tag frei.</p>
            <p>Mehr zur Einwilligung steht in den Angaben zum Datenschutz auf der Seite unten.</p></div>
            """
        #expect(try rules(page).contains("notice-page"))
    }

    @Test func `may hold a table of figures`() throws {
        let rows = (1...12).map { "<tr><td>Ferry \($0)</td><td>\($0):40</td><td>Tarn</td></tr>" }
        let page = "<h1>Ferries of today</h1><table>\(rows.joined())</table>"
        #expect(try PageFixture.cleaned(page).texts(.body).isEmpty)
    }

    @Test func `may be a gallery, and keeps its headline where it is signed`() throws {
        let slides = PageFixture.paragraphs.map {
            "<div class=\"slide\"><img src=\"a.jpg\"><div class=\"gallery-caption\"><p>\($0)</p></div></div>"
        }
        let page = """
            <meta property="og:type" content="article"><meta name="author" content="Marta Lindgren">
            <main><h1>\(PageFixture.headline)</h1><div class="gallery">\(slides.joined())</div></main>
            """
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body).isEmpty)
        #expect(cleaned.texts(.headline) == [PageFixture.headline])
    }

    @Test func `is an article where text stands between its pictures`() throws {
        let parts = PageFixture.paragraphs.enumerated().map { index, text in
            "<figure><img src=\"a.jpg\"><figcaption>The tower at the hour \(index)</figcaption></figure>"
                + "<div class=\"row-text\"><p>\(text)</p></div>"
        }
        let cleaned = try PageFixture.cleaned(PageFixture.page(parts.joined()))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `is a piece of a record all the same`() throws {
        let html =
            "<h3><a href=/a>A lamp of some beauty</a></h3><p>\(PageFixture.paragraphs[0])</p>"
        let record =
            "{\"title\":\"404\",\"body_html\":\"\(html)\(html.replacing("some", with: "no"))\"}"
        let file = Fixture.file("a.json", record.replacing("<a href=/a>", with: "<a href='/a'>"))
        #expect(try Fixture.intake().read(files: [file]).articles.count == 1)
    }
}
