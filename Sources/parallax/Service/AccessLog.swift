import HTTP
import Logging

/// Writes a line for each answer.
///
/// At info the line names the route's template only: what a reader searched for is nobody's
/// business. The target as sent appears at debug.
struct AccessLog: Sendable {
    private let logger: Logger

    init(_ logger: Logger) {
        self.logger = logger
    }

    /// Logs one answer.
    @Sendable func write(_ record: AccessRecord) {
        guard logger.logLevel <= .info else { return }
        let micros = record.duration.components.attoseconds / 1_000_000_000_000
        let millis = Double(record.duration.components.seconds) * 1000 + Double(micros) / 1000
        var facts: Logger.Metadata = [
            "request_id": "\(record.requestID)", "method": "\(record.method)",
            "route": "\(record.template ?? "-")", "status": "\(record.status)",
            "bytes": "\(record.bytes)", "duration_ms": "\(millis)",
        ]
        if let parent = record.traceParent { facts["traceparent"] = "\(parent)" }
        if logger.logLevel <= .debug { facts["target"] = "\(record.target)" }
        logger.info("answered", metadata: facts)
    }
}
