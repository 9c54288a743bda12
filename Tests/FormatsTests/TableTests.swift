import Formats
import FoundationEssentials
import Testing

@Suite struct `A table` {
    private func rows(_ text: String, columns: Int = 1) throws -> [Table.Row] {
        try Table(Array(text.utf8), path: "words.tsv", columns: columns).rows
    }

    @Test(arguments: [
        ("a\tb\nc\td\n", [["a", "b"], ["c", "d"]]), ("a\tb", [["a", "b"]]),
        ("# a comment\na\tb\n# another\n", [["a", "b"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("\n\na\tb\n\n", [["a", "b"]]), ("#tag\tb\n", [["#tag", "b"]]),
        ("a\tb\tc\n", [["a", "b", "c"]]),
        ("a b\t c \n", [["a b", " c "]]), ("\t\n", [["", ""]]), ("é\t東\n", [["é", "東"]]),
        ("", []), ("# only a comment", []), ("a # b\tc\n", [["a # b", "c"]]),
    ])
    func `has a row for each line but comments and empty ones`(
        text: String,
        expected: [[String]]
    ) throws {
        #expect(try rows(text, columns: 2) == expected)
    }

    @Test(arguments: [("a\n", 1, 1), ("a\tb\n# x\n\nc\n", 4, 1), ("a\tb\n#\n", 2, 1)])
    func `is refused for a short row`(text: String, line: Int, columns: Int) {
        let error = TableError.malformed(
            path: "words.tsv",
            line: line,
            columns: columns,
            expected: 2
        )
        #expect(throws: error) { try rows(text, columns: 2) }
        #expect("\(error)" == "words.tsv:\(line): 1 columns where at least 2 are needed")
    }

    @Test func `turns bytes that are no UTF-8 into U+FFFD`() throws {
        let table = try Table([0x61, 0xFF, 0x09, 0x62], path: "words.tsv", columns: 2)
        #expect(table.rows == [["a\u{FFFD}", "b"]])
    }

    @Test func `gives nil for a column that is empty or missing`() throws {
        let row = try #require(try rows("a\t-\t\tb|c\t--\n").first)
        #expect(row.column(0) == "a")
        #expect(row.column(1) == nil)
        #expect(row.column(2) == nil)
        #expect(row.column(4) == "--")
        #expect(row.column(5) == nil)
        #expect(row.column(-1) == nil)
    }

    @Test func `holds several values in one column`() throws {
        let row = try #require(try rows("a\t-\tb|c d||e\n").first)
        #expect(row.values(0) == ["a"])
        #expect(row.values(1).isEmpty)
        #expect(row.values(2) == ["b", "c d", "e"])
        #expect(row.values(9).isEmpty)
    }

    private enum Sort: String, CaseIterable {
        case river, lake
    }

    /// What reading the rows of `text` one by one with `take` ends with; nil for no fault.
    private func fault(_ text: String, _ take: (Table.Row) throws(ColumnFault) -> Void)
        throws -> TableError?
    {
        let table = try Table(Array(text.utf8), path: "words.tsv", columns: 1)
        do {
            try table.each(take)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("12", 12.0), ("0", 0), ("2.5", 2.5), ("007", 7), ("3600000000000000", 3.6e15),
        ("-1", nil), ("+5", nil), ("1.", nil), (".5", nil), ("1.2.3", nil), ("1e3", nil),
        ("nan", nil), ("-", nil), ("", nil), ("0x1", nil),
    ])
    func `reads decimal numbers and refuses others`(written: String, value: Double?) throws {
        var read: Double?
        let fault = try fault("# head\na\t\(written)\n") { row throws(ColumnFault) in
            read = try row.decimal(1)
        }
        #expect(read == value)
        let expected = TableError.invalid(
            path: "words.tsv",
            line: 2,
            column: 2,
            value: written,
            expected: "a decimal number"
        )
        #expect(fault == (value == nil ? expected : nil))
    }

    @Test(arguments: [
        ("-2", -2), ("7", 7), ("0", 0), ("+5", nil), ("--2", nil), ("- 2", nil), ("2.0", nil),
        ("9999999999999999999", nil), ("x", nil),
    ])
    func `reads whole numbers and refuses others`(written: String, value: Int?) throws {
        var read: Int?
        let fault = try fault("a\t\(written)\n") { row throws(ColumnFault) in
            read = try row.integer(1)
        }
        #expect(read == value)
        #expect((fault == nil) == (value != nil))
        let negative = try self.fault("a\t-1\n") { row throws(ColumnFault) in
            _ = try row.number(1)
        }
        #expect(negative != nil)
    }

    @Test func `reads words of a closed list and names the line of another`() throws {
        var sorts: [Sort] = []
        let error = try fault("# head\nTesk\tlake\n\nOrr\tsea\nBell\tlake\n") {
            row throws(ColumnFault) in
            sorts.append(try row.choice(1, of: Sort.self))
        }
        #expect(sorts == [.lake])
        #expect(
            error.map { "\($0)" }
                == "words.tsv:4: column 2 is “sea” where one of river, lake is needed"
        )
        let missing = try fault("Tesk\n") { row throws(ColumnFault) in
            _ = try row.choice(1, of: Sort.self)
        }
        #expect(missing != nil)
    }

    @Test(arguments: [
        ("lake|river", true), ("lake", true), ("lake|sea", false), ("-", false), ("Lake", false),
    ])
    func `reads several words of a closed list`(written: String, isRead: Bool) throws {
        let error = try fault("Tesk\t\(written)\n") { row throws(ColumnFault) in
            _ = try row.choices(1, of: Sort.self)
        }
        #expect((error == nil) == isRead)
    }

    @Test func `refuses an empty column where a word is needed`() throws {
        let error = try fault("a\nb\n-\n") { row throws(ColumnFault) in _ = try row.text(0) }
        #expect(
            error.map { "\($0)" } == "words.tsv:3: column 1 is “-” where a word is needed"
        )
    }

    @Test func `is read from a file`() throws {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "table-\(UUID().uuidString).tsv").path()
        defer { try? FileManager.default.removeItem(atPath: path) }  // Left-overs do no harm.
        try "# head\na\tb\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try Table(path: path, columns: 2).rows == [["a", "b"]])
    }

    @Test func `is refused where there is no file`() {
        let path = "no/such/words.tsv"
        #expect(throws: TableError.unreadable(path: path)) { try Table(path: path, columns: 1) }
        #expect("\(TableError.unreadable(path: path))" == "cannot read no/such/words.tsv")
    }
}
