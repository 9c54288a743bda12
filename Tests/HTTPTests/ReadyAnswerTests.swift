import Synchronization
import Testing

@testable import HTTP

@Suite(.serialized) struct `An answer given again` {
    /// A kept route that tells how often it has run, and what was asked and accepted.
    private final class Runs: Sendable {
        let count = Atomic(0)

        func add(to router: inout Router) {
            router.add(.get, "/runs", .inline) { request, _ throws(Problem) in
                let run = self.count.add(1, ordering: .relaxed).newValue
                let accept = request.headers["Accept"] ?? "-"
                return Response(
                    contentType: "text/plain",
                    body: Array("run \(run) \(request.target.rawQuery ?? "-") \(accept)".utf8),
                    entityTag: EntityTag("t\(run)"),
                    isKeepable: true
                )
            }
        }
    }

    @Test func `is the same until the state changes, and then never`() throws {
        let runs = Runs()
        try withServer(routes: runs.add) { server, port in
            let client = try Client(port)
            for _ in 0..<5 { #expect(try client.get("/runs").text == "run 1 - -") }
            server.invalidate()
            for _ in 0..<5 { #expect(try client.get("/runs").text == "run 2 - -") }
            #expect(server.counters.keptHits == 8)
            #expect(server.counters.keptMisses == 2)
        }
    }

    @Test func `belongs to its target and Accept alone`() throws {
        let runs = Runs()
        try withServer(routes: runs.add) { _, port in
            let client = try Client(port)
            for _ in 0..<3 {
                #expect(try client.get("/runs").text == "run 1 - -")
                #expect(try client.get("/runs?a").text == "run 2 a -")
                #expect(try client.get("/runs?b").text == "run 3 b -")
                #expect(try client.get("/runs", "Accept: x\r\n").text == "run 4 - x")
                #expect(try client.get("/runs", "accept:  x\r\n").text == "run 4 - x")
                #expect(try client.get("/runs", "Accept: y\r\n").text == "run 5 - y")
            }
        }
    }

    @Test func `is not given where something else decides`() throws {
        try withServer { _, port in
            let client = try Client(port)
            for _ in 0..<3 { #expect(try client.get("/kept").status == 200) }
            #expect(try client.get("/kept", "If-None-Match: \"k\"\r\n").status == 304)
            #expect(try client.get("/kept", "If-Match: \"j\"\r\n").status == 412)
            #expect(try client.get("/kept", "X-Request-Id: r1\r\n").headers["X-Request-Id"] == "r1")
            let origin = try client.get("/kept", "Origin: http://localhost:1\r\n")
            #expect(origin.headers["Access-Control-Allow-Origin"] == "http://localhost:1")
            client.send("HEAD /kept HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try client.read(withoutBody: true).headers["Content-Length"] == "2000")
            client.send("GET /kept HTTP/1.1\r\nHost: evil.example\r\n\r\n")
            #expect(try client.read().status == 421)
            client.send("GET /kept HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nab")
            #expect(try client.read().status == 200)
            client.send("GET /kept HTTP/1.0\r\n\r\n")
            #expect(try client.read().headers["Connection"] == "close")
        }
    }

    @Test func `has the fields of the first one`() throws {
        try withServer { _, port in
            let client = try Client(port)
            let answers = try (0..<3).map { _ in
                try client.get("/kept", "Accept-Encoding: gzip\r\n")
            }
            let changing: Set<String> = ["X-Request-Id", "Server-Timing", "Date"]
            let fields = answers.map { answer in
                answer.headers.fields.map { "\($0.name): \($0.value)" }.filter { line in
                    !changing.contains { line.hasPrefix($0) }
                }.sorted()
            }
            #expect(fields[0].count == 6)
            #expect(fields[1] == fields[0] && fields[2] == fields[0])
            #expect(answers[1].body == answers[0].body && answers[2].body == answers[0].body)
            #expect(Set(answers.map { $0.headers["X-Request-Id"] }).count == 3)
            #expect(answers.allSatisfy { $0.headers.contains("Date") })
        }
    }

    @Test func `ends the connection when the client or a limit wants it`() throws {
        try withServer({ $0.limits.requestsPerConnection = 3 }) { _, port in
            for _ in 0..<2 {
                let client = try Client(port)
                let last = try client.get("/kept", "Connection: close\r\n")
                #expect(last.headers["Connection"] == "close")
                #expect(client.isEnded())
            }
            let client = try Client(port)
            for isLast in [false, false, true] {
                #expect((try client.get("/kept").headers["Connection"] == "close") == isLast)
            }
            #expect(client.isEnded())
        }
    }

    @Test func `is logged like any other`() throws {
        let records = Mutex<[AccessRecord]>([])
        try withServer(log: { record in records.withLock { $0.append(record) } }) { _, port in
            let client = try Client(port)
            let names = try (0..<3).map { _ in try client.get("/kept").headers["X-Request-Id"] }
            let list = records.withLock(\.self)
            #expect(list.map(\.requestID) == names)
            #expect(list.map(\.isKept) == [false, true, true])
            for record in list {
                #expect(record.method == "GET" && record.target == "/kept")
                #expect(record.template == "/kept" && record.status == 200)
                #expect(record.bytes == 2_000 && record.peer.description == "127.0.0.1")
            }
        }
    }

    @Test func `may be large`() throws {
        let large = [UInt8](repeating: 7, count: 200_000)
        try withServer(routes: {
            $0.add(.get, "/large", .inline) { _, _ throws(Problem) in
                Response(contentType: "image/png", body: large, isKeepable: true)
            }
        }) { server, port in
            let client = try Client(port)
            for _ in 0..<4 { #expect(try client.get("/large").body == large) }
            #expect(server.counters.keptHits == 3)
        }
    }
}

@Suite struct `Ready answers` {
    private let tally = RouteTally()

    private func rendition(_ size: Int) -> Rendition {
        Rendition(
            status: .ok,
            fields: Headers(),
            bodyFields: Headers(),
            body: Array(repeating: 0, count: size),
            entityTag: nil,
            template: nil
        )
    }

    private func ask(_ bytes: [UInt8], gzip: Bool = false) -> ReadyAnswers.Question {
        ReadyAnswers.Question(target: 0..<bytes.count, accept: 0..<0, isGzip: gzip)
    }

    @Test func `are found for the same question only`() {
        var ready = ReadyAnswers(seed: 1)
        let (one, other) = (Array("/a".utf8), Array("/b".utf8))
        let made = ready.prepare(rendition(10), tally, generation: 0, ask(one), one.span)
        #expect(made != nil)
        #expect(ready.find(ask(one), one.span) === made)
        #expect(ready.find(ask(one, gzip: true), one.span) == nil)
        #expect(ready.find(ask(other), other.span) == nil)
    }

    @Test func `are forgotten with their state, and not taken from another`() {
        var ready = ReadyAnswers(seed: 1)
        let one = Array("/a".utf8)
        #expect(ready.prepare(rendition(10), tally, generation: 1, ask(one), one.span) == nil)
        _ = ready.prepare(rendition(10), tally, generation: 0, ask(one), one.span)
        ready.refresh(1)
        #expect(ready.find(ask(one), one.span) == nil)
    }

    @Test func `are never large, nor many`() {
        var ready = ReadyAnswers(seed: 1)
        let one = Array("/a".utf8)
        #expect(ready.prepare(rendition(16 << 10), tally, generation: 0, ask(one), one.span) == nil)
        var targets: [[UInt8]] = []
        for index in 0..<2_000 {
            let target = Array("/items/\(index)".utf8)
            targets.append(target)
            #expect(
                ready.prepare(rendition(16_000), tally, generation: 0, ask(target), target.span)
                    != nil
            )
        }
        let found = targets.count { ready.find(ask($0), $0.span) != nil }
        #expect((1...262).contains(found))
    }
}
