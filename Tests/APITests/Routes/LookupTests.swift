import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose
import Stories
import Testing

@testable import API

@Suite struct `One article` {
    @Test func `is told whole, with what was asked for`() throws {
        let client = try Client.ofSample()
        let record = try #require(Sample.edition().records.first { !$0.findings.quotes.isEmpty })
        let id = record.article.id
        let plain = try client.json("/v1/articles/\(id)")
        #expect(plain["text"]?.string == record.article.text.string)
        #expect(plain["sentences"] == nil)
        let full = try client.json("/v1/articles/\(id)?include=quotes,sentences")
        #expect(full["quotes"]?.array?.count == record.findings.quotes.count)
        #expect(full["sentences"]?.array?.count == record.article.reading.sentences.count)
        #expect(full["figures"] == nil)
    }

    @Test func `has links that lead somewhere`() throws {
        let client = try Client.ofSample()
        let item = try #require(client.items("/v1/articles?limit=1").first)
        for link in item["links"]?.members ?? [] {
            let target = try #require(link.value.string)
            #expect(try client.get(target).status == 200, "\(target)")
        }
    }

    @Test func `is like the others of its story, and not like itself`() throws {
        let client = try Client.ofSample()
        let edition = try Sample.edition()
        let story = try #require(edition.stories.first { $0.members.count > 2 })
        let ids = story.members.map { edition.records[$0.document].article.id }
        let similar = try client.items("/v1/articles/\(ids[0])/similar")
        let own = similar.filter { $0["same_story"]?.bool == true }
        #expect(Set(own.compactMap { $0["article"]?["id"]?.string }) == Set(ids.dropFirst()))
        #expect(!similar.contains { $0["article"]?["id"]?.string == ids[0] })
        let scores = similar.compactMap { $0["score"]?.double }
        #expect(scores == scores.sorted(by: >))
    }

    @Test func `is as like another as the other is like it, and tells the days between`() throws {
        let client = try Client(serving: Sample.edition(of: Texts.twoTolls))
        let ids = try client.ids("/v1/articles?sort=oldest")
        let there = try client.items("/v1/articles/\(ids[0])/similar")
        let back = try client.items("/v1/articles/\(ids[1])/similar")
        #expect(there.first?["score"] == back.first?["score"])
        #expect(there.first?["days"]?.integer == 1)
        #expect(there.first?["shared"]?.array?.isEmpty == false)
    }

    @Test func `shares no function words with others`() throws {
        let stopwords = try Sample.editor().lexicon.stopwords
        let client = try Client.ofSample()
        for id in try client.ids("/v1/articles?limit=200") {
            for other in try client.items("/v1/articles/\(id)/similar") {
                let shared = other["shared"]?.array?.compactMap(\.string) ?? []
                #expect(shared.allSatisfy { !stopwords.contains($0) })
            }
        }
        let answer = try client.post(
            "/v1/locate",
            #"{"text": "When the ferry ran onto rocks off Harstad, they were on it."}"#
        )
        let shared = try answer.json()["candidates"]?[0]?["shared"]?.array?.compactMap(\.string)
        #expect(shared?.contains("harstad") == true)
        #expect(shared?.allSatisfy { !stopwords.contains($0) } == true)
    }

    @Test func `shares its passages with the article that shares them`() throws {
        let client = try Client(serving: Sample.edition(of: Texts.twoTolls))
        let ids = try client.ids("/v1/articles?sort=oldest")
        let first = try client.items("/v1/articles/\(ids[0])/reuse")
        #expect(!first.isEmpty)
        for passage in first {
            #expect(passage["article"]?["id"]?.string == ids[1])
            #expect((passage["words"]?.integer ?? 0) >= 8)
        }
    }
}

@Suite struct `One entity` {
    private func busiest() throws -> Entity {
        try #require(Sample.edition().entities.max { $0.mentionCount < $1.mentionCount })
    }

    @Test func `has as many mentions as it counts`() throws {
        let client = try Client.ofSample()
        let entity = try busiest()
        let answer = try client.json("/v1/entities/\(entity.id)")
        let total = try client.json("/v1/entities/\(entity.id)/mentions")["total"]?.integer
        #expect(answer["counts"]?["mentions"]?.integer == total)
        let bySource = try #require(answer["by_source"]?.array)
        #expect(bySource.reduce(0) { $0 + ($1["mentions"]?.integer ?? 0) } == total)
        let articles = try client.json("/v1/entities/\(entity.id)/articles")["total"]
        #expect(answer["counts"]?["articles"] == articles)
    }

    @Test(arguments: ["day", "week", "month"])
    func `counts every article once on its timeline`(interval: String) throws {
        let client = try Client.ofSample()
        for entity in try Sample.edition().entities.prefix(30) {
            let answer = try client.json("/v1/entities/\(entity.id)/timeline?interval=\(interval)")
            let buckets = try #require(answer["buckets"]?.array)
            let sum = buckets.reduce(answer["undated"]?.integer ?? 0) {
                $0 + ($1["articles"]?.integer ?? 0)
            }
            #expect(sum == Set(entity.appearances.map(\.record)).count)
            let starts = buckets.compactMap { $0["start"]?.string }
            #expect(starts == starts.sorted())
            for start in starts.compactMap({ Day($0) }) {
                if interval == "week" { #expect(start.weekday == 1) }
                if interval == "month" { #expect(start.civil.day == 1) }
            }
        }
    }

    @Test func `is related as often as the other is to it`() throws {
        let client = try Client.ofSample()
        let entity = try busiest()
        let related = try client.items("/v1/entities/\(entity.id)/related?limit=5")
        for other in related {
            let id = try #require(other["id"]?.string)
            let back = try client.items("/v1/entities/\(id)/related?limit=200")
            let same = back.first { $0["id"]?.string == entity.id }
            #expect(same?["articles"] == other["articles"])
        }
    }
}

@Suite struct `Search` {
    @Test func `marks what was asked for in every snippet`() throws {
        let results = try Client.ofSample().items("/v1/search?q=ferry&limit=200")
        #expect(!results.isEmpty)
        for result in results {
            for snippet in result["snippets"]?.array ?? [] {
                #expect(snippet["highlights"]?.array?.isEmpty == false)
            }
        }
        let scores = results.compactMap { $0["score"]?.double }
        #expect(scores == scores.sorted(by: >))
    }

    @Test func `suggests names by the beginning of any of their words`() throws {
        let client = try Client.ofSample()
        let entity = try #require(Sample.edition().entities.first { $0.name.count > 4 })
        let prefix = PercentEncoding.escape(String(entity.name.prefix(4)))
        let items = try #require(client.json("/v1/suggest?q=\(prefix)&limit=50")["items"]?.array)
        #expect(items.contains { $0["text"]?.string == entity.name })
        for item in items { #expect(item["entities"]?.array?.isEmpty == false) }
        #expect(try client.json("/v1/suggest?q=%3F")["items"]?.array?.isEmpty == true)
    }

    @Test func `explains a query that holds`() throws {
        let answer = try Client.ofSample().json("/v1/query/check?q=ferry+-zebra")
        #expect(answer["valid"]?.bool == true)
        #expect(answer["parts"]?.array?.compactMap { $0["wanted"]?.bool } == [true, false])
        #expect(answer["error"] == .null)
    }

    @Test func `explains a query that does not, and where`() throws {
        let answer = try Client.ofSample().json("/v1/query/check?q=ferry+%22open")
        #expect(answer["valid"]?.bool == false)
        #expect(answer["error"]?["position"]?.integer == 6)
        #expect(answer["normalised"] == .null)
    }
}
