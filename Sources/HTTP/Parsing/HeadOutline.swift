/// A request head read in place: what it says, and where in the received bytes its parts stand.
///
/// It copies nothing and is filled again for each head, so that a request whose answer is ready
/// costs no memory of its own. Source: RFC 9112 §3 to §6.
struct HeadOutline {
    /// The request line without its line end.
    private(set) var line = 0..<0
    /// The method; nil for a token the server does not know.
    private(set) var method: Method?
    private(set) var target = 0..<0
    /// Whether the message is HTTP/1.1; otherwise it is HTTP/1.0.
    private(set) var isVersion11 = true
    private(set) var fields = FieldReader(isVersion11: true)
    /// The field lines, their line ends included.
    private(set) var section = 0..<0
    /// Where each field stands, as offsets from the section's start.
    private(set) var places: [Headers.Place] = []
    private(set) var framing = RequestHead.Framing.none

    init() {
        places.reserveCapacity(16)
    }

    /// Reads a head whose end a `HeadScanner` found; of one that breaks a rule, the parts before
    /// that stay read.
    mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Problem) {
        forget()
        line = range.lowerBound..<Self.lineEnd(bytes, range.lowerBound)
        try readRequestLine(bytes)
        fields = FieldReader(isVersion11: isVersion11)
        let origin = line.upperBound + 2
        var start = origin
        // The head ends with an empty line, of which the CR LF is not a field's.
        while start < range.upperBound - 2 {
            let end = Self.lineEnd(bytes, start)
            places.append(try fields.read(bytes, start..<end, origin: origin))
            start = end + 2
            section = origin..<start
        }
        framing = try fields.framing()
        if isVersion11, fields.host == nil {
            throw .malformed("an HTTP/1.1 request needs a Host field")
        }
    }

    private mutating func forget() {
        method = nil
        target = 0..<0
        section = 0..<0
        places.removeAll(keepingCapacity: true)
        framing = .none
    }

    /// Where the CR of the line stands; the scanner has made sure of it.
    private static func lineEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while bytes[index] != .carriageReturn { index += 1 }
        return index
    }

    private mutating func readRequestLine(_ bytes: Span<UInt8>) throws(Problem) {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index].isTokenByte { index += 1 }
        guard index > line.lowerBound, index < line.upperBound, bytes[index] == .space else {
            throw .malformed("the request line does not begin with a method and a space")
        }
        method = Self.method(bytes, line.lowerBound..<index)
        let start = index + 1
        index = start
        while index < line.upperBound, bytes[index] > .space, bytes[index] < 0x7F { index += 1 }
        if index < line.upperBound, bytes[index] > 0x7F {
            throw Problem(
                .malformedTarget,
                detail: "letters outside ASCII must be percent-encoded as UTF-8"
            )
        }
        guard index > start, index < line.upperBound, bytes[index] == .space else {
            throw .malformed("the request line is not a method, a target and a version")
        }
        target = start..<index
        isVersion11 = try Self.version(bytes, (index + 1)..<line.upperBound)
    }

    private static func method(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Method? {
        if bytes.equals(range, "GET") { return .get }
        return range.count > 7 ? nil : Method(rawValue: bytes.text(range))
    }

    /// Whether the version is 1.1; a later minor version counts as that (RFC 9110 §6.2).
    private static func version(
        _ bytes: Span<UInt8>,
        _ range: Range<Int>
    ) throws(Problem) -> Bool {
        let start = range.lowerBound
        guard range.count == 8, bytes.equals(start..<(start + 5), "HTTP/"),
            bytes[start + 5].isDigit, bytes[start + 6] == UInt8(ascii: "."),
            bytes[start + 7].isDigit
        else { throw .malformed("the request line does not end with an HTTP version") }
        guard bytes[start + 5] == UInt8(ascii: "1") else {
            throw Problem(.versionNotSupported, detail: "HTTP/1.1 and HTTP/1.0 are served")
        }
        return bytes[start + 7] != UInt8(ascii: "0")
    }
}
