/// One event of the log, ready to be written in either form.
struct LogLine: Sendable {
    /// When it happened.
    let time: UTCStamp
    /// Name of the level.
    let level: String
    /// Name of the logger.
    let logger: String
    /// What happened.
    let message: String
    /// Further facts, sorted by key.
    let facts: [(key: String, value: String)]

    /// Longest message or fact, in scalars; the rest is cut.
    static let limit = 4096

    /// The line with its end.
    func rendered(as format: LogFormat) -> String {
        switch format {
        case .text: text
        case .json: json
        }
    }

    private var text: String {
        var line = "\(time) \(level) \(message.clipped(to: Self.limit).visible)"
        for (key, value) in facts {
            line += " \(Self.bare(key))=\(Self.bare(value))"
        }
        return line + "\n"
    }

    private var json: String {
        let head = [
            ("time", time.description), ("level", level), ("logger", logger), ("message", message),
        ]
        // A fact must not stand in for the event's own fields: of two equal keys readers take
        // either.
        let own = Set(head.map(\.0))
        let tail = facts.map { (own.contains($0.key) ? "fact_" + $0.key : $0.key, $0.value) }
        let members = (head + tail).map { name, value in
            "\(Self.jsonString(name)):\(Self.jsonString(value.clipped(to: Self.limit)))"
        }
        return "{\(members.joined(separator: ","))}\n"
    }

    /// `value`, or `"two words"` where it would not read as one.
    private static func bare(_ value: String) -> String {
        let shown = value.clipped(to: limit).visible
        let needsQuotes =
            shown.isEmpty || shown.utf8.contains { $0 == 0x20 || $0 == 0x22 || $0 == 0x3D }
        guard needsQuotes else {
            return shown
        }
        return "\"\(shown.replacing("\"", with: "\\\""))\""
    }

    /// A JSON string (RFC 8259 §7) with the scalars escaped that could forge a line in a terminal
    /// as well.
    private static func jsonString(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isTreacherous:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
