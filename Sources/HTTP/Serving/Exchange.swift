/// What is known of a request once it is complete, for its answer's head and the log.
struct Exchange: Sendable {
    let id: String
    let peer: PeerAddress
    let method: String
    let target: String
    let traceParent: String?
    let isVersion11: Bool
    let keepsAlive: Bool
    /// What is left to the client; nil when nothing is counted.
    var quota: RequestRates.Quota?
    /// When the request was complete.
    let start: Moment

    /// Describes a request from its head; what only a log wants is left out without one.
    init(_ head: RequestHead, id: String, peer: PeerAddress, start: Moment, isLogged: Bool) {
        self.id = id
        self.peer = peer
        method = isLogged ? head.method?.rawValue ?? String(head.methodText.prefix(32)) : ""
        target = isLogged ? String(decoding: head.rawTarget.prefix(1_024), as: UTF8.self) : ""
        let trace = isLogged ? head.headers.valueBytes("traceparent") : nil
        traceParent = trace.flatMap(Self.traceParent)
        isVersion11 = head.isVersion11
        keepsAlive = head.keepsAlive
        self.start = start
    }

    /// Describes a request that could not be read.
    init(unreadableFrom peer: PeerAddress, id: String, start: Moment) {
        self.id = id
        self.peer = peer
        method = ""
        target = ""
        traceParent = nil
        isVersion11 = true
        keepsAlive = false
        self.start = start
    }

    /// Version, trace, parent and flags: hexadecimal digits in lower case, joined by hyphens, with
    /// a version that is not `ff`, and neither trace nor parent all zeros.
    private static func traceParent(_ bytes: ArraySlice<UInt8>) -> String? {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [2, 32, 16, 2],
            parts.joined().allSatisfy({
                $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0
            }),
            !parts[0].elementsEqual("ff".utf8),
            !parts[1...2].contains(where: { $0.allSatisfy { $0 == UInt8(ascii: "0") } })
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
