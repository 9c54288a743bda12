/// Cuts a web archive into its records, one after the other.
///
/// A broken record is told with its number, and the search goes on for the next line that begins
/// as a record does. Time grows with the number of bytes, however many records are broken: a block
/// is copied only once its end is known to be right, and a head is read up to the next one.
struct ArchiveCutter {
    /// What was found.
    enum Found {
        case record(ArchiveRecord)
        /// A record that cannot be read, and why.
        case broken(Int, String)
    }

    private let stream: ByteStream
    /// Largest block that is read, in bytes.
    private let largest: Int
    private var bytes: [UInt8] = []
    private var position = 0
    private var number = 0
    private var isOver = false
    /// A stretch of the stream that could not be read and was not told yet.
    private var gap: String?
    /// Whether the start of a record must be looked for.
    private var isLost = false

    private static let mark = Array("WARC/1.".utf8)
    private static let headLimit = 1 << 16

    /// Records with blocks of at most `largest` bytes.
    init(_ stream: ByteStream, largest: Int) {
        self.stream = stream
        self.largest = largest
    }

    /// The next record; nil at the end.
    mutating func next() throws(IntakeError) -> Found? {
        if isLost, try !seek() { return closeGap().map { broken($0) } }
        try skipLines()
        if position == bytes.count {
            guard let reason = closeGap() else { return nil }
            isLost = true
            return broken(reason)
        }
        return try record()
    }

    private mutating func broken(_ reason: String) -> Found {
        number += 1
        return .broken(number, reason)
    }

    /// Reads until `count` bytes stand at the position; false where there are fewer.
    private mutating func fill(_ count: Int) throws(IntakeError) -> Bool {
        while bytes.count - position < count {
            guard gap == nil, !isOver else { return false }
            // What is left is moved only where more than that was read, so that a large block that
            // is asked for again and again is not moved each time.
            if position > bytes.count - position {
                bytes.removeFirst(position)
                position = 0
            }
            switch try stream.next() {
            case .bytes(let more)?: bytes += more
            case .gap(let reason)?: gap = reason
            case nil: isOver = true
            }
        }
        return true
    }

    /// Takes up the stream after a gap; gives the reason of the gap, nil where there is none.
    private mutating func closeGap() -> String? {
        guard let reason = gap else { return nil }
        gap = nil
        // What follows begins anew, as after a line end.
        bytes.append(0x0A)
        return reason
    }

    private mutating func skipLines() throws(IntakeError) {
        while try fill(1), bytes[position] == 0x0D || bytes[position] == 0x0A { position += 1 }
    }

    /// Goes to the next line that begins a record; false at a gap and at the end.
    private mutating func seek() throws(IntakeError) -> Bool {
        var isAtLine = true
        while try fill(Self.mark.count) {
            if isAtLine, bytes[position...].starts(with: Self.mark) {
                isLost = false
                return true
            }
            isAtLine = bytes[position] == 0x0A
            position += 1
        }
        position = bytes.count
        return false
    }

    private mutating func record() throws(IntakeError) -> Found {
        _ = try fill(Self.headLimit)
        guard bytes[position...].starts(with: Self.mark) else {
            isLost = true
            position += 1
            return broken("no record begins where one should")
        }
        let head = HeadEnd.find(
            in: bytes,
            from: position,
            limit: Self.headLimit,
            before: Self.mark
        )
        guard let end = head else {
            isLost = true
            position += 1
            return broken("the head of the record has no end")
        }
        let fields = ArchiveRecord.fields(bytes[position..<end])
        guard let length = fields["content-length"].flatMap({ Self.length($0) }) else {
            isLost = true
            position += 1
            return broken("the record tells no length")
        }
        position = end
        guard length <= largest else {
            try skip(length)
            return broken("the record's \(length) bytes are more than the limit of \(largest)")
        }
        guard try fill(length) else {
            // Records that the wrong length swallowed may follow.
            isLost = true
            return broken(closeGap() ?? "the record ends too early")
        }
        guard try isFollowed(after: length) else {
            isLost = true
            return broken("the record is not as long as it tells")
        }
        let block = Array(bytes[position..<position + length])
        position += length
        number += 1
        return .record(ArchiveRecord(number: number, fields: fields, block: block))
    }

    /// Whether a line end or nothing stands after a block of `length` bytes.
    private mutating func isFollowed(after length: Int) throws(IntakeError) -> Bool {
        guard try fill(length + 1) else { return true }
        let byte = bytes[position + length]
        return byte == 0x0D || byte == 0x0A
    }

    private mutating func skip(_ length: Int) throws(IntakeError) {
        var left = length
        while left > 0, try fill(1) {
            let step = min(left, bytes.count - position)
            position += step
            left -= step
        }
        if left > 0 { isLost = true }
    }

    private static func length(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
        var value = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
