import Foundation
import Glibc
import Synchronization
import Testing

@Suite(.serialized) struct `A service in need` {
    private static let article = """
        Harbour crane lifts sunken tug

        By Ana Brisk

        The harbour crane at Ness lifted the sunken tug from the basin on Monday, March 3.
        """

    /// Whether `condition` comes true within thirty seconds.
    private func comesAbout(_ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<3_000 {
            if try condition() { return true }
            usleep(10_000)
        }
        return false
    }

    @Test func `outlives hunger, floods and a sudden death`() throws {
        let scratch = try ScratchDirectory()
        _ = try scratch.write(Self.article, to: "tug.txt")
        let service = try RunningService(
            ["--data", scratch.path, "--idle-timeout", "600", "--head-timeout", "600"]
        )
        try runOutOfDescriptors(service)
        try flood(service)
        let last = try Caller(service.port)
        #expect(try last.get("/livez").status == 200)
        service.send(SIGKILL)
        #expect(service.ended() == SIGKILL)

        // The connections of the dead one are still known to the system.
        let next = try RunningService(
            ["--data", scratch.path, "--drain-timeout", "12"],
            port: service.port
        )
        try endUnderLoad(next)
    }

    /// More connections come than there are descriptors, none of them idle; some wait, none makes
    /// it spin, and all are served in the end.
    private func runOutOfDescriptors(_ service: RunningService) throws {
        let known = try Caller(service.port)
        known.send("GET /metrics HTTP/1.1\r\n")
        // A limit it began with would be one of its connections, and never be reached.
        let limit = try Process.run(
            URL(filePath: "/usr/bin/prlimit"),
            arguments: ["--pid", "\(service.identifier)", "--nofile=40:40"]
        )
        limit.waitUntilExit()
        #expect(limit.terminationStatus == 0)
        let crowd = try (0..<80).map { _ in try Caller(service.port) }
        for caller in crowd { caller.send("GET /livez HTTP/1.1\r\n") }
        let isExhausted = try comesAbout {
            known.send("Host: localhost\r\n\r\nGET /metrics HTTP/1.1\r\n")
            let metrics = try known.read().text
            return metrics.contains("parallax_accept_pauses_total ")
                && !metrics.contains("parallax_accept_pauses_total 0\n")
        }
        #expect(isExhausted)
        let before = try ProcessFigures.ticks(of: service.identifier)
        usleep(1_500_000)
        let spent = try ProcessFigures.ticks(of: service.identifier) - before
        #expect(spent < 40, "\(spent) hundredths of a second of processor time in 1.5 seconds")
        known.send("Host: localhost\r\n\r\n")
        #expect(try known.read().status == 200)

        for caller in crowd { caller.send("Host: localhost\r\n\r\n") }
        for caller in crowd { #expect(try caller.read().status == 200) }
    }

    /// Heads without measure from many connections at once are refused and not gathered.
    private func flood(_ service: RunningService) throws {
        let before = try ProcessFigures.mostMemory(of: service.identifier)
        let flood = String(repeating: "a", count: 8_000_000)
        let callers = try (0..<10).map { _ in try Caller(service.port) }
        for caller in callers { caller.send("GET /" + flood) }
        for caller in callers {
            let answer = try caller.read()
            #expect(answer.status == 414)
            #expect(answer.fields["content-type"] == "application/problem+json")
        }
        let growth = try ProcessFigures.mostMemory(of: service.identifier) - before
        #expect(growth < 30 << 10, "\(growth) KiB more memory")
        #expect(try Caller(service.port).get("/livez").status == 200)
    }

    /// What is in flight at SIGTERM is answered whole; who takes nothing is cut at the deadline.
    private func endUnderLoad(_ service: RunningService) throws {
        let whole = try Caller(service.port).get("/v1/openapi.json")
        #expect(whole.status == 200 && whole.body.count > 100_000)
        let readers = try (0..<3).map { _ in try Caller(service.port, window: 65_536) }
        let stuck = try Caller(service.port, window: 4_096)
        for caller in readers + [stuck] { for _ in 0..<40 { caller.ask("/v1/openapi.json") } }
        let crowd = Crowd(service.port, ["/v1", "/v1/stories", "/v1/search?q=tug", "/livez"])
        #expect(comesAbout { crowd.answers > 100 })
        service.send(SIGHUP)
        service.send(SIGTERM)
        let isClosed = comesAbout { (try? Caller(service.port)) == nil }
        #expect(isClosed)
        for reader in readers {
            let answers = try reader.readAll()
            #expect(answers.count > 1)
            for answer in answers { #expect(answer.body == whole.body) }
            #expect(answers.dropLast().allSatisfy { $0.fields["connection"] == nil })
            #expect(answers.last?.fields["connection"] == "close")
        }
        crowd.wait()
        #expect(crowd.faults == [])
        #expect(service.ended() == 0)
        #expect(throws: Caller.Failure.cut) { try stuck.readAll() }
    }

    @Test func `never gives a wrong or mixed answer while it reloads`() throws {
        let scratch = try ScratchDirectory()
        _ = try scratch.write(Self.article, to: "data/tug.txt")
        let token = try scratch.write("harbour-gate-of-ness", to: "token")
        let log = scratch.path + "/log"
        let service = try RunningService(
            [
                "--data", scratch.path + "/data", "--drain-timeout", "600", "--log-format", "json",
                "--reload-token-file", token,
            ],
            log: log
        )
        try reloadAgainAndAgain(service, scratch)
        try reloadByToken(service)
        try tellTheLog(service, log)
        try endAtOnce(service)
    }

    /// Replaces the article in one step and waits until that is served.
    private func serve(
        _ text: String,
        _ service: RunningService,
        _ scratch: ScratchDirectory
    ) throws {
        let caller = try Caller(service.port)
        let before = try caller.get("/v1/articles").fields["etag"]
        try put(text, scratch)
        service.send(SIGHUP)
        #expect(try comesAbout { try caller.get("/v1/articles").fields["etag"] != before })
    }

    private func put(_ text: String, _ scratch: ScratchDirectory) throws {
        let file = try scratch.write(text, to: "next")
        let isDone = unsafe rename(file, scratch.path + "/data/tug.txt") == 0
        #expect(isDone)
    }

    private func reloadAgainAndAgain(
        _ service: RunningService,
        _ scratch: ScratchDirectory
    ) throws {
        let texts = [Self.article, Self.article.replacing("tug", with: "ferry")]
        let targets = ["/v1/articles", "/v1/stories", "/v1/search?q=crane", "/v1?fields=edition"]
        var right: [String: Set<Crowd.Told>] = [:]
        for text in [texts[1], texts[0]] {
            try serve(text, service, scratch)
            for target in targets {
                for coding in Crowd.codings {
                    let told = Crowd.Told(try Caller(service.port).get(target, coding))
                    right[target + coding, default: []].insert(told)
                }
            }
        }
        #expect(right.values.allSatisfy { $0.count == 2 })
        let marks = right[targets[0], default: []]
        let crowd = Crowd(service.port, targets, right: right)
        #expect(comesAbout { !crowd.seen.isDisjoint(with: marks) })
        for signal in 0..<200 {
            if signal % 10 == 0 { try put(texts[signal / 10 % 2], scratch) }
            service.send(SIGHUP)
            usleep(5_000)
        }
        // Both editions are seen for certain, whatever came of the signals.
        try put(texts[1], scratch)
        service.send(SIGHUP)
        #expect(comesAbout { crowd.seen.isSuperset(of: marks) })
        crowd.leave()
        #expect(crowd.faults == [])
    }

    private func reloadByToken(_ service: RunningService) throws {
        let caller = try Caller(service.port)
        for (field, status) in [
            ("", 401), ("Authorization: Bearer harbour-gate-of-nes\r\n", 401),
            ("Authorization: Bearer harbour-gate-of-ness2\r\n", 401),
            ("Authorization: Bearer harbour-gate-of-ness\r\n", 200),
        ] {
            var given = 409
            // The last of the signals may still be worked on.
            let isDecided = try comesAbout {
                caller.send(
                    "POST /v1/reload HTTP/1.1\r\nHost: localhost\r\n\(field)"
                        + "Content-Length: 0\r\n\r\n"
                )
                given = try caller.read().status
                return given != 409
            }
            #expect(isDecided && given == status)
        }
    }

    private func tellTheLog(_ service: RunningService, _ log: String) throws {
        let caller = try Caller(service.port)
        let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        let named = try caller.get(
            "/v1/search?q=whisper",
            "X-Request-Id: named-1\r\ntraceparent: \(trace)\r\n"
        )
        #expect(named.fields["x-request-id"] == "named-1")
        #expect(named.fields["server-timing"]?.hasPrefix("app;dur=") == true)
        let renamed = try caller.get("/v1/search?q=whisper", "X-Request-Id: forged\" line\r\n")
        #expect(renamed.fields["x-request-id"]?.count == 13)
        let isTold = try comesAbout {
            try String(contentsOfFile: log, encoding: .utf8).contains("named-1")
        }
        #expect(isTold)
        let text = try String(contentsOfFile: log, encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.contains("named-1") })
        #expect(line.contains(#""traceparent":"\#(trace)""#))
        #expect(line.contains(#""route":"/v1/search""#))
        #expect(!text.contains("whisper"))
        #expect(!text.contains("forged"))
        #expect(!text.contains("harbour-gate"))
    }

    /// At the first signal it waits for a client that takes nothing, at the second for no one.
    private func endAtOnce(_ service: RunningService) throws {
        let stuck = try Caller(service.port, window: 4_096)
        #expect(stuck.stall("/v1/openapi.json"))
        service.send(SIGTERM)
        let isClosed = comesAbout { (try? Caller(service.port)) == nil }
        #expect(isClosed)
        #expect(kill(service.identifier, 0) == 0)
        // One that comes before the first is taken in counts as the same.
        for _ in 0..<20 where kill(service.identifier, 0) == 0 {
            service.send(SIGTERM)
            usleep(50_000)
        }
        #expect(service.ended() == 128 + SIGTERM)
    }
}
