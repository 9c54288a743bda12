import Testing

@testable import HTTP

/// A responder over a few routes that tell what they were called with.
func sampleResponder(_ change: (inout ServerConfiguration) -> Void = { _ in }) -> Responder {
    var router = Router()
    router.add(.get, "/", .inline) { _, _ throws(Problem) in .text("root") }
    router.add(.get, "/items/{id}") { _, parameters throws(Problem) in
        .text("item \(parameters["id"])")
    }
    router.add(.get, "/items/latest") { _, _ throws(Problem) in .text("latest") }
    router.add(.post, "/items/{id}") { request, _ throws(Problem) in
        Response(status: 201, contentType: "text/plain", body: request.body)
    }
    router.add(.get, "/long") { _, _ throws(Problem) in
        .json(Array(repeating: UInt8(ascii: "1"), count: 5_000), entityTag: EntityTag("v1"))
    }
    router.add(.get, "/bad") { _, _ throws(Problem) in
        throw Problem(
            .invalidParameter,
            detail: "the \"limit\" is\u{1} odd",
            errors: [
                Problem.Item(.parameter("limit"), code: "not_a_number", detail: "a number"),
                Problem.Item(.pointer("/a"), code: "missing", detail: "needed"),
            ],
            headers: ["Retry-After": "3"]
        )
    }
    var configuration = ServerConfiguration()
    change(&configuration)
    return Responder(configuration, router: router)
}

@Suite struct `A router` {
    @Test(arguments: [
        ("/", "root"), ("/items/a%20b", "item a b"), ("/items/latest", "latest"),
        ("/items/latest2", "item latest2"), ("/?x=1", "root"),
    ])
    func `calls the handler of the most literal template`(target: String, body: String) throws {
        let request = Request(target: try Target(parsing: target))
        #expect(sampleResponder().answer(request).body == Array(body.utf8))
    }

    @Test(arguments: ["/items", "/items/", "/items/a/b", "/Items/a", "/nothing"])
    func `answers 404 where no template fits`(target: String) throws {
        let answer = sampleResponder().answer(Request(target: try Target(parsing: target)))
        #expect(answer.status == 404)
        #expect(answer.contentType == "application/problem+json")
    }

    @Test func `answers 405 with the methods there are`() throws {
        let target = try Target(parsing: "/items/a")
        let answer = sampleResponder().answer(Request(method: .delete, target: target))
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, HEAD, OPTIONS, POST")
    }

    @Test func `answers OPTIONS with the methods there are`() throws {
        let request = Request(method: .options, target: try Target(parsing: "/long"))
        let answer = sampleResponder().answer(request)
        #expect(answer.status == 204)
        #expect(answer.headers["Allow"] == "GET, HEAD, OPTIONS")
    }

    @Test func `lists its templates`() {
        #expect(
            sampleResponder().router.routes.map { "\($0.method.rawValue) \($0.template)" }.sorted()
                == [
                    "GET /", "GET /bad", "GET /items/latest", "GET /items/{id}", "GET /long",
                    "POST /items/{id}",
                ]
        )
        #expect(RouteTemplate("/a/{b}/c/{d}").parameterNames == ["b", "d"])
    }
}

@Suite struct `A problem` {
    @Test func `is told as JSON`() throws {
        let request = Request(target: try Target(parsing: "/bad"), id: "r1")
        let answer = sampleResponder { $0.problemPrefix = "/p/" }.answer(request)
        #expect(answer.status == 400)
        #expect(answer.headers["Retry-After"] == "3")
        let json = """
            {"type":"/p/invalid-parameter","title":"A parameter is invalid","status":400,\
            "detail":"the \\"limit\\" is\\u0001 odd","request_id":"r1","errors":[\
            {"parameter":"limit","code":"not_a_number","detail":"a number"},\
            {"pointer":"/a","code":"missing","detail":"needed"}]}
            """
        #expect(String(decoding: answer.body, as: UTF8.self) == json)
    }

    @Test func `has a slug of its own for every kind`() {
        #expect(Set(ProblemType.all.map(\.slug)).count == ProblemType.all.count)
    }
}
