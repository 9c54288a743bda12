import Archive
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `What is told of an entity` {
    private static let texts: KeyValuePairs = [
        "coast-herald/2025-06-03-box.txt": """
        Fire in signal box halts trains in Tripoli

        TRIPOLI, Lebanon - A fire in a signal box stopped all trains in Tripoli on Tuesday.

        "We will not run a single train," said Ines Calder, the director of Coastline Rail. Tom Bell \
        met Ines Calder in Tripoli.
        """,
        "inland-courier/2025-06-03-box.txt": """
        Trains stop after blaze in Tripoli

        A fire in a signal box stopped all trains in Tripoli in northern Lebanon on Tuesday.

        The director of Coastline Rail, Ines Calder, said 2,870 passengers were waiting.

        "Ines Calder must go," said Tom Bell.
        """,
        "valley-mail/2025-06-04-cheese.txt": """
        Goat's cheese wins county prize

        A goat's cheese from a village has won the county prize, Maria Kerr said.
        """,
    ]

    private static let made = Result { try Client(serving: Sample.edition(of: texts)) }

    private func id(_ name: String) throws -> String {
        let edition = try #require(Self.made.get().service.edition)
        return try #require(edition.entities.first { $0.name == name }, "\(name)").id
    }

    @Test func `is where it lies, how sure that is, and what else may be meant`() throws {
        let client = try Self.made.get()
        let place = try client.json("/v1/entities/\(id("Tripoli"))")["place"]
        #expect(place?["country"]?.string == "LB")
        #expect(place?["coordinates"]?["latitude"]?.double == 34.4335)
        #expect(place?["reasons"]?[0]?["reason"]?.string == "qualifier")
        #expect(place?["alternatives"]?[0]?["country"]?.string == "LY")
        let confidence = try #require(place?["confidence"]?.double)
        #expect(confidence > 0.9 && confidence < 1)
        #expect(try client.json("/v1/entities/\(id("Tom Bell"))")["place"] == .null)
    }

    @Test func `is how each outlet describes it, with the words`() throws {
        let client = try Self.made.get()
        let id = try id("Ines Calder")
        let sources = try client.json("/v1/entities/\(id)/descriptions")["sources"]?.array ?? []
        #expect(sources.count == 2)
        for source in sources {
            let description = source["descriptions"]?[0]
            let text = try #require(description?["text"]?.string)
            #expect(text.lowercased() == "the director of coastline rail")
            #expect(description?["forms"] == ["apposition"])
            #expect(description?["evidence"]?[0]?["text"]?.string == text)
        }
        let roles = try client.json("/v1/entities/\(id)")["roles"]
        #expect(roles?[0]?["articles"]?.integer == 2)
        #expect(roles?.array?.count == 1)
    }

    @Test func `is who stands beside it, with the sentences that name both`() throws {
        let client = try Self.made.get()
        let items = try client.items("/v1/entities/\(id("Ines Calder"))/related?limit=200")
        let bell = try #require(items.first { $0["name"]?.string == "Tom Bell" })
        #expect(bell["articles"]?.integer == 2)
        #expect(bell["sentences"]?.integer == 2)
        #expect(bell["evidence"]?[0]?["text"]?.string == "Tom Bell met Ines Calder in Tripoli.")
        #expect(!items.contains { $0["name"]?.string == "Maria Kerr" })
        let people = try client.items(
            "/v1/entities/\(id("Ines Calder"))/related?type=person&source=coast-herald"
        )
        #expect(people.compactMap { $0["name"]?.string } == ["Tom Bell"])
        #expect(people.first?["articles"]?.integer == 1)
    }

    @Test(arguments: [
        // Of quotes those that it says and those that name it.
        ("quotes?entity=", "Ines Calder", 3), ("quotes?speaker=", "Ines Calder", 2),
        ("quotes?entity=", "Tom Bell", 1), ("quotes?entity=", "Maria Kerr", 1),
        ("quotes?from=2025-06-04&entity=", "Ines Calder", 0),
        ("figures?entity=", "Ines Calder", 1), ("figures?entity=", "Maria Kerr", 0),
        ("articles?entity=", "Ines Calder", 2), ("stories?entity=", "Ines Calder", 1),
        ("search?q=train&entity=", "Ines Calder", 2), ("search?q=train&entity=", "Maria Kerr", 0),
        ("search?q=train&type=story&entity=", "Ines Calder", 1),
        ("search?q=bell&type=entity&entity=", "Ines Calder", 1),
        ("search?q=bell&type=entity&entity=", "Tom Bell", 0),
        ("search?q=go&type=quote&entity=", "Ines Calder", 1),
        ("search?q=go&type=quote&entity=", "Maria Kerr", 0),
        ("sources?entity=", "Ines Calder", 2), ("sources?entity=", "Maria Kerr", 1),
        ("entities?type=person&entity=", "Ines Calder", 1),
        ("entities?type=person&entity=", "Maria Kerr", 0),
        ("entities?type=person&lang=en&source=valley-mail&entity=", "Maria Kerr", 0),
    ])
    func `filters every list by its id`(target: String, name: String, count: Int) throws {
        let client = try Self.made.get()
        let total = try client.json("/v1/\(target)\(id(name))")["total"]?.integer
        #expect(total == count)
    }

    @Test(arguments: [
        "articles?entity=nobody", "stories?entity=nobody", "quotes?entity=nobody",
        "quotes?speaker=nobody", "figures?entity=nobody", "search?q=train&entity=nobody",
        "sources?entity=nobody", "entities?entity=nobody",
    ])
    func `is not asked for by an id that is none`(target: String) throws {
        let answer = try Self.made.get().get("/v1/\(target)")
        #expect(answer.status == 400)
        let fault = try answer.json()["errors"]?[0]
        let parameter = target.contains("speaker") ? "speaker" : "entity"
        #expect(fault?["parameter"]?.string == parameter)
        #expect(fault?["code"]?.string == "unknown_id")
    }

    @Test func `is told of the articles alone that the filters leave`() throws {
        let client = try Self.made.get()
        let own = try "/v1/entities/\(id("Ines Calder"))"
        let beside = try id("Tripoli")
        let rest = "source=coast-herald&entity=\(beside)&from=2025-06-03&to=2025-06-04&lang=en"
        let sources = try client.json("\(own)/descriptions?\(rest)")["sources"]?.array ?? []
        #expect(sources.compactMap { $0["source"]?["id"]?.string } == ["coast-herald"])
        let days = try client.json("\(own)/timeline?\(rest)")["buckets"]?.array ?? []
        #expect(days.compactMap { $0["articles"]?.integer } == [1])
        let mentions = try client.items("\(own)/mentions?\(rest)")
        #expect(!mentions.isEmpty)
        #expect(
            mentions.allSatisfy { $0["article"]?["source"]?["id"]?.string == "coast-herald" }
        )
        #expect(try client.items("\(own)/articles?\(rest)").count == 1)
        for route in ["mentions", "articles", "related"] {
            #expect(try client.items("\(own)/\(route)?entity=\(id("Maria Kerr"))").isEmpty)
            #expect(try client.items("\(own)/\(route)?from=2025-06-05").isEmpty)
            #expect(try client.get("\(own)/\(route)?entity=nobody").status == 400)
        }
        let none = try client.json("\(own)/timeline?lang=sw")
        #expect(none["buckets"]?.array?.isEmpty == true)
        #expect(none["undated"]?.integer == 0)
    }

    @Test(arguments: ["", "/mentions", "/articles", "/related", "/descriptions", "/timeline"])
    func `is nothing where there is none`(rest: String) throws {
        #expect(try Self.made.get().get("/v1/entities/nobody\(rest)").status == 404)
    }

    @Test func `is whether it is ambiguous, and who may be meant`() throws {
        let client = try Client(
            serving: Sample.edition(of: [
                "coast-herald/2025-06-03-box.txt": """
                Fire in signal box halts trains in Tripoli

                Ines Calder and Hugo Calder run Coastline Rail in Norway. "We will not run a single \
                train," Calder said.
                """
            ])
        )
        let contract = try Contract.load()
        let list = try client.json("/v1/entities?type=person")
        let items = list["items"]?.array ?? []
        let keller = try #require(items.first { $0["ambiguous"]?.bool == true })
        #expect(keller["name"]?.string == "Calder")
        let names = keller["candidates"]?.array?.compactMap { $0["name"]?.string }
        #expect(names?.sorted() == ["Hugo Calder", "Ines Calder"])
        for item in items where item["name"]?.string != "Calder" {
            #expect(item["ambiguous"]?.bool == false && item["candidates"]?.array == [])
        }
        let id = try #require(keller["id"]?.string)
        let entity = try client.json("/v1/entities/\(id)")
        #expect(entity["candidates"] == keller["candidates"])
        #expect(
            entity["appearances"]?[0]?["reason"]?.string
                == "ambiguous: a name of several people in the article"
        )
        let schema = try #require(contract.schema("GET", "/v1/entities/{id}"))
        #expect(SchemaCheck(contract: contract).faults(entity, schema) == [])
        let article = try #require(entity["appearances"]?[0]?["article"]?["id"]?.string)
        let local = try client.json("/v1/articles/\(article)/entities")["items"]?.array ?? []
        let same = try #require(local.first { $0["id"]?.string == id })
        #expect(same["ambiguous"]?.bool == true)
        #expect(same["candidates"] == keller["candidates"])
        let quotes = try client.json("/v1/quotes?speaker=\(id)")["items"]?.array ?? []
        #expect(quotes.count == 1)
    }

    @Test func `counts an article once where two of its names are one`() throws {
        let client = try Client(
            serving: Sample.edition(of: [
                "coast-herald/2025-06-03-box.txt": """
                Fire in signal box halts trains

                Ines Calder met Hugo Brandt in Norway. "We will not run a single train," Ines Calder \
                said. Trains from Oslo stopped.
                """,
                "entities.json": """
                {"merge": [{"into": "Ines Calder", "from": "Hugo Brandt"},
                           {"into": "Norway", "from": "Oslo"}]}
                """,
            ])
        )
        let edition = try #require(client.service.edition)
        for name in ["Ines Calder", "Norway"] {
            let id = try #require(edition.entities.first { $0.name == name }?.id)
            let entity = try client.json("/v1/entities/\(id)")
            #expect(entity["counts"]?["articles"]?.integer == 1)
            #expect(entity["counts"]?["mentions"]?.integer ?? 0 > 1)
            #expect(entity["appearances"]?.array?.count == 1)
            let reason = try #require(entity["appearances"]?[0]?["reason"]?.string)
            #expect(reason.contains("only article with this name"))
            #expect(reason.contains("; merge ") || reason.hasPrefix("merge "))
            for counted in entity["place"]?["reasons"]?.array ?? [] {
                #expect(counted["articles"]?.integer == 1)
            }
        }
    }
}
