/// One request, complete and checked.
///
/// Its syntax has been held to RFC 9112 before a handler sees it; nothing in it is trusted beyond.
public struct Request: Sendable {
    /// What is asked for.
    public let method: Method
    /// Which resource, with the decoded path and query.
    public let target: Target
    /// The header fields as they came.
    public let headers: Headers
    /// The body with any transfer coding taken off; empty without one.
    public let body: [UInt8]
    /// Who asks.
    public let peer: PeerAddress
    /// The name of this request in answers and logs: `X-Request-Id` as sent when it is 1 to 64
    /// letters, digits, `-`, `_` or `.`, else one made here.
    public let id: String

    /// Composes a request, as the server does from a connection and a test does from literals.
    public init(
        method: Method = .get,
        target: Target,
        headers: Headers = Headers(),
        body: [UInt8] = [],
        peer: PeerAddress = .none,
        id: String = "-"
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
        self.id = id
    }

    /// The path as sent, still escaped: `/v1/articles/a%20b`.
    public var path: String {
        target.path
    }

    /// The decoded query parameters in their order; a name may stand several times.
    public var query: [QueryParameter] {
        target.query
    }
}
