extension Span where Element == UInt8 {
    /// Where `byte` stands first from `start` to before `end`; `end` where it stands nowhere there.
    func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var position = start
        while position + stretch <= end {
            let part = extracting(position..<position + stretch)
            if part.holds(byte) { return position + part.place(of: byte) }
            position += stretch
        }
        while position < end, self[position] != byte { position += 1 }
        return position
    }

    /// Whether `byte` is one of the bytes.
    private func holds(_ byte: UInt8) -> Bool {
        var isFound: UInt8 = 0
        // Without a branch, so that many are compared at once.
        for index in 0..<count { isFound |= self[index] == byte ? 1 : 0 }
        return isFound != 0
    }

    /// Where `byte` stands first in a stretch that holds it.
    private func place(of byte: UInt8) -> Int {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        let front = zeros(in: word(at: 0) ^ pattern)
        if front != 0 { return front.trailingZeroBitCount / 8 }
        return 8 + zeros(in: word(at: 8) ^ pattern).trailingZeroBitCount / 8
    }

    /// The eight bytes from `start` on as a number, the first the lowest: one step of the machine.
    private func word(at start: Int) -> UInt64 {
        let part = extracting(start..<start + 8)
        let low = UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16
        let middle = UInt64(part[3]) << 24 | UInt64(part[4]) << 32 | UInt64(part[5]) << 40
        return low | middle | UInt64(part[6]) << 48 | UInt64(part[7]) << 56
    }

    /// A bit in the lowest byte of `word` that is zero, and perhaps others above it; 0 for no such
    /// byte.
    private func zeros(in word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}

/// So many bytes are looked at together.
private let stretch = 16
