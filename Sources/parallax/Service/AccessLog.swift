import HTTP
import Logging

/// Writes a line for each answer.
///
/// At info the line names the route's template only: what a reader searched for is nobody's
/// business. The target as sent appears at debug.
struct AccessLog: Sendable {
    private let logger: Logger
    private let output: LogOutput

    /// A log with the level and label of `logger`, written to `output`.
    init(_ logger: Logger, _ output: LogOutput) {
        self.logger = logger
        self.output = output
    }

    /// Logs one answer; the line is made here, since one for each request must cost little.
    @Sendable func write(_ record: AccessRecord) {
        guard logger.logLevel <= .info else { return }
        var facts = [
            (key: "bytes", value: String(record.bytes)),
            (key: "duration_ms", value: Self.milliseconds(record.duration)),
            (key: "method", value: record.method),
            (key: "request_id", value: record.requestID),
            (key: "route", value: record.template ?? "-"),
            (key: "status", value: String(record.status)),
        ]
        if logger.logLevel <= .debug { facts.append((key: "target", value: record.target)) }
        if let parent = record.traceParent { facts.append((key: "traceparent", value: parent)) }
        output.add(
            LogLine(level: "info", logger: logger.label, message: "answered", facts: facts)
        )
    }

    /// Milliseconds with three decimals.
    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let micros = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
        let rest = micros % 1000
        let zeros = rest < 10 ? "00" : rest < 100 ? "0" : ""
        return "\(micros / 1000).\(zeros)\(rest)"
    }
}
