import Archive
import Articles
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `An article in the formats of others` {
    private static let record = """
        {"id": "n-17", "title": "Signal box burns at Brannock", "url": "https://www.coastherald.example/a?utm_source=x",
         "published": "2025-06-03T09:30:00+02:00", "source": "Coast Herald", "author": "Nell Arden", "language": "en",
         "text": "BRANNOCK, June 3 (AP) - A fire in a signal box stopped all trains on the coast line on Tuesday.\\n\\nThe director of the line said that no train would run before the wiring had been checked."}
        """

    private let client: Client
    private let id: String

    init() throws {
        let edition = try Sample.edition(of: ["wire.json": Self.record])
        client = try Client(serving: edition)
        id = try #require(edition.records.first?.article.id)
    }

    @Test func `is a schema.org article`() throws {
        let article = try client.json("/v1/articles/\(id)?format=jsonld")
        #expect(article["@context"]?.string == "https://schema.org")
        #expect(article["@type"]?.string == "NewsArticle")
        #expect(article["@id"]?.string == "https://coastherald.example/a")
        #expect(article["headline"]?.string == "Signal box burns at Brannock")
        #expect(article["author"]?.array?.compactMap { $0["name"]?.string } == ["Nell Arden"])
        #expect(article["publisher"]?["name"]?.string == "Coast Herald")
        #expect(article["datePublished"]?.string == "2025-06-03T09:30:00+02:00")
        #expect(article["inLanguage"]?.string == "en")
        #expect(article["locationCreated"]?["name"]?.string == "BRANNOCK")
        #expect(article["articleBody"]?.string?.hasPrefix("BRANNOCK, June 3") == true)
        #expect(article["image"] == nil)
    }

    @Test func `is a ninjs item`() throws {
        let item = try client.json("/v1/articles/\(id)?format=ninjs")
        #expect(item["uri"]?.string == "urn:x-parallax:article:\(id)")
        #expect(item["standard"]?["version"]?.string == "3.1")
        #expect(item["headlines"]?.array?.first?["role"]?.string == "main")
        #expect(item["bodies"]?.array?.first?["contentType"]?.string == "text/plain")
        #expect(item["by"]?.string == "Nell Arden")
        #expect(item["located"]?.string == "BRANNOCK")
        let sources = item["infoSources"]?.array?.compactMap { $0["role"]?.string }
        #expect(sources == ["publisher", "agency"])
        #expect(item["renditions"]?.array?.first?["name"]?.string == "web")
        #expect(item["associations"] == nil)
    }

    @Test(arguments: [
        ("application/ld+json", "application/ld+json"), ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("application/ld+json;q=0.4, application/json;q=0.9", "application/json"),
    ])
    func `is chosen by the media types that are accepted`(accept: String, type: String) throws {
        let response = try client.get("/v1/articles/\(id)", ["Accept": accept])
        #expect(response.status == 200)
        #expect(response.contentType == type)
    }

    @Test func `is refused for a media type that no format has`() throws {
        #expect(try client.get("/v1/articles/\(id)", ["Accept": "text/csv"]).status == 406)
    }

    @Test(arguments: ["format=csv", "format=jsonld&fields=id", "format=ninjs&fields=id"])
    func `is refused for a format or fields that it does not have`(query: String) throws {
        #expect(try client.get("/v1/articles/\(id)?\(query)").status == 400)
    }

    @Test func `has a mark of its own for each format`() throws {
        let tags = try ["json", "jsonld", "ninjs"].map {
            try client.get("/v1/articles/\(id)?format=\($0)").entityTag
        }
        #expect(tags[0] != tags[1])
        #expect(tags[1] != tags[2])
        #expect(tags[0] != tags[2])
    }

    @Test(arguments: ["jsonld", "ninjs"])
    func `names nothing that is unknown`(format: String) throws {
        let edition = try Sample.edition(of: Texts.signalBox)
        let client = try Client(serving: edition)
        for record in edition.records {
            let value = try client.json("/v1/articles/\(record.article.id)?format=\(format)")
            let members = try #require(value.members)
            #expect(members.allSatisfy { $0.value != .null && $0.value != .string("") })
        }
    }
}
