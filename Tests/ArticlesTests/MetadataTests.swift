import Prose
import Testing

@testable import Articles

@Suite struct `The metadata of an article from a page` {
    private func article(_ head: String, _ body: String, path: String = "a.html") throws -> Article
    {
        let html = """
            <html lang="en"><head>\(head)</head><body><article>
            <h1>Timber train leaves the rails near Osterby station</h1>\(body)
            \(Fixture.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined())
            </article></body></html>
            """
        let result = try Fixture.intake().read(files: [Fixture.file(path, html)])
        return try #require(result.articles.first)
    }

    @Test func `tells publication and change with zone, precision and basis`() throws {
        let metadata = try article(
            """
            <meta property="article:published_time" content="2025-03-04T23:30:00-05:00">
            <meta name="last-modified" content="5 March 2025">
            """,
            ""
        ).metadata
        let published = try #require(metadata.published)
        #expect(published.seconds == 1_741_149_000)
        #expect(published.precision == .second)
        #expect(published.basis == .openGraph)
        #expect(published.offset == -18_000)
        #expect(published.hasZone)
        let modified = try #require(metadata.modified)
        #expect(modified.day.description == "2025-03-05")
        #expect(modified.precision == .day)
        #expect(modified.basis == .meta)
        #expect(!modified.hasZone)
    }

    @Test func `takes a change for the publication only where nothing else tells`() throws {
        let head = "<meta property=\"article:modified_time\" content=\"2025-03-05T08:00:00Z\">"
        let bounded = try article(head, "").metadata
        #expect(bounded.published?.basis == .modified)
        #expect(bounded.published?.seconds == bounded.modified?.seconds)
        let dated = try article(head, "", path: "2025-03-04-train.html").metadata
        #expect(dated.published?.basis == .path)
        #expect(dated.published?.day.description == "2025-03-04")
        #expect(dated.modified?.day.description == "2025-03-05")
    }

    @Test func `keeps section, keywords, kicker, pictures and addresses`() throws {
        let metadata = try article(
            """
            <meta property="article:section" content="Railways">
            <meta name="keywords" content="train, timber">
            <meta name="kicker" content="Accident">
            <meta name="description" content="Nine wagons lie beside the old station.">
            <link rel="canonical" href="https://lantern.example/train">
            """,
            "<figure><img src=\"https://lantern.example/t.jpg\"><figcaption>The wagons</figcaption></figure>"
        ).metadata
        #expect(metadata.section == "Railways")
        #expect(metadata.keywords == ["train", "timber"])
        #expect(metadata.kicker?.words == "Accident")
        #expect(metadata.summary?.words == "Nine wagons lie beside the old station.")
        #expect(metadata.url == "https://lantern.example/train")
        #expect(
            metadata.images == [
                Picture(url: "https://lantern.example/t.jpg", caption: "The wagons", credit: nil)
            ]
        )
        #expect(!metadata.isExcerpt)
        #expect(metadata.version == nil && metadata.extra.isEmpty)
    }

    @Test(arguments: [
        ("HL24 Redaktion", ["HL24 Redaktion"]),
        ("Redaktion lantern.example", ["Redaktion lantern.example"]),
        ("Staff Reporter", []), ("Mehr", ["Mehr"]),
    ])
    func `names the staff of an outlet that tells whose it is`(
        author: String,
        authors: [String]
    ) throws {
        let metadata = try article("<meta name=author content=\"\(author)\">", "").metadata
        #expect(metadata.byline?.authors ?? [] == authors)
        #expect(metadata.byline?.agency == nil)
    }

    @Test(arguments: [
        (
            "<h1><span class=kicker>Railways</span> <span>Timber train leaves the rails</span></h1>",
            "Railways", "Timber train leaves the rails"
        ),
        (
            "<h1>Railways: Timber train leaves the rails</h1>"
                + "<meta property=og:title content=\"Timber train leaves the rails\">",
            "Railways", "Timber train leaves the rails"
        ),
        (
            "<h1>Railways: Timber train leaves the rails</h1>", nil,
            "Railways: Timber train leaves the rails"
        ),
    ]) func `tells the kicker from the headline in one heading`(
        heading: String,
        kicker: String?,
        headline: String
    ) throws {
        let body = Fixture.body.split(separator: "\n").map { "<p>\($0)</p>" }.joined()
        let html = "<html><body><article>\(heading)\(body)</article></body></html>"
        let result = try Fixture.intake().read(files: [Fixture.file("a.html", html)])
        let article = try #require(result.articles.first)
        #expect(article.metadata.headline.map { article.text[$0] } == headline)
        #expect(article.metadata.kicker?.words == kicker)
        #expect(article.metadata.kicker?.span.map { article.text[$0] } == kicker)
    }

    @Test(arguments: [
        ("false", 2, true), ("\"False\"", 2, true), ("\"https://schema.org/False\"", 2, true),
        ("true", 2, false), ("\"True\"", 2, false), ("null", 2, false), ("false", 12, false),
    ])
    func `is an excerpt where readers pay and little is shown`(
        free: String,
        paragraphs: Int,
        isExcerpt: Bool
    ) throws {
        let shown = Fixture.body.split(separator: "\n").prefix(1)
        let body = (0..<paragraphs).map { "<p>\(shown[0]) This is part \($0 + 1).</p>" }.joined()
        let html = """
            <html lang="en"><head><script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"Timber train leaves the rails","isAccessibleForFree":\(free)}</script></head>
            <body><article><h1>Timber train leaves the rails</h1>\(body)</article></body></html>
            """
        let result = try Fixture.intake().read(files: [Fixture.file("a.html", html)])
        let article = try #require(result.articles.first)
        #expect(article.metadata.isExcerpt == isExcerpt)
    }

    @Test func `credits every agency that signs, and names the writer`() throws {
        let metadata = try article("<meta name=author content=\"Ada Brook, AFP, Reuters\">", "")
            .metadata
        #expect(metadata.byline?.authors == ["Ada Brook"])
        #expect(metadata.byline?.agency?.id == "afp")
        let credits = metadata.agencies.filter { $0.position == .byline && $0.span == nil }
        #expect(credits.map(\.agency.id).sorted() == ["afp", "reuters"])
    }

    @Test func `names the outlet by its page where no folder is configured`() throws {
        let head = "<meta property=\"og:site_name\" content=\"The Harbour Lantern\">"
        let own = try article(head, "").outlet
        #expect(own.outlet.id == "the-harbour-lantern")
        #expect(own.basis == .page)
        let domain = try article("<link rel=canonical href=\"https://www.birch.example/a\">", "")
            .outlet
        #expect(domain.outlet.domain == "birch.example")
        #expect(domain.basis == .page)
        #expect(try article("", "").outlet.basis == .unknown)
    }
}

@Suite struct `A configured outlet` {
    private func outlet(_ fields: String) throws -> Outlet? {
        let text = "{\"outlets\":[{\"name\":\"The Amber\",\(fields)}]}"
        return try OutletList(parsing: Array(text.utf8)).entries.first?.outlet
    }

    @Test(arguments: [
        ("agency", Outlet.Kind.agency), ("public", .public), ("private", .private),
        ("state", .state),
    ])
    func `has a kind`(name: String, kind: Outlet.Kind) throws {
        #expect(try outlet("\"kind\":\"\(name)\"")?.kind == kind)
    }

    @Test func `has an owner and groups`() throws {
        let found = try outlet(#""owner":"Amber  Press","groups":["nordic","tabloid","nordic"]"#)
        #expect(found?.owner == "Amber Press")
        #expect(found?.groups == ["nordic", "tabloid"])
        let plain = try outlet(#""kind":null,"groups":null"#)
        #expect(plain?.kind == nil && plain?.owner == nil && plain?.groups == [])
    }

    @Test(arguments: [
        #""kind":"paper""#, #""kind":"Agency""#, #""kind":7"#, #""groups":"nordic""#,
        #""groups":[1]"#, #""groups":[""]"#,
    ])
    func `has no other kind and no other groups`(fields: String) {
        #expect(throws: OutletListError.self) { try outlet(fields) }
    }

    @Test func `goes before the name of the page in its folder`() throws {
        let outlets = OutletList([
            .init(outlet: Outlet(id: "amber", name: "The Amber"), folders: ["amber"])
        ])
        let html = """
            <html><head><meta property="og:site_name" content="Birch"></head>
            <body><h1>\(Fixture.headline)</h1><p>\(Fixture.body.prefix(200))</p></body></html>
            """
        let files = [Fixture.file("amber/1.html", html), Fixture.file("cedar/1.html", html)]
        let found = try Fixture.intake(outlets: outlets).read(files: files).articles.map(\.outlet)
        #expect(found.map(\.outlet.id) == ["amber", "birch"])
        #expect(found.map(\.basis) == [.configured, .page])
    }
}
