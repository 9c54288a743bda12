/// The empty line that ends a head.
enum HeadEnd {
    /// The offset after the first empty line at or after `start`, looked for in `limit` bytes.
    ///
    /// Nil where there is none, or where a line that begins with `mark` stands before it: there
    /// another head begins.
    static func find(
        in bytes: [UInt8],
        from start: Int,
        limit: Int,
        before mark: [UInt8] = []
    ) -> Int? {
        var position = start
        let end = min(bytes.count, start + limit)
        while position < end {
            if bytes[position] == 0x0A {
                if !mark.isEmpty, bytes[(position + 1)...].starts(with: mark) { return nil }
                if position + 1 < end, bytes[position + 1] == 0x0A { return position + 2 }
                if position + 2 < end, bytes[position + 1] == 0x0D, bytes[position + 2] == 0x0A {
                    return position + 3
                }
            }
            position += 1
        }
        return nil
    }
}
