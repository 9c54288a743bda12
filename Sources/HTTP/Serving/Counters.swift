/// What a server has done since it started, read at one moment.
public struct Counters: Sendable, Equatable {
    /// Connections taken.
    public var connectionsAccepted = 0
    /// Connections open at the moment.
    public var connectionsOpen = 0
    /// Connections refused because a limit was reached.
    public var connectionsRefused = 0
    /// Idle connections closed to make room for others.
    public var connectionsEvicted = 0
    /// Times the listener paused because the process ran out of descriptors.
    public var acceptPauses = 0
    /// TLS handshakes that failed or took too long.
    public var handshakesFailed = 0
    /// Answers by the first digit of their status, from 1 at index 0 to 5 at index 4.
    public var answersByClass = [0, 0, 0, 0, 0]
    /// The same for each route by its template, those that no route answered last.
    public var routes: [RouteCounters] = []
    /// Requests refused because the worker queue was full.
    public var workRefused = 0
    /// Requests refused because their address asked too often.
    public var rateRefused = 0
    /// Requests waiting for a worker or worked on at the moment.
    public var workPending = 0
    /// Connections given up because a wait was over, of all kinds but idling.
    public var timeouts = 0
    /// Bytes read from clients, before TLS.
    public var bytesReceived = 0
    /// Bytes written to clients, before TLS.
    public var bytesSent = 0
    /// Requests answered from kept answers.
    public var keptHits = 0
    /// Requests that looked for a kept answer and found none.
    public var keptMisses = 0
    /// Bytes of kept answers at the moment, without the copies, at most 4 MiB for each event loop,
    /// that are ready to be sent.
    public var keptBytes = 0

    /// All zero.
    public init() {}
}
