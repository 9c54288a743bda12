import Formats
import Testing

@Suite struct `A table with commas` {
    @Test(
        arguments: [
            ("", [], []), ("a,b\n", ["a", "b"], []),
            ("a,b\n1,2\n3,4", ["a", "b"], [["1", "2"], ["3", "4"]]),
            ("a\r\n1\r\n\r\n2\r\n", ["a"], [["1"], ["2"]]),
            ("a,b\n\"x, y\",\"say \"\"no\"\"\"\n", ["a", "b"], [["x, y", "say \"no\""]]),
            ("a\n\"two\nlines\"\n", ["a"], [["two\nlines"]]), ("a,b\n1\n", ["a", "b"], [["1"]]),
            ("a,b\n,\n", ["a", "b"], [["", ""]]), ("a\n\"open", ["a"], [["open"]]),
            ("a\n\"x\"y\n", ["a"], [["xy"]]),
            ("a;b\n\"x; y\";1,5\n", ["a", "b"], [["x; y", "1,5"]]),
            ("a\tb;c\n1\t2;3\n", ["a", "b;c"], [["1", "2;3"]]),
            ("a,b;c\n1,2;3\n", ["a", "b;c"], [["1", "2;3"]]),
            ("a\n1;2\n", ["a"], [["1;2"]]),
        ] as [(String, [String], [[String]])]
    )
    func `has names and rows`(text: String, names: [String], rows: [[String]]) {
        let table = SeparatedValues(Array(text.utf8))
        #expect(table.names == names)
        #expect(table.rows == rows)
    }
}
