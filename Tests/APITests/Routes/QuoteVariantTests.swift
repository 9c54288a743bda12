import Formats
import HTTP
import Testing

@testable import API

@Suite struct `The versions of a quote` {
    private static let made = Result { try Client(serving: Sample.edition(of: Texts.signalBox)) }
    private static let all = "variant=full,identical,cut,altered,reported"

    @Test func `are what other outlets of the story give of the same words`() throws {
        let client = try Self.made.get()
        let items = try client.items("/v1/quotes?\(Self.all)&q=wiring+train&limit=200")
        let words = "We will not run a single train before the wiring has been checked"
        let full = try #require(items.first { $0["variant"]?.string == "full" })
        #expect(full["text"]?.string?.hasPrefix(words) == true)
        let others = full["variants"]?.array ?? []
        #expect(others.contains { $0["relation"]?.string == "identical" })
        for other in others { #expect((other["similarity"]?.double ?? 2) <= 1) }
    }

    @Test func `are told from every side, and never the quote itself`() throws {
        let client = try Client.ofSample()
        let items = try client.items("/v1/quotes?\(Self.all)&limit=200")
        try #require(!items.isEmpty)
        var sides: [String: Set<String>] = [:]
        for item in items {
            let id = try #require(item["id"]?.string)
            sides[id] = Set(item["variants"]?.array?.compactMap { $0["id"]?.string } ?? [])
        }
        for (id, others) in sides {
            #expect(!others.isEmpty && !others.contains(id))
            for other in others { #expect(sides[other]?.contains(id) == true) }
        }
    }

    @Test(arguments: ["full", "identical", "cut", "altered", "reported", "full,cut"])
    func `are left by their relation to the fullest`(relation: String) throws {
        let client = try Client.ofSample()
        let wanted = Set(relation.split(separator: ",").map(String.init))
        let first = try client.json("/v1/quotes?limit=200")
        let rest = try #require(first["page"]?["next"]?.string)
        let whole = try (first["items"]?.array ?? []) + client.items(rest)
        #expect(whole.count == first["total"]?.integer)
        let expected = Set(
            whole.filter { wanted.contains($0["variant"]?.string ?? "") }
                .compactMap { $0["id"]?.string }
        )
        #expect(try Set(client.ids("/v1/quotes?limit=200&variant=\(relation)")) == expected)
        #expect(!expected.isEmpty)
    }

    @Test func `are none where one outlet alone quotes`() throws {
        let client = try Client(
            serving: Sample.edition(of: [
                "a/1.txt": """
                Tram halted

                "Nobody is to blame for the accident," said Ada Fenwick on Tuesday in Corriemouth.
                """,
                "a/2.txt": """
                Tram halted again

                "Nobody is to blame for the accident," said Ada Fenwick on Tuesday in Corriemouth.
                """,
            ])
        )
        let items = try client.items("/v1/quotes")
        try #require(!items.isEmpty)
        for item in items {
            #expect(item["variant"] == .null)
            #expect(item["variants"]?.array?.isEmpty == true)
        }
        #expect(try client.items("/v1/quotes?\(Self.all)").isEmpty)
    }

    @Test(arguments: ["variant=same", "variant=", "variant=cut,cut", "variant=Cut"])
    func `are of five relations, and no other`(query: String) throws {
        let answer = try Client.ofSample().get("/v1/quotes?\(query)")
        #expect(answer.status == 400)
        #expect(try answer.codes() == ["invalid_value"])
    }
}
