import Articles
import Formats
import Prose
import Testing

/// Records as the programs and services name their keys; all words are invented.
@Suite struct `An export` {
    static let words = "The ferry left the harbour of Osterby at noon with ninety people."

    func draft(_ text: String, _ path: String = "a.json") throws -> Draft {
        let sheet = try Fixture.intake().drafts(of: Fixture.file(path, text))
        #expect(sheet.errors.isEmpty)
        return try #require(sheet.drafts.first)
    }

    /// The fields of a draft by name, those that state nothing left out.
    func fields(_ hints: Draft.Hints) -> [String: String] {
        let all: [String: String?] = [
            "id": hints.id, "version": hints.version, "url": hints.url,
            "canonical": hints.canonicalURL, "source": hints.source, "title": hints.title,
            "kicker": hints.kicker, "summary": hints.summary, "section": hints.section,
            "published": hints.published, "modified": hints.modified, "agency": hints.agency,
            "language": hints.language,
            "authors": hints.authors.isEmpty ? nil : hints.authors.joined(separator: "; "),
            "keywords": hints.keywords.isEmpty ? nil : hints.keywords.joined(separator: "; "),
            "images": hints.images.isEmpty ? nil : hints.images.map(\.url).joined(separator: "; "),
        ]
        return all.compactMapValues(\.self)
    }

    private static let exports: [(String, String, [String: String])] = [
        (
            "schema.org",
            #"""
            {"@context":"https://schema.org","@type":"NewsArticle","@id":"urn:a:7",
            "headline":"Ferry leaves","articleBody":"\#(words)","datePublished":"2025-03-04",
            "dateModified":"2025-03-05","publisher":{"@type":"Organization","name":"The Lantern"},
            "author":[{"@type":"Person","name":"Jane Doe"},{"name":"Sam Roe"}],"inLanguage":"en",
            "mainEntityOfPage":{"@id":"https://lantern.example/a"},"articleSection":["Coast"],
            "keywords":["ferry","coast"],"image":{"url":"https://lantern.example/a.jpg"},
            "description":"A ferry left.","sourceOrganization":{"name":"Osterby Wire"}}
            """#,
            [
                "id": "urn:a:7", "title": "Ferry leaves", "published": "2025-03-04",
                "modified": "2025-03-05", "source": "The Lantern", "authors": "Jane Doe; Sam Roe",
                "language": "en", "url": "https://lantern.example/a", "section": "Coast",
                "keywords": "ferry; coast", "images": "https://lantern.example/a.jpg",
                "summary": "A ferry left.", "agency": "Osterby Wire",
            ]
        ),
        (
            "ninjs 3",
            #"""
            {"uri":"urn:n:7","type":"text","version":"2","firstCreated":"2025-03-04T10:00:00Z",
            "versionCreated":"2025-03-04T11:00:00Z","by":"Jane Doe","language":"en",
            "infoSources":[{"name":"Osterby Wire"}],"subjects":[{"name":"Traffic"}],
            "contentCreated":"2025-02-01","renditions":[{"contentType":"image/png","href":
            "https://lantern.example/a.png"},{"contentType":"text/html","href":
            "https://lantern.example/a"}],"associations":[{"type":"text","uri":"urn:n:6"},
            {"type":"picture","renditions":[{"href":"https://lantern.example/a.jpg"}]}],
            "headlines":[{"role":"short","value":"Ferry"},{"role":"main","value":"Ferry leaves"}],
            "descriptions":[{"value":"A ferry left."}],"bodies":[
            {"role":"teaser","contentType":"text/html","value":"<p>Menu</p>"},
            {"role":"main","contentType":"text/plain","value":"plain"},
            {"role":"main","contentType":"application/xhtml+xml","value":"<p>\#(words)</p>"}]}
            """#,
            [
                "id": "urn:n:7", "version": "2", "published": "2025-03-04T10:00:00Z",
                "modified": "2025-03-04T11:00:00Z", "authors": "Jane Doe", "language": "en",
                "source": "Osterby Wire", "keywords": "Traffic", "title": "Ferry leaves",
                "summary": "A ferry left.", "url": "https://lantern.example/a",
                "images": "https://lantern.example/a.jpg",
            ]
        ),
        (
            "ninjs as this program writes it",
            #"""
            {"uri":"urn:x-parallax:article:a-7","standard":{"name":"ninjs","version":"3.1"},
            "type":"text","representationType":"full","firstCreated":"2025-03-04T10:00:00Z",
            "language":"en","headlines":[{"role":"main","contentType":"text/plain","value":
            "Ferry leaves"}],"bodies":[{"role":"main","contentType":"text/plain","value":
            "\#(words)","wordCount":12}],"by":"Jane Doe","located":"Osterby","subjects":
            [{"name":"Traffic","rel":"keyword"}],"infoSources":[{"name":"The Lantern","role":
            "publisher"}],"renditions":[{"name":"web","href":"https://lantern.example/x","contentType":
            "text/html"}],"associations":[{"name":"picture1","type":"picture","renditions":
            [{"name":"main","href":"https://lantern.example/a.jpg"}],"descriptions":
            [{"role":"caption","value":"A ferry"}],"copyrightHolder":"Ann Lee"}],
            "altIds":[{"role":"source","value":"7"},{"role":"canonical","value":
            "https://lantern.example/a"}]}
            """#,
            [
                "id": "7", "published": "2025-03-04T10:00:00Z", "language": "en",
                "title": "Ferry leaves", "authors": "Jane Doe", "keywords": "Traffic",
                "source": "The Lantern", "url": "https://lantern.example/x",
                "canonical": "https://lantern.example/a",
                "images": "https://lantern.example/a.jpg",
            ]
        ),
        (
            "ninjs 2",
            #"""
            {"uri":"urn:n:7","versioncreated":"2025-03-04T11:00:00Z","copyrightholder":"Osterby Wire",
            "headlines":[{"role":"main","value":"Ferry leaves"}],
            "bodies":[{"role":"main","contenttype":"text/html","value":"<p>\#(words)</p>"}]}
            """#,
            [
                "id": "urn:n:7", "modified": "2025-03-04T11:00:00Z", "source": "Osterby Wire",
                "title": "Ferry leaves",
            ]
        ),
        (
            "trafilatura",
            #"""
            {"title":"Ferry leaves","author":"Jane Doe; Sam Roe","hostname":"lantern.example",
            "date":"2025-03-04","fingerprint":"c0ffee","id":null,"license":null,"comments":"",
            "raw_text":"Menu \#(words)","text":"\#(words)","language":null,"image":null,
            "pagetype":"article","source":"https://lantern.example/a",
            "source-hostname":"The Lantern","excerpt":"A ferry left.","categories":"Coast",
            "tags":"ferry;coast"}
            """#,
            [
                "title": "Ferry leaves", "authors": "Jane Doe; Sam Roe", "published": "2025-03-04",
                "id": "c0ffee", "source": "The Lantern", "url": "https://lantern.example/a",
                "summary": "A ferry left.", "section": "Coast", "keywords": "ferry; coast",
            ]
        ),
        (
            "news-please",
            #"""
            {"authors":["Jane Doe"],"date_download":"2025-03-06 01:00:00","date_modify":"None",
            "date_publish":"2025-03-04 10:00:00","description":"A ferry left.","filename":"a.html",
            "image_url":"https://lantern.example/a.jpg","language":"en","localpath":null,
            "maintext":"\#(words)","source_domain":"lantern.example","title":"Ferry leaves",
            "title_page":null,"title_rss":null,"url":"https://lantern.example/a"}
            """#,
            [
                "authors": "Jane Doe", "published": "2025-03-04 10:00:00",
                "summary": "A ferry left.", "images": "https://lantern.example/a.jpg",
                "language": "en", "source": "lantern.example", "title": "Ferry leaves",
                "url": "https://lantern.example/a",
            ]
        ),
        (
            "fundus",
            #"""
            {"title":"Ferry leaves","plaintext":"\#(words)","authors":["Jane Doe"],
            "publishing_date":"2025-03-04 10:00:00+00:00","topics":["Ferry","Coast"],
            "publisher":"The Lantern","lang":"en","free_access":true}
            """#,
            [
                "title": "Ferry leaves", "authors": "Jane Doe",
                "published": "2025-03-04 10:00:00+00:00", "keywords": "Ferry; Coast",
                "source": "The Lantern", "language": "en",
            ]
        ),
        (
            "newspaper",
            #"""
            {"url":"https://lantern.example/a","title":"Ferry leaves","top_image":
            "https://lantern.example/a.jpg","authors":["Jane Doe"],"text":"\#(words)",
            "publish_date":1741082400,"meta_lang":"en","canonical_link":"https://lantern.example/b",
            "meta_description":"A ferry left."}
            """#,
            [
                "url": "https://lantern.example/a", "title": "Ferry leaves",
                "images": "https://lantern.example/a.jpg", "authors": "Jane Doe",
                "published": "1741082400", "language": "en",
                "canonical": "https://lantern.example/b", "summary": "A ferry left.",
            ]
        ),
        (
            "Event Registry",
            #"""
            {"articles":{"page":1,"results":[{"uri":"771","lang":"eng","isDuplicate":false,
            "date":"2025-03-04","time":"10:00:00","dateTime":"2025-03-04T10:05:00Z",
            "dateTimePub":"2025-03-04T10:00:00Z","dataType":"news","url":"https://lantern.example/a",
            "title":"Ferry leaves","body":"\#(words)","source":{"uri":"lantern.example",
            "dataType":"news","title":"The Lantern"},"authors":[{"uri":"jane","name":"Jane Doe"}],
            "image":"https://lantern.example/a.jpg","eventUri":"eng-9"}],"totalResults":1}}
            """#,
            [
                "id": "771", "language": "eng", "published": "2025-03-04T10:00:00Z",
                "url": "https://lantern.example/a", "title": "Ferry leaves",
                "source": "The Lantern", "authors": "Jane Doe",
                "images": "https://lantern.example/a.jpg",
            ]
        ),
        (
            "NewsAPI.org",
            #"""
            {"status":"ok","totalResults":1,"articles":[{"source":{"id":null,"name":"The Lantern"},
            "author":"Jane Doe","title":"Ferry leaves","description":"A ferry left.",
            "url":"https://lantern.example/a","urlToImage":"https://lantern.example/a.jpg",
            "publishedAt":"2025-03-04T10:00:00Z","content":"\#(words)"}]}
            """#,
            [
                "source": "The Lantern", "authors": "Jane Doe", "title": "Ferry leaves",
                "summary": "A ferry left.", "url": "https://lantern.example/a",
                "images": "https://lantern.example/a.jpg", "published": "2025-03-04T10:00:00Z",
            ]
        ),
        (
            "WordPress",
            #"""
            [{"id":7,"date":"2025-03-04T10:00:00","date_gmt":"2025-03-04T09:00:00","modified":
            "2025-03-05T10:00:00","modified_gmt":"2025-03-05T09:00:00","author":3,
            "link":"https://lantern.example/a","title":{"rendered":"Ferry&#8217;s trip &amp; back"},
            "content":{"rendered":"<p>\#(words)</p>","protected":false},
            "excerpt":{"rendered":"<p>A ferry left.</p>\n"},"tags":[3,4],"_embedded":{"author":[
            {"id":3,"name":"Jane Doe"}],"wp:featuredmedia":[{"id":9,"source_url":
            "https://lantern.example/a.jpg","caption":{"rendered":"<p>A ferry</p>"}}]}}]
            """#,
            [
                "id": "7", "published": "2025-03-04T09:00:00Z",
                "modified": "2025-03-05T09:00:00Z", "url": "https://lantern.example/a",
                "title": "Ferry’s trip & back", "summary": "A ferry left.",
                "authors": "Jane Doe", "images": "https://lantern.example/a.jpg",
            ]
        ),
        (
            "Elasticsearch",
            #"""
            {"took":3,"hits":{"total":1,"hits":[{"_index":"a","_id":"x","_source":
            {"title":"Ferry leaves","text":"\#(words)","published":"2025-03-04"}}]}}
            """#,
            ["title": "Ferry leaves", "published": "2025-03-04"]
        ),
        (
            "linked data in a graph",
            #"""
            {"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#o",
            "name":"The Lantern"},{"@type":"Person","@id":"#p","name":"Jane Doe"},
            {"@type":["NewsArticle"],"@id":"#a","headline":"Ferry leaves","articleBody":"\#(words)",
            "author":{"@id":"#p"},"publisher":{"@id":"#o"}}]}
            """#,
            ["id": "#a", "title": "Ferry leaves", "authors": "Jane Doe", "source": "The Lantern"]
        ),
        (
            "JSON Feed",
            #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"The Lantern","language":"en",
            "authors":[{"name":"Jane Doe"}],"home_page_url":"https://lantern.example/","items":[
            {"id":"7","url":"https://lantern.example/a","title":"Ferry leaves",
            "content_html":"<p>\#(words)</p>","date_published":"2025-03-04T10:00:00Z",
            "tags":["ferry"],"image":"https://lantern.example/a.jpg"}]}
            """#,
            [
                "id": "7", "url": "https://lantern.example/a", "title": "Ferry leaves",
                "published": "2025-03-04T10:00:00Z", "keywords": "ferry", "source": "The Lantern",
                "language": "en", "authors": "Jane Doe",
                "images": "https://lantern.example/a.jpg",
            ]
        ),
    ]

    @Test(arguments: exports)
    func `gives the article and what is stated of it`(
        name: String,
        text: String,
        expected: [String: String]
    ) throws {
        let draft = try draft(text)
        #expect(draft.raw.string.contains(Self.words))
        #expect(!draft.raw.string.contains("<p>"))
        #expect(!draft.raw.string.contains("Menu"))
        #expect(fields(draft.hints) == expected)
        #expect(draft.hints.isExcerpt == false)
    }

    @Test func `keeps what no field takes up`() throws {
        let long = String(repeating: "x", count: 5_000)
        let hints = try draft(
            #"""
            {"text":"It was dry.","isDuplicate":true,"eventUri":"eng-9","title":"Dry","headline":"Dry!",
            "sentiment":0.25,"nothing":null,"vector":"\#(long)","lists":[1,{"a":2}]}
            """#
        ).hints
        #expect(hints.title == "Dry")
        #expect(
            hints.extra == [
                .init("isDuplicate", true), .init("eventUri", "eng-9"), .init("headline", "Dry!"),
                .init("sentiment", 0.25), .init("lists", [1, ["a": 2]]),
            ]
        )
    }

    @Test func `keeps no more than a bounded number of other fields`() throws {
        let many = (0..<500).map { "\"key\($0)\":\"\(String(repeating: "v", count: 900))\"" }
        let extra = try draft("{\"text\":\"It was dry.\",\(many.joined(separator: ","))}").hints
            .extra
        #expect(extra.map(\.name) == (0..<18).map { "key\($0)" })
    }

    @Test(arguments: [
        ("It was dry. It had not rained… [+1234 chars]", "It was dry. It had not rained", true),
        ("It was dry... [+7 chars]", "It was dry", true), ("It was dry [...]", "It was dry", true),
        ("It was dry […]\n", "It was dry", true), ("It was dry…", "It was dry…", true),
        ("It was dry... \n", "It was dry... \n", true),
        ("It was dry.", "It was dry.", false),
        ("It was dry [+x chars]", "It was dry [+x chars]", false),
        ("It was dry [1234 chars]", "It was dry [1234 chars]", false),
        ("It was… dry.", "It was… dry.", false),
    ])
    func `tells a text that was cut`(text: String, expected: String, isExcerpt: Bool) throws {
        let escaped = JSON.object([.init("content", .string(text))]).text
        let sheet = try Fixture.intake().drafts(of: Fixture.file("a.json", escaped))
        let draft = try #require(sheet.drafts.first)
        #expect(draft.raw.string == expected)
        #expect(draft.hints.isExcerpt == isExcerpt)
        let reason = "a text that is cut at its end"
        #expect(
            sheet.notices
                == (isExcerpt ? [.excerpts(path: "a.json", records: 1, reason: reason)] : [])
        )
    }

    @Test func `is whole where a long text ends in dots`() throws {
        let paragraphs = (0..<20).map { "Wagon \($0) stood by the old quay for a whole day." }
        let last = "\"It never came at all to the harbour...\" she said, and then she stopped..."
        let text = (paragraphs + [paragraphs.joined(separator: " "), last])
            .joined(separator: "\n\n")
        let record = JSON.object([.init("text", .string(text))]).text
        let result = try Fixture.intake().read(files: [Fixture.file("a.json", record)])
        let article = try #require(result.articles.first)
        #expect(!article.metadata.isExcerpt)
        #expect(article.text.string.hasSuffix(last))
        let cut = JSON.object([.init("text", .string(text + " [+90 chars]"))]).text
        #expect(try draft(cut).hints.isExcerpt)
    }

    @Test(arguments: [
        #""text":"","content":"WORDS""#, #""text":"   ","html":"<html><p>WORDS</p></html>""#,
        #""text":"\n","body":["","WORDS"],"description":"short""#,
        #""content_html":"","content_text":"WORDS""#,
    ])
    func `has its text where a field holds words`(fields: String) throws {
        let words = fields.replacing("WORDS", with: Self.words)
        let draft = try draft("{\(words)}")
        #expect(draft.raw.string == Self.words)
        #expect(!draft.hints.isExcerpt)
        #expect(!draft.hints.extra.contains { $0.name == "text" })
    }

    @Test(arguments: [
        #"{"paragraphs":[LIST]}"#, #"{"body":{"sections":[{"paragraphs":[LIST]}]}}"#,
        #"[{"@type":"NewsArticle","@id":"a","content":[LIST]}]"#,
    ])
    func `may have any number of paragraphs`(record: String) throws {
        let paragraphs = (0..<700).map { "Wagon \($0) stood by the old quay for a whole day." }
        let list = paragraphs.map { "\"\($0)\"" }.joined(separator: ",")
        let draft = try draft(record.replacing("LIST", with: list))
        #expect(draft.raw.string == paragraphs.joined(separator: "\n\n"))
    }

    @Test func `states no numbers for names`() throws {
        let hints = try draft(
            #"""
            {"text":"It was dry.","author":3,"tags":[12,13,"coast"],"category":5,"source":8,"id":7,
            "version":2,"published":1741082400}
            """#
        ).hints
        #expect(
            fields(hints) == [
                "keywords": "coast", "id": "7", "version": "2", "published": "1741082400",
            ]
        )
        #expect(hints.extra == [.init("author", 3), .init("category", 5), .init("source", 8)])
    }

    @Test(arguments: [
        ("2025-03-04T09:00:00", "2025-03-04T09:00:00Z"),
        ("2025-03-04 09:00:00", "2025-03-04 09:00:00Z"),
        ("2025-03-04T09:00:00Z", "2025-03-04T09:00:00Z"),
        ("2025-03-04T09:00:00+01:00", "2025-03-04T09:00:00+01:00"), ("2025-03-04", "2025-03-04"),
        ("in the early morning", "in the early morning"),
    ])
    func `may tell its time in UTC without a zone`(stated: String, published: String) throws {
        let draft = try draft("{\"text\":\"It was dry.\",\"date_gmt\":\"\(stated)\"}")
        #expect(draft.hints.published == published)
        let local = try self.draft("{\"text\":\"It was dry.\",\"date\":\"\(stated)\"}")
        #expect(local.hints.published == stated)
    }
}
