import Markup
import Testing

@testable import Articles

@Suite struct `The writers of a page` {
    private func found(_ body: String, _ head: String = "", language: String = "en") throws
        -> [String]
    {
        let site = "<meta property=\"og:site_name\" content=\"The Harbour Lantern\">"
        let html = MetadataPage.page(
            head: head + site,
            body: "<h1>Ferry to Osterby is late again</h1>\(body)",
            language: language
        )
        let hints = try MetadataPage.hints(html, url: "https://www.harbourlantern.example/ferry")
        return hints.authors + [hints.agency].compactMap { $0.map { "agency " + $0 } }
    }

    @Test(arguments: [
        "<p class=\"byline\">By Ada Brook</p>",
        "<div class=\"article__byline\">By <a href=\"/people/ada-brook\">Ada Brook</a></div>",
        "<span class=\"c-author__name\">Ada Brook</span><span class=author-bio>Writes.</span>",
        "<a rel=\"author\" href=\"/a\">Ada Brook</a>", "<a href=\"/authors/ada\">Ada Brook</a>",
        "<div itemprop=author itemscope><span itemprop=name>Ada Brook</span></div>",
        "<p class=byline>ByAda Brook, Staff Writer</p>", "<p class=byline>Von Ada Brook</p>",
        "<p class=author>Ada Brook | 4 March 2025</p>",
        "<p class=byline><b>Ada Brook</b><span class=\"post-date\">April 28, 2023</span></p>",
        "<p class=byline>Ada Brook in Osterby</p>", "<p class=byline>Text: Ada Brook</p>",
        "<p>Ada Brook</p><p>4 March 2025</p>", "<p class=byline>Ada Brook, The Harbour Lantern</p>",
    ])
    func `are named by the byline`(byline: String) throws {
        #expect(try found(byline) == ["Ada Brook"])
    }

    @Test(arguments: [
        ("By Ada Brook and Ben Dale", ["Ada Brook", "Ben Dale"]),
        ("Ada Brook, Ben Dale & Cleo Marsh", ["Ada Brook", "Ben Dale", "Cleo Marsh"]),
        ("Von Ada Brook und Ben Dale", ["Ada Brook", "Ben Dale"]),
        ("Por José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("Ada Brook y Ben Dale", ["Ada Brook", "Ben Dale"]),
        ("Maria & Katerina", ["Maria", "Katerina"]),
        ("Ada Brook, Senior Reporter", ["Ada Brook"]),
        ("Ada Brook, professor of rivers at the old school", ["Ada Brook"]),
        ("Brook, Ada", ["Ada Brook"]),
        ("Ada Brook, AFP", ["Ada Brook", "agency AFP"]),
        ("Ada Brook (AP)", ["Ada Brook", "agency AP"]),
        ("Reuters", ["agency Reuters"]), ("AFP, dpa", ["dpa", "agency AFP"]),
        ("Associated Press in Osterby", ["agency Associated Press"]),
        ("김하늘 기자", ["김하늘"]), ("记者：李明", ["李明"]), ("Ada Brook\u{a0}", ["Ada Brook"]),
        ("Ada O'Brook-Dale", ["Ada O'Brook-Dale"]), ("ben dale", ["ben dale"]),
        ("Pär Karlsson", ["Pär Karlsson"]), ("De Wet Potgieter", ["De Wet Potgieter"]),
        ("Di Morrissey", ["Di Morrissey"]), ("Von Miller", ["Von Miller"]),
        ("Av Harari", ["Av Harari"]), ("Af Jochnick", ["Af Jochnick"]),
        ("Von: Brook", ["Brook"]), ("By Brook", ["Brook"]), ("Von dpa", ["agency dpa"]),
        ("Sam Lee and Dan Brown", ["Sam Lee", "Dan Brown"]),
        ("Sam Lee & Dan Brown", ["Sam Lee", "Dan Brown"]),
        ("Ana Pérez and Con Houlihan", ["Ana Pérez", "Con Houlihan"]),
        ("Sari Dewi dan Budi Santoso", ["Sari Dewi", "Budi Santoso"]),
        ("Doe, Jane; Fox, Tom", ["Jane Doe", "Tom Fox"]),
        ("Jane Doe; Tom Fox, AFP", ["Jane Doe", "Tom Fox", "agency AFP"]),
    ])
    func `are read out of a field`(field: String, names: [String]) throws {
        #expect(try found("", "<meta name=author content=\"\(field)\">") == names)
    }

    @Test(arguments: [
        "admin", "https://www.facebook.com/lantern", "Editorial Team", "info@lantern.example", "By",
        "", "4 March 2025", "Staff Writer", "March", "|", "123",
    ])
    func `are not what names nobody`(field: String) throws {
        #expect(try found("", "<meta name=author content=\"\(field)\">") == [])
    }

    @Test(arguments: [
        "<p class=\"author-bio\">Ada Brook</p>", "<p class=\"comment-author\">Ada Brook</p>",
        "<aside><p class=byline>Ada Brook</p></aside>",
        "<p class=byline>Read more of our news here</p>",
        "<p class=byline>Photo: Ada Brook</p>".replacing("Photo", with: "Image"),
        "<p>Ada Brook</p>",
        "<p class=byline>4 March 2025</p>", "<p class=byline>March 4</p>",
    ])
    func `are not read out of other elements`(body: String) throws {
        #expect(try found(body) == [])
    }

    @Test(arguments: [
        "The Harbour Lantern", "Harbour Lantern", "harbourlantern.example", "Harbour Lantern staff",
    ])
    func `are not the outlet where a person signs`(name: String) throws {
        let head = "<meta name=author content=\"\(name)\">"
        #expect(try found("<p class=byline>By Ada Brook</p>", head) == ["Ada Brook"])
        #expect(try found("", head) == [name])
    }

    @Test func `are those of JSON-LD before those of the head and the byline`() throws {
        let linked = """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to Osterby",
            "author":{"@type":"Person","name":"Ada Brook"}}</script>
            """
        let head = "<meta name=author content=\"Ben Dale\">"
        let byline = "<p class=byline>Cleo Marsh</p>"
        #expect(try found(byline, linked + head) == ["Ada Brook"])
        #expect(try found(byline, head) == ["Ben Dale"])
    }

    @Test func `are named by a label and its value`() throws {
        let head = """
            <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Brook">
            <meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="Ben Dale">
            """
        #expect(try found("", head) == ["Ada Brook"])
    }

    @Test func `are bounded in number and length`() throws {
        let names = (0..<500).map { "Ada \(String(UnicodeScalar(UInt8(65 + $0 % 26))))rook\($0)" }
        let head = names.map { "<meta name=author content=\"\($0)\">" }.joined()
        #expect(try found("", head).count <= 32)
        let long = String(repeating: "Ada Brook and ", count: 10_000)
        #expect(try found("", "<meta name=author content=\"\(long)\">") == [])
    }
}

@Suite struct `The times of a page` {
    private func hints(_ body: String, _ head: String = "", language: String = "en") throws
        -> Draft.Hints
    {
        let html = MetadataPage.page(
            head: head,
            body: "<article><h1>Ferry to Osterby is late again</h1>\(body)</article>",
            language: language
        )
        return try MetadataPage.hints(html)
    }

    @Test(arguments: [
        ("<time datetime=\"2025-03-04T10:15\">4 March</time>", "2025-03-04T10:15", "time_element"),
        ("<time>4 March 2025</time>", "4 March 2025", "time_element"),
        (
            "<p>Updated <time>5 March 2025</time></p><time>4 March 2025</time>", "4 March 2025",
            "time_element"
        ),
        ("<span itemprop=datePublished content=\"2025-03-04\">x</span>", "2025-03-04", "microdata"),
        ("<p class=\"post-date\">Published: 4 March 2025</p>", "4 March 2025", "timestamp"),
        ("<p>4 March 2025</p>", "4 March 2025", "timestamp"),
        ("<p>Ada Brook | Reporter | 4 March 2025</p>", "4 March 2025", "timestamp"),
    ])
    func `stand near the headline`(body: String, words: String, basis: String) throws {
        let hints = try hints(body)
        #expect(hints.published == words)
        #expect(hints.publishedBasis.rawValue == basis)
    }

    @Test(arguments: [
        "<p>Updated 5 March 2025</p>", "<p>Last updated: <time>5 March 2025</time></p>",
        "<time class=\"modified\" datetime=\"2025-03-05\">5 March 2025</time>",
        "<span itemprop=dateModified content=\"2025-03-05\">x</span>",
    ])
    func `of a change are none of publication`(body: String) throws {
        let hints = try hints(body)
        #expect(hints.published == nil)
        #expect(
            hints.modified?.contains(
                hints.modified?.contains("-") == true ? "2025-03-05" : "5 March 2025"
            ) == true
        )
    }

    @Test(arguments: [
        "<p>The ferry sank on 4 March 1925.</p>",
        "<ul><li><a href=x><time>4 March 2025</time></a></li></ul>",
        "<aside><time>4 March 2025</time></aside>", "<p class=comment-date>4 March 2025</p>",
        "<p>2 hours ago</p>", "<time>1 January 1970</time>",
        "<time datetime=\"0001-01-01\">now</time>",
    ])
    func `are not those of something else`(body: String) throws {
        let hints = try hints(body)
        #expect(hints.published == nil)
        #expect(hints.modified == nil)
    }

    @Test(arguments: [
        "<a href=\"/ferry\" rel=\"bookmark\"><time datetime=\"2025-03-04T09:00:00+01:00\">March 4, 2025</time></a>",
        "<p>Posted on <a href=\"/ferry\"> <time datetime=\"2025-03-04T09:00:00+01:00\">2 days ago</time></a></p>",
    ])
    func `may lead to the article itself`(body: String) throws {
        #expect(try hints(body).published == "2025-03-04T09:00:00+01:00")
    }

    @Test(arguments: [
        "<a href=\"/b\">Barn burns near the pier <time datetime=\"2025-03-04\">4 March</time></a>",
        "<ul><li><div><a href=\"/day\"><time datetime=\"2025-03-04\">4 March</time></a></div></li></ul>",
        "<ul><li><a href=\"/b\">Barn burns near the pier</a><ul><li><time datetime=\"2025-03-04\">4 March</time></li></ul></li></ul>",
    ])
    func `may lead to something else`(body: String) throws {
        #expect(try hints(body).published == nil)
    }

    private static func linked(_ headline: String, _ dates: String) -> String {
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\"\(dates)}</script>"
    }

    @Test func `are not those of another article that the page states`() throws {
        let own = "Ferry to Osterby is late again"
        let other = Self.linked(
            "Team wins the cup final",
            ",\"datePublished\":\"2019-02-01\",\"dateModified\":\"2019-02-02\""
        )
        let dated = try hints("", Self.linked(own, ",\"datePublished\":\"2025-03-04\"") + other)
        #expect(dated.published == "2025-03-04")
        #expect(dated.modified == nil)
        let meta = "<meta property=\"article:published_time\" content=\"2025-03-05\">"
        #expect(try hints("", Self.linked(own, "") + other + meta).published == "2025-03-05")
        #expect(
            try hints("<p>6 March 2025</p>", Self.linked(own, "") + other).published
                == "6 March 2025"
        )
    }

    @Test func `are those of the page and of the only article that it states`() throws {
        let page = """
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",
            "headline":"Ferry to Osterby is late again"},
            {"@type":"WebPage","datePublished":"2025-03-04","dateModified":"2025-03-05"}]}</script>
            """
        let hints = try hints("", page)
        #expect(hints.published == "2025-03-04")
        #expect(hints.modified == "2025-03-05")
        let otherwise = Self.linked("All that happens", ",\"datePublished\":\"2025-03-04\"")
        #expect(try self.hints("", otherwise).published == "2025-03-04")
    }

    @Test(
        arguments: [
            ("2025-03-01", nil), ("2025-03-04", "2025-03-04"), ("2025-03-06", "2025-03-06"),
        ] as [(String, String?)]
    )
    func `of a change are none before publication`(day: String, modified: String?) throws {
        let dates = ",\"datePublished\":\"2025-03-04\",\"dateModified\":\"\(day)\""
        let hints = try hints("", Self.linked("Ferry to Osterby is late again", dates))
        #expect(hints.modified == modified)
    }

    @Test(arguments: [
        ("datePublished\":\"2025-03-04", "2025-03-04", "json_ld"),
        ("datePublished\":\"soon", "2025-03-03", "meta"),
        ("dateModified\":\"2025-03-05", "2025-03-03", "meta"),
        ("datePublished\":\"1970-01-01", "2025-03-03", "meta"),
    ])
    func `are those of the strongest source that gives one`(
        field: String,
        words: String,
        basis: String
    ) throws {
        let head = """
            <script type="application/ld+json">{"@type":"NewsArticle","\(field)"}</script>
            <meta name="pubdate" content="2025-03-03"><meta name="date" content="2025-01-01">
            """
        let hints = try hints("<time datetime=\"2025-03-06\">x</time>", head)
        #expect(hints.published == words)
        #expect(hints.publishedBasis.rawValue == basis)
    }
}

@Suite struct `The class of an element` {
    @Test(
        arguments: [
            ("byline", PageFields.Marks.byline), ("c-byline__name", [.byline, .bylineName]),
            ("articleAuthorName", [.byline, .bylineName]), ("post-date", .date),
            ("author-bio", [.byline, .noByline]), ("x1 y2", []), ("", []), ("bylines2", .byline),
            ("by line", []), ("article__overline", .kicker),
        ] as [(String, PageFields.Marks)]
    )
    func `tells its part by the words in it`(name: String, marks: PageFields.Marks) throws {
        let found = try Fixture.lexicon().pageFields.marks(in: Array(name.utf8)[...])
        #expect(found.isSuperset(of: marks))
        if marks.isEmpty { #expect(found.isEmpty) }
    }
}
