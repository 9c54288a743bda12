import Formats

/// A list as lines of comma-separated values (RFC 4180), in UTF-8.
///
/// The columns come from the shape, so that they do not change with the items: a field of an object
/// within has its path as its name (`source.id`), a list is written as JSON, null as nothing.
struct CommaTable {
    private let columns: [[String]]

    init(_ shape: Shape) {
        columns = Self.paths(of: shape)
    }

    private static func paths(of shape: Shape) -> [[String]] {
        shape.fields.flatMap { field -> [[String]] in
            guard field.kind == .object, !field.shape.fields.isEmpty else { return [[field.name]] }
            return paths(of: field.shape).map { [field.name] + $0 }
        }
    }

    /// A line of names, then one for each item.
    func bytes(of items: [JSON]) -> [UInt8] {
        var output: [UInt8] = []
        write(columns.map { $0.joined(separator: ".") }, to: &output)
        for item in items { write(columns.map { cell($0, of: item) }, to: &output) }
        return output
    }

    private func cell(_ path: [String], of item: JSON) -> String {
        var value = item
        for name in path {
            guard let inner = value[name] else { return "" }
            value = inner
        }
        switch value {
        case .null: return ""
        case .string(let text): return text
        default: return value.text
        }
    }

    private func write(_ cells: [String], to output: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
            guard needsQuotes else {
                output.append(contentsOf: cell.utf8)
                continue
            }
            output.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { output.append(0x22) }
                output.append(byte)
            }
            output.append(0x22)
        }
        output.append(contentsOf: [0x0D, 0x0A])
    }
}
