/// What happened to one request, for a log.
public struct AccessRecord: Sendable {
    /// The request's name, as in its answer.
    public let requestID: String
    /// Who asked.
    public let peer: PeerAddress
    /// The method as sent, at most 32 bytes, controls escaped; empty when it could not be read.
    public let method: String
    /// The target as sent, at most 1,024 bytes, controls escaped; empty when it could not be read.
    public let target: String
    /// The template that answered; nil when no route did.
    public let template: String?
    /// The status of the answer.
    public let status: Int
    /// Bytes of the body sent after any content coding.
    public let bytes: Int
    /// From the end of the request to the finished answer, the wait for a worker included.
    public let duration: Duration
    /// Whether a kept answer was given again.
    public let isKept: Bool
    /// The `traceparent` field when well formed (W3C Trace Context); nil otherwise.
    public let traceParent: String?

    /// Describes one answered request.
    public init(
        requestID: String,
        peer: PeerAddress,
        method: String,
        target: String,
        template: String?,
        status: Int,
        bytes: Int,
        duration: Duration,
        isKept: Bool,
        traceParent: String?
    ) {
        self.requestID = requestID
        self.peer = peer
        self.method = method
        self.target = target
        self.template = template
        self.status = status
        self.bytes = bytes
        self.duration = duration
        self.isKept = isKept
        self.traceParent = traceParent
    }
}
