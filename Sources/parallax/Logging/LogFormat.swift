/// Form of a log line.
enum LogFormat: String, Sendable {
    /// Time, level, message, then `key=value` pairs.
    case text
    /// One JSON object a line.
    case json
}
