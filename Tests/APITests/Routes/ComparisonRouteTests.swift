import Archive
import Articles
import Compare
import Formats
import HTTP
import Prose
import Stories
import Testing

@testable import API

@Suite struct `A comparison` {
    private func story(of count: Int) throws -> Client {
        let texts = (0..<count).map { number in
            let name = number < 10 ? "0\(number)" : "\(number)"
            return (
                "outlet-\(name)/2025-03-04-tram.txt",
                """
                Tram derails in Corriemouth, report \(number)

                A tram left the rails in the centre of Corriemouth on Tuesday morning.

                The fire service said the tram left the rails near the market, hall \(number).
                """
            )
        }
        let editor = try Sample.editor()
        return try Client(
            serving: editor.edition(of: texts.map { .init(path: $0.0, bytes: Array($0.1.utf8)) })
        )
    }

    @Test func `of a story has its articles as columns`() throws {
        let client = try Client.ofSample()
        let story = try #require(
            Sample.edition().stories.first { (2...12).contains($0.members.count) }
        )
        let answer = try client.json("/v1/stories/\(story.id)/comparison")
        let ids = answer["articles"]?.array?.compactMap { $0["id"]?.string }
        #expect(
            ids == (try story.members.map { try Sample.edition().records[$0.document].article.id })
        )
        #expect(answer["left_out"]?.array?.isEmpty == true)
        #expect(answer["story"]?["id"]?.string == story.id)
        #expect(answer["edition"]?.string == (try Sample.edition().id))
    }

    @Test func `of a wide story takes the twelve clearest members and names the others`() throws {
        let client = try story(of: 15)
        let edition = try #require(client.service.edition)
        try #require(edition.stories.count == 1)
        let answer = try client.json(
            "/v1/stories/\(edition.stories[0].id)/comparison?parts=articles"
        )
        let shown = (answer["articles"]?.array ?? []).compactMap { $0["id"]?.string }
        let leftOut = (answer["left_out"]?.array ?? []).compactMap { $0["id"]?.string }
        #expect(shown.count == 12)
        #expect(Set(shown + leftOut).count == 15)
        let scores = Dictionary(
            edition.stories[0].members.map { (edition.records[$0.document].article.id, $0.score) },
            uniquingKeysWith: max
        )
        let lowest = shown.compactMap { scores[$0] }.min() ?? 0
        #expect(leftOut.allSatisfy { (scores[$0] ?? 1) <= lowest })
    }

    @Test func `of one article is none`() throws {
        let client = try story(of: 1)
        let id = try #require(client.service.edition?.stories.first).id
        let response = try client.get("/v1/stories/\(id)/comparison")
        #expect(response.status == 422)
        #expect(try response.json()["type"]?.string == "/v1/problems/not-comparable")
    }

    @Test func `of chosen articles keeps their order`() throws {
        let client = try story(of: 3)
        let ids = try client.ids("/v1/articles?sort=title")
        for order in [ids, ids.reversed(), [ids[1], ids[0]]] {
            let answer = try client.json("/v1/comparisons?articles=\(order.joined(separator: ","))")
            #expect((answer["articles"]?.array ?? []).compactMap { $0["id"]?.string } == order)
        }
    }

    @Test func `gives the parts that are asked for`() throws {
        let client = try story(of: 2)
        let id = try #require(client.service.edition?.stories.first).id
        let answer = try client.json("/v1/stories/\(id)/comparison?parts=quotes,articles")
        #expect(
            answer.members?.map(\.name) == ["edition", "articles", "quotes", "left_out", "story"]
        )
    }

    @Test func `is refused for too few, too many, repeated and unknown articles, all named`() throws
    {
        let client = try story(of: 14)
        let ids = try client.ids("/v1/articles?limit=200")
        func details(_ ids: [String]) throws -> [String] {
            let response = try client.get("/v1/comparisons?articles=\(ids.joined(separator: ","))")
            #expect(response.status == 400)
            return try response.details()
        }
        #expect(
            try details([ids[0]]) == [
                "one id is given, and at least two are needed, parted by a comma"
            ]
        )
        let many = try details(Array(ids.prefix(13)))
        #expect(many == ["13 ids are given, and at most 12 are compared"])
        #expect(try details([ids[0], ids[0]]) == ["'\(ids[0])' stands twice"])
        let unknown = try details([ids[0], "one", "two"])
        #expect(unknown.count == 2)
        #expect(unknown.first?.hasPrefix("'one' is no article of this edition") == true)
        #expect(try details([ids[0], ""]).count == 1)
        #expect(try client.get("/v1/comparisons").codes() == ["missing_parameter"])
    }

    @Test func `of posted texts gives them no title that they do not have`() throws {
        let body = """
            {"texts": [{"text": "The tram stopped at the market on Monday morning. It was late."},
            {"title": "Tram late", "text": "A tram stopped at the market on Monday. It was late."}]}
            """
        let answer = try Client.ofSample().post("/v1/comparisons?parts=articles", body).json()
        let titles = (answer["articles"]?.array ?? []).map { $0["title"] }
        #expect(titles == [.null, "Tram late"])
    }

    @Test func `is made once for the same articles`() throws {
        let client = try story(of: 3)
        let ids = try client.ids("/v1/articles")
        let served = try #require(client.service.served)
        for _ in 0..<2 {
            _ = try client.get("/v1/comparisons?articles=\(ids[0]),\(ids[1])")
            _ = try client.get("/v1/comparisons?articles=\(ids[0]),\(ids[1])&parts=quotes")
        }
        #expect(served.comparisons.count == 1)
        _ = try client.get("/v1/comparisons?articles=\(ids[1]),\(ids[0])")
        #expect(served.comparisons.count == 2)
    }

    @Test func `is forgotten when others were asked for since`() throws {
        let editor = try Sample.editor()
        let edition = try Sample.edition(of: Texts.twoTolls)
        let comparison = editor.comparer.compare(edition.records.map(\.column))
        let cache = ComparisonCache(limit: 2)
        var made: [String] = []
        for name in ["a", "b", "a", "c", "a", "b"] {
            _ = cache.comparison(of: [name]) {
                made.append(name)
                return comparison
            }
        }
        #expect(made == ["a", "b", "c", "b"])
        #expect(cache.count == 2)
    }
}

@Suite struct `Posted texts` {
    private static let two = """
        {"texts": [
        {"source": "East Post", "title": "Tram derails", "published": "2025-03-04",
         "text": "A tram left the rails in Corriemouth on Tuesday.\\n\\nFourteen people were hurt."},
        {"text": "Tram accident\\n\\nA tram left the rails in Corriemouth on Tuesday."}]}
        """

    @Test func `are compared and not kept`() throws {
        let client = try Client.ofSample()
        let response = try client.post("/v1/comparisons", Self.two)
        #expect(response.status == 200, "\(response.text)")
        let answer = try response.json()
        #expect(answer["articles"]?.array?.count == 2)
        #expect(answer["edition"] == .null)
        #expect(response.headers["Cache-Control"] == "no-store")
        #expect(response.entityTag == nil)
        #expect(
            try client.json("/v1")["counts"]?["articles"]?.integer == Sample.edition().records.count
        )
    }

    @Test(arguments: [
        ("", "", "malformed"), ("[]", "", "wrong_type"), ("{}", "/texts", "wrong_count"),
        (#"{"texts": []}"#, "/texts", "wrong_count"),
        (#"{"texts": [{"text": "a"}]}"#, "/texts", "wrong_count"),
        (#"{"texts": {}}"#, "/texts", "wrong_count"), (#"{"text": []}"#, "/text", "unknown_member"),
        (#"{"texts": ["a", "b"]}"#, "/texts/0", "wrong_type"),
        (#"{"texts": [{"text": "a"}, {}]}"#, "/texts/1/text", "missing_member"),
        (#"{"texts": [{"text": "a"}, {"text": " \n"}]}"#, "/texts/1/text", "missing_member"),
        (#"{"texts": [{"text": "a"}, {"text": 5}]}"#, "/texts/1/text", "wrong_type"),
        (
            #"{"texts": [{"text": "a", "titel": "b"}, {"text": "c"}]}"#, "/texts/0/titel",
            "unknown_member"
        ),
        (
            #"{"texts": [{"text": "a", "published": "soon"}, {"text": "c"}]}"#,
            "/texts/0/published", "invalid_value"
        ),
        (#"{"texts": [{"text": "a"}, {"text": "b"}],}"#, "", "malformed"),
        (#"{"a/b~c": 1}"#, "/a~1b~0c", "unknown_member"),
    ])
    func `are refused with the place of the fault`(body: String, pointer: String, code: String)
        throws
    {
        let response = try Client.ofSample().post("/v1/comparisons", body)
        #expect(response.status == 400)
        #expect(try response.json()["type"]?.string == "/v1/problems/invalid-body")
        #expect(try response.json()["errors"]?[0]?["pointer"]?.string == pointer)
        #expect(try response.codes().first == code)
    }

    @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/jsonx"])
    func `must be declared as JSON`(type: String?) throws {
        let response = try Client.ofSample().post("/v1/comparisons", Self.two, type: type)
        #expect(response.status == 415)
    }

    @Test func `may be declared as JSON with a parameter`() throws {
        let response = try Client.ofSample().post(
            "/v1/comparisons",
            Self.two,
            type: "Application/JSON; charset=utf-8"
        )
        #expect(response.status == 200)
    }

    @Test func `are found in their story`() throws {
        let client = try Client.ofSample()
        let edition = try Sample.edition()
        for story in edition.stories where story.members.count > 2 {
            let text = edition.records[story.members[1].document].article.text.string
            let body = JSON.object([JSON.Member("text", .string(text))]).text
            let answer = try client.post("/v1/locate", body).json()
            #expect(answer["story"]?["id"]?.string == story.id)
            #expect(answer["candidates"]?[0]?["shared"]?.array?.isEmpty == false)
        }
    }

    @Test(arguments: [
        "The parliament of Zembla votes on a pension law next week, ministers announced.",
        "The minister of finance presented the budget for next year to parliament in the capital.",
        "Police arrested three people after a football match on Sunday evening, officials said.",
        "Scientists have sequenced the genome of an orchid that blooms in winter.", "", "?!",
    ])
    func `are found in no story where none reports them`(text: String) throws {
        let body = JSON.object([JSON.Member("text", .string(text))]).text
        let answer = try Client.ofSample().post("/v1/locate", body).json()
        #expect(answer["story"] == .null, "\(answer.text)")
    }

    @Test(arguments: ["{}", #"{"text": 1}"#, #"{"text": "a", "x": 1}"#, "null"])
    func `are not looked for in another body`(body: String) throws {
        #expect(try Client.ofSample().post("/v1/locate", body).status == 400)
    }
}
