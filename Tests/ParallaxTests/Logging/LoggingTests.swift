import Logging
import Synchronization
import Testing

@testable import parallax

@Suite struct `A log line` {
    private func line(
        _ message: String,
        _ facts: [(key: String, value: String)] = []
    ) -> LogLine {
        LogLine(
            time: UTCStamp(milliseconds: 1_709_208_000_123),
            level: "info",
            logger: "parallax",
            message: message,
            facts: facts
        )
    }

    @Test func `as text has time, level, message and facts`() {
        let text = line("request", [("route", "/v1"), ("why", "two words"), ("empty", "")])
            .rendered(as: .text)
        #expect(
            text == "2024-02-29T12:00:00.123Z info request route=/v1 why=\"two words\" empty=\"\"\n"
        )
    }

    @Test func `as JSON is one object`() {
        let text = line("say \"hi\"", [("path", "a\\b")]).rendered(as: .json)
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
        #expect(line(message).rendered(as: .text) == "2024-02-29T12:00:00.123Z info \(text)\n")
        #expect(line(message).rendered(as: .json).contains("\"message\":\"\(json)\"}"))
    }

    @Test func `keeps its own fields apart from facts of the same name`() {
        let text = line("m", [("level", "x"), ("time", "y")]).rendered(as: .json)
        #expect(text.contains(#""fact_level":"x","fact_time":"y""#))
    }

    @Test func `is cut at a bound`() {
        let text = line(String(repeating: "a", count: 100_000)).rendered(as: .text)
        #expect(text.utf8.count < LogLine.limit + 100)
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
    private final class Lines: Sendable {
        private let all = Mutex<[String]>([])

        var values: [String] { all.withLock { $0 } }

        func add(_ line: String) {
            all.withLock { $0.append(line) }
        }
    }

    private func logger(_ level: Logger.Level, _ lines: Lines) -> Logger {
        Logger(label: "test") { label in
            LogLines(
                label: label,
                level: level,
                format: .text,
                clock: { UTCStamp(milliseconds: 0) },
                sink: lines.add
            )
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
