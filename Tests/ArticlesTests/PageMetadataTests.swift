import Markup
import Testing

@testable import Articles

/// Pages of an invented paper, in the ways in which pages are made.
enum MetadataPage {
    static func hints(_ html: String, url: String? = nil) throws -> Draft.Hints {
        PageMetadata.read(
            HTMLDocument(
                parsing: Array(html.utf8),
                references: try Fixture.lexicon().references
            ),
            lexicon: try Fixture.lexicon(),
            url: url
        ).hints
    }

    /// A page with all that `head` and `body` hold.
    static func page(head: String = "", body: String, language: String = "en") -> String {
        """
        <!doctype html><html lang="\(language)"><head><meta charset="utf-8">\(head)</head>
        <body><nav><a href="/">Home</a><time datetime="2020-01-01">1 January</time></nav>\(body)
        <footer><span class="author">Footer Person</span></footer></body></html>
        """
    }

    static let plain = page(
        head: """
            <title>Ferry to Osterby is late again | The Harbour Lantern</title>
            <meta property="og:title" content="Ferry to Osterby late again">
            <meta property="og:site_name" content="The Harbour Lantern">
            <meta property="article:published_time" content="2025-03-04T10:15:00+01:00">
            <meta property="article:modified_time" content="2025-03-05T08:00:00+01:00">
            <meta property="article:section" content="Harbour">
            <meta property="og:description" content="Passengers waited for two hours.">
            <meta name="keywords" content="ferry, Osterby; harbour,ferry">
            <meta name="author" content="Ada Brook">
            <link rel="canonical" href="https://lantern.example/harbour/ferry">
            """,
        body: "<article><h1>Ferry to Osterby is late again</h1><p>It was late.</p></article>"
    )
}

@Suite struct `The metadata of a page` {
    @Test func `are what its head states`() throws {
        let hints = try MetadataPage.hints(MetadataPage.plain)
        #expect(hints.title == "Ferry to Osterby is late again")
        #expect(hints.source == "The Harbour Lantern")
        #expect(hints.sourceBasis == .page)
        #expect(hints.url == "https://lantern.example/harbour/ferry")
        #expect(hints.canonicalURL == "https://lantern.example/harbour/ferry")
        #expect(hints.published == "2025-03-04T10:15:00+01:00")
        #expect(hints.publishedBasis == .openGraph)
        #expect(hints.modified == "2025-03-05T08:00:00+01:00")
        #expect(hints.section == "Harbour")
        #expect(hints.summary == "Passengers waited for two hours.")
        #expect(hints.keywords == ["ferry", "Osterby", "harbour"])
        #expect(hints.authors == ["Ada Brook"])
        #expect(hints.agency == nil)
        #expect(hints.language == "en")
    }

    @Test func `are what its JSON-LD states before all else`() throws {
        let hints = try MetadataPage.hints(
            MetadataPage.page(
                head: """
                    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                    {"@type":"NewsArticle","headline":"Ferry to Osterby is late &amp; full",
                     "datePublished":"2025-03-04T10:15:00Z","dateModified":"2025-03-04T12:00:00Z",
                     "author":[{"@id":"#ada"},{"@type":"Person","name":"Ben Dale"}],
                     "publisher":{"@type":"Organization","name":"Harbour Lantern"},
                     "articleSection":["Harbour","Travel"],"keywords":["ferry","pier"],
                     "description":"Two hours &lt;b&gt;late&lt;/b&gt;.","inLanguage":"en-GB",
                     "image":{"@type":"ImageObject","url":"https://lantern.example/f.jpg",
                      "caption":"The ferry","creditText":"Cleo Marsh"},
                     "version":"3","mainEntityOfPage":"https://lantern.example/ferry"},
                    {"@type":"Person","@id":"#ada","name":"Ada Brook"}]}</script>
                    <meta name="author" content="Somebody Else">
                    <meta name="date" content="2024-01-01">
                    """,
                body: "<p>It was late.</p>"
            )
        )
        #expect(hints.title == "Ferry to Osterby is late & full")
        #expect(hints.authors == ["Ada Brook", "Ben Dale"])
        #expect(hints.published == "2025-03-04T10:15:00Z")
        #expect(hints.publishedBasis == .jsonLD)
        #expect(hints.modifiedBasis == .jsonLD)
        #expect(hints.source == "Harbour Lantern")
        #expect(hints.section == "Harbour")
        #expect(hints.keywords == ["ferry", "pier"])
        #expect(hints.summary == "Two hours late.")
        #expect(hints.version == "3")
        #expect(hints.url == "https://lantern.example/ferry")
        #expect(
            hints.images == [
                Draft.Image(
                    url: "https://lantern.example/f.jpg",
                    caption: "The ferry",
                    credit: "Cleo Marsh"
                )
            ]
        )
    }

    @Test(arguments: [
        "", "<", "<html>", "<p>Ferry", "<script type=\"application/ld+json\">{", "\u{0}",
        "<meta property=\"og:title\">", "<title></title><h1></h1>", "<time>", "<figure><img>",
        "<html lang=\"\"><link rel=canonical>",
    ])
    func `are empty where the page states none`(html: String) throws {
        let hints = try MetadataPage.hints(html)
        #expect(hints.title == nil)
        #expect(hints.authors.isEmpty && hints.images.isEmpty && hints.keywords.isEmpty)
        #expect(hints.published == nil && hints.modified == nil && hints.source == nil)
    }

    @Test func `are found in a page of many times, headings and figures`() throws {
        let noise = String(
            repeating: "<figure><h1>x</h1><time datetime=2020-01-01>a</time>",
            count: 20_000
        )
        let names = (0..<5_000).map {
            "<meta name=author content=\"Ada Brook\"><meta name=k\($0) content=x>"
        }
        let hints = try MetadataPage.hints(names.joined() + MetadataPage.plain + noise)
        #expect(hints.title == "Ferry to Osterby is late again")
    }

    @Test(
        arguments: [
            ("en-GB", "en-GB"), ("de", "de"), ("pt_BR", "pt-BR"), ("english", nil), ("e", nil),
            ("12", nil), ("fr;q=1", "fr"),
        ] as [(String, String?)]
    )
    func `have a language tag where one is written`(lang: String, tag: String?) throws {
        #expect(try MetadataPage.hints("<html lang=\"\(lang)\"><p>x").language == tag)
    }

    @Test func `prefer the address the page was read from`() throws {
        let hints = try MetadataPage.hints(MetadataPage.plain, url: "https://lantern.example/a?x=1")
        #expect(hints.url == "https://lantern.example/a?x=1")
        #expect(hints.canonicalURL == "https://lantern.example/harbour/ferry")
    }

    @Test(arguments: ["javascript:alert(1)", "/harbour", "ftp://x.example", "https://a b", ""])
    func `have no address that is none`(address: String) throws {
        let hints = try MetadataPage.hints("<link rel=canonical href=\"\(address)\"><p>x")
        #expect(hints.url == nil && hints.canonicalURL == nil)
    }
}

@Suite struct `The headline of a page` {
    private func title(_ body: String, _ head: String = "") throws -> Draft.Hints {
        try MetadataPage.hints(MetadataPage.page(head: head, body: body))
    }

    private static let shared =
        "<meta property=\"og:title\" content=\"Two barns burn down near Osterby\">"

    @Test(arguments: [
        "<h1>The Harbour Lantern</h1><h1>Two barns burn down in Osterby</h1>",
        "<header><h1>Fire</h1></header><h1>Two barns <em>burn down</em> in\n Osterby</h1>",
        "<h1><span class=\"c-kicker\">Fire</span> Two barns burn down in Osterby</h1>",
        "<h1><span class=\"article__overline\">Fire</span><span> - </span>Two barns burn down in Osterby</h1>",
    ])
    func `is the heading that shares its words`(body: String) throws {
        #expect(try title(body, Self.shared).title == "Two barns burn down in Osterby")
    }

    @Test(
        arguments: [
            ("<h1>Fire: Two barns burn down near Osterby</h1>", "Fire"),
            ("<h1>Fire in the north – Two barns burn down near Osterby</h1>", "Fire in the north"),
            ("<span class=kicker>Fire</span><h1>Two barns burn down near Osterby</h1>", "Fire"),
            ("<h1>Two barns burn down near Osterby</h1><p class=kicker>More</p>", nil),
            ("<h1>Two barns burn down near Osterby</h1>", nil),
        ] as [(String, String?)]
    )
    func `stands below its kicker`(body: String, kicker: String?) throws {
        let hints = try title(body, Self.shared)
        #expect(hints.title == "Two barns burn down near Osterby")
        #expect(hints.kicker == kicker)
    }

    @Test func `keeps the kicker with which it is stated elsewhere`() throws {
        let head = "<meta property=\"og:title\" content=\"Fire: Two barns burn down\">"
        let body =
            "<h1><span class=\"head__kicker\">Fire</span>: <span>Two barns burn down</span></h1>"
        #expect(try title(body, head).title == "Fire: Two barns burn down")
    }

    @Test(arguments: [
        ("<title>Two barns burn down | The Harbour Lantern</title>", "Two barns burn down"),
        ("<title>Two barns burn down - Harbour Lantern</title>", "Two barns burn down"),
        ("<title>The Harbour Lantern | Two barns burn down</title>", "Two barns burn down"),
        (
            "<title>Two barns burn down | Osterby | The Harbour Lantern</title>",
            "Two barns burn down"
        ),
        (
            "<meta property=\"og:title\" content=\"Two barns burn down - and a shed\">",
            "Two barns burn down - and a shed"
        ),
        ("<title>Burnt-down barns</title>", "Burnt-down barns"),
    ])
    func `is the title less the name of the site`(head: String, expected: String) throws {
        let site = "<meta property=\"og:site_name\" content=\"The Harbour Lantern\">"
        #expect(try title("<p>It burnt.</p>", head + site).title == expected)
    }

    private static let long = "Storm Ada batters the coast | Thousands without power"

    @Test(arguments: [
        ("", "<title>\(long)</title><meta property=\"og:title\" content=\"\(long)\">"),
        ("<h1>\(long)</h1>", "<meta property=\"og:title\" content=\"\(long)\">"),
        ("<h1>\(long)</h1>", "<title>\(long) | The Harbour Lantern</title>"),
    ])
    func `keeps what stands behind a bar and is no name of the site`(body: String, head: String)
        throws
    {
        let site = "<meta property=\"og:site_name\" content=\"The Harbour Lantern\">"
        #expect(try title(body + "<p>It blew.</p>", site + head).title == Self.long)
    }

    @Test func `is without an unknown name behind a bar where it is stated so, too`() throws {
        let head =
            "<meta property=\"og:title\" content=\"Storm Ada batters the coast | Quay News\">"
            + "<title>Storm Ada batters the coast | Quay News</title>"
        let linked =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Storm Ada batters the coast\"}</script>"
        #expect(try title("<p>It blew.</p>", head + linked).title == "Storm Ada batters the coast")
        #expect(
            try title("<p>It blew.</p>", "<title>Storm Ada batters the coast | Quay News</title>")
                .title == "Storm Ada batters the coast"
        )
    }

    @Test func `is not the name of the site`() throws {
        let site = "<meta property=\"og:site_name\" content=\"The Harbour Lantern\">"
        let head = "<meta property=\"og:title\" content=\"Two barns burn down\">"
        #expect(try title("<h1>Harbour Lantern</h1>", site + head).title == "Two barns burn down")
    }

    @Test func `is followed by its standfirst`() throws {
        let body = """
            <h1>Two barns burn down near Osterby</h1>
            <p class="article__standfirst">A fire in the night left nothing of two old barns.</p>
            """
        let hints = try title(body, "<meta name=description content=\"Fire news\">")
        #expect(hints.summary == "A fire in the night left nothing of two old barns.")
    }
}

@Suite struct `The pictures of a page` {
    private func images(_ body: String, _ head: String = "") throws -> [Draft.Image] {
        try MetadataPage.hints(
            MetadataPage.page(head: head, body: body),
            url: "https://lantern.example/ferry"
        ).images
    }

    @Test(
        arguments: [
            (
                "<figcaption>The ferry <span class=\"photo-credit\">Cleo Marsh</span></figcaption>",
                "The ferry", "Cleo Marsh"
            ),
            (
                "<figcaption>The ferry (Photo: Cleo Marsh)</figcaption>", "The ferry",
                "Photo: Cleo Marsh"
            ),
            ("<figcaption>The ferry. Photo: Cleo Marsh</figcaption>", "The ferry.", "Cleo Marsh"),
            ("<figcaption>The ferry</figcaption>", "The ferry", nil),
        ] as [(String, String, String?)]
    )
    func `have captions and credits`(words: String, caption: String, credit: String?) throws {
        let found = try images("<figure><img src=\"/f.jpg\">\(words)</figure>")
        #expect(
            found == [
                Draft.Image(url: "https://lantern.example/f.jpg", caption: caption, credit: credit)
            ]
        )
    }

    @Test func `are not named twice for their sizes`() throws {
        let head = "<meta property=\"og:image\" content=\"https://cdn.example/1200/f.jpg?w=1200\">"
        let found = try images(
            "<figure><img src=\"https://cdn.example/300/f.jpg\"><figcaption>The ferry</figcaption></figure>",
            head
        )
        #expect(found.map(\.url) == ["https://cdn.example/300/f.jpg"])
    }

    private static func figure(_ attributes: String, _ words: String) -> String {
        "<figure><img \(attributes)><figcaption>\(words)</figcaption></figure>"
    }

    @Test func `are two where figures of one name have words of their own`() throws {
        let one = Self.figure("src=\"/101/original.jpg\"", "The pier in the morning.")
        let two = Self.figure("src=\"/202/original.jpg\"", "The mayor on the pier.")
        let head = "<meta property=\"og:image\" content=\"/202/original.jpg?w=900\">"
        let found = try images(one + two, head)
        #expect(
            found.map(\.url) == [
                "https://lantern.example/101/original.jpg",
                "https://lantern.example/202/original.jpg",
            ]
        )
        #expect(found.map(\.caption) == ["The pier in the morning.", "The mayor on the pier."])
        #expect(try images(one + one).count == 1)
    }

    @Test(arguments: [
        "src=\"/blank.gif\" data-src=\"/a.jpg\"", "data-src=\"/a.jpg\" src=\"/a-20.jpg\"",
        "src=\"/blank.svg\" srcset=\"/a.jpg 300w, /a-2.jpg 600w\"", "src=\"/a.jpg\"",
        "src=\"/a.jpg\" srcset=\"/a-300.jpg 300w\"", "src=\"/a.jpg\" data-src=\"/{width}/a.jpg\"",
        "src=\"data:image/gif;base64,AA\" data-lazy-src=\"/a.jpg\"",
    ])
    func `have the address of the picture and not of a stand-in`(attributes: String) throws {
        let found = try images(Self.figure(attributes, "The pier."))
        #expect(found.map(\.url) == ["https://lantern.example/a.jpg"])
    }

    @Test func `may be drawings`() throws {
        let found = try images(Self.figure("src=\"/map.svg\"", "The coast."))
        #expect(found.map(\.url) == ["https://lantern.example/map.svg"])
    }

    @Test(arguments: [
        "<img src=\"/f.jpg\">", "<figure><img src=\"data:image/png;base64,AAAA\"></figure>",
        "<aside><figure><img src=\"/f.jpg\"><figcaption>More</figcaption></figure></aside>",
        "<figure><figcaption>No picture</figcaption></figure>",
    ])
    func `are those of figures with words`(body: String) throws {
        #expect(try images(body).isEmpty)
    }
}
