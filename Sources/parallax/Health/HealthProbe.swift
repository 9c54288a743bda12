/// Asks a service for `/readyz` within a time limit.
struct HealthProbe: Sendable {
    /// Numeric address or name to connect to.
    let host: String
    /// 1...65535.
    let port: Int
    /// Whether the service speaks TLS.
    let usesTLS: Bool
    /// Time for everything: connecting, asking, reading.
    let limit: Duration

    /// The largest answer that is read, in bytes; the rest is not needed.
    private static let maximumAnswer = 16 << 10

    /// A probe of the service that `host` and `port` configure; addresses that stand for all become
    /// loopback.
    init(host: String, port: Int, usesTLS: Bool = false, limit: Duration = .seconds(3)) {
        self.host =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::", "0:0:0:0:0:0:0:0": "::1"
            default: host
            }
        self.port = port
        self.usesTLS = usesTLS
        self.limit = limit
    }

    /// The request; `Connection: close`, so that the end of the answer is the end of the stream.
    var request: String {
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return "GET /readyz HTTP/1.1\r\nHost: \(name):\(port)\r\nConnection: close\r\n"
            + "User-Agent: parallax-healthcheck\r\n\r\n"
    }

    /// Connects, asks and reads.
    ///
    /// - Throws: ``ProbeError`` when no answer comes in time or what comes is not HTTP.
    func answer() throws(ProbeError) -> HealthAnswer {
        let socket = try ProbeSocket(
            host: host,
            port: port,
            deadline: ContinuousClock.now.advanced(by: limit)
        )
        defer { socket.end() }
        let bytes = try usesTLS ? exchange(ProbeTLS(socket)) : exchange(socket)
        guard let answer = HealthAnswer(bytes) else {
            throw .notHTTP
        }
        return answer
    }

    private func exchange(_ socket: ProbeSocket) throws(ProbeError) -> [UInt8] {
        try socket.send(Array(request.utf8))
        return try socket.receive(atMost: Self.maximumAnswer)
    }

    private func exchange(_ stream: consuming ProbeTLS) throws(ProbeError) -> [UInt8] {
        try stream.handshake()
        try stream.send(Array(request.utf8))
        return try stream.receive(atMost: Self.maximumAnswer)
    }
}
