extension String {
    /// Whether the bytes of `part` stand somewhere in a row.
    func holds(_ part: String) -> Bool { Array(utf8).holds(Array(part.utf8)) }
}

extension [UInt8] {
    /// Whether the bytes of `part` stand somewhere in a row.
    func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first, count >= part.count else { return false }
        for start in 0...(count - part.count) where self[start] == first {
            if self[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }
}
