import Foundation
import Glibc
import Testing

@Suite struct `A running service` {
    private static let article = """
        Harbour crane lifts sunken tug

        By Ana Brisk

        The harbour crane at Ness lifted the sunken tug from the basin on Monday, March 3.

        Divers had worked for nine days to free its hull, the harbour office said.
        """

    @Test func `starts without its directory and finds it at the next reload`() throws {
        let scratch = try ScratchDirectory()
        let service = try RunningService(["--data", scratch.path + "/later"])
        let report = try service.get("/v1?fields=counts.articles,report.errors.detail")
        #expect(report.contains(#""articles":0"#))
        #expect(report.contains("there is no directory"))

        try FileManager.default.createDirectory(
            atPath: scratch.path + "/later",
            withIntermediateDirectories: true
        )
        _ = try scratch.write(Self.article, to: "later/tug.txt")
        service.send(SIGHUP)
        #expect(try eventually { try service.get("/v1?fields=counts").contains(#""articles":1"#) })
        #expect(service.stop() == 0)
    }

    @Test func `keeps the old edition when a reload fails`() throws {
        let scratch = try ScratchDirectory()
        _ = try scratch.write(Self.article, to: "tug.txt")
        let data = scratch.path
        let service = try RunningService(["--data", data])
        let before = try service.get("/v1?fields=edition")
        try FileManager.default.moveItem(atPath: data, toPath: data + "-away")
        defer { try? FileManager.default.moveItem(atPath: data + "-away", toPath: data) }
        service.send(SIGHUP)
        Thread.sleep(forTimeInterval: 0.3)
        #expect(try service.get("/v1?fields=edition") == before)
        #expect(service.stop() == 0)
    }

    @Test func `keeps its port to itself`() throws {
        let scratch = try ScratchDirectory()
        let service = try RunningService(["--data", scratch.path])
        let second = try Shell.run(
            "PARALLAX_HOME=. \(Shell.parallax) serve --data \(scratch.path) --port \(service.port)"
        )
        #expect(second.status == 1)
        #expect(second.errors.contains("port \(service.port) on 127.0.0.1 is in use"))
        #expect(second.errors.split(separator: "\n").count == 1)
        #expect(service.stop() == 0)
    }

    @Test func `answers its own health check`() throws {
        let scratch = try ScratchDirectory()
        let service = try RunningService(["--data", scratch.path])
        let healthy = try Shell.run("\(Shell.parallax) healthcheck --port \(service.port)")
        #expect(healthy.status == 0)
        let port = service.port
        #expect(service.stop() == 0)
        let gone = try Shell.run("\(Shell.parallax) healthcheck --port \(port)")
        #expect(gone.status == 1)
    }

    @Test(arguments: [
        ("serve --prot 1", "--prot"),
        ("serve --port 99999", "--port"),
        ("serve --config Tests/ParallaxTests/EndToEnd/Shell.swift", "Shell.swift"),
        ("compare README.md", "2 to 12"),
    ])
    func `refuses what it cannot do with one clear line and exit code 64`(
        arguments: String,
        culprit: String
    ) throws {
        let outcome = try Shell.run("PARALLAX_HOME=. \(Shell.parallax) \(arguments)")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(culprit))
        #expect(outcome.output.isEmpty)
    }

    /// Whether `condition` comes true within ten seconds.
    private func eventually(_ condition: () throws -> Bool) throws -> Bool {
        for _ in 0..<100 {
            if try condition() { return true }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return false
    }
}
