/// The lines on which the values and names of a JSON text begin, one after the other.
struct JSONLines {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    /// Reads `bytes`, which must be JSON.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The line, from 1, of the next value or name: of an object or array that of its bracket.
    mutating func next() -> Int {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x0A: line += 1
            case 0x20, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"),
                UInt8(ascii: "}"):
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): return line
            case UInt8(ascii: "\""):
                skipString()
                return line
            default:
                skipLiteral()
                return line
            }
        }
        return line
    }

    /// Goes behind the closing quotation mark; a string of JSON holds no line feed.
    private mutating func skipString() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
    }

    /// Goes to the end of a number or a word such as `true`.
    private mutating func skipLiteral() {
        let ends: [UInt8] = [0x0A, 0x0D, 0x20, 0x09] + Array(",]}".utf8)
        while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
    }
}
