import Logging

/// Writes swift-log's events as lines, each before the caller goes on.
struct LogLines: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let output: LogOutput

    /// A handler for the logger named `label`, which is shown as `logger` in JSON; `level` is the
    /// least severe one that is written.
    init(label: String, level: Logger.Level, output: LogOutput) {
        self.label = label
        self.logLevel = level
        self.output = output
    }

    /// A logger that follows `settings`.
    static func logger(_ settings: Settings, _ output: LogOutput? = nil) -> Logger {
        let output = output ?? LogOutput(settings.logFormat)
        return Logger(label: "parallax") { label in
            LogLines(
                label: label,
                level: Logger.Level(rawValue: settings.logLevel) ?? .info,
                output: output
            )
        }
    }

    func log(event: LogEvent) {
        var all = metadataProvider?.get() ?? [:]
        all.merge(metadata) { _, own in own }
        all.merge(event.metadata ?? [:]) { _, own in own }
        if let error = event.error {
            all["error"] = "\(error)"
        }
        let facts = all.sorted { $0.key < $1.key }.map { (key: $0.key, value: "\($0.value)") }
        let line = LogLine(
            level: event.level.rawValue,
            logger: label,
            message: event.message.description,
            facts: facts
        )
        output.writeOut(line)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
