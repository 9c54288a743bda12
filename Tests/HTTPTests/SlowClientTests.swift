import Glibc
import Testing

@testable import HTTP

@Suite struct `Clients that take their time` {
    @Test func `are each cut off when their wait is over, while others are served`() throws {
        let large = [UInt8](repeating: 98, count: 24_000_000)
        try withServer(
            {
                $0.loops = 1
                $0.timeouts.head = .milliseconds(400)
                $0.timeouts.body = .milliseconds(400)
                $0.timeouts.write = .milliseconds(400)
                $0.timeouts.idle = .milliseconds(400)
                $0.timeouts.linger = .milliseconds(200)
            },
            routes: {
                $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                    Response(contentType: "application/octet-stream", body: large)
                }
            }
        ) { server, port in
            let slowHead = try Client(port)
            let slowBody = try Client(port)
            slowBody.send(
                "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n"
            )
            let reader = try Client(port, window: 4_096)
            reader.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let silent = try Client(port)
            let idle = try Client(port)
            // RFC 9112 §2.2: the empty line behind a body begins no request.
            let post = "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n"
            idle.send(post + "b\r\n")
            #expect(try idle.read().text == "b")
            for _ in 0..<1_000 where !silent.hasInput(within: 0) || server.counters.timeouts < 3 {
                slowHead.send("A")
                slowBody.send("A")
                #expect(try Client(port).get("/").text == "root")
                usleep(5_000)
            }
            #expect(try slowHead.read().status == 408)
            #expect(try slowBody.read().status == 408)
            for client in [slowHead, slowBody, silent, idle] { #expect(client.isEnded()) }
            #expect(server.counters.timeouts == 3)
            #expect(comesAbout { server.counters.connectionsOpen == 0 })
            #expect(server.counters.bytesSent < large.count)
        }
    }
}

@Suite(.serialized) struct `A server that stops` {
    @Test func `closes who has taken the last answer long before the deadline`() throws {
        let large = [UInt8](repeating: 98, count: 24_000_000)
        try withServer(
            { $0.timeouts.idle = .seconds(3_600) },
            routes: {
                $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                    Response(contentType: "application/octet-stream", body: large)
                }
            }
        ) { server, port in
            let readers = try (0..<3).map { _ in try Client(port) }
            for reader in readers { reader.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            #expect(comesAbout { server.counters.answersByClass[1] == 3 })
            let end = Ending()
            end.begin { server.stop(deadline: .seconds(3_600)) }
            #expect(comesAbout { (try? Client(port)) == nil })
            for reader in readers {
                #expect(try reader.read().body == large)
                #expect(reader.isEnded())
            }
            #expect(end.comes())
        }
    }

    @Test func `answers what a slow reader had asked besides`() throws {
        let large = [UInt8](repeating: 98, count: 24_000_000)
        try withServer(
            { $0.timeouts.idle = .seconds(3_600) },
            routes: {
                $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                    Response(contentType: "application/octet-stream", body: large)
                }
            }
        ) { server, port in
            let reader = try Client(port)
            reader.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(comesAbout { server.counters.answersByClass[1] == 1 })
            reader.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let end = Ending()
            end.begin { server.stop(deadline: .seconds(3_600)) }
            #expect(comesAbout { (try? Client(port)) == nil })
            #expect(try reader.read().headers["Connection"] == nil)
            let last = try reader.read()
            #expect(last.text == "root")
            #expect(last.headers["Connection"] == "close")
            #expect(reader.isEnded())
            #expect(end.comes())
        }
    }

    @Test func `leaves its port to another while it answers what is in flight`() throws {
        let gate = Gate()
        try withServer(routes: {
            $0.add(.get, "/slow", .work) { _, _ throws(Problem) in
                gate.pass()
                return .text("done")
            }
        }) { server, port in
            let busy = try Client(port)
            busy.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(comesAbout { server.counters.workPending == 1 })
            let end = Ending()
            end.begin { server.stop(deadline: .seconds(3_600)) }
            #expect(comesAbout { (try? Client(port)) == nil })
            try withServer({ $0.port = port }) { _, _ in
                let newcomer = try Client(port)
                #expect(try newcomer.get("/").text == "root")
            }
            gate.open()
            #expect(try busy.read().text == "done")
            #expect(busy.isEnded())
            #expect(end.comes())
        }
    }
}
