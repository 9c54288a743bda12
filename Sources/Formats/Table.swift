import FoundationEssentials

/// Why a table file cannot be used.
public enum TableError: Error, Sendable, Equatable {
    /// The file is missing or cannot be read.
    case unreadable(path: String)
    /// A row has too few columns.
    case malformed(path: String, line: Int, columns: Int, expected: Int)
}

extension TableError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path)"
        case .malformed(let path, let line, let columns, let expected):
            "\(path):\(line): \(columns) columns where at least \(expected) are needed"
        }
    }
}

/// A tab-separated file: comment lines that begin with `#`, then rows.
///
/// The project's word lists and gazetteers have this form; a column that holds only `-` is empty.
public struct Table: Sendable {
    /// One row: the columns between tabs, in order.
    public typealias Row = [String]

    /// The rows in file order.
    public let rows: [Row]

    /// Reads the table at `path`, whose rows must have at least `columns` columns.
    public init(path: String, columns: Int) throws(TableError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        try self.init(Array(data), path: path, columns: columns)
    }

    /// Reads a table from its bytes; `path` names it in errors.
    public init(_ bytes: [UInt8], path: String, columns: Int) throws(TableError) {
        var rows: [Row] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.last == 0x0D ? line.dropLast() : line
            // A comment is `#` and a space, so that a term may begin with `#`.
            if line.isEmpty || line.starts(with: [0x23, 0x20]) { continue }
            let row = line.split(separator: 0x09, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard row.count >= columns else {
                throw .malformed(
                    path: path,
                    line: index + 1,
                    columns: row.count,
                    expected: columns
                )
            }
            rows.append(row)
        }
        self.rows = rows
    }
}

extension Table.Row {
    /// The column at `index`; nil where the row is shorter or the column is empty (`-`).
    public func column(_ index: Int) -> String? {
        guard indices.contains(index), self[index] != "-", !self[index].isEmpty else { return nil }
        return self[index]
    }

    /// The values of a column that holds several, separated by `|`.
    public func values(_ index: Int) -> [String] {
        column(index)?.split(separator: "|").map(String.init) ?? []
    }
}
