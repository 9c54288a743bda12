extension Span where Element == UInt8 {
    /// Where `byte` stands first from `start` to before `end`; `end` where it stands nowhere there.
    func place(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var position = start
        while position + stretch <= end, !extracting(position..<position + stretch).holds(byte) {
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
}

/// So many bytes are looked at together.
private let stretch = 16
