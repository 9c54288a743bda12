/// The encoding of older Western pages (WHATWG Encoding Standard, windows-1252).
enum Windows1252 {
    /// The characters of the bytes 0x80 to 0x9F; 0 for the five bytes that have none.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// `bytes` as UTF-8; a byte without a character becomes U+FFFD.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            guard byte >= 0x80 else {
                output.append(byte)
                continue
            }
            let mapped = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
            let value = mapped == 0 ? 0xFFFD : mapped
            if value < 0x800 {
                output.append(UInt8(0xC0 | value >> 6))
            } else {
                output.append(UInt8(0xE0 | value >> 12))
                output.append(UInt8(0x80 | value >> 6 & 0x3F))
            }
            output.append(UInt8(0x80 | value & 0x3F))
        }
        return output
    }
}
