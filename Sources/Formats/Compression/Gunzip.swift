/// Inflates a gzip file (RFC 1952) piece by piece, with all its members.
///
/// Bytes go in as they come and come out in pieces of bounded size, so that memory does not grow
/// with the file. After damage the search goes on for the next member: in a web archive every
/// record is one.
public struct Gunzip: ~Copyable {
    /// What inflating may cost.
    public let limits: InflationLimits

    private enum State { case start, head, inside, lost, done }

    private let inflater: Inflater?
    private var state = State.start
    private var input: [UInt8] = []
    private var position = 0
    private var isLast = false
    private var total = 0
    private var member = (input: 0, output: 0)

    /// Bytes that come out at once, at most.
    private static let room = 1 << 16

    /// A reader of one file.
    public init(limits: InflationLimits) {
        self.limits = limits
        inflater = Inflater(.gzip)
    }

    /// Whether bytes begin as a gzip member does.
    public static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

    /// Takes the next bytes of the file.
    public mutating func take(_ bytes: [UInt8]) {
        input.removeFirst(position)
        position = 0
        if input.isEmpty { input = bytes } else { input += bytes }
    }

    /// Says that there are no more bytes.
    public mutating func finish() { isLast = true }

    /// The next inflated bytes, never empty; nil where more bytes must be taken first, and at the
    /// end once ``finish()`` was called.
    ///
    /// After an error the next call goes on with the next member, but at the total limit there is
    /// nothing more.
    public mutating func next() throws(InflationError) -> [UInt8]? {
        guard let inflater else { throw .damaged }
        while true {
            switch state {
            case .done: return nil
            case .lost:
                guard seek() else { return nil }
            case .start, .head:
                guard try opens() else { return nil }
                inflater.reset()
                member = (0, 0)
                state = .inside
            case .inside:
                let isUsedUp = position == input.count
                if isUsedUp, !isLast { return nil }
                if let piece = try inflate(inflater) { return piece }
                guard !isUsedUp || state != .inside else {
                    state = .done
                    throw .truncated
                }
            }
        }
    }

    /// Whether a member begins here; false where more bytes are needed or none are left.
    private mutating func opens() throws(InflationError) -> Bool {
        let rest = input[position...]
        if state == .head {
            // Tape blocks are filled up with zeros.
            let zeros = rest.prefix { $0 == 0 }.count
            position += zeros
        }
        guard input.count - position >= 3 else {
            guard isLast else { return false }
            let isOver = position == input.count && state == .head
            state = .done
            guard isOver else { throw .truncated }
            return false
        }
        guard input[position...].starts(with: [0x1F, 0x8B, 0x08]) else {
            state = .lost
            throw .damaged
        }
        return true
    }

    /// Looks for the next member; false where more bytes are needed or none are left.
    private mutating func seek() -> Bool {
        while position + 4 <= input.count {
            if input[position] == 0x1F, input[position + 1] == 0x8B, input[position + 2] == 0x08,
                input[position + 3] < 0x20
            {
                state = .head
                return true
            }
            position += 1
        }
        if isLast { state = .done }
        return false
    }

    private mutating func inflate(_ inflater: Inflater) throws(InflationError) -> [UInt8]? {
        var piece: [UInt8] = []
        let start = position
        do {
            let step = try inflater.step(input, from: start, room: Self.room, into: &piece)
            position += step.used
            if step.isAtEnd { state = .head }
        } catch {
            lose()
            throw error
        }
        member.input += position - start
        member.output += piece.count
        total += piece.count
        guard total <= limits.total else {
            state = .done
            throw .tooLarge(limit: limits.total)
        }
        guard member.output < limits.ratioFrom || member.output / limits.ratio <= member.input
        else {
            lose()
            throw .tooDense(ratio: limits.ratio)
        }
        return piece.isEmpty ? nil : piece
    }

    private mutating func lose() {
        state = .lost
        // At least one byte on, so that a broken member is not found again for ever.
        if position < input.count { position += 1 }
    }
}
