/// How long the server waits for a client; each wait ends in a closed connection.
public struct Timeouts: Sendable, Hashable {
    /// From the first byte of a head to its last; beyond, 408.
    public var head: Duration = .seconds(10)
    /// From the end of the head to the end of the body; beyond, 408.
    public var body: Duration = .seconds(30)
    /// For a client to take 16 KiB of its answers, or all that is left of them; beyond, they are
    /// cut.
    public var write: Duration = .seconds(30)
    /// Between an answer and the next request, and from accepting to the first byte.
    public var idle: Duration = .seconds(30)
    /// From accepting to the end of the TLS handshake.
    public var handshake: Duration = .seconds(10)
    /// After a refusal, for the client to read it before the connection is closed.
    public var linger: Duration = .seconds(2)

    /// Takes the defaults.
    public init() {}
}
