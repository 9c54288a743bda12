import Archive
import Articles
import Facts
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `A search for several kinds of things` {
    private func items(_ query: String) throws -> [JSON] {
        try Client.ofSample().items("/v1/search?limit=200&\(query)")
    }

    @Test func `finds articles where it does not say what`() throws {
        let plain = try items("q=ferry")
        #expect(try plain == items("q=ferry&type=article"))
        #expect(!plain.isEmpty && plain.allSatisfy { $0["type"]?.string == "article" })
    }

    @Test func `finds the stories of the articles that it finds, with the best of them`() throws {
        let articles = try items("q=ferry")
        let stories = try items("q=ferry&type=story")
        #expect(
            Set(stories.compactMap { $0["story"]?["id"]?.string })
                == Set(articles.compactMap { $0["story"]?["id"]?.string })
        )
        for story in stories {
            let best = articles.first { $0["story"]?["id"] == story["story"]?["id"] }
            #expect(story["article"]?["id"] == best?["id"])
            #expect(story["score"] == best?["score"])
            #expect(story["snippets"] == best?["snippets"])
            #expect(story["story"]?["articles"]?.array?.isEmpty == false)
        }
    }

    @Test func `finds entities by their names`() throws {
        let entity = try #require(
            Sample.edition().entities.first { $0.kind == .person && $0.name.contains(" ") }
        )
        let query = PercentEncoding.escape("\"\(entity.name)\"")
        let found = try items("q=\(query)&type=entity")
        #expect(found.contains { $0["entity"]?["id"]?.string == entity.id })
        for item in found { #expect(item["snippets"]?.array?.isEmpty == true) }
        #expect(
            try items("q=title:\(query)&type=entity").contains {
                $0["entity"]?["id"]?.string == entity.id
            }
        )
        #expect(try items("q=zzzz&type=entity").isEmpty)
    }

    @Test func `finds quotes by their words, and shows which`() throws {
        let found = try items("q=%22counting+the+dead%22&type=quote")
        #expect(found.count == 4)
        for item in found {
            let text = try #require(item["quote"]?["text"]?.string)
            #expect(text.contains("counting the dead"))
            let snippet = try #require(item["snippets"]?[0])
            let highlight = try #require(snippet["highlights"]?[0])
            let length = (highlight["end"]?.integer ?? 0) - (highlight["start"]?.integer ?? 0)
            #expect(length == "counting the dead".count)
        }
        #expect(try items("q=title:dead&type=quote").isEmpty)
    }

    @Test func `finds all together what it finds of each`() throws {
        let kinds = ["article", "story", "entity", "quote"]
        let answer = try Client.ofSample().json(
            "/v1/search?q=ferry&limit=200&facets=type&type=\(kinds.joined(separator: ","))"
        )
        let together = try #require(answer["items"]?.array)
        var total = 0
        for kind in kinds {
            let alone = try items("q=ferry&type=\(kind)")
            #expect(!alone.isEmpty)
            #expect(together.filter { $0["type"]?.string == kind } == alone)
            let count = answer["facets"]?["type"]?.array?.first { $0["value"]?.string == kind }
            #expect(count?["count"]?.integer == alone.count)
            total += alone.count
        }
        #expect(together.count == total)
        let scores = together.compactMap { $0["score"]?.double }
        #expect(scores == scores.sorted(by: >))
    }

    @Test(arguments: ["story", "entity", "quote"])
    func `keeps to one outlet`(kind: String) throws {
        let edition = try Sample.edition()
        let source = try #require(edition.sources.first { $0.outlet.id != "unknown" }).outlet.id
        let all = try items("q=an*+OR+th*+OR+nor*+OR+fer*&type=\(kind)")
        let found = try items("q=an*+OR+th*+OR+nor*+OR+fer*&type=\(kind)&source=\(source)")
        #expect(!found.isEmpty && found.count < all.count)
        for item in found {
            let quoting = item["quote"]?["article"]?["source"]?["id"]?.string
            let best = item["article"]?["source"]?["id"]?.string
            let naming = item["entity"]?["by_source"]?.array?.compactMap {
                $0["source"]?["id"]?.string
            }
            #expect(quoting == source || best == source || naming?.contains(source) == true)
        }
    }

    @Test(arguments: ["article", "story", "entity", "quote"], ["relevance", "newest", "oldest"])
    func `is walked to the end`(kind: String, sort: String) throws {
        let client = try Client.ofSample()
        let target = "/v1/search?q=ferry+OR+said+OR+nor*&type=\(kind)&sort=\(sort)"
        let whole = try client.items("\(target)&limit=200")
        var walked: [JSON] = []
        var next: String? = "\(target)&limit=3"
        while let here = next, walked.count <= whole.count {
            let answer = try client.json(here)
            walked += answer["items"]?.array ?? []
            next = answer["page"]?["next"]?.string
        }
        #expect(walked == whole)
        #expect(!whole.isEmpty)
    }

    @Test(arguments: ["article", "story", "entity", "quote", "quote,entity", "article,story"])
    func `is described by the contract`(kinds: String) throws {
        let contract = try Contract.load()
        let schema = try #require(contract.schema("GET", "/v1/search"))
        let answer = try Client.ofSample().json("/v1/search?q=ferry&type=\(kinds)&limit=200")
        #expect(SchemaCheck(contract: contract).faults(answer, schema).prefix(5) == [])
        #expect(answer["items"]?.array?.isEmpty == false)
    }

    @Test(arguments: [
        ("article", "id,"), ("story", "score,"), ("entity", "score,"), ("quote", "score,"),
    ])
    func `has the columns of its kind in a table`(kind: String, start: String) throws {
        let table = try Client.ofSample().get("/v1/search?q=ferry&type=\(kind)&format=csv").text
        let head = try #require(table.split(separator: "\r\n").first)
        #expect(head.hasPrefix(start))
        for other in ["entity.id", "quote.id", "article.id"] {
            let own = other.hasPrefix(kind) || (kind, other) == ("story", "article.id")
            // Of an article the fields stand alone, and a quote has its article.
            let columns = head.split(separator: ",")
            #expect(columns.contains(Substring(other)) == (own && kind != "article"))
        }
    }

    @Test(arguments: ["type=news", "type=", "type=story,story", "type=stories"])
    func `knows four kinds, and no other`(query: String) throws {
        let answer = try Client.ofSample().get("/v1/search?q=ferry&\(query)")
        #expect(answer.status == 400)
        #expect(try answer.codes() == ["invalid_value"])
    }
}

@Suite struct `A search in two spellings` {
    private static let made = Result {
        try Client(
            serving: Sample.edition(of: [
                "east-post/1.txt": "Dockers walk out\n\nThe labour dispute at the dock went on.",
                "west-star/2.txt": "Dockers go home\n\nThe labor dispute at the dock is over.",
                "west-star/3.txt": "Cheese is dear\n\nThe laboratory tasted forty kinds of cheese.",
            ])
        )
    }

    @Test(arguments: [
        ("labour", 2), ("labor", 2), ("labours", 2), ("%22labour%22", 1),
        ("%22labor+dispute%22", 1), ("%22dispute+labor%22~3", 2), ("labour+-labor", 0),
        ("laboratory", 1),
    ])
    func `finds both, and an exact phrase one`(query: String, count: Int) throws {
        let answer = try Self.made.get().json("/v1/search?q=\(query)")
        #expect(answer["total"]?.integer == count)
    }

    @Test func `marks the other spelling`() throws {
        let items = try Self.made.get().items("/v1/search?q=labor")
        for item in items {
            let snippet = try #require(item["snippets"]?[0])
            #expect(snippet["highlights"]?.array?.count == 1)
        }
        let forms = try Self.made.get().json("/v1/query/check?q=labor")["parts"]?[0]?["forms"]
        #expect(forms == [["labor", "labour"]])
    }
}
