import Archive
import Formats
import HTTP
import Testing

@testable import API

@Suite struct `The contract of the API` {
    @Test func `has the version of the program`() throws {
        let version = try #require(try Contract.programVersion())
        #expect(try Contract.load().document["info"]?["version"]?.string == version)
    }

    @Test func `names every route, and no other`() throws {
        let served = Operation.all.map { "\($0.method.rawValue) \($0.template)" }.sorted()
        #expect(try Contract.load().operations == served)
    }

    @Test(arguments: Operation.all.map { [$0.method.rawValue, $0.template] })
    func `names every parameter of a route, and no other`(route: [String]) throws {
        let operation = try #require(
            Operation.all.first { [$0.method.rawValue, $0.template] == route }
        )
        #expect(
            try Contract.load().queryParameters(route[0], route[1])
                == operation.rules.map(\.name).sorted()
        )
    }

    @Test(arguments: Targets.gets)
    func `describes every answer, and every answer has what it describes`(template: String) throws {
        let contract = try Contract.load()
        guard let schema = contract.schema("GET", template) else {
            // Texts have no JSON schema; every other route must.
            #expect(["/v1/openapi.yaml", "/metrics"].contains(template))
            return
        }
        let target = try Targets.fill(template, Sample.edition())
        let answer = try Client.ofSample().get(target).json()
        #expect(SchemaCheck(contract: contract).faults(answer, schema).prefix(5) == [])
    }

    @Test func `describes the whole article with everything included`() throws {
        let contract = try Contract.load()
        let target = try Targets.fill("/v1/articles/{id}", Sample.edition())
        let answer = try Client.ofSample()
            .get("\(target)?include=sentences,entities,quotes,figures").json()
        let schema = try #require(contract.schema("GET", "/v1/articles/{id}"))
        #expect(SchemaCheck(contract: contract).faults(answer, schema).prefix(5) == [])
    }

    @Test func `describes the comparison of every story`() throws {
        let contract = try Contract.load()
        let schema = try #require(contract.schema("GET", "/v1/stories/{id}/comparison"))
        let client = try Client.ofSample()
        for story in try Sample.edition().stories where story.members.count > 1 {
            let answer = try client.get("/v1/stories/\(story.id)/comparison").json()
            #expect(SchemaCheck(contract: contract).faults(answer, schema).prefix(5) == [])
        }
    }

    @Test(arguments: [
        (
            "POST", "/v1/comparisons",
            #"{"texts":[{"text":"The tram stopped at the market on Monday morning."},{"text":"A tram stopped at the market on Monday."}]}"#
        ),
        ("POST", "/v1/locate", #"{"text":"A ferry ran onto rocks off Harstad in fog."}"#),
    ])
    func `describes what a posted text is answered with`(
        method: String,
        path: String,
        body: String
    ) throws {
        let contract = try Contract.load()
        let schema = try #require(contract.schema(method, path))
        let answer = try Client.ofSample().post(path, body)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(SchemaCheck(contract: contract).faults(try answer.json(), schema).prefix(5) == [])
    }

    @Test(arguments: ["/v1/nothing", "/v1/articles?limit=0", "/v1/articles/no-such-article"])
    func `describes problems`(target: String) throws {
        let contract = try Contract.load()
        let schema = try #require(contract.document["components"]?["schemas"]?["Problem"])
        let answer = try Client.ofSample().get(target)
        #expect(answer.contentType == "application/problem+json")
        #expect(SchemaCheck(contract: contract).faults(try answer.json(), schema).prefix(5) == [])
    }

    @Test func `would notice a field that it does not describe`() throws {
        let contract = try Contract.load()
        let schema = try #require(contract.schema("GET", "/v1"))
        let root = try Client.ofSample().json("/v1")
        let check = SchemaCheck(contract: contract)
        #expect(!check.faults(root.adding(JSON.Member("extra", 1)), schema).isEmpty)
        #expect(!check.faults(.object([]), schema).isEmpty)
    }
}
