import Archive
import Articles
import Facts
import Formats
import HTTP
import Prose
import Testing

@testable import API

@Suite struct `The filters of articles` {
    private func ids(_ query: String) throws -> Set<String> {
        Set(try Client.ofSample().ids("/v1/articles?limit=200&\(query)"))
    }

    private func expected(where passes: (Record) -> Bool) throws -> Set<String> {
        Set(try Sample.edition().records.filter(passes).map(\.article.id))
    }

    @Test func `leave those of one outlet`() throws {
        for source in try Sample.edition().sources {
            let id = source.outlet.id
            #expect(try ids("source=\(id)") == expected { $0.article.outlet.outlet.id == id })
        }
    }

    @Test func `leave those of one story`() throws {
        for (index, story) in try Sample.edition().stories.enumerated() {
            #expect(try ids("story=\(story.id)") == expected { $0.story == index })
        }
    }

    @Test func `leave those that name an entity`() throws {
        for entity in try Sample.edition().entities.prefix(20) {
            #expect(
                try ids("entity=\(entity.id)") == expected { $0.entityIDs.contains(entity.id) }
            )
        }
    }

    @Test func `leave those from a moment on and before another`() throws {
        let from = try #require(Moment("2025-05-12"))
        let to = try #require(Moment("2025-06-01"))
        let wanted = try expected { record in
            guard let seconds = record.article.metadata.published?.seconds else { return false }
            return seconds >= from.seconds && seconds < to.seconds
        }
        #expect(!wanted.isEmpty)
        #expect(try ids("from=2025-05-12&to=2025-06-01T00:00:00Z") == wanted)
    }

    @Test func `count a day from its first second, and the end not at all`() throws {
        let client = try Client(
            serving: Sample.edition(of: ["a/2025-01-02-x.txt": "Bread is dear\n\nBread costs more."]
            )
        )
        func total(_ query: String) throws -> Int? {
            try client.json("/v1/articles?\(query)")["total"]?.integer
        }
        #expect(try total("from=2025-01-02") == 1)
        #expect(try total("from=2025-01-02T00:00:01Z") == 0)
        #expect(try total("to=2025-01-02") == 0)
        #expect(try total("to=2025-01-03") == 1)
        #expect(try total("from=2025-01-02&to=2025-01-03") == 1)
    }

    @Test func `leave what the words find, and hold together`() throws {
        let edition = try Sample.edition()
        let found = try ids("q=ferry")
        #expect(!found.isEmpty && found.count < edition.records.count)
        let source = try #require(edition.sources.first).outlet.id
        #expect(
            try ids("q=ferry&source=\(source)")
                == found.intersection(expected { $0.article.outlet.outlet.id == source })
        )
    }

    @Test func `tell every id that the edition does not have`() throws {
        let response = try Client.ofSample().get(
            "/v1/articles?source=nowhere&entity=nobody&story=nothing&q=("
        )
        #expect(response.status == 400)
        #expect(
            try response.codes() == ["unknown_id", "unknown_id", "unknown_id", "syntax"]
        )
    }

    @Test func `name the id that was meant`() throws {
        let id = try #require(Sample.edition().sources.first { $0.outlet.id.count > 8 }).outlet.id
        let response = try Client.ofSample().get("/v1/articles?source=\(id.dropLast())")
        #expect(try response.details().first?.contains("did you mean '\(id)'") == true)
    }

    @Test(arguments: [
        ("from=2025-05-02&to=2025-05-02", "to"), ("from=2025-05-02&to=2025-05-01", "to"),
        ("sort=relevance", "sort"), ("q=%22open", "q"), ("q=nofield:x", "q"), ("q=a+AND", "q"),
        ("facets=colour", "facets"), ("fields=colour", "fields"), ("format=xml", "format"),
    ])
    func `are refused where they cannot be`(query: String, parameter: String) throws {
        let response = try Client.ofSample().get("/v1/articles?\(query)")
        #expect(response.status == 400)
        #expect(try response.json()["errors"]?[0]?["parameter"]?.string == parameter)
    }

    @Test func `say where a query goes wrong`() throws {
        let response = try Client.ofSample().get("/v1/search?q=ferry+AND+OR")
        #expect(
            try response.details() == [
                "at character 10: expected a word, a phrase, a field or a group"
            ]
        )
        let open = try Client.ofSample().get("/v1/search?q=(ferry+OR+(port)")
        #expect(
            try open.details() == [
                "at character 16: expected a closing parenthesis for the one at character 0"
            ]
        )
    }
}

@Suite struct `The filters of other lists` {
    @Test(arguments: ["person", "organisation", "place"])
    func `leave entities of one sort`(type: String) throws {
        let client = try Client.ofSample()
        let wanted = try Sample.edition().entities.filter { $0.kind.rawValue == type }.map(\.id)
        let total = try client.json("/v1/entities?type=\(type)")["total"]?.integer
        #expect(total == wanted.count)
        #expect(
            try client.items("/v1/entities?type=\(type)").allSatisfy { $0["type"]?.string == type }
        )
    }

    @Test func `find entities by the beginning of a word of a name, whatever its case and accents`()
        throws
    {
        let client = try Client.ofSample()
        let entity = try #require(
            Sample.edition().entities.first { $0.name.contains(" ") && $0.kind == .person }
        )
        let last = try #require(Folding.key(of: entity.name).split(separator: " ").last)
        for query in [last.prefix(4).uppercased(), String(last)] {
            let found = try client.ids("/v1/entities?limit=200&q=\(PercentEncoding.escape(query))")
            #expect(found.contains(entity.id))
        }
        #expect(try client.ids("/v1/entities?q=zzzz").isEmpty)
    }

    @Test func `leave stories that several outlets report`() throws {
        let client = try Client.ofSample()
        let wanted = try Sample.edition().stories.filter { $0.sources.count >= 2 }.map(\.id)
        #expect(!wanted.isEmpty)
        #expect(try Set(client.ids("/v1/stories?min_sources=2&limit=200")) == Set(wanted))
    }

    @Test func `leave quotes of one form, speaker and article`() throws {
        let client = try Client.ofSample()
        let all = try client.items("/v1/quotes?limit=200")
        let speakers = all.compactMap { $0["speaker"]?["entity"]?["id"]?.string }
        let speaker = try #require(speakers.first)
        let spoken = try client.items("/v1/quotes?limit=200&speaker=\(speaker)")
        #expect(!spoken.isEmpty)
        #expect(spoken.allSatisfy { $0["speaker"]?["entity"]?["id"]?.string == speaker })
        for form in ["direct", "fragment", "reported"] {
            let found = try client.items("/v1/quotes?limit=200&form=\(form)")
            #expect(found.allSatisfy { $0["form"]?.string == form })
        }
        let article = try #require(all.first?["article"]?["id"]?.string)
        #expect(
            try client.ids("/v1/quotes?article=\(article)&limit=200")
                == client.ids("/v1/articles/\(article)/quotes?limit=200")
        )
    }

    @Test func `find quotes by all their words, whatever their endings`() throws {
        let client = try Client.ofSample()
        let quote = try #require(client.items("/v1/quotes?form=direct").first)
        let text = try #require(quote["text"]?.string)
        let words = text.split(separator: " ").prefix(3).joined(separator: " ")
        let id = try #require(quote["id"]?.string)
        let target = "/v1/quotes?limit=200&q=\(PercentEncoding.escape(words))"
        #expect(try client.ids(target).contains(id))
        #expect(try client.ids(target + "+zebra").isEmpty)
        #expect(try client.get("/v1/quotes?q=%22").codes() == ["invalid_value"])
    }

    @Test func `leave figures of one unit, and list the units where there is no such one`() throws {
        let client = try Client.ofSample()
        let found = try client.items("/v1/figures?limit=200&unit=metre")
        #expect(found.allSatisfy { $0["base_unit"]?.string == "metre" })
        #expect(found.contains { $0["unit"]?.string != "metre" })
        let answer = try client.get("/v1/figures?unit=meter")
        #expect(answer.status == 400)
        let detail = try #require(answer.details().first)
        #expect(detail.hasPrefix("'meter' is not one of: "))
        #expect(detail.contains(" metre, "))
    }

    @Test(arguments: [
        "/v1/articles", "/v1/quotes", "/v1/figures", "/v1/entities", "/v1/sources",
        "/v1/search?q=the",
    ])
    func `leave nothing of a language that no article has`(target: String) throws {
        let client = try Client.ofSample()
        let all = try client.json(target)["total"]?.integer
        let english = Targets.adding("lang=en", to: target)
        #expect(try client.json(english)["total"]?.integer == all)
        #expect(try client.items(Targets.adding("lang=sw", to: target)).isEmpty)
    }

    @Test func `part figures into those that contradict and those that do not`() throws {
        let client = try Client.ofSample()
        func total(_ query: String) throws -> Int {
            try #require(client.json("/v1/figures?\(query)")["total"]?.integer)
        }
        let contradicting = try total("contradicts=true")
        #expect(try contradicting + total("contradicts=false") == total(""))
    }

    @Test func `find the figures of one story that contradict each other`() throws {
        let edition = try Sample.edition(of: Texts.twoTolls)
        let client = try Client(serving: edition)
        try #require(edition.stories.count == 1)
        let values = try client.items("/v1/figures?contradicts=true&sort=oldest").compactMap {
            $0["value"]?.integer
        }
        #expect(values == [14, 19])
    }

    @Test func `count the values of a facet over the whole list`() throws {
        let client = try Client.ofSample()
        let answer = try client.json("/v1/articles?limit=1&facets=source,lang")
        let facets = try #require(answer["facets"]?.members)
        #expect(facets.map(\.name) == ["source", "lang"])
        let counts = try #require(answer["facets"]?["source"]?.array)
        let sum = counts.reduce(0) { $0 + ($1["count"]?.integer ?? 0) }
        #expect(sum == answer["total"]?.integer)
        for count in counts {
            let id = try #require(count["value"]?.string)
            let filtered = try client.json("/v1/articles?source=\(id)")
            #expect(filtered["total"] == count["count"])
        }
    }
}
