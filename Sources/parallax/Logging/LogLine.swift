/// One event of the log, ready to be written in either form.
struct LogLine: Sendable {
    /// Name of the level.
    let level: String
    /// Name of the logger.
    let logger: String
    /// What happened.
    let message: String
    /// Further facts, sorted by key.
    let facts: [(key: String, value: String)]

    /// Adds the line with its end to what `writer` has.
    func append(to writer: inout LogLineWriter, _ time: UTCStamp) {
        writer.begin(time, level: level, logger: logger, message: message)
        for (key, value) in facts { writer.fact(key, value) }
        writer.end()
    }
}
