import Synchronization
import Testing

@testable import HTTP

@Suite(.serialized) struct `A conversation` {
    @Test func `is answered to its end when the client has said its last`() throws {
        try withServer { server, port in
            let client = try Client(port)
            let requests = ["/", "/items/1", "/kept"].map {
                "GET \($0) HTTP/1.1\r\nHost: localhost\r\n\r\n"
            }
            client.send(requests.joined())
            client.endWriting()
            #expect(try client.read().text == "root")
            #expect(try client.read().text == "item 1")
            #expect(try client.read().body.count == 2_000)
            #expect(client.isEnded())
            #expect(comesAbout { server.counters.connectionsOpen == 0 })
        }
    }

    @Test(arguments: [
        "GET / HTT", "POST /items/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab",
    ])
    func `that ends in the midst of a request is closed`(text: String) throws {
        try withServer { server, port in
            let client = try Client(port)
            client.send(text)
            client.endWriting()
            #expect(client.isEnded())
            #expect(comesAbout { server.counters.connectionsOpen == 0 })
            #expect(server.counters.answersByClass == [0, 0, 0, 0, 0])
        }
    }

    // RFC 9110 §10.1.1: a status that the head alone decides is given in place of 100.
    @Test(arguments: [
        ("POST /nothing", "localhost", 404), ("DELETE /items/1", "localhost", 405),
        ("BREW /items/1", "localhost", 501), ("POST /items/%zz", "localhost", 400),
        ("POST /items/1", "evil.example", 421),
    ])
    func `does not ask for a body that cannot change the answer`(
        start: String,
        host: String,
        status: Int
    ) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(
                "\(start) HTTP/1.1\r\nHost: \(host)\r\nExpect: 100-continue\r\n"
                    + "Content-Length: 2\r\nX-Request-Id: mine\r\n\r\n"
            )
            let answer = try client.read()
            #expect(answer.status == status)
            #expect(answer.headers["X-Request-Id"] == "mine")
            #expect(answer.headers["Connection"] == "close")
            #expect(client.isEnded())
        }
    }

    @Test func `in HTTP 1.0 passes an expectation over`() throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(
                "POST /items/1 HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
            )
            #expect(!client.hasInput(within: 50))
            client.send("ab")
            #expect(try client.read().text == "ab")
            #expect(client.isEnded())
        }
    }

    @Test(arguments: [
        ("Content-Length: 9999999\r\n\r\n", 413),
        ("Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (
            "Transfer-Encoding: chunked\r\n\r\n0\r\nX: \(String(repeating: "a", count: 9_000))",
            431
        ),
        ("Content-Length: 5\r\n\r\na", 408),
    ])
    func `broken off in a body tells whose request it was`(rest: String, status: Int) throws {
        let records = Mutex<[AccessRecord]>([])
        try withServer(
            { $0.timeouts.body = .milliseconds(200) },
            log: { record in records.withLock { $0.append(record) } }
        ) { _, port in
            let client = try Client(port)
            client.send(
                "POST /items/1?a HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: mine\r\n"
                    + "Origin: http://localhost:3000\r\n" + rest
            )
            let answer = try client.read()
            #expect(answer.status == status)
            #expect(answer.headers["X-Request-Id"] == "mine")
            #expect(answer.headers["Access-Control-Allow-Origin"] == "http://localhost:3000")
            #expect(answer.headers["Connection"] == "close")
            #expect(client.isEnded())
            let logged = records.withLock(\.self)
            let record = try #require(logged.first)
            #expect(record.method == "POST" && record.target == "/items/1?a")
            #expect(record.requestID == "mine" && record.status == status)
        }
    }

    @Test(arguments: [
        ("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 204),
        ("GET http://localhost/items/1 HTTP/1.1\r\nHost: evil.example\r\n\r\n", 200),
        ("GET HTTP://LOCALHOST:80?a HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        ("\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nConnection: upgrade\r\n\r\n", 200),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 200),
        ("GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("GET localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("get / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("OPTIONS /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
    ])
    func `goes on after each form of request`(text: String, status: Int) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(text)
            let answer = try client.read()
            #expect(answer.status == status)
            #expect(answer.headers["Date"]?.hasSuffix(" GMT") == true)
            #expect(answer.headers["Server-Timing"]?.hasPrefix("app;dur=") == true)
            #expect(answer.headers.contains("Content-Length") == (status != 204))
            #expect(try client.get("/").text == "root")
        }
    }

    @Test(arguments: [
        ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true),
        ("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", true),
        ("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", false),
        ("00-00000000000000000000000000000000-b7ad6b7169203331-01", false),
        ("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", false),
        ("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", false),
        ("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331", false),
        ("00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01", false),
    ])
    func `is traced by a well-formed field only`(field: String, isTraced: Bool) throws {
        let records = Mutex<[AccessRecord]>([])
        try withServer(log: { record in records.withLock { $0.append(record) } }) { _, port in
            _ = try Client(port).get("/kept", "traceparent: \(field)\r\n")
            let logged = records.withLock(\.self)
            #expect(logged.map(\.traceParent) == [isTraced ? field : nil])
        }
    }

    @Test(arguments: [("r-1_a.b", true), ("a b", false), ("\u{1}", false), ("<x>", false)])
    func `is named as the client says if that is well formed`(name: String, isTaken: Bool) throws {
        try withServer { _, port in
            let client = try Client(port)
            let answer = try client.get("/kept", "X-Request-Id: \(name)\r\n")
            #expect((answer.headers["X-Request-Id"] == name) == isTaken)
            #expect(isTaken || answer.headers["X-Request-Id"]?.count == 13)
        }
    }
}
