import Articles
import Prose
import Testing

@Suite struct `A feed` {
    private static let words = "The ferry left the harbour of Osterby at noon with ninety people."
    private static let long = (0..<30).map {
        "Wagon \($0) of the timber train stands by the old quay."
    }
    .joined(separator: " ")

    private func sheet(_ text: String, _ path: String = "a.xml") throws -> DraftSheet {
        try Fixture.intake().drafts(of: Fixture.file(path, text))
    }

    private func rss(_ items: String, _ channel: String = "<title>The Lantern</title>") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>\(channel)\(items)</channel></rss>
        """
    }

    @Test(arguments: ["a.xml", "a.rss", "b/A.RSS"])
    func `in RSS gives its items with what they state`(path: String) throws {
        let text = rss(
            """
            <item><title>Ferry &amp;amp; h&auml;rbour</title><link>https://lantern.example/a</link>
            <guid isPermaLink="false">urn:7</guid><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>
            <dc:creator>Jane Doe</dc:creator><author>sam@lantern.example (Sam Roe)</author>
            <category>Coast</category><category>Ships</category>
            <description>A ferry left.</description>
            <content:encoded><![CDATA[<p>\(Self.words)</p><p>It came back.</p>]]></content:encoded>
            <media:content url="https://lantern.example/a.jpg" medium="image">
            <media:description>A ferry</media:description><media:credit>J. Doe</media:credit>
            </media:content><atom:updated>2025-03-05T10:00:00Z</atom:updated></item>
            """,
            """
            <title>The Lantern</title><link>https://lantern.example/</link>
            <atom:link href="https://lantern.example/feed" rel="self"/><language>en-gb</language>
            <image><title>Logo</title><url>https://lantern.example/l.png</url></image>
            """
        )
        let sheet = try sheet(text, path)
        #expect(sheet.errors.isEmpty)
        let draft = try #require(sheet.drafts.first)
        #expect(sheet.drafts.count == 1)
        #expect(draft.origin == Origin(path: path, record: 1))
        #expect(draft.raw.string == "Ferry & härbour\n\(Self.words)\nIt came back.")
        let hints = draft.hints
        #expect(hints.title == "Ferry & härbour")
        #expect(hints.url == "https://lantern.example/a")
        #expect(hints.id == "urn:7")
        #expect(hints.source == "The Lantern")
        #expect(hints.language == "en-gb")
        #expect(hints.published == "Tue, 04 Mar 2025 10:00:00 GMT")
        #expect(hints.modified == "2025-03-05T10:00:00Z")
        #expect(hints.authors == ["Jane Doe", "Sam Roe"])
        #expect(hints.keywords == ["Coast", "Ships"])
        #expect(hints.summary == "A ferry left.")
        #expect(
            hints.images == [
                .init(url: "https://lantern.example/a.jpg", caption: "A ferry", credit: "J. Doe")
            ]
        )
        #expect(!hints.isExcerpt)
    }

    @Test func `in RSS 1.0 gives the items beside its channel`() throws {
        let text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
              xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://lantern.example/"><title>The Lantern</title></channel>
            <item rdf:about="https://lantern.example/a"><title>Ferry</title>
            <link>https://lantern.example/a</link><description>\(Self.long)</description>
            <d:date>2025-03-04</d:date><d:creator>Jane Doe</d:creator></item></rdf:RDF>
            """
        let draft = try #require(try sheet(text).drafts.first)
        #expect(draft.raw.string == "Ferry\n\n\(Self.long)")
        #expect(draft.hints.source == "The Lantern")
        #expect(draft.hints.id == "https://lantern.example/a")
        #expect(draft.hints.published == "2025-03-04")
        #expect(draft.hints.authors == ["Jane Doe"])
        #expect(!draft.hints.isExcerpt)
    }

    @Test(arguments: [
        (
            "<content type=\"html\">&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</content>",
            "Ferry\nOne & two."
        ),
        ("<content type=\"text\">One &lt;p&gt; two.</content>", "Ferry\n\nOne <p> two."),
        ("<content>One &lt;b&gt; two.</content>", "Ferry\n\nOne <b> two."),
        (
            """
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b> &lt; 3.
            </p><p>Four.</p></div></content>
            """, "Ferry\nOne two < 3.\nFour."
        ),
        (
            """
            <x:content xmlns:x="http://www.w3.org/2005/Atom" type="html">&lt;p&gt;One.&lt;/p&gt;
            </x:content>
            """, "Ferry\nOne."
        ),
    ])
    func `in Atom may give its text in several forms`(content: String, expected: String) throws {
        let text = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Lantern</title>
            <author><name>Jane Doe</name></author><updated>2025-03-05T10:00:00Z</updated>
            <entry><id>urn:7</id><title type="html">Ferry</title>\(content)
            <link rel="self" href="https://lantern.example/self"/>
            <link href="https://lantern.example/a"/><published>2025-03-04T10:00:00Z</published>
            <updated>2025-03-05T09:00:00Z</updated><category term="Coast"/></entry></feed>
            """
        let sheet = try sheet(text, "a.atom")
        #expect(sheet.errors.isEmpty)
        let draft = try #require(sheet.drafts.first)
        #expect(draft.raw.string == expected)
        #expect(draft.hints.url == "https://lantern.example/a")
        #expect(draft.hints.id == "urn:7")
        #expect(draft.hints.published == "2025-03-04T10:00:00Z")
        #expect(draft.hints.modified == "2025-03-05T09:00:00Z")
        #expect(draft.hints.authors == ["Jane Doe"])
        #expect(draft.hints.source == "The Lantern")
        #expect(draft.hints.language == "en")
        #expect(draft.hints.keywords == ["Coast"])
    }

    @Test func `takes the time of the last change where it tells no other`() throws {
        let draft = try #require(
            try sheet(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><updated>2025-03-05</updated>
                <summary>A ferry left.</summary></entry></feed>
                """
            ).drafts.first
        )
        #expect(draft.hints.published == "2025-03-05")
        #expect(draft.hints.modified == nil)
        #expect(draft.hints.isExcerpt)
    }

    @Test func `gives each picture its own words and maker`() throws {
        let item = """
            <item><description>One.</description>
            <media:content url="https://lantern.example/1.jpg" medium="image">
            <media:description>Caption one</media:description><media:credit>Ann One</media:credit>
            <media:thumbnail url="https://lantern.example/1s.jpg"/></media:content>
            <media:content url="https://lantern.example/film.mp4" type="video/mp4">
            <media:credit>Cy Film</media:credit></media:content>
            <media:content url="https://lantern.example/2.jpg" type="image/jpeg">
            <media:description>Caption two</media:description><media:credit>Ben Two</media:credit>
            </media:content><media:content url="https://lantern.example/3.jpg" medium="image"/>
            <media:credit>Dee Three</media:credit></item>
            """
        #expect(
            try sheet(rss(item)).drafts.first?.hints.images == [
                .init(url: "https://lantern.example/1s.jpg"),
                .init(
                    url: "https://lantern.example/1.jpg",
                    caption: "Caption one",
                    credit: "Ann One"
                ),
                .init(
                    url: "https://lantern.example/2.jpg",
                    caption: "Caption two",
                    credit: "Ben Two"
                ), .init(url: "https://lantern.example/3.jpg", credit: "Dee Three"),
            ]
        )
    }

    @Test(arguments: [
        (#"width="140" url="https://i.example/img/a.jpg?s=1&amp;w=140""#, true),
        (#"url="https://i.example/a.PNG""#, true),
        (#"width="140" url="https://i.example/a""#, true),
        (#"url="https://i.example/a""#, false),
        (#"width="9" url="https://i.example/a.mp4""#, false),
        (#"width="9" duration="8" url="https://i.example/a""#, false),
        (#"type="video/mp4" url="https://i.example/a.jpg""#, false),
        (#"medium="audio" url="https://i.example/a.jpg""#, false),
    ])
    func `takes a medium without a type for a picture where it looks like one`(
        attributes: String,
        isImage: Bool
    ) throws {
        let item = """
            <item><description>One.</description><media:content \(attributes)>
            <media:credit>Ann Lee</media:credit></media:content></item>
            """
        let images = try #require(try sheet(rss(item)).drafts.first?.hints.images)
        #expect(images.map(\.credit) == (isImage ? ["Ann Lee"] : []))
    }

    @Test(arguments: [
        ("", "", "/2025/ferry", "https://lantern.example/2025/ferry"),
        (
            #"xml:base="https://news.example/uk/""#, "", "ferry?p=1",
            "https://news.example/uk/ferry?p=1"
        ),
        (
            #"xml:base="https://news.example/uk/""#, #"xml:base="south/""#, "ferry",
            "https://news.example/uk/south/ferry"
        ),
        ("", "", "//other.example/a", "https://other.example/a"),
        ("", "", "https://other.example/a", "https://other.example/a"),
        (#"xml:base="urn:x""#, "", "ferry", "ferry"),
        ("", "", "mailto:a@b.example", "mailto:a@b.example"),
    ])
    func `has its addresses made whole`(
        feed: String,
        entry: String,
        link: String,
        expected: String
    ) throws {
        let text = """
            <feed xmlns="http://www.w3.org/2005/Atom" \(feed)><title>The Lantern</title>
            <link href="https://lantern.example/start"/><entry \(entry)><link href="\(link)"/>
            <summary>One.</summary></entry></feed>
            """
        #expect(try sheet(text, "a.atom").drafts.map(\.hints.url) == [expected])
    }

    @Test func `has a long text that ends in dots as a whole one`() throws {
        let items = ["content:encoded", "description"].map {
            "<item><\($0)>\(Self.long) And then she stopped...</\($0)></item>"
        }
        let sheet = try sheet(rss(items.joined()))
        #expect(sheet.drafts.map(\.hints.isExcerpt) == [false, true])
        #expect(sheet.drafts.allSatisfy { $0.raw.string.hasSuffix("she stopped...") })
    }

    @Test func `marks entries that are a part only`() throws {
        let items = [
            "<description>A ferry left.</description>",
            "<description>\(Self.long)</description>",
            "<description>\(Self.long) [&amp;#8230;]</description>",
            "<description>\(Self.long)…</description>",
            "<content:encoded>&lt;p&gt;A short note.&lt;/p&gt;</content:encoded>",
        ]
        let sheet = try sheet(rss(items.map { "<item>\($0)</item>" }.joined()))
        #expect(sheet.drafts.map(\.hints.isExcerpt) == [true, false, true, true, false])
        #expect(
            sheet.notices == [
                .excerpts(
                    path: "a.xml",
                    records: 1,
                    reason: "a short description and no content"
                ),
                .excerpts(path: "a.xml", records: 2, reason: "the text is cut at its end"),
            ]
        )
    }

    @Test func `gives the entries before a fault`() throws {
        let whole = rss("<item><description>One.</description></item>")
        let cut = whole.replacing("</channel></rss>", with: "<item><title>Two</tit")
        let sheet = try sheet(cut)
        #expect(sheet.drafts.map(\.raw.string) == ["One."])
        #expect(sheet.errors.map(\.record) == [2])
        #expect(sheet.errors.map(\.kind) == ["malformed"])
    }

    @Test(arguments: [
        "", " \n", "<rss/>", "<rss><channel></channel></rss>", "<newsMessage><a/></newsMessage>",
        "plain words", "<rss><channel><item><title>No text</title></item></channel></rss>", "<",
        """
        <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><item><description>&c;
        </description></item></channel></rss>
        """,
        """
        <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item>
        <description>&x;</description></item></channel></rss>
        """,
    ])
    func `is reported where it holds no entry with a text`(text: String) throws {
        let sheet = try sheet(text)
        #expect(sheet.drafts.isEmpty)
        #expect(sheet.errors.count == 1)
    }

    @Test func `under the ending of XML may be a page`() throws {
        let page = """
            <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title>
            </head><body><p>\(Self.words)</p></body></html>
            """
        #expect(try sheet(page).drafts.first?.raw.string.contains(Self.words) == true)
        #expect(try sheet("<html><body><p>\(Self.words)<br></body>").drafts.count == 1)
    }

    @Test func `may be compressed`() throws {
        let text = rss("<item><description>One.</description></item>")
        let file = SourceFile(path: "a.rss.gz", bytes: PackedBytes.stored(Array(text.utf8)))
        #expect(try Fixture.intake().drafts(of: file).drafts.map(\.raw.string) == ["One."])
    }

    @Test(.timeLimit(.minutes(2))) func `may have a hundred thousand entries`() throws {
        let items = (0..<100_000).map {
            "<item><guid>\($0)</guid><description>Wagon \($0) left.</description></item>"
        }
        let sheet = try sheet(rss(items.joined(separator: "\n")))
        #expect(sheet.drafts.count == 100_000)
        #expect(sheet.drafts.last?.raw.string == "Wagon 99999 left.")
        #expect(sheet.notices.count == 1)
    }
}
