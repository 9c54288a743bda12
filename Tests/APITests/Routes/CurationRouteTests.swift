import Archive
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `An entity that a curator merged` {
    private static let texts: KeyValuePairs = [
        "coast-herald/2025-06-03-box.txt": """
        Fire in signal box halts coast trains

        "We will not run a single train," said Ines Calder, the director of Coastline Rail.
        """,
        "inland-courier/2025-06-03-box.txt": """
        Trains stop after blaze in signal box

        "We will not run a single train," said Inez Calder of Coastline Rail.
        """,
    ]

    private func client() throws -> (client: Client, old: String, new: String) {
        let before = try Sample.edition(of: Self.texts)
        let old = try #require(before.entities.first { $0.name == "Inez Calder" }).id
        let new = try #require(before.entities.first { $0.name == "Ines Calder" }).id
        let file: KeyValuePairs = [
            Self.texts[0].key: Self.texts[0].value, Self.texts[1].key: Self.texts[1].value,
            "entities.json": """
            {"merge": [{"into": "\(new)", "from": "\(old)", "reason": "one director"}],
             "identify": [{"entity": "\(new)", "ids": {"wikidata": "Q5"}}]}
            """,
        ]
        return (try Client(serving: Sample.edition(of: file)), old, new)
    }

    @Test(arguments: [
        "", "/mentions?limit=5", "/articles", "/related", "/descriptions",
        "/timeline?interval=week",
    ])
    func `leads from its old address to the new one`(rest: String) throws {
        let (client, old, new) = try client()
        let answer = try client.get("/v1/entities/\(old)\(rest)")
        #expect(answer.status == 308)
        #expect(answer.headers["Location"] == "/v1/entities/\(new)\(rest)")
        #expect(try client.get("/v1/entities/\(new)\(rest)").status == 200)
    }

    @Test func `has its name in comparisons too`() throws {
        let file: KeyValuePairs = [
            Self.texts[0].key: Self.texts[0].value, Self.texts[1].key: Self.texts[1].value,
            "entities.json": """
            {"rename": [{"entity": "Coastline Rail", "name": "Coastline Rail plc"}]}
            """,
        ]
        let client = try Client(serving: Sample.edition(of: file))
        let items = try client.json("/v1/articles")["items"]?.array ?? []
        let ids = items.compactMap { $0["id"]?.string }.joined(separator: ",")
        let comparison = try client.json("/v1/comparisons?articles=\(ids)&parts=entities")
        let names = comparison["entities"]?.array?.compactMap { $0["name"]?.string }
        #expect(names?.contains("Coastline Rail plc") == true)
        #expect(names?.contains("Coastline Rail") == false)
    }

    @Test func `tells the entry and its reason`() throws {
        let (client, _, new) = try client()
        let entity = try client.json("/v1/entities/\(new)")
        let reasons = entity["appearances"]?.array?.compactMap { $0["reason"]?.string }
        #expect(
            reasons == ["only article with this name", "merge 1 of entities.json: one director"]
        )
        #expect(entity["curation"]?.array?.count == 2)
        #expect(entity["external_ids"]?[0]?["id"]?.string == "Q5")
        let contract = try Contract.load()
        let schema = try #require(contract.schema("GET", "/v1/entities/{id}"))
        #expect(SchemaCheck(contract: contract).faults(entity, schema) == [])
    }

    @Test(arguments: ["articles?entity=", "stories?entity=", "quotes?speaker="])
    func `filters by either id`(target: String) throws {
        let (client, old, new) = try client()
        let found = try client.ids("/v1/\(target)\(new)")
        #expect(!found.isEmpty)
        #expect(try client.ids("/v1/\(target)\(old)") == found)
    }

    @Test func `is unknown by any other id`() throws {
        let (client, _, _) = try client()
        #expect(try client.get("/v1/entities/nobody-00000000").status == 404)
        #expect(try client.get("/v1/articles?entity=nobody-00000000").status == 400)
    }
}
