/// Rows of values separated by commas (RFC 4180): a first row of names, then records.
///
/// Where the first row holds no comma, a semicolon or a tab separates the values, as programs write
/// them where the comma is that of decimals. A value in quotes may hold separators, line feeds and
/// doubled quotes. Bytes that are no UTF-8 become U+FFFD. Time and memory grow with the number of
/// bytes.
public struct SeparatedValues: Sendable, Hashable {
    /// The names of the columns, in order.
    public let names: [String]
    /// The rows below the names, each with as many values as it holds; empty lines are none.
    public let rows: [[String]]

    /// Reads the rows of `bytes`; a text without any row has no names.
    public init(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes, separator: Self.separator(of: bytes))
        names = reader.row() ?? []
        var rows: [[String]] = []
        while let row = reader.row() { rows.append(row) }
        self.rows = rows
    }

    /// What separates the values of the first row: a comma, or where it holds none a semicolon or
    /// a tab, whichever stands first.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let comma = UInt8(ascii: ",")
        let row = bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !row.contains(comma) else { return comma }
        return row.first { $0 == UInt8(ascii: ";") || $0 == 0x09 } ?? comma
    }

    private struct Reader {
        let bytes: [UInt8]
        let separator: UInt8
        var position = 0

        /// The next row that is not empty; nil at the end.
        mutating func row() -> [String]? {
            while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D {
                position += 1
            }
            guard position < bytes.count else { return nil }
            var values = [value()]
            while position < bytes.count, bytes[position] == separator {
                position += 1
                values.append(value())
            }
            return values
        }

        /// The value that begins here, up to a separator or the end of the line.
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
            // What stands between the closing quote and the separator belongs to the value.
            return String(decoding: content, as: UTF8.self) + plain()
        }

        private mutating func plain() -> String {
            let start = position
            while position < bytes.count, bytes[position] != separator,
                bytes[position] != 0x0A, bytes[position] != 0x0D
            {
                position += 1
            }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
    }
}
