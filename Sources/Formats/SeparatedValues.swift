/// Rows of values separated by commas (RFC 4180): a first row of names, then records.
///
/// A value in quotes may hold commas, line feeds and doubled quotes. Bytes that are no UTF-8 become
/// U+FFFD. Time and memory grow with the number of bytes.
public struct SeparatedValues: Sendable, Hashable {
    /// The names of the columns, in order.
    public let names: [String]
    /// The rows below the names, each with as many values as it holds; empty lines are none.
    public let rows: [[String]]

    /// Reads the rows of `bytes`; a text without any row has no names.
    public init(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        names = reader.row() ?? []
        var rows: [[String]] = []
        while let row = reader.row() { rows.append(row) }
        self.rows = rows
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        /// The next row that is not empty; nil at the end.
        mutating func row() -> [String]? {
            while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
                position += 1
            }
            guard position < bytes.count else { return nil }
            var values = [value()]
            while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
                position += 1
                values.append(value())
            }
            return values
        }

        /// The value that begins here, up to a comma or the end of the line.
        private mutating func value() -> String {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                return plain()
            }
            position += 1
            var content: [UInt8] = []
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                if byte == UInt8(ascii: "\"") {
                    guard position < bytes.count, bytes[position] == byte else { break }
                    position += 1
                }
                content.append(byte)
            }
            // What stands between the closing quote and the comma belongs to the value.
            return String(decoding: content, as: UTF8.self) + plain()
        }

        private mutating func plain() -> String {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: ","),
                bytes[position] != 0x0A, bytes[position] != 0x0D
            {
                position += 1
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
    }
}
