/// Text in UTF-16, with and without a byte order mark.
enum UTF16Bytes {
    /// Bytes at the beginning by which text without a mark is known.
    private static let searched = 1_024

    /// Whether the byte order mark in front is little-endian (true) or big-endian; nil for none.
    static func mark(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        return bytes.starts(with: [0xFE, 0xFF]) ? false : nil
    }

    /// Whether bytes without a mark are little-endian (true) or big-endian UTF-16; nil for neither.
    ///
    /// Markup and Western text have a zero in every second byte and hardly one beside it.
    static func isLittleEndian(_ bytes: [UInt8]) -> Bool? {
        let pairs = min(bytes.count, searched) / 2
        guard pairs >= 4 else { return nil }
        var zeros = (first: 0, second: 0)
        for pair in 0..<pairs {
            if bytes[2 * pair] == 0 { zeros.first += 1 }
            if bytes[2 * pair + 1] == 0 { zeros.second += 1 }
        }
        if zeros.second * 2 >= pairs, zeros.first * 16 <= pairs { return true }
        if zeros.first * 2 >= pairs, zeros.second * 16 <= pairs { return false }
        return nil
    }

    /// The bytes from `start` as UTF-8; half a unit and half a pair become U+FFFD and are counted.
    static func decode(_ bytes: [UInt8], from start: Int, littleEndian: Bool)
        -> (bytes: [UInt8], invalid: Int)
    {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var invalid = (bytes.count - start) % 2
        var high: UInt16?
        var position = start
        while position + 1 < bytes.count {
            let (low, upper) =
                littleEndian
                ? (bytes[position], bytes[position + 1]) : (bytes[position + 1], bytes[position])
            let unit = UInt16(upper) << 8 | UInt16(low)
            position += 2
            if let first = high {
                high = nil
                if UTF16.isTrailSurrogate(unit) {
                    append(UInt32(first & 0x3FF) << 10 + UInt32(unit & 0x3FF) + 0x10000, &output)
                    continue
                }
                append(0xFFFD, &output)
                invalid += 1
            }
            if UTF16.isLeadSurrogate(unit) {
                high = unit
            } else if UTF16.isTrailSurrogate(unit) {
                append(0xFFFD, &output)
                invalid += 1
            } else {
                append(UInt32(unit), &output)
            }
        }
        if high != nil {
            append(0xFFFD, &output)
            invalid += 1
        }
        return (output, invalid)
    }

    private static func append(_ value: UInt32, _ output: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
    }
}
