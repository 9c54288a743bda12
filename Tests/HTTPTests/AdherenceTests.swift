import Synchronization
import Testing

@testable import HTTP

@Suite(.serialized) struct `A server under rules` {
    @Test func `answers a pipeline of answers that are shared rather than copied`() throws {
        let body = [UInt8](repeating: 98, count: 16_500)
        try withServer(routes: {
            $0.add(.get, "/middling", .inline) { _, _ throws(Problem) in
                Response(contentType: "application/octet-stream", body: body, isKeepable: true)
            }
        }) { _, port in
            let client = try Client(port)
            let request = "GET /middling HTTP/1.1\r\nHost: localhost\r\n\r\n"
            for _ in 0..<3 {
                client.send(String(repeating: request, count: 40))
                for _ in 0..<40 { #expect(try client.read().body == body) }
            }
        }
    }

    @Test(arguments: [
        ("Host: localhost\r\nHost: localhost\r\n", 400),
        ("Host: localhost\r\nExpect: tea\r\n", 417),
        ("", 400), ("Host: localhost\r\nContent-Length: +5\r\n", 400),
    ])
    func `refuses a HEAD without a body`(fields: String, status: Int) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send("HEAD / HTTP/1.1\r\nX-Request-Id: mine\r\n\(fields)\r\n")
            let answer = try client.read(withoutBody: true)
            #expect(answer.status == status)
            #expect(answer.headers["X-Request-Id"] == "mine")
            #expect(client.isEnded())
        }
    }

    @Test func `takes nothing of an earlier request for one it cannot read`() throws {
        let records = Mutex<[AccessRecord]>([])
        try withServer(log: { record in records.withLock { $0.append(record) } }) { _, port in
            let client = try Client(port)
            #expect(try client.get("/items/1", "X-Request-Id: mine\r\n").status == 200)
            client.send("HEAD\r\nX-Request-Id: other\r\n\r\n")
            let answer = try client.read()
            #expect(answer.status == 400)
            #expect(!answer.body.isEmpty)
            #expect(records.withLock { $0.last?.target } == "")
        }
    }

    @Test(arguments: [
        ("GET https://localhost/ HTTP/1.1\r\n", 421), ("GET http://localhost/ HTTP/1.1\r\n", 200),
        ("POST /items/1 HTTP/1.1\r\nIf-Match: \"stale\"\r\n", 412),
        ("POST /items/1 HTTP/1.1\r\nIf-Match: *\r\n", 201),
        ("GET /items/1 HTTP/1.1\r\nIf-Match: \"x\"\r\n", 412),
        ("GET /items/1 HTTP/1.1\r\nIf-Match: *\r\n", 200),
        ("GET /items/1 HTTP/1.1\r\nIf-None-Match: \"x\"\r\n", 200),
        ("GET /items/1 HTTP/1.1\r\nIf-None-Match: *\r\n", 304),
    ])
    func `does nothing that the request forbids`(start: String, status: Int) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(start + "Host: localhost\r\n\r\n")
            #expect(try client.read().status == status)
        }
    }

    @Test func `takes no more unfinished bodies than it has room for`() throws {
        let change: (inout ServerConfiguration) -> Void = {
            $0.loops = 1
            $0.limits.uploads = 1_000
        }
        try withServer(change) { server, port in
            let post = "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 600\r\n\r\n"
            let one = try Client(port)
            one.send(post + "a")
            #expect(comesAbout { server.counters.bytesReceived == post.utf8.count + 1 })
            let other = try Client(port)
            other.send(post)
            let refusal = try other.read()
            #expect(refusal.status == 503)
            #expect(refusal.headers["Retry-After"] == "1")
            #expect(refusal.headers["Connection"] == "close")
            one.send(String(repeating: "a", count: 599))
            #expect(try one.read().status == 201)
            let next = try Client(port)
            next.send(post + String(repeating: "a", count: 600))
            #expect(try next.read().status == 201)
        }
    }

    @Test func `counts answers and their time by route`() throws {
        try withServer { server, port in
            let client = try Client(port)
            for target in ["/items/1", "/items/2", "/kept", "/kept", "/kept", "/none"] {
                _ = try client.get(target)
            }
            let routes = server.counters.routes
            let counts = Dictionary(uniqueKeysWithValues: routes.map { ($0.template, $0) })
            #expect(counts["/items/{id}"]?.answersByClass == [0, 2, 0, 0, 0])
            #expect(counts["/kept"]?.answersByClass == [0, 3, 0, 0, 0])
            #expect(counts["/kept"]?.count == 3)
            #expect(counts[""]?.answersByClass == [0, 0, 0, 1, 0])
            #expect(routes.last?.template == "")
        }
    }
}
