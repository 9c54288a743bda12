/// Collects the body of one request as its pieces arrive.
///
/// Source: RFC 9112 §6.
struct BodyDecoder: Sendable {
    /// The bytes so far, any transfer coding taken off.
    private(set) var body: [UInt8] = []
    private var missing: Int
    private var chunks: ChunkReader?

    /// Prepares for a body; one known to be too large is refused before a byte is read.
    init(_ framing: RequestHead.Framing, _ limits: Limits) throws(Problem) {
        switch framing {
        case .none: missing = 0
        case .sized(let count):
            guard count <= limits.body else { throw .bodyTooLarge(limits) }
            missing = count
        case .chunked:
            missing = 0
            chunks = ChunkReader()
        }
    }

    /// Takes what belongs to the body.
    ///
    /// It begins at `offset` and leaves there the first byte that is not the body's; true means
    /// that the body is complete.
    mutating func read(
        _ bytes: Span<UInt8>,
        _ offset: inout Int,
        _ limits: Limits
    ) throws(Problem) -> Bool {
        guard chunks != nil else {
            let count = min(missing, bytes.count - offset)
            if body.isEmpty { body.reserveCapacity(min(missing, 64 << 10)) }
            body.append(bytes, offset..<(offset + count))
            offset += count
            missing -= count
            return missing == 0
        }
        while offset < bytes.count {
            switch try chunks?.read(bytes, &offset, limits) {
            case .data(let range):
                guard range.count <= limits.body - body.count else { throw .bodyTooLarge(limits) }
                body.append(bytes, range)
            case .end: return true
            case .more, nil: break
            }
        }
        return false
    }
}

extension Problem {
    static func bodyTooLarge(_ limits: Limits) -> Problem {
        Problem(.contentTooLarge, detail: "at most \(limits.body) bytes of body")
    }
}
