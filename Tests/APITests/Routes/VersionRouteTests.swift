import Archive
import Articles
import Formats
import HTTP
import Prose
import Testing

@testable import API

@Suite struct `The versions of an article` {
    private static let texts: KeyValuePairs = [
        "harbour-post/2025-03-04-fire.txt": """
        Fire at the sail loft in Ness

        The sail loft at the harbour of Ness burned on Monday night, the fire service said.

        The flames were seen from the island of Skarv, four kilometres out in the fjord.

        Nobody knows yet how the fire began, and the police have closed the road along the quay.
        """,
        "harbour-post/2025-03-05-fire.txt": """
        Fire at the sail loft in Ness

        The sail loft at the harbour of Ness burned on Monday night, the fire service said.

        The flames were seen from the island of Skarv, five kilometres out in the fjord.

        Nobody knows yet how the fire began, and the police have closed the road along the quay.

        Two people were treated for smoke, said Ada Holm, a doctor at the hospital of Ness.
        """,
        "inland-news/2025-03-05-fire.txt": """
        Two treated for smoke at Ness

        The sail loft at the harbour of Ness burned on Monday night, the fire service said.

        The flames were seen from the island of Skarv, five kilometres out in the fjord.

        Nobody knows yet how the fire began, and the police have closed the road along the quay.

        Two people were treated for smoke, said Ada Holm, a doctor at the hospital of Ness.
        """,
    ]

    private let edition: Edition
    private let client: Client
    private let older: String
    private let newer: String

    init() throws {
        edition = try Sample.edition(of: Self.texts)
        client = try Client(serving: edition)
        older = try #require(edition.earlier.first?.article.id)
        newer = try #require(edition.records.first?.article.id)
    }

    @Test func `are given with what changed between the one asked for and the newest`() throws {
        let answer = try client.json("/v1/articles/\(older)/versions")
        #expect(answer["newest"]?.string == newer)
        #expect(
            answer["versions"]?.array?.compactMap { $0["article"]?["id"]?.string } == [
                older, newer,
            ]
        )
        let difference = try #require(answer["difference"])
        #expect(difference["older"]?.string == older)
        #expect(difference["newer"]?.string == newer)
        let counts = ["kept", "changed", "added", "removed"].map {
            difference["counts"]?[$0]?.integer
        }
        #expect(counts == [2, 1, 1, 0])
        let kinds = difference["sentences"]?.array?.compactMap { $0["kind"]?.string }
        #expect(kinds == ["kept", "changed", "kept", "added"])
    }

    @Test func `tell sentences with offsets into the text of each version`() throws {
        let answer = try client.json("/v1/articles/\(newer)/versions?offset_unit=utf8")
        let rows = try #require(answer["difference"]?["sentences"]?.array)
        let texts = [
            ("older", edition.earlier[0].article.text), ("newer", edition.records[0].article.text),
        ]
        for row in rows {
            for (side, text) in texts {
                guard let span = row[side], let start = span["start"]?.integer,
                    let end = span["end"]?.integer
                else { continue }
                let words = String(decoding: text.bytes[start..<end], as: UTF8.self)
                #expect(words == span["text"]?.string)
            }
        }
    }

    @Test func `can be set side by side in either order`() throws {
        let target = "/v1/articles/\(newer)/versions?older=\(newer)&newer=\(older)"
        let counts = try client.json(target)["difference"]?["counts"]
        #expect(counts?["added"]?.integer == 0)
        #expect(counts?["removed"]?.integer == 1)
    }

    @Test func `are one where there is no other`() throws {
        let alone = edition.records[1].article.id
        let answer = try client.json("/v1/articles/\(alone)/versions")
        #expect(answer["versions"]?.array?.count == 1)
        #expect(answer["difference"] == .null)
    }

    @Test func `refuse an id that is no version of the article`() throws {
        let response = try client.get("/v1/articles/\(newer)/versions?older=nothing")
        #expect(response.status == 400)
        #expect(try response.codes() == ["unknown_id"])
    }

    @Test func `leave the earlier one out of lists but reachable by its id`() throws {
        #expect(try !client.ids("/v1/articles").contains(older))
        let article = try client.json("/v1/articles/\(older)")
        #expect(article["history"]?["newest"]?.string == newer)
        #expect(article["history"]?["is_newest"] == .bool(false))
        for part in ["text", "cleaning", "similar", "reuse", "entities", "quotes", "figures"] {
            #expect(try client.get("/v1/articles/\(older)/\(part)").status == 200)
        }
    }

    @Test func `are told apart where an earlier one is to be compared`() throws {
        let other = edition.records[1].article.id
        let response = try client.get("/v1/comparisons?articles=\(older),\(other)")
        #expect(response.status == 400)
        #expect(try response.details().first?.contains("its newest version is '\(newer)'") == true)
    }

    @Test func `are described by the contract, with and without another`() throws {
        let contract = try Contract.load()
        let schema = try #require(contract.schema("GET", "/v1/articles/{id}/versions"))
        for id in [older, newer, edition.records[1].article.id] {
            let answer = try client.json("/v1/articles/\(id)/versions")
            #expect(SchemaCheck(contract: contract).faults(answer, schema).prefix(5) == [])
        }
    }

    @Test func `are apart from copies in other outlets`() throws {
        let article = try client.json("/v1/articles/\(newer)")
        let copies = try #require(article["copies"]?.array)
        #expect(copies.map { $0["article"]?["id"]?.string } == [edition.records[1].article.id])
        #expect(article["history"]?["versions"]?.integer == 2)
    }
}

@Suite struct `The map between the forms of a text` {
    @Test(arguments: ["clean", "raw"], ["codepoint", "utf16", "utf8"])
    func `leads to the same words on both sides`(form: String, unit: String) throws {
        let client = try Client.ofSample()
        for record in try Sample.edition().records {
            let article = record.article
            let target = "/v1/articles/\(article.id)/text?form=\(form)&offset_unit=\(unit)"
            let answer = try client.json(target)
            let rows = try #require(answer["map"]?.array)
            #expect(rows.count == article.paragraphs.count)
            for row in rows {
                let clean = Self.words(row["clean"], of: article.text.string, unit)
                let raw = Self.words(row["raw"], of: article.raw.string, unit)
                #expect(clean != nil)
                #expect(clean == raw?.replacing("\n", with: " "))
            }
        }
    }

    /// The words of a range in a unit.
    private static func words(_ range: JSON?, of text: String, _ unit: String) -> String? {
        guard let start = range?["start"]?.integer, let end = range?["end"]?.integer else {
            return nil
        }
        switch unit {
        case "utf8": return String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
        case "utf16": return String(decoding: Array(text.utf16)[start..<end], as: UTF16.self)
        default:
            return String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
        }
    }
}
