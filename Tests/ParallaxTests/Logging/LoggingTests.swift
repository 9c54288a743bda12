import Dispatch
import HTTP
import Logging
import Synchronization
import Testing

@testable import parallax

@Suite struct `A log line` {
    private func line(
        _ message: String,
        _ facts: [(key: String, value: String)] = [],
        as format: LogFormat
    ) -> String {
        var writer = LogLineWriter(format)
        LogLine(level: "info", logger: "parallax", message: message, facts: facts)
            .append(to: &writer, UTCStamp(milliseconds: 1_709_208_000_123))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `as text has time, level, message and facts`() {
        let text = line(
            "request",
            [("route", "/v1"), ("why", "two words"), ("empty", "")],
            as: .text
        )
        #expect(
            text == "2024-02-29T12:00:00.123Z info request route=/v1 why=\"two words\" empty=\"\"\n"
        )
    }

    @Test func `as JSON is one object`() {
        let text = line("say \"hi\"", [("path", "a\\b")], as: .json)
        #expect(
            text == #"{"time":"2024-02-29T12:00:00.123Z","level":"info","logger":"parallax","#
                + #""message":"say \"hi\"","path":"a\\b"}"# + "\n"
        )
    }

    @Test(arguments: [
        ("a\nb", #"a\nb"#, #"a\nb"#),
        ("a\r\nb", #"a\r\nb"#, #"a\r\nb"#),
        ("\u{1B}[31mred", #"\u{1B}[31mred"#, #"\u001b[31mred"#),
        ("left\u{202E}right", #"left\u{202E}right"#, #"left\u202eright"#),
        ("a\u{2028}b", #"a\u{2028}b"#, #"a\u2028b"#),
        ("nul\0", #"nul\u{0}"#, #"nul\u0000"#),
        ("c1\u{9B}31m", #"c1\u{9B}31m"#, #"c1\u009b31m"#),
        ("naïve — ၁၂", "naïve — ၁၂", "naïve — ၁၂"),
    ])
    func `escapes what could forge a line or turn its direction`(
        message: String,
        text: String,
        json: String
    ) {
        #expect(line(message, as: .text) == "2024-02-29T12:00:00.123Z info \(text)\n")
        #expect(line(message, as: .json).contains("\"message\":\"\(json)\"}"))
    }

    @Test func `keeps its own fields apart from facts of the same name`() {
        let text = line("m", [("level", "x"), ("time", "y")], as: .json)
        #expect(text.contains(#""fact_level":"x","fact_time":"y""#))
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (-10, "-10"), (200, "200"),
        (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
    ])
    func `has whole numbers`(number: Int, digits: String) {
        var text = LogLineWriter(.text)
        text.fact("n", number)
        text.fact("two words", number)
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == " n=\(digits) \"two words\"=\(digits)"
        )
        var json = LogLineWriter(.json)
        json.fact("n", number)
        json.fact("level", number)
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == ",\"n\":\"\(digits)\",\"fact_level\":\"\(digits)\""
        )
    }

    @Test(arguments: [
        (0, "0.000"), (5, "0.005"), (60, "0.060"), (999, "0.999"), (1_002_030, "1002.030"),
    ])
    func `has numbers with three decimals`(thousandths: Int, digits: String) {
        var writer = LogLineWriter(.text)
        writer.fact("ms", thousandths: thousandths)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == " ms=\(digits)")
    }

    @Test func `has its own moment, the second before or after as well`() {
        var writer = LogLineWriter(.text)
        for milliseconds in [999, 1000, 1007, -1, 60_010] {
            writer.begin(
                UTCStamp(milliseconds: milliseconds),
                level: "info",
                logger: "test",
                message: "m"
            )
            writer.end()
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                1970-01-01T00:00:00.999Z info m
                1970-01-01T00:00:01.000Z info m
                1970-01-01T00:00:01.007Z info m
                1969-12-31T23:59:59.999Z info m
                1970-01-01T00:01:00.010Z info m

                """
        )
    }

    @Test func `is cut at a bound`() {
        let text = line(String(repeating: "a", count: 100_000), as: .text)
        #expect(text.utf8.count < LogLineWriter.limit + 100)
        #expect(text.hasSuffix("…\n"))
    }
}

@Suite struct `A UTC stamp` {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_399_999, "2000-02-28T23:59:59.999Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"),
        (1_735_689_599_000, "2024-12-31T23:59:59.000Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
    ])
    func `is written as RFC 3339`(milliseconds: Int, text: String) {
        #expect(UTCStamp(milliseconds: milliseconds).description == text)
    }
}

@Suite struct `The log handler` {
    private func logger(_ level: Logger.Level, _ lines: Lines) -> Logger {
        Logger(label: "test") { label in
            LogLines(label: label, level: level, output: lines.output())
        }
    }

    @Test func `writes facts in the order of their keys, the event's over the logger's`() {
        let lines = Lines()
        var logger = logger(.info, lines)
        logger[metadataKey: "route"] = "/v1"
        logger[metadataKey: "b"] = "logger"
        logger.info("done", metadata: ["b": "event", "a": ["x", "y"]])
        let expected =
            #"1970-01-01T00:00:00.000Z info done a="[\"x\", \"y\"]" b=event route=/v1"# + "\n"
        #expect(lines.values == [expected])
    }

    @Test func `leaves out what is below its level`() {
        let lines = Lines()
        let logger = logger(.warning, lines)
        logger.info("no")
        logger.error("yes")
        #expect(lines.values == ["1970-01-01T00:00:00.000Z error yes\n"])
    }

    @Test func `follows the settings`() throws {
        let layers = try SettingsLayers.of(flags: [(.logLevel, ["debug"])])
        #expect(LogLines.logger(try Settings(layers)).logLevel == .debug)
    }
}

/// What an output wrote, one string for each call.
private final class Lines: Sendable {
    private let all = Mutex<[String]>([])

    var values: [String] { all.withLock { $0 } }

    func output(before: @escaping @Sendable () -> Void = {}) -> LogOutput {
        LogOutput(.text, clock: { UTCStamp(milliseconds: 0) }) { bytes in
            before()
            self.all.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
        }
    }
}

@Suite struct `The output of the log` {
    private func line(_ message: String) -> LogLine {
        LogLine(level: "info", logger: "test", message: message, facts: [])
    }

    private func text(_ messages: [String]) -> String {
        messages.map { "1970-01-01T00:00:00.000Z info \($0)\n" }.joined()
    }

    @Test func `writes added lines together and in order`() {
        let lines = Lines()
        let output = lines.output()
        for message in ["a", "b", "c"] { output.add(line(message)) }
        output.flush()
        #expect(lines.values.joined() == text(["a", "b", "c"]))
    }

    @Test func `keeps the order of each thread's lines`() {
        let lines = Lines()
        let output = lines.output()
        DispatchQueue.concurrentPerform(iterations: 4) { thread in
            for number in 0..<500 { output.add(line("\(thread)-\(number)")) }
        }
        output.flush()
        let written = lines.values.joined().split(separator: "\n")
        for thread in 0..<4 {
            let own = written.compactMap { $0.split(separator: " info \(thread)-").last }
                .filter { !$0.contains("Z") }
            #expect(own == (0..<500).map { Substring("\($0)") })
        }
    }

    @Test func `writes an added line without being asked`() async throws {
        let lines = Lines()
        lines.output().add(line("a"))
        for _ in 0..<500 where lines.values.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        #expect(lines.values == [text(["a"])])
    }

    @Test func `writes what was added before a line that is written at once`() {
        let lines = Lines()
        let output = lines.output()
        output.add(line("a"))
        output.writeOut(line("b"))
        #expect(lines.values.joined() == text(["a", "b"]))
    }

    @Test func `keeps no one waiting for a reader who stopped reading`() {
        let lines = Lines()
        let gate = DispatchSemaphore(value: 0)
        let output = lines.output { gate.wait() }
        for number in 0..<50 { output.writeOut(line("\(number)")) }
        #expect(lines.values.isEmpty)
        for _ in 0..<100 { gate.signal() }
        output.flush()
        #expect(lines.values.joined() == text((0..<50).map { "\($0)" }))
    }

    @Test func `loses lines, and says how many, when its reader stands still`() {
        let lines = Lines()
        let gate = DispatchSemaphore(value: 0)
        let output = lines.output { gate.wait() }
        let long = String(repeating: "a", count: 4000)
        for _ in 0..<1000 { output.add(line(long)) }
        for _ in 0..<1000 { gate.signal() }
        output.flush()
        output.flush()
        let written = lines.values.joined()
        let lost = written.split(separator: "\n").compactMap { line in
            line.split(separator: "lines=").dropFirst().first.flatMap { Int($0) }
        }
        let kept = written.split(separator: "\n").count { $0.hasSuffix("a") }
        #expect(lost.reduce(0, +) > 0)
        #expect(kept + lost.reduce(0, +) == 1000)
    }
}

@Suite struct `The line of an answer` {
    private func written(_ level: Logger.Level, _ record: AccessRecord) -> String {
        let lines = Lines()
        let output = lines.output()
        let logger = Logger(label: "test") { label in
            LogLines(label: label, level: level, output: output)
        }
        AccessLog(logger, output).write(record)
        output.flush()
        return lines.values.joined()
    }

    private func record(
        target: String = "/v1/search?q=private",
        template: String? = "/v1/search",
        traceParent: String? = nil
    ) -> AccessRecord {
        AccessRecord(
            requestID: "r1",
            peer: .none,
            method: "GET",
            target: target,
            template: template,
            status: 200,
            bytes: 12,
            duration: .microseconds(1_002_030),
            isKept: false,
            traceParent: traceParent
        )
    }

    @Test func `names the route and not what was asked`() {
        #expect(
            written(.info, record())
                == "1970-01-01T00:00:00.000Z info answered bytes=12 duration_ms=1002.030 "
                + "method=GET request_id=r1 route=/v1/search status=200\n"
        )
    }

    @Test func `has the target at debug, so that no line can be forged by it`() {
        let line = written(.debug, record(target: "/a b\nc", template: nil))
        #expect(line.hasSuffix(#"route=- status=200 target="/a b\nc""# + "\n"))
    }

    @Test func `has the trace it belongs to`() {
        let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        #expect(written(.info, record(traceParent: parent)).hasSuffix(" traceparent=\(parent)\n"))
    }

    @Test func `is one object as JSON`() {
        var writer = LogLineWriter(.json)
        LogLine(
            level: "info",
            logger: "test",
            message: "answered",
            facts: [("bytes", "12"), ("route", "/a b"), ("target", "/\"x\"\n")]
        ).append(to: &writer, UTCStamp(milliseconds: 0))
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == #"{"time":"1970-01-01T00:00:00.000Z","level":"info","logger":"test","#
                + #""message":"answered","bytes":"12","route":"/a b","target":"/\"x\"\n"}"# + "\n"
        )
    }

    @Test func `is left out above info`() {
        #expect(written(.notice, record()).isEmpty)
    }
}
