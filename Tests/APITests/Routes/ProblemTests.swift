import Formats
import HTTP
import Testing

@testable import API

@Suite struct `Every refusal` {
    private static let targets: [(HTTP.Method, String, Int)] = [
        (.get, "/", 404), (.get, "/v2", 404), (.get, "/v1/nothing", 404),
        (.get, "/v1/articles/", 404),
        (.get, "/v1/articles/x", 404), (.get, "/v1/articles/x/text", 404),
        (.get, "/v1/articles/x/nothing", 404), (.get, "/v1/problems/x", 404),
        (.post, "/v1/articles", 405), (.delete, "/v1", 405), (.get, "/v1/locate", 405),
        (.get, "/v1/reload", 405), (.put, "/v1/comparisons", 405),
        (.get, "/v1?x=1", 400), (.get, "/v1/articles?limit=0", 400),
        (.get, "/v1/articles?limit=1&limit=1", 400), (.get, "/v1/articles?q=(", 400),
        (.get, "/v1/search", 400), (.get, "/v1/suggest", 400), (.get, "/v1/query/check", 400),
        (.get, "/v1/comparisons", 400), (.get, "/v1/comparisons?articles=a", 400),
        (.get, "/v1/entities?type=thing", 400), (.get, "/v1/stories?min_sources=none", 400),
        (.get, "/v1/quotes?speaker=nobody", 400), (.get, "/v1/figures?contradicts=maybe", 400),
        (.get, "/v1/search?q=a&type=news", 400), (.post, "/v1/locate", 415),
        (.post, "/v1/comparisons", 415), (.post, "/v1/reload", 403),
    ]

    @Test(arguments: targets)
    func `has the one shape of problems`(method: HTTP.Method, target: String, status: Int) throws {
        let response = try Client.ofSample().send(method, target, Headers())
        #expect(response.status.code == status)
        try check(response)
    }

    // The contract itself has one form each and is sent whatever is asked for.
    @Test(
        arguments: Targets.gets.filter {
            $0.hasPrefix("/v1") && !$0.hasPrefix("/v1/openapi")
        }
    )
    func `of a media type that the route cannot give is a problem too`(template: String) throws {
        let target = try Targets.fill(template, Sample.edition())
        let response = try Client.ofSample().get(target, ["Accept": "image/png"])
        #expect(response.status == 406)
        try check(response)
    }

    @Test func `does not come where some form fits`() throws {
        let client = try Client.ofSample()
        for accept in ["text/html, */*;q=0.1", "application/*", "text/csv"] {
            #expect(try client.get("/v1/sources", ["Accept": accept]).status == 200)
        }
        #expect(try client.get("/v1", ["Accept": "text/csv"]).status == 406)
        #expect(try client.get("/v1/sources?format=csv", ["Accept": "image/png"]).status == 200)
    }

    private func check(_ response: Response) throws {
        #expect(response.contentType == "application/problem+json")
        #expect(response.entityTag == nil)
        let problem = try response.json()
        let names = (problem.members ?? []).map(\.name)
        let allowed = ["type", "title", "status", "detail", "request_id", "errors"]
        #expect(names == allowed.filter(names.contains))
        #expect(names.starts(with: ["type", "title", "status"]))
        #expect(problem["status"]?.integer == response.status.code)
        #expect(problem["request_id"]?.string == "test-1")
        let type = try #require(problem["type"]?.string)
        #expect(ProblemType.served.contains { "/v1/problems/\($0.slug)" == type })
        for item in problem["errors"]?.array ?? [] {
            #expect(item.members?.map(\.name).dropFirst() == ["code", "detail"])
            let place = item.members?.first?.name ?? ""
            #expect(["parameter", "pointer", "header"].contains(place))
        }
    }
}
