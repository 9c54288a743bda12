import HTTP
import Testing

@testable import API

@Suite struct `An answer's entity tag` {
    @Test(arguments: [
        "/v1", "/v1/articles", "/v1/stories?min_sources=2", "/v1/search?q=the",
        "/v1/suggest?q=a", "/v1/openapi.json", "/v1/openapi.yaml", "/v1/problems/not-found",
    ])
    func `lets a client keep what it has`(target: String) throws {
        let client = try Client.ofSample()
        let first = try client.get(target)
        let tag = try #require(first.headers["ETag"])
        #expect(!tag.hasPrefix("W/"))
        #expect(first.headers["Cache-Control"] == "no-cache")
        for held in [tag, "\"other\", \(tag)", "*", "W/\(tag)"] {
            let again = try client.get(target, ["If-None-Match": held])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(again.headers["ETag"] == tag)
        }
        #expect(try client.get(target, ["If-None-Match": "\"other\""]).status == 200)
        let head = try client.send(.head, target, Headers())
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.headers["ETag"] == tag)
    }

    @Test func `is the same for the same parameters in another order`() throws {
        let client = try Client.ofSample()
        let one = try client.get("/v1/articles?limit=3&sort=oldest")
        let other = try client.get("/v1/articles?sort=oldest&limit=3")
        #expect(one.entityTag == other.entityTag)
    }

    @Test(arguments: [
        "/v1/articles?limit=4&sort=oldest", "/v1/articles?limit=3",
        "/v1/articles?limit=3&sort=oldest&fields=id",
        "/v1/articles?limit=3&sort=oldest&format=csv",
        "/v1/articles?limit=3&sort=oldest&format=jsonl",
        "/v1/articles?limit=3&sort=oldest&offset_unit=utf8",
    ])
    func `differs for another answer`(target: String) throws {
        let client = try Client.ofSample()
        let one = try client.get("/v1/articles?limit=3&sort=oldest")
        #expect(try client.get(target).entityTag != one.entityTag)
    }

    @Test func `differs by the form that Accept asks for, and the answer says so`() throws {
        let client = try Client.ofSample()
        let json = try client.get("/v1/sources")
        let csv = try client.get("/v1/sources", ["Accept": "text/csv"])
        #expect(json.entityTag != csv.entityTag)
        #expect(json.headers.all("Vary").contains { $0.contains("Accept") })
        #expect(try client.get("/v1/sources?format=csv").body == csv.body)
    }

    @Test func `is missing from what is never kept`() throws {
        let client = try Client.ofSample()
        for target in ["/readyz", "/livez", "/metrics"] {
            let response = try client.get(target)
            #expect(response.entityTag == nil)
            #expect(response.headers["Cache-Control"] == "no-store")
        }
    }
}
