import Formats
import Testing

@testable import API

@Suite struct `Articles in several languages` {
    private static let texts: KeyValuePairs = [
        "dorn-bote/2025-03-04-bruecke.txt": """
        Brücke in Dorn bis Jahresende gesperrt

        Der Stadtrat von Dorn hat am Dienstag beschlossen, die alte Brücke zu sperren, weil sie nicht mehr sicher ist.

        „Wir haben keine andere Wahl“, sagte Bürgermeisterin Anna Vell vor 300 Bürgern im Rathaus der Stadt.
        """,
        "dorn-post/2025-03-04-bridge.txt": """
        Bridge at Dorn closed until the end of the year

        The council of Dorn decided on Tuesday to close the old bridge because it is no longer safe.

        "We have no other choice," said Anna Vell, the mayor, before 300 people at the town hall.
        """,
    ]

    private let client: Client

    init() throws { client = try Client(serving: try Sample.edition(of: Self.texts)) }

    @Test func `tell how far each is read`() throws {
        let items = try client.items("/v1/articles?sort=title")
        let found = items.compactMap { item in
            item["language"]?.string.flatMap { tag in
                item["analysis"]?.string.map { "\(tag) \($0)" }
            }
        }
        #expect(found.sorted() == ["de text_only", "en full"])
    }

    @Test(arguments: [("de", 1), ("en", 1), ("fr", 0), ("und", 0)])
    func `are filtered by their language`(tag: String, count: Int) throws {
        #expect(try client.items("/v1/articles?lang=\(tag)").count == count)
    }

    @Test func `are all found by their words`() throws {
        #expect(try client.items("/v1/search?q=Stadtrat").count == 1)
        #expect(try client.items("/v1/search?q=council").count == 1)
    }

    @Test func `have names, quotes and figures in English alone`() throws {
        let german = try #require(client.ids("/v1/articles?lang=de").first)
        for part in ["entities", "quotes", "figures"] {
            #expect(try client.items("/v1/articles/\(german)/\(part)").isEmpty)
        }
        let english = try #require(client.ids("/v1/articles?lang=en").first)
        #expect(try !client.items("/v1/articles/\(english)/quotes").isEmpty)
    }

    @Test func `tell what their language rests on`() throws {
        let german = try #require(client.ids("/v1/articles?lang=de").first)
        let basis = try client.json("/v1/articles/\(german)")["language_basis"]
        #expect(basis?["basis"]?.string == "text")
        #expect(basis?["stated"] == .null)
    }
}
