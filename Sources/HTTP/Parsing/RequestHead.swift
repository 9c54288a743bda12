/// A request line and its fields, read and checked; the body is still to come.
struct RequestHead: Sendable {
    /// How the end of the body is known.
    enum Framing: Sendable, Equatable {
        case none
        case sized(Int)
        case chunked
    }

    /// The method; nil for a token the server does not know.
    let method: Method?
    /// The request line without its line end, and where the target stands in it.
    let line: [UInt8]
    let targetRange: Range<Int>
    /// Whether the message is HTTP/1.1; otherwise it is HTTP/1.0.
    let isVersion11: Bool
    let headers: Headers
    /// What the Host field names; only an HTTP/1.0 request may lack it.
    let host: Authority?
    let framing: Framing
    let keepsAlive: Bool
    let expectsContinue: Bool

    /// The target as sent.
    var rawTarget: ArraySlice<UInt8> {
        line[targetRange]
    }

    /// The method as sent.
    var methodText: String {
        String(decoding: line[..<(targetRange.lowerBound - 1)], as: UTF8.self)
    }

    /// Copies what an outline says out of the bytes it was read from.
    init(_ outline: HeadOutline, _ bytes: Span<UInt8>) {
        let start = outline.line.lowerBound
        method = outline.method
        line = bytes.copied(outline.line)
        targetRange = (outline.target.lowerBound - start)..<(outline.target.upperBound - start)
        isVersion11 = outline.isVersion11
        headers = Headers(bytes: bytes.copied(outline.section), places: outline.places)
        host = outline.fields.host.map { Authority(bytes, $0) }
        framing = outline.framing
        keepsAlive = outline.fields.keepsAlive
        expectsContinue = outline.fields.expectsContinue
    }

    /// What could be read of a head that broke a rule; nil when not even its request line.
    init?(begun outline: HeadOutline, _ bytes: Span<UInt8>) {
        if outline.target.isEmpty { return nil }
        self.init(outline, bytes)
    }

    /// Reads a head whose end a `HeadScanner` found.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Problem) {
        var outline = HeadOutline()
        try outline.read(bytes, range)
        self.init(outline, bytes)
    }
}
