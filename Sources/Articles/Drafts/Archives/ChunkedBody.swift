/// A body in the chunked coding (RFC 9112 §7.1).
enum ChunkedBody {
    /// The chunks of `bytes` joined; nil where they are not in that coding.
    ///
    /// A body that is cut off gives the chunks that are there.
    static func joined(_ bytes: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        var position = 0
        while position < bytes.count {
            guard let end = bytes[position...].prefix(1_024).firstIndex(of: 0x0A) else {
                return nil
            }
            var size = 0
            var digits = 0
            for byte in bytes[position..<end] {
                guard let digit = digit(byte), digits < 12 else { break }
                size = size << 4 | digit
                digits += 1
            }
            guard digits > 0 else { return nil }
            if size == 0 { return output }
            position = end + 1
            let stop = min(bytes.count, position + size)
            output += bytes[position..<stop]
            position = stop
            if position < bytes.count, bytes[position] == 0x0D { position += 1 }
            if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        }
        return output
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
