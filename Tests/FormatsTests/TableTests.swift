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
