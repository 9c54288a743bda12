/// Finds the end of a request head, however the bytes are cut on their way.
///
/// It looks at each byte once, and refuses at once what no later byte can mend: a lone CR or LF, another control, too much.
/// Source: RFC 9112 §2.
struct HeadScanner: Sendable {
    /// What the bytes so far amount to.
    enum Outcome: Equatable {
        /// The head goes on.
        case incomplete
        /// The head begins at `start`, after an empty line if there was one, and ends before `end`.
        case complete(start: Int, end: Int)
    }

    private var offset = 0
    private var lineStart = 0
    private var headStart = 0
    private var lines = 0
    private var afterReturn = false

    /// Whether any byte has been looked at.
    var hasBegun: Bool {
        offset > 0
    }

    /// Whether a byte of a head has been looked at, the empty line that may stand before it aside.
    var isInHead: Bool {
        offset > headStart
    }

    /// Goes on where the last call ended.
    ///
    /// The bytes are all that were received since the end of the last request, not only the latest
    /// piece.
    mutating func scan(_ bytes: Span<UInt8>, _ limits: Limits) throws(Problem) -> Outcome {
        var index = offset
        defer { offset = index }
        while index < bytes.count {
            if afterReturn {
                afterReturn = false
                index += 1
                guard bytes[index - 1] == .lineFeed else {
                    throw .malformed("a CR stands without an LF")
                }
                offset = index
                if try endsHead(limits) { return .complete(start: headStart, end: index) }
            }
            let bound = bound(limits)
            let end = Swift.min(bytes.count, bound)
            while index < end, bytes[index].isFieldByte { index += 1 }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            index += 1
            if byte == .carriageReturn {
                afterReturn = true
            } else if byte.isFieldByte {
                throw tooLong(index, limits)
            } else {
                throw .malformed(
                    byte == .lineFeed ? "an LF stands without a CR" : "the head holds a control"
                )
            }
        }
        return .incomplete
    }

    /// Where the next byte would be one too many.
    private func bound(_ limits: Limits) -> Int {
        let head = headStart + limits.head
        return lines == 0 ? min(lineStart + limits.requestLine, head) : head
    }

    private func tooLong(_ offset: Int, _ limits: Limits) -> Problem {
        lines == 0 && offset - lineStart > limits.requestLine
            ? Problem(.uriTooLong, detail: "at most \(limits.requestLine) bytes of request line")
            : Problem(.headersTooLarge, detail: "at most \(limits.head) bytes of header fields")
    }

    /// Takes note of a line's end; true when it was the empty line after the fields.
    private mutating func endsHead(_ limits: Limits) throws(Problem) -> Bool {
        let isEmpty = offset - lineStart == 2
        lineStart = offset
        if isEmpty, lines > 0 { return true }
        if isEmpty {
            // RFC 9112 §2.2: an empty line before the request line is passed over.
            guard headStart == 0 else { throw .malformed("two empty lines before the request") }
            headStart = offset
            return false
        }
        lines += 1
        if lines > limits.fields + 1 {
            throw Problem(.headersTooLarge, detail: "at most \(limits.fields) header fields")
        }
        return false
    }
}

extension Problem {
    /// A message that breaks the rules of HTTP/1.1.
    static func malformed(_ detail: String) -> Problem {
        Problem(.malformedRequest, detail: detail)
    }
}
