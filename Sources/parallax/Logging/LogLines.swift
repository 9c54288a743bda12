import Logging

/// Writes swift-log's events as lines, text or JSON, to a sink that by default is standard error.
struct LogLines: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let format: LogFormat
    private let clock: @Sendable () -> UTCStamp
    private let sink: @Sendable (String) -> Void

    /// A handler for the logger named `label`.
    ///
    /// - Parameters:
    ///   - label: Shown as `logger` in JSON.
    ///   - level: Least severe level that is written.
    ///   - format: Form of the lines.
    ///   - clock: The time of an event.
    ///   - sink: Takes one whole line with its end; called from any thread.
    init(
        label: String,
        level: Logger.Level,
        format: LogFormat,
        clock: @escaping @Sendable () -> UTCStamp = UTCStamp.current,
        sink: @escaping @Sendable (String) -> Void = StandardStream.error.write
    ) {
        self.label = label
        self.logLevel = level
        self.format = format
        self.clock = clock
        self.sink = sink
    }

    /// A logger that follows `settings`.
    static func logger(_ settings: Settings) -> Logger {
        Logger(label: "parallax") { label in
            LogLines(
                label: label,
                level: Logger.Level(rawValue: settings.logLevel) ?? .info,
                format: settings.logFormat
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
            time: clock(),
            level: event.level.rawValue,
            logger: label,
            message: event.message.description,
            facts: facts
        )
        sink(line.rendered(as: format))
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}
