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

    /// Longest message or fact, in scalars; the rest is cut.
    static let limit = 4096

    /// Appends the line with its end.
    func append(to bytes: inout [UInt8], _ time: UTCStamp, as format: LogFormat) {
        switch format {
        case .text: appendText(to: &bytes, time)
        case .json: appendJSON(to: &bytes, time)
        }
    }

    private func appendText(to bytes: inout [UInt8], _ time: UTCStamp) {
        time.append(to: &bytes)
        bytes.append(0x20)
        bytes.append(contentsOf: level.utf8)
        bytes.append(0x20)
        let isPlain = Self.isPlain(message, orSpace: true)
        bytes.append(contentsOf: (isPlain ? message : message.clipped(to: Self.limit).visible).utf8)
        for (key, value) in facts {
            bytes.append(0x20)
            Self.appendBare(key, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            Self.appendBare(value, to: &bytes)
        }
        bytes.append(0x0A)
    }

    private func appendJSON(to bytes: inout [UInt8], _ time: UTCStamp) {
        bytes.append(contentsOf: #"{"time":""#.utf8)
        time.append(to: &bytes)
        bytes.append(contentsOf: #"","level":"#.utf8)
        Self.appendJSONString(level, to: &bytes)
        bytes.append(contentsOf: #","logger":"#.utf8)
        Self.appendJSONString(logger, to: &bytes)
        bytes.append(contentsOf: #","message":"#.utf8)
        Self.appendJSONString(message, to: &bytes)
        for (key, value) in facts {
            bytes.append(UInt8(ascii: ","))
            // A fact must not stand in for the event's own fields: of two equal keys readers take
            // either.
            let isTaken = ["time", "level", "logger", "message"].contains(key)
            Self.appendJSONString(isTaken ? "fact_" + key : key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            Self.appendJSONString(value, to: &bytes)
        }
        bytes.append(contentsOf: "}\n".utf8)
    }

    /// Whether nothing in `text` needs to be escaped or cut: printable ASCII but for a few marks.
    private static func isPlain(_ text: String, orSpace: Bool) -> Bool {
        !text.isEmpty && text.utf8.count <= limit
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "="): false
                case 0x20: orSpace
                default: 0x21...0x7E ~= byte
                }
            }
    }

    /// `value`, or `"two words"` where it would not read as one.
    private static func appendBare(_ value: String, to bytes: inout [UInt8]) {
        if isPlain(value, orSpace: false) {
            bytes.append(contentsOf: value.utf8)
            return
        }
        let shown = value.clipped(to: limit).visible
        let needsQuotes =
            shown.isEmpty || shown.utf8.contains { $0 == 0x20 || $0 == 0x22 || $0 == 0x3D }
        let quoted = needsQuotes ? "\"\(shown.replacing("\"", with: "\\\""))\"" : shown
        bytes.append(contentsOf: quoted.utf8)
    }

    /// A JSON string (RFC 8259 §7) with the scalars escaped that could forge a line in a terminal
    /// as well.
    private static func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        if isPlain(text, orSpace: true) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for scalar in text.clipped(to: limit).unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: #"\""#.utf8)
            case "\\": bytes.append(contentsOf: #"\\"#.utf8)
            case "\n": bytes.append(contentsOf: #"\n"#.utf8)
            case "\r": bytes.append(contentsOf: #"\r"#.utf8)
            case "\t": bytes.append(contentsOf: #"\t"#.utf8)
            case _ where scalar.isTreacherous:
                let digits = String(scalar.value, radix: 16)
                let zeros = String(repeating: "0", count: 4 - digits.utf8.count)
                bytes.append(contentsOf: "\\u\(zeros)\(digits)".utf8)
            default: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
    }
}
