/// Takes the chunked coding apart, byte by byte where lines are, in runs where data is.
///
/// Extensions are passed over and trailer fields dropped, both checked and bounded.
/// Source: RFC 9112 §7.1.
struct ChunkReader: Sendable {
    /// What a step found.
    enum Step: Equatable {
        /// Everything received has been read.
        case more
        /// Body bytes stand in this range of what was received.
        case data(Range<Int>)
        /// The body and its trailer are over.
        case end
    }

    private enum State {
        case size, blankAfterSize, chunkExtension, sizeEnd
        case data, dataReturn, dataEnd
        case trailerStart, trailerName, trailerValue, trailerEnd, finalEnd
    }

    private var state = State.size
    private var size = 0
    private var digits = 0
    private var lineBytes = 0
    private var extensionBytes = 0
    private var trailerBytes = 0

    /// Reads until data, the end of the body or the end of what was received.
    mutating func read(
        _ bytes: Span<UInt8>,
        _ offset: inout Int,
        _ limits: Limits
    ) throws(Problem) -> Step {
        while offset < bytes.count {
            if state == .data {
                let range = offset..<(offset + min(size, bytes.count - offset))
                offset = range.upperBound
                size -= range.count
                if size == 0 { state = .dataReturn }
                return .data(range)
            }
            let byte = bytes[offset]
            offset += 1
            switch state {
            case .size, .blankAfterSize, .chunkExtension, .sizeEnd:
                try readSizeLine(byte, limits)
            case .data, .dataReturn:
                state = try after(byte, .carriageReturn, .dataEnd, "a chunk is longer than it says")
            case .dataEnd:
                state = try after(byte, .lineFeed, .size, "a chunk is longer than it says")
                (size, digits, lineBytes) = (0, 0, 0)
            default:
                if try readTrailer(byte, limits) { return .end }
            }
        }
        return .more
    }

    private mutating func readSizeLine(_ byte: UInt8, _ limits: Limits) throws(Problem) {
        lineBytes += 1
        guard lineBytes <= limits.chunkLine else { throw .malformed("a chunk line is too long") }
        switch (state, byte) {
        case (.sizeEnd, _):
            let next = size == 0 ? State.trailerStart : .data
            state = try after(byte, .lineFeed, next, "a CR stands without an LF")
        case (_, .carriageReturn) where digits > 0 && state != .blankAfterSize:
            state = .sizeEnd
        case (.size, _) where byte.hexValue != nil:
            digits += 1
            size = size << 4 | Int(byte.hexValue ?? 0)
            // Fifteen digits are far beyond any limit and within an Int.
            guard digits <= 15 else { throw .malformed("a chunk size has too many digits") }
            guard size <= limits.body else { throw .bodyTooLarge(limits) }
        case (.size, .space) where digits > 0, (.size, .tab) where digits > 0,
            (.blankAfterSize, .space), (.blankAfterSize, .tab):
            state = .blankAfterSize
        case (.size, UInt8(ascii: ";")) where digits > 0, (.blankAfterSize, UInt8(ascii: ";")):
            state = .chunkExtension
        case (.chunkExtension, _) where byte.isFieldByte:
            extensionBytes += 1
            guard extensionBytes <= limits.trailers else {
                throw .malformed("the chunk extensions are too long")
            }
        default: throw .malformed("a chunk line is not a size in hexadecimal digits")
        }
    }

    /// Reads a byte of the trailer; true at its end.
    private mutating func readTrailer(_ byte: UInt8, _ limits: Limits) throws(Problem) -> Bool {
        trailerBytes += 1
        guard trailerBytes <= limits.trailers else {
            throw Problem(.headersTooLarge, detail: "at most \(limits.trailers) bytes of trailer")
        }
        switch (state, byte) {
        case (.finalEnd, .lineFeed): return true
        case (.trailerStart, .carriageReturn): state = .finalEnd
        case (.trailerStart, _) where byte.isTokenByte: state = .trailerName
        case (.trailerName, _) where byte.isTokenByte: break
        case (.trailerName, UInt8(ascii: ":")): state = .trailerValue
        case (.trailerValue, .carriageReturn): state = .trailerEnd
        case (.trailerValue, _) where byte.isFieldByte: break
        case (.trailerEnd, .lineFeed): state = .trailerStart
        default: throw .malformed("the trailer is malformed")
        }
        return false
    }

    /// The next state when the byte is the one that must stand here.
    private func after(
        _ byte: UInt8,
        _ expected: UInt8,
        _ next: State,
        _ detail: String
    ) throws(Problem) -> State {
        guard byte == expected else { throw .malformed(detail) }
        return next
    }
}
