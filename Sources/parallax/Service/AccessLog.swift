import HTTP
import Logging

/// Writes a line for each answer.
///
/// At info the line names the route's template only: what a reader searched for is nobody's
/// business. The target as sent appears at debug.
struct AccessLog: Sendable {
    private let output: LogOutput
    private let label: String
    private let isWritten: Bool
    private let hasTarget: Bool

    /// A log with the level and label of `logger`, written to `output`.
    init(_ logger: Logger, _ output: LogOutput) {
        self.output = output
        label = logger.label
        isWritten = logger.logLevel <= .info
        hasTarget = logger.logLevel <= .debug
    }

    /// Logs one answer; the line is made here, since one for each request must cost little.
    @Sendable func write(_ record: AccessRecord) {
        guard isWritten else { return }
        output.add { writer, time in
            writer.begin(time, level: "info", logger: label, message: "answered")
            writer.fact("bytes", record.bytes)
            writer.fact("duration_ms", thousandths: Self.microseconds(record.duration))
            writer.fact("method", record.method)
            writer.fact("request_id", record.requestID)
            writer.fact("route", record.template ?? "-")
            writer.fact("status", record.status)
            if hasTarget { writer.fact("target", record.target) }
            if let parent = record.traceParent { writer.fact("traceparent", parent) }
            writer.end()
        }
    }

    private static func microseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
    }
}
