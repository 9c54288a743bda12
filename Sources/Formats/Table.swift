import FoundationEssentials

/// Why a table file cannot be used.
public enum TableError: Error, Sendable, Equatable {
    /// The file is missing or cannot be read.
    case unreadable(path: String)
    /// A row has too few columns.
    case malformed(path: String, line: Int, columns: Int, expected: Int)
    /// A column of a row, counted from 1, holds what cannot be read.
    case invalid(path: String, line: Int, column: Int, value: String, expected: String)
}

extension TableError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read \(path)"
        case .malformed(let path, let line, let columns, let expected):
            "\(path):\(line): \(columns) columns where at least \(expected) are needed"
        case .invalid(let path, let line, let column, let value, let expected):
            "\(path):\(line): column \(column) is “\(value)” where \(expected) is needed"
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
    /// The line of each row, from 1, comments counted.
    private let lines: [Int]
    private let path: String

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
        var lines: [Int] = []
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
            lines.append(index + 1)
        }
        self.rows = rows
        self.lines = lines
        self.path = path
    }

    /// Gives each row to `take`, in file order; what this cannot read of one is an error that names
    /// the file and the line.
    public func each(_ take: (Row) throws(ColumnFault) -> Void) throws(TableError) {
        for (row, line) in zip(rows, lines) {
            do {
                try take(row)
            } catch {
                throw .invalid(
                    path: path,
                    line: line,
                    column: error.column + 1,
                    value: row.indices.contains(error.column) ? row[error.column] : "",
                    expected: error.expected
                )
            }
        }
    }
}

/// What is wrong with one column of a row.
public struct ColumnFault: Error, Sendable, Equatable {
    /// The column, from 0.
    public let column: Int
    /// What it should hold, with its article ("a number").
    public let expected: String

    /// Names a column that cannot be read.
    public init(column: Int, expected: String) {
        self.column = column
        self.expected = expected
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

    /// The column at `index` as a whole number in digits, at most eighteen.
    public func number(_ index: Int) throws(ColumnFault) -> Int {
        guard let text = column(index), let number = Self.whole(text.utf8[...]) else {
            throw ColumnFault(column: index, expected: "a number")
        }
        return number
    }

    /// The column at `index` as a whole number in digits, with a minus sign before it or without.
    public func integer(_ index: Int) throws(ColumnFault) -> Int {
        guard let text = column(index), text.hasPrefix("-") else { return try number(index) }
        guard let number = Self.whole(text.utf8.dropFirst()) else {
            throw ColumnFault(column: index, expected: "a whole number")
        }
        return -number
    }

    /// The column at `index` as a number in digits, with a decimal point inside it or without.
    public func decimal(_ index: Int) throws(ColumnFault) -> Double {
        let parts = (column(index) ?? "").utf8.split(
            separator: UInt8(ascii: "."),
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard parts.allSatisfy({ Self.whole($0) != nil }), let value = Double(self[index]) else {
            throw ColumnFault(column: index, expected: "a decimal number")
        }
        return value
    }

    /// The value of one to eighteen digits; nil for other bytes.
    private static func whole(_ bytes: Substring.UTF8View) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// The column at `index`, which must not be empty.
    public func text(_ index: Int) throws(ColumnFault) -> String {
        guard let text = column(index) else {
            throw ColumnFault(column: index, expected: "a word")
        }
        return text
    }

    /// The column at `index` as one of the values of `Choice`.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ index: Int,
        of type: Choice.Type
    ) throws(ColumnFault) -> Choice where Choice.RawValue == String {
        guard indices.contains(index), let choice = Choice(rawValue: self[index]) else {
            let names = type.allCases.map(\.rawValue).joined(separator: ", ")
            throw ColumnFault(column: index, expected: "one of \(names)")
        }
        return choice
    }

    /// The values of a column that holds several, each of them one of `Choice`.
    public func choices<Choice: RawRepresentable & CaseIterable>(
        _ index: Int,
        of type: Choice.Type
    ) throws(ColumnFault) -> [Choice] where Choice.RawValue == String {
        var choices: [Choice] = []
        for value in values(index) {
            guard let choice = Choice(rawValue: value) else {
                let names = type.allCases.map(\.rawValue).joined(separator: ", ")
                throw ColumnFault(column: index, expected: "some of \(names)")
            }
            choices.append(choice)
        }
        guard !choices.isEmpty else {
            throw ColumnFault(column: index, expected: "some of \(type.allCases.count) words")
        }
        return choices
    }
}
