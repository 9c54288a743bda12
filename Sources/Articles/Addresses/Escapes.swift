/// Percent escapes of addresses, brought into one form (RFC 3986, 6.2.2).
enum Escapes {
    /// Marks that stand unescaped in a segment of a path.
    static let pathMarks = Set("-._~!$&'()*+,;=:@".utf8)
    /// Marks that stand unescaped in a query.
    static let queryMarks = Set("-._~!$&'()*+,;=:@/?".utf8)
    private static let unreserved = Set("-._~".utf8)
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// `bytes` with its escapes in capitals, and none where none is needed.
    ///
    /// Everything is escaped that is no letter, digit or one of `marks`; a percent sign without two
    /// digits behind it too.
    static func normal(_ bytes: [UInt8], keeping marks: Set<UInt8>) -> [UInt8] {
        var normal: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x25, let value = value(bytes, at: index + 1) {
                if isPlain(value) { normal.append(value) } else { escape(value, into: &normal) }
                index += 3
                continue
            }
            if isPlain(byte) || marks.contains(byte) {
                normal.append(byte)
            } else {
                escape(byte, into: &normal)
            }
            index += 1
        }
        return normal
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: unreserved.contains(byte)
        }
    }

    private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
        bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func value(_ bytes: [UInt8], at index: Int) -> UInt8? {
        guard index + 1 < bytes.count, let high = digit(bytes[index]),
            let low = digit(bytes[index + 1])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
