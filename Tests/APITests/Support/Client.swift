import Archive
import Formats
import HTTP
import Testing

@testable import API

/// Asks a service as a client does, without a socket.
struct Client {
    let service: Service
    private let responder: Responder

    init(_ service: Service) {
        self.service = service
        responder = Responder(ServerConfiguration(), router: service.router())
    }

    /// A client of a service that serves the sample.
    static func ofSample() throws -> Client { try Client(serving: Sample.edition()) }

    /// A client of a service that serves `edition`.
    init(serving edition: Edition) throws {
        self.init(try Service.testing())
        service.swap(edition)
    }

    func get(_ target: String, _ headers: Headers = Headers()) throws -> Response {
        try send(.get, target, headers)
    }

    func post(_ target: String, _ body: String, type: String? = "application/json") throws
        -> Response
    {
        var headers = Headers()
        if let type { headers.add("Content-Type", type) }
        return try send(.post, target, headers, body: Array(body.utf8))
    }

    func send(_ method: HTTP.Method, _ target: String, _ headers: Headers, body: [UInt8] = [])
        throws -> Response
    {
        responder.answer(
            Request(
                method: method,
                target: try Target(parsing: target),
                headers: headers,
                body: body,
                id: "test-1"
            )
        )
    }

    /// The JSON of an answer that must be 200.
    func json(_ target: String) throws -> JSON {
        let response = try get(target)
        try #require(response.status == 200, "\(target): \(response.text)")
        return try response.json()
    }

    /// The items of a list.
    func items(_ target: String) throws -> [JSON] {
        try #require(json(target)["items"]?.array)
    }

    /// The ids of the items of a list.
    func ids(_ target: String) throws -> [String] {
        try items(target).map { try #require($0["id"]?.string) }
    }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSON { try JSON(parsing: body) }

    /// The codes of the single faults of a problem, in order.
    func codes() throws -> [String] {
        try json()["errors"]?.array?.compactMap { $0["code"]?.string } ?? []
    }

    /// The details of the single faults of a problem, in order.
    func details() throws -> [String] {
        try json()["errors"]?.array?.compactMap { $0["detail"]?.string } ?? []
    }
}

extension Service {
    /// A service without an edition.
    static func testing(
        token: String? = nil,
        state: BuildState = BuildState(.building, detail: "2 files read"),
        reload: @escaping @Sendable () throws(ReloadFailure) -> Void = { () throws(ReloadFailure) in
        }
    ) throws -> Service {
        Service(
            editor: try Sample.editor(),
            supplies: Supplies(
                version: "1.2.3",
                openAPI: try OpenAPIDocument(yaml: Array("openapi: 3.1.0\npaths: {}\n".utf8)),
                reloadToken: token.map { Digest(of: Array($0.utf8)) },
                reload: reload,
                buildState: { state },
                counters: { Counters() }
            )
        )
    }
}
