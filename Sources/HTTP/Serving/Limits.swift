/// How much of everything the server takes; every number has a refusal of its own.
public struct Limits: Sendable, Hashable {
    /// Bytes of the request line without its line end; beyond, 414.
    public var requestLine = 8 << 10
    /// Bytes of the whole head; beyond, 431.
    public var head = 32 << 10
    /// Field lines of the head; beyond, 431.
    public var fields = 100
    /// Bytes of the decoded body; beyond, 413.
    public var body = 1 << 20
    /// Bytes of all bodies that are being received, by what they may become; beyond, 503.
    public var uploads = 64 << 20
    /// Query parameters; beyond, 400.
    public var queryParameters = 100
    /// Bytes of one line of a chunked body, extensions included; beyond, 400.
    public var chunkLine = 256
    /// Bytes of the trailer fields after a chunked body; beyond, 431.
    public var trailers = 8 << 10
    /// Open connections in all; beyond, 503 and closed.
    public var connections = 10_000
    /// Open connections of one address; beyond, 503 and closed.
    public var connectionsPerAddress = 10_000
    /// Requests on one connection; the last is answered with `Connection: close`.
    public var requestsPerConnection = 100_000
    /// Bytes answered but not yet taken by the client; beyond, its next requests wait.
    public var unsentOutput = 256 << 10
    /// Requests waiting for a worker; beyond, 503 with `Retry-After`.
    public var waitingWork = 256
    /// Bytes of kept answers, coded variants included; 0 keeps none.
    public var keptAnswers = 64 << 20

    /// Takes the defaults.
    public init() {}
}
