import Dispatch
import Glibc
import Synchronization
import Testing

@testable import HTTP

/// Waits, a thousandth of a second at a time, for what must come about within ten seconds.
func comesAbout(_ condition: () -> Bool) -> Bool {
    for _ in 0..<10_000 {
        if condition() { return true }
        usleep(1_000)
    }
    return false
}

/// How many sockets this process has open; other descriptors come and go with the test runner.
private func openSockets() -> Int {
    (Int32(0)..<1_024).count { descriptor in
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }
}

@Suite struct `A slow client` {
    @Test(arguments: [
        "", "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n",
    ])
    func `is refused when its request drips in`(start: String) throws {
        try withServer({
            $0.timeouts.head = .milliseconds(300)
            $0.timeouts.body = .milliseconds(300)
        }) { server, port in
            let client = try Client(port)
            client.send(start)
            for _ in 0..<400 {
                client.send("A")
                if client.hasInput(within: 20) { break }
            }
            #expect(try client.read().status == 408)
            #expect(client.isEnded())
            #expect(server.counters.timeouts == 1)
        }
    }

    @Test func `is cut off when it does not read`() throws {
        let large = [UInt8](repeating: 98, count: 24_000_000)
        try withServer(
            { $0.timeouts.write = .milliseconds(200) },
            routes: {
                $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                    Response(contentType: "application/octet-stream", body: large)
                }
            }
        ) { server, port in
            let client = try Client(port, window: 4_096)
            client.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(comesAbout { server.counters.timeouts == 1 })
            #expect(comesAbout { server.counters.connectionsOpen == 0 })
            #expect(server.counters.bytesSent < large.count)
        }
    }

    @Test func `does not keep the others waiting`() throws {
        try withServer({ $0.loops = 1 }) { _, port in
            let slow = try (0..<20).map { _ in try Client(port) }
            for client in slow { client.send("GET / HT") }
            #expect(try Client(port).get("/").text == "root")
            for client in slow { client.send("TP/1.1\r\nHost: localhost\r\n\r\n") }
            for client in slow { #expect(try client.read().text == "root") }
        }
    }
}

// Descriptors and signals belong to the whole process, so each of these has one of its own.
@Suite struct `A process` {
    @Test func `serves again after it ran out of descriptors`() async {
        await #expect(processExitsWith: .success) {
            var limit = rlimit(rlim_cur: 200, rlim_max: 200)
            unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            try withServer { server, port in
                let idle = try Client(port)
                #expect(try idle.get("/").text == "root")
                let busy = try Client(port)
                busy.send("GET /items/1 HTTP/1.1\r\n")
                var hoard: [Int32] = []
                while case let descriptor = dup(0), descriptor >= 0 { hoard.append(descriptor) }
                try #require(hoard.count > 2)
                close(hoard.removeLast())
                // Who idles gives way at once; a request that has begun does not.
                let newcomer = try Client(port)
                newcomer.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
                #expect(idle.isEnded())
                close(hoard.removeLast())
                let last = try Client(port)
                last.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(comesAbout { server.counters.acceptPauses > 0 })
                busy.send("Host: localhost\r\n\r\n")
                #expect(try busy.read().text == "item 1")
                newcomer.send("\r\n")
                #expect(try newcomer.read().text == "root")
                #expect(try last.read().text == "root")
                for descriptor in hoard { close(descriptor) }
                #expect(try Client(port).get("/").text == "root")
                #expect(server.counters.acceptPauses < 100)
            }
            exit(0)
        }
    }

    @Test func `does not start at a host that is none`() {
        var configuration = ServerConfiguration()
        configuration.host = "no-such-host.invalid"
        #expect(throws: ServerError.self) { try Server(configuration, router: Router()).start() }
    }

    @Test func `ends on SIGTERM under load without a broken answer`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGTERM, SIG_IGN)
            let statuses = Mutex<[Int]>([])
            let group = DispatchGroup()
            try withServer { server, port in
                let source = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
                source.setEventHandler { @Sendable in server.stop(deadline: .seconds(10)) }
                source.resume()
                for index in 0..<4 {
                    let client = try Client(port)
                    nonisolated(unsafe) let lent = client
                    DispatchQueue(label: "client.\(index)").async(group: group) {
                        // The end of the stream ends the loop; a cut answer counts as 0.
                        while let answer = try? unsafe lent.get("/kept") {
                            let isWhole = answer.body.count == 2_000
                            statuses.withLock { $0.append(isWhole ? answer.status : 0) }
                        }
                    }
                }
                #expect(comesAbout { statuses.withLock(\.count) > 100 })
                kill(getpid(), SIGTERM)
                group.wait()
                #expect(comesAbout { server.port == nil })
                #expect(statuses.withLock { Set($0) } == [200])
                withExtendedLifetime(source) {}
            }
            exit(0)
        }
    }

    @Test func `has no socket left of connections that were reset`() async {
        await #expect(processExitsWith: .success) {
            try withServer { server, port in
                #expect(try Client(port).get("/").status == 200)
                #expect(comesAbout { server.counters.connectionsOpen == 0 })
                let before = openSockets()
                for index in 0..<600 {
                    let client = try Client(port)
                    client.resetAtEnd()
                    switch index % 4 {
                    case 0: client.send("GET / HTT")
                    case 1: client.send("GET /kept HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    case 2: _ = try client.get("/items/1")
                    default: client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
                    }
                }
                // The last ones may still wait to be taken in when no other is open.
                #expect(
                    comesAbout {
                        server.counters.connectionsOpen == 0 && openSockets() <= before
                    }
                )
                #expect(try Client(port).get("/").status == 200)
            }
            exit(0)
        }
    }
}
