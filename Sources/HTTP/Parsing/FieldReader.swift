/// Reads field lines one after the other and keeps what the framing of the message needs.
///
/// Sources: RFC 9112 §5 and §6, RFC 9110 §7.2, §7.6.1, §8.6 and §10.1.1.
struct FieldReader {
    let isVersion11: Bool
    /// Where the Host field's parts stand; nil while none was read.
    private(set) var host: Authority.Outline?
    /// Where the values of `Accept` and `Accept-Encoding` stand; nil without one.
    private(set) var accept: Range<Int>?
    private(set) var acceptEncoding: Range<Int>?
    /// Whether nothing but the target and these two decides about the answer.
    private(set) var isPlain = true
    private(set) var expectsContinue = false
    private var length: Int?
    private var isChunked = false
    private var asksClose = false
    private var asksKeepAlive = false

    init(isVersion11: Bool) {
        self.isVersion11 = isVersion11
    }

    /// Whether the client wants the connection to stay.
    var keepsAlive: Bool {
        !asksClose && (isVersion11 || asksKeepAlive)
    }

    /// Reads one line without its line end.
    ///
    /// - Returns: Where name and value stand, as offsets from `origin`.
    mutating func read(
        _ bytes: Span<UInt8>,
        _ line: Range<Int>,
        origin: Int
    ) throws(Problem) -> Headers.Place {
        if bytes[line.lowerBound].isBlank { throw .malformed("a field goes on in a second line") }
        var colon = line.lowerBound
        while colon < line.upperBound, bytes[colon].isTokenByte { colon += 1 }
        guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == UInt8(ascii: ":")
        else { throw .malformed("a field line is not a name, a colon and a value") }
        let value = bytes.trimmed((colon + 1)..<line.upperBound)
        try note(bytes, name: line.lowerBound..<colon, value: value)
        return Headers.Place(
            nameStart: Int32(line.lowerBound - origin),
            nameEnd: Int32(colon - origin),
            valueStart: Int32(value.lowerBound - origin),
            valueEnd: Int32(value.upperBound - origin)
        )
    }

    /// How the body's end is known.
    func framing() throws(Problem) -> RequestHead.Framing {
        guard isChunked else { return length.map { $0 == 0 ? .none : .sized($0) } ?? .none }
        if length != nil {
            throw .malformed("Content-Length and Transfer-Encoding stand together")
        }
        if !isVersion11 { throw .malformed("HTTP/1.0 has no Transfer-Encoding") }
        return .chunked
    }

    private mutating func note(
        _ bytes: Span<UInt8>,
        name: Range<Int>,
        value: Range<Int>
    ) throws(Problem) {
        switch name.count {
        case 4 where bytes.matches(name, "host"):
            if host != nil { throw .malformed("the Host field stands twice") }
            guard let authority = Authority.Outline(bytes, value) else {
                throw .malformed("the Host field is not a host with an optional port")
            }
            host = authority
        case 6 where bytes.matches(name, "accept"):
            if accept != nil { isPlain = false }
            accept = value
        case 15 where bytes.matches(name, "accept-encoding"):
            if acceptEncoding != nil { isPlain = false }
            acceptEncoding = value
        case 6 where bytes.matches(name, "origin"), 8 where bytes.matches(name, "if-match"),
            11 where bytes.matches(name, "traceparent"),
            12 where bytes.matches(name, "x-request-id"),
            13 where bytes.matches(name, "if-none-match"):
            isPlain = false
        case 6 where bytes.matches(name, "expect"):
            guard bytes.matches(value, "100-continue") else {
                throw Problem(.expectationFailed, detail: "only 100-continue can be expected")
            }
            // RFC 9110 §10.1.1: an expectation in an HTTP/1.0 request is passed over.
            expectsContinue = isVersion11
        case 10 where bytes.matches(name, "connection"):
            noteConnection(bytes, value)
        case 14 where bytes.matches(name, "content-length"):
            if length != nil { throw .malformed("the Content-Length field stands twice") }
            length = try Self.number(bytes, value)
        case 17 where bytes.matches(name, "transfer-encoding"):
            if isChunked { throw .malformed("the Transfer-Encoding field stands twice") }
            guard bytes.matches(value, "chunked") else {
                throw Problem(.notImplemented, detail: "the only transfer coding is chunked")
            }
            isChunked = true
        default: break
        }
    }

    private mutating func noteConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) {
        var start = value.lowerBound
        while start < value.upperBound {
            var end = start
            while end < value.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
            let option = bytes.trimmed(start..<end)
            if bytes.matches(option, "close") { asksClose = true }
            if bytes.matches(option, "keep-alive") { asksKeepAlive = true }
            start = end + 1
        }
    }

    /// The number of digits and nothing else; one too large to hold becomes `Int.max`.
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Problem) -> Int {
        guard !range.isEmpty else { throw .malformed("the Content-Length is empty") }
        var number = 0
        for index in range {
            guard bytes[index].isDigit else {
                throw .malformed("the Content-Length is not a number of digits")
            }
            let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOverToo) = tens.addingReportingOverflow(
                Int(bytes[index] - UInt8(ascii: "0"))
            )
            number = isOver || isOverToo || number == .max ? .max : sum
        }
        return number
    }
}
