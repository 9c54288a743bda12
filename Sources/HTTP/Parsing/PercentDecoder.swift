/// Takes percent escapes off.
///
/// Source: RFC 3986 §2.1.
enum PercentDecoder {
    /// The decoded text: every `%` begins an escape of two hexadecimal digits, and what comes out
    /// is UTF-8 without NUL.
    static func decode(
        _ bytes: ArraySlice<UInt8>,
        plusIsSpace: Bool
    ) throws(Problem) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "%") else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? .space : byte)
                continue
            }
            guard bytes.endIndex - index >= 2, let high = bytes[index].hexValue,
                let low = bytes[index + 1].hexValue
            else { throw .badTarget("a % is not followed by two hexadecimal digits") }
            decoded.append(high << 4 | low)
            index += 2
        }
        guard !decoded.contains(0) else { throw .badTarget("an escape stands for NUL") }
        guard let text = String(validating: decoded, as: UTF8.self) else {
            throw .badTarget("the escapes do not give UTF-8")
        }
        return text
    }
}
