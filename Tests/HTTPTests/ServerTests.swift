import Dispatch
import Synchronization
import Testing

@testable import HTTP

/// Runs a server on a free port of loopback for as long as `body` lasts.
func withServer(
    _ change: (inout ServerConfiguration) -> Void = { _ in },
    routes: (inout Router) -> Void = { _ in },
    log: (@Sendable (AccessRecord) -> Void)? = nil,
    _ body: (Server, Int) throws -> Void
) throws {
    var router = sampleResponder().router
    router.add(.get, "/kept", .inline) { _, _ throws(Problem) in
        Response(
            contentType: "text/plain",
            body: Array(repeating: 97, count: 2_000),
            entityTag: EntityTag("k"),
            isKeepable: true
        )
    }
    routes(&router)
    var configuration = ServerConfiguration()
    configuration.port = 0
    configuration.timeouts.linger = .milliseconds(200)
    change(&configuration)
    let server = Server(configuration, router: router, log: log)
    try server.start()
    defer { server.stop(deadline: .seconds(5)) }
    try body(server, try #require(server.port))
}

/// A gate at which handlers wait until the test opens it.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func pass() {
        semaphore.wait()
        semaphore.signal()
    }

    func open() {
        semaphore.signal()
    }
}

@Suite(.serialized) struct `A server` {
    @Test func `answers many requests on one connection`() throws {
        try withServer { server, port in
            let client = try Client(port)
            for index in 0..<50 {
                let answer = try client.get("/items/\(index)", "X-Request-Id: r\(index)\r\n")
                #expect(answer.status == 200)
                #expect(answer.text == "item \(index)")
                #expect(answer.headers["X-Request-Id"] == "r\(index)")
                #expect(answer.headers["Connection"] == nil)
            }
            #expect(server.counters.connectionsAccepted == 1)
            #expect(server.counters.answersByClass == [0, 50, 0, 0, 0])
        }
    }

    @Test func `answers pipelined requests in their order`() throws {
        try withServer { _, port in
            let client = try Client(port)
            let post = "POST /items/1 HTTP/1.1\r\nHost: a.localhost\r\nContent-Length: 3\r\n\r\nabc"
            let one = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            let other = "GET /items/7 HTTP/1.1\r\nHost: localhost\r\n\r\n"
            client.send(String(repeating: one + other + post, count: 100))
            for _ in 0..<100 {
                #expect(try client.read().text == "root")
                #expect(try client.read().text == "item 7")
                #expect(try client.read().text == "abc")
            }
        }
    }

    @Test func `answers requests that arrive byte by byte`() throws {
        try withServer { _, port in
            let client = try Client(port)
            let text =
                "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            for byte in (text + "2\r\nab\r\n0\r\n\r\n").utf8 {
                client.send(String(decoding: [byte], as: UTF8.self))
            }
            #expect(try client.read().text == "ab")
        }
    }

    @Test func `sends the largest answers whole, also one after the other`() throws {
        let large = [UInt8](repeating: 98, count: 3_000_000)
        try withServer(routes: {
            $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                Response(contentType: "application/octet-stream", body: large)
            }
        }) { _, port in
            let client = try Client(port)
            let request = "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n"
            client.send(request + request + request)
            for _ in 0..<3 { #expect(try client.read().body == large) }
            #expect(try client.get("/").text == "root")
        }
    }

    @Test func `asks for a body that waits to be asked for`() throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(
                "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                    + "Content-Length: 2\r\n\r\n"
            )
            #expect(try client.read(withoutBody: true).status == 100)
            client.send("ab")
            #expect(try client.read().text == "ab")
        }
    }

    @Test(arguments: [
        ("GET /\(String(repeating: "a", count: 9_000)) HTTP/1.1\r\n", 414),
        ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 40_000))\r\n", 431),
        ("POST /items/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048577\r\n\r\n", 413),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            400
        ),
        ("\u{16}\u{3}\u{1}", 400), ("GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", 505),
    ])
    func `refuses in a readable answer and closes`(text: String, status: Int) throws {
        try withServer { _, port in
            let client = try Client(port)
            // More than the answer needs to see, so that an early close would lose it.
            client.send(text + String(repeating: "x", count: 100_000))
            let answer = try client.read()
            #expect(answer.status == status)
            #expect(answer.headers["Connection"] == "close")
            #expect(answer.headers["Content-Type"] == "application/problem+json")
            #expect(answer.text.contains("\"status\":\(status)"))
            #expect(client.isEnded())
        }
    }

    @Test(arguments: [
        ("FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        ("GET /kept HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
        ("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        ("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    ])
    func `refuses one request and answers the next`(text: String, status: Int) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(text)
            #expect(try client.read().status == status)
            #expect(try client.get("/").text == "root")
        }
    }

    @Test func `answers HEAD and 304 without a body and goes on`() throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send("HEAD /kept HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = try client.read(withoutBody: true)
            #expect(head.headers["Content-Length"] == "2000")
            let held = try client.get("/kept", "If-None-Match: \"k\"\r\n")
            #expect(held.status == 304)
            #expect(held.headers["Content-Length"] == nil)
            #expect(try client.get("/kept").body.count == 2_000)
        }
    }

    @Test func `keeps answers by coding until told to forget them`() throws {
        try withServer { server, port in
            let client = try Client(port)
            for _ in 0..<2 {
                let coded = try client.get("/kept", "Accept-Encoding: gzip\r\n")
                #expect(coded.headers["ETag"] == "\"k-gzip\"")
                #expect(coded.headers["Content-Encoding"] == "gzip")
                #expect(try client.get("/kept").headers["ETag"] == "\"k\"")
            }
            #expect(server.counters.keptHits == 2)
            #expect(server.counters.keptMisses == 2)
            server.invalidate()
            #expect(server.counters.keptBytes == 0)
        }
    }

    @Test(arguments: [
        ("GET / HTTP/1.0\r\n\r\n", "close"),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "close"),
    ])
    func `closes when the client wants it`(text: String, connection: String) throws {
        try withServer { _, port in
            let client = try Client(port)
            client.send(text)
            #expect(try client.read().headers["Connection"] == connection)
            #expect(client.isEnded())
        }
    }

    @Test func `keeps an HTTP 1.0 connection when asked to`() throws {
        try withServer { _, port in
            let client = try Client(port)
            for _ in 0..<2 {
                client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                #expect(try client.read().headers["Connection"] == "keep-alive")
            }
        }
    }

    @Test(arguments: [
        "GET / HTT", "POST /items/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc",
    ])
    func `gives up on a request that does not arrive`(text: String) throws {
        try withServer({
            $0.timeouts.head = .milliseconds(150)
            $0.timeouts.body = .milliseconds(150)
        }) { server, port in
            let client = try Client(port)
            client.send(text)
            #expect(try client.read().status == 408)
            #expect(client.isEnded())
            #expect(server.counters.timeouts == 1)
        }
    }

    @Test func `closes a connection that idles`() throws {
        try withServer({ $0.timeouts.idle = .milliseconds(200) }) { _, port in
            let client = try Client(port)
            #expect(try client.get("/").status == 200)
            #expect(client.isEnded())
        }
    }

    @Test func `turns away connections beyond its limit`() throws {
        try withServer({ $0.limits.connections = 1 }) { server, port in
            let busy = try Client(port)
            busy.send("GET / HTTP/1.1\r\nX: ")
            while server.counters.bytesReceived == 0 {}
            let second = try Client(port)
            let answer = try second.get("/")
            #expect(answer.status == 503)
            #expect(answer.headers["Retry-After"] == "1")
            #expect(server.counters.connectionsRefused == 1)
        }
    }

    @Test func `closes the connection that idled longest to make room`() throws {
        try withServer({
            $0.limits.connections = 2
            $0.loops = 1
        }) { server, port in
            let clients = try (0..<2).map { _ in try Client(port) }
            for client in clients { #expect(try client.get("/").status == 200) }
            let newcomer = try Client(port)
            #expect(try newcomer.get("/").status == 200)
            #expect(clients[0].isEnded())
            #expect(try clients[1].get("/").status == 200)
            #expect(server.counters.connectionsEvicted == 1)
            #expect(server.counters.connectionsRefused == 0)
        }
    }

    @Test func `never closes one connection of an address for another beyond its share`() throws {
        try withServer({ $0.limits.connectionsPerAddress = 1 }) { server, port in
            let first = try Client(port)
            #expect(try first.get("/").status == 200)
            #expect(try Client(port).get("/").status == 503)
            #expect(try first.get("/").status == 200)
        }
    }

    @Test func `refuses work beyond its queue and goes on after`() throws {
        let gate = Gate()
        try withServer(
            {
                $0.workers = 1
                $0.limits.waitingWork = 1
            },
            routes: {
                $0.add(.get, "/slow", .work) { _, _ throws(Problem) in
                    gate.pass()
                    return .text("done")
                }
            }
        ) { server, port in
            let clients = try (0..<2).map { _ in try Client(port) }
            for client in clients { client.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            while server.counters.workPending < 2 {}
            let third = try Client(port)
            let refused = try third.get("/slow")
            #expect(refused.status == 503)
            #expect(refused.headers["Retry-After"] == "1")
            #expect(try third.get("/").text == "root")
            gate.open()
            for client in clients { #expect(try client.read().text == "done") }
            #expect(try third.get("/slow").text == "done")
        }
    }

    @Test func `stops after answering what is in flight`() throws {
        let gate = Gate()
        // One loop, so that the end of the idle connection tells that the busy one's knows.
        try withServer(
            { $0.loops = 1 },
            routes: {
                $0.add(.get, "/slow", .work) { _, _ throws(Problem) in
                    gate.pass()
                    return .text("done")
                }
            }
        ) { server, port in
            let idle = try Client(port)
            #expect(try idle.get("/").status == 200)
            let busy = try Client(port)
            busy.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
            while server.counters.workPending < 1 {}
            let group = DispatchGroup()
            DispatchQueue.global().async(group: group) { server.stop(deadline: .seconds(30)) }
            #expect(idle.isEnded())
            gate.open()
            let answer = try busy.read()
            #expect(answer.text == "done")
            #expect(answer.headers["Connection"] == "close")
            #expect(busy.isEnded())
            group.wait()
            #expect(server.port == nil)
            #expect(throws: (any Error).self) { try Client(port) }
        }
    }

    @Test func `stops under load without a broken answer`() throws {
        let statuses = Mutex<[Int]>([])
        let group = DispatchGroup()
        try withServer { server, port in
            for index in 0..<8 {
                let client = try Client(port)
                nonisolated(unsafe) let lent = client
                DispatchQueue(label: "client.\(index)").async(group: group) {
                    // The end of the stream ends the loop; a cut answer counts as 0.
                    while let answer = try? unsafe lent.get("/items/1") {
                        let isWhole = answer.text == "item 1"
                        statuses.withLock { $0.append(isWhole ? answer.status : 0) }
                    }
                }
            }
            while statuses.withLock(\.count) < 200 {}
            server.stop(deadline: .seconds(10))
            group.wait()
            #expect(statuses.withLock { Set($0) } == [200])
        }
    }

    @Test func `cuts at its deadline what does not end`() throws {
        try withServer { server, port in
            let client = try Client(port)
            client.send("GET / HTT")
            while server.counters.bytesReceived == 0 {}
            server.stop(deadline: .milliseconds(20))
            #expect(client.isEnded())
        }
    }

    @Test func `does not start on a port in use, nor twice`() throws {
        try withServer { server, port in
            var configuration = ServerConfiguration()
            configuration.port = port
            #expect(throws: ServerError.portInUse(host: "127.0.0.1", port: port)) {
                try Server(configuration, router: Router()).start()
            }
            #expect(throws: ServerError.startedTwice) { try server.start() }
        }
    }

    @Test func `logs each answer once`() throws {
        let records = Mutex<[AccessRecord]>([])
        let log: @Sendable (AccessRecord) -> Void = { record in
            records.withLock { $0.append(record) }
        }
        try withServer(log: log) { _, port in
            let client = try Client(port)
            let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            _ = try client.get("/items/9?a=1", "X-Request-Id: r1\r\ntraceparent: \(trace)\r\n")
            _ = try client.get("/none", "traceparent: 00-X\r\n")
            let list = records.withLock(\.self)
            #expect(list.map(\.status) == [200, 404])
            #expect(list.map(\.template) == ["/items/{id}", nil])
            #expect(list.map(\.target) == ["/items/9?a=1", "/none"])
            #expect(list.map(\.traceParent) == [trace, nil])
            #expect(list[0].requestID == "r1")
            #expect(list[0].peer.description == "127.0.0.1")
            #expect(list[0].bytes == 6)
        }
    }
}
