/// What a request line asks for, decoded once by strict rules.
///
/// Escapes must be two hexadecimal digits, and what they give must be UTF-8 without NUL. A path
/// holds no `.` or `..` segment, no empty one but the last, and no escaped slash or backslash.
/// Sources: RFC 9112 §3.2, RFC 3986 §2.1 and §3.
public struct Target: Sendable, Hashable {
    /// The path as sent, still escaped, beginning with a slash; `*` for the server itself.
    public let path: String
    /// The decoded path cut at its slashes; `/` gives none, a slash at the end a last empty one.
    public let segments: [String]
    /// The query as sent, without its question mark; nil when there was no question mark.
    public let rawQuery: String?
    /// The decoded query parameters in their order; a plus sign is a space.
    public let query: [QueryParameter]

    /// Whether the server itself is meant, as in `OPTIONS *`.
    public var isServer: Bool {
        path == "*"
    }

    /// Reads a target as a request line holds it, by the rules for GET.
    ///
    /// - Parameter text: Such as `/v1/articles?q=a%20b`.
    /// - Throws: A problem with status 400 that says which rule is broken.
    public init(parsing text: String) throws(Problem) {
        let parser = TargetParser(maximumParameters: Limits().queryParameters)
        self = try parser.parse(Array(text.utf8)[...], .get).target
    }

    init(path: String, segments: [String], rawQuery: String?, query: [QueryParameter]) {
        self.path = path
        self.segments = segments
        self.rawQuery = rawQuery
        self.query = query
    }
}

/// One `name=value` of a query, decoded.
public struct QueryParameter: Sendable, Hashable {
    /// The name; never empty.
    public let name: String
    /// The value; empty for `name=` and for a name alone.
    public let value: String

    /// Composes a parameter.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
