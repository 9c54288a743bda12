/// A status code of three digits, from 100 to 599.
///
/// Source: RFC 9110 §15.
public struct Status: Sendable, Hashable, ExpressibleByIntegerLiteral {
    /// The three digits.
    public let code: Int

    /// Takes the code as it goes on the wire.
    ///
    /// - Parameter code: 100 ... 599; anything else is a programming mistake and traps.
    public init(_ code: Int) {
        precondition((100...599).contains(code), "a status code has three digits, 100 to 599")
        self.code = code
    }

    /// Takes a literal code, such as `404`.
    public init(integerLiteral value: Int) {
        self.init(value)
    }

    /// 200: the answer is the representation asked for.
    public static let ok = Status(200)
    /// 204: done, with nothing to show.
    public static let noContent = Status(204)
    /// 304: what the client holds is still right.
    public static let notModified = Status(304)

    /// The words that stand after the code in the status line; empty for a code without a name.
    public var reason: String {
        Self.reasons[code] ?? ""
    }

    /// Whether an answer with this status never carries a body: 1xx, 204 and 304.
    public var forbidsBody: Bool {
        code < 200 || code == 204 || code == 304
    }

    private static let reasons: [Int: String] = [
        100: "Continue", 200: "OK", 201: "Created", 202: "Accepted", 204: "No Content",
        206: "Partial Content", 301: "Moved Permanently", 302: "Found", 303: "See Other",
        304: "Not Modified", 307: "Temporary Redirect", 308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 406: "Not Acceptable", 408: "Request Timeout",
        409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
        413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type",
        417: "Expectation Failed", 421: "Misdirected Request", 422: "Unprocessable Content",
        429: "Too Many Requests", 431: "Request Header Fields Too Large",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
        503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
    ]
}
