public import Formats
import FoundationEssentials
public import Prose

/// The word lists that turning files into articles needs.
public struct ArticleLexicon: Sendable {
    /// The word lists of reading a text.
    public let prose: Lexicon
    /// Cues of lines that are no part of an article.
    public let cues: CueList
    /// News agencies.
    public let agencies: AgencyList
    /// Forms that mark a picture credit.
    public let credits: CreditForms

    /// Reads the lists from the directory `path`.
    ///
    /// An unknown scope or match of a cue and an empty column of an agency make a row malformed;
    /// the error then counts the columns before it.
    public init(directory path: String) throws(TableError) {
        prose = try Lexicon(directory: path)
        cues = CueList(
            try Self.table("\(path)/boilerplate.tsv", columns: 4, readable: CueList.readable)
        )
        agencies = AgencyList(
            try Self.table("\(path)/agencies.tsv", columns: 3, readable: AgencyList.readable)
        )
        credits = CreditForms(try Table(path: "\(path)/credits.tsv", columns: 2))
    }

    /// The table at `path`; a row of which fewer than `columns` columns can be read is an error.
    private static func table(_ path: String, columns: Int, readable: (Table.Row) -> Int)
        throws(TableError) -> Table
    {
        let table = try Table(path: path, columns: columns)
        guard let index = table.rows.firstIndex(where: { readable($0) < columns }) else {
            return table
        }
        throw .malformed(
            path: path,
            line: try line(ofRow: index, path),
            columns: readable(table.rows[index]),
            expected: columns
        )
    }

    /// The line of the row at `index` of the file at `path`, from 1, comments counted.
    private static func line(ofRow index: Int, _ path: String) throws(TableError) -> Int {
        let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
        var rows = 0
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        {
            rows += try Table(Array(line), path: path, columns: 0).rows.count
            if rows > index { return number + 1 }
        }
        throw .unreadable(path: path)
    }
}
