@testable import Markup
import Testing

@Suite struct `References to characters` {
    private static let table = """
        # names for the tests
        # columns: name, characters, bare

        amp\t26\tyes
        lt\t3C\tyes
        not\tAC\tyes
        notin\t2209\t-
        eacute\tE9\tyes
        acE\t223E 333\t-
        CounterClockwiseContourIntegral\t2233\t-

        """

    private func decode(_ text: String, _ place: CharacterReferences.Place = .text) throws
        -> String
    {
        let references = try CharacterReferences(table: Array(Self.table.utf8))
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        references.decode(bytes, 0..<bytes.count, place, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("caf&eacute;", "café"), ("caf&eacute", "café"), ("&eacutes", "és"),
        ("&amp;lt;", "&lt;"), ("&ampamp;", "&amp;"),
        ("&notit;", "¬it;"), ("&notin;", "∉"), ("&notin", "¬in"),
        ("&acE;", "∾̳"), ("&CounterClockwiseContourIntegral;", "∳"),
        ("&lt;b&gt", "<b&gt"), ("AT&T &co; & &", "AT&T &co; & &"), ("&;", "&;"),
        ("&AMP;", "&AMP;"), ("&Eacute;", "&Eacute;"), ("&amp", "&"),
    ])
    func `by name take the longest name that is known`(text: String, expected: String) throws {
        #expect(try decode(text) == expected)
    }

    @Test(arguments: [
        ("?a=1&lt=2", "?a=1&lt=2"), ("?a=1&ltx", "?a=1&ltx"), ("?a=1&lt2", "?a=1&lt2"),
        ("?a=1&lt;2", "?a=1<2"), ("?a=1&lt", "?a=1<"), ("?a=1&lt&amp;", "?a=1<&"),
        ("&notit;", "&notit;"), ("&#60x", "<x"),
    ])
    func `in attributes leave parameters of addresses alone`(text: String, expected: String) throws
    {
        #expect(try decode(text, .attribute) == expected)
    }

    @Test(arguments: [
        ("&#233;", "é"), ("&#xE9;", "é"), ("&#XE9;", "é"), ("&#233 x", "é x"), ("&#x1F600;", "😀"),
        ("&#128;", "€"), ("&#x92;", "’"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"),
        ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999999;", "\u{FFFD}"),
        ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xg", "&#xg"), ("&#", "&#"), ("&#-5;", "&#-5;"),
        ("&#00000000000000000065;", "A"),
    ])
    func `by number are read as the standard says`(text: String, expected: String) throws {
        #expect(try decode(text) == expected)
    }

    @Test func `know a few names without any table`() {
        let page = HTMLDocument(parsing: Array("<p>&lt;a&gt; &quot;&apos;&nbsp;&eacute;".utf8))
        #expect(page.text(of: 0) == "<a> \"'\u{A0}&eacute;")
    }

    @Test(arguments: [
        ("amp\t26", 1), ("amp\t26\tyes\nlt\t\tyes", 2), ("a;\t26\tyes", 1), ("\t26\tyes", 1),
        ("a\tXY\tyes", 1), ("a\tD800\tyes", 1), ("a\t110000\tyes", 1), ("# a\n\nb\t1234567\t-", 3),
    ])
    func `refuse a table with a broken row`(table: String, line: Int) {
        #expect(throws: CharacterReferences.Malformed(line: line)) {
            try CharacterReferences(table: Array(table.utf8))
        }
    }

    @Test func `find each of many names`() throws {
        let rows = (0..<3_000).map { "n\($0)x\t\(String(0x4E00 + $0, radix: 16))\t-" }
        let table = Array(rows.joined(separator: "\n").utf8)
        let references = try CharacterReferences(table: table)
        for index in stride(from: 0, to: 3_000, by: 7) {
            let bytes = Array("&n\(index)x;".utf8)
            var output: [UInt8] = []
            references.decode(bytes, 0..<bytes.count, .text, into: &output)
            let scalar = Unicode.Scalar(UInt32(0x4E00 + index))
            #expect(String(decoding: output, as: UTF8.self) == scalar.map { String(Character($0)) })
        }
    }
}
