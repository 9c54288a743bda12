/// Bytes looked at as UTF-8, before anything is changed.
struct UTF8Survey {
    /// Bytes that are no part of a well-formed sequence, and the places where some stand together.
    private(set) var invalid = 0
    private(set) var runs = 0
    /// Sequences of several bytes that are well-formed.
    private(set) var sequences = 0
    /// Whether the bytes are well-formed and hold no control character but tab and line feed, and
    /// no separator of lines: nothing is to be done.
    private(set) var isClean = true
    /// The last byte that is no part of a sequence.
    private var lastInvalid = -2

    /// Whether the bytes can hardly be anything else than UTF-8 with some faults.
    var isMostlyUTF8: Bool { sequences > invalid * 4 }

    /// Looks at `text`.
    init(_ text: ArraySlice<UInt8>) {
        let bytes = text.span
        var position = 0
        var far = Self.longStretch
        while position < bytes.count {
            if Self.isPlain(bytes, from: position) {
                position += Self.stretch
                guard position >= far else { continue }
                while Self.isPlain(bytes, from: position, Self.longStretch) {
                    position += Self.longStretch
                }
                far = position + Self.longStretch
                continue
            }
            far = position + Self.longStretch
            let end = min(bytes.count, position + Self.stretch)
            while position < end { look(at: &position, in: bytes) }
        }
        if invalid > 0 { isClean = false }
    }

    /// So many bytes are looked at together; or more, as long as nothing but ASCII is found.
    static let stretch = 32
    private static let longStretch = 128

    /// Whether a whole stretch from `start` is ASCII without control characters.
    static func isPlain(_ bytes: Span<UInt8>, from start: Int, _ stretch: Int = stretch) -> Bool {
        guard start + stretch <= bytes.count else { return false }
        let part = bytes.extracting(start..<start + stretch)
        var isOther: UInt8 = 0
        // Without a branch, so that many are compared at once.
        for index in 0..<part.count {
            let byte = part[index]
            let isBeyond: UInt8 = byte &- 0x20 >= 0x5F ? 1 : 0
            let isNoTabOrFeed: UInt8 = byte &- 0x09 >= 2 ? 1 : 0
            isOther |= isBeyond & isNoTabOrFeed
        }
        return isOther == 0
    }

    private mutating func look(at position: inout Int, in bytes: Span<UInt8>) {
        let first = bytes[position]
        if first < 0x80 {
            if first < 0x20 || first == 0x7F, first != 0x0A, first != 0x09 { isClean = false }
            position += 1
        } else if let length = UTF8Sequence.length(in: bytes, at: position) {
            sequences += 1
            if first == 0xC2, bytes[position + 1] < 0xA0 { isClean = false }
            if first == 0xE2, Self.isSeparator(bytes, at: position) { isClean = false }
            position += length
        } else {
            invalid += 1
            if lastInvalid != position - 1 { runs += 1 }
            lastInvalid = position
            position += 1
        }
    }

    /// The bytes with U+FFFD for each that is no part of a well-formed sequence.
    func repaired(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard invalid > 0 else { return Array(text) }
        let bytes = text.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 2 * invalid)
        var position = 0
        while position < bytes.count {
            let length =
                bytes[position] < 0x80 ? 1 : UTF8Sequence.length(in: bytes, at: position) ?? 0
            for index in position..<position + length { output.append(bytes[index]) }
            if length == 0 { output.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
            position += max(1, length)
        }
        return output
    }

    /// The separators of lines and paragraphs, U+2028 and U+2029.
    static func isSeparator(_ bytes: Span<UInt8>, at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position + 1] == 0x80
            && (bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9)
    }
}
