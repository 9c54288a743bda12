/// The answer of `/readyz` as far as the health check needs it.
struct HealthAnswer: Sendable, Equatable {
    /// Three-digit status code.
    let status: Int
    /// First line of the body, or of what came of it; empty without a body.
    let reason: String

    /// Reads the status line (RFC 9112 §4) and the body's first line; nil when `bytes` is no HTTP/1
    /// answer.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: "HTTP/1.".utf8), bytes.count >= 12,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[7]),
            bytes[8] == UInt8(ascii: " "),
            let status = Digits.value(bytes[9..<12]), (100...599).contains(status),
            bytes.count == 12 || [0x0D, 0x0A, 0x20].contains(bytes[12])
        else {
            return nil
        }
        self.status = status
        reason = Self.firstLine(Self.body(bytes))
    }

    /// Whether the service takes requests.
    var isReady: Bool { status == 200 }

    private static func body(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        guard let range = bytes.firstRange(of: end) else {
            return []
        }
        return bytes[range.upperBound...]
    }

    private static func firstLine(_ bytes: ArraySlice<UInt8>) -> String {
        let line = bytes.prefix { $0 != 0x0D && $0 != 0x0A }.prefix(1024)
        return String(decoding: line, as: UTF8.self).clipped(to: 200).visible
    }
}
