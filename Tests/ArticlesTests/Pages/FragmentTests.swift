import Articles
import Prose
import Testing

@Suite struct `A piece of a page` {
    private static func draft(_ fragment: String) throws -> Draft? {
        PageReader(try Fixture.lexicon()).draft(
            fragment: fragment,
            origin: Origin(path: "feed.xml", record: 3),
            hints: Draft.Hints()
        )
    }

    @Test(arguments: [
        ("one<br>two", "one two"), ("one<br><br>two", "one\ntwo"), ("<p>one<p>two", "one\ntwo"),
        ("<b>on</b>e  \n two", "one two"), ("caf&eacute;&nbsp;bar", "café bar"),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\nthree"), ("<td>one</td>", "one"),
        ("one<select><option>no</select>two", "onetwo"),
    ])
    func `gives a line for each block`(fragment: String, raw: String) throws {
        #expect(try Self.draft(fragment)?.raw.string == raw)
    }

    @Test(arguments: ["  ", "\t", " \u{A0}", "\n ", "\u{2009}"])
    func `has single spaces, wherever they stand`(space: String) throws {
        for length in 1...40 {
            let word = String(repeating: "a", count: length)
            let draft = try Self.draft("<p>\(space)\(word)\(space)b c\(space)\(word)\(space)</p>")
            #expect(draft?.raw.string == "\(word) b c \(word)")
        }
    }

    @Test(arguments: [
        ("display:none", false), (" color : red; Display : None !important", false),
        ("visibility: hidden", false), ("visibility:visible;display:no ne", false),
        ("display:block", true), ("x-display:none", true), ("display", true), ("", true),
        ("color:display:none", true), ("visibility:hid;den", true),
    ])
    func `leaves out what its style hides`(style: String, isShown: Bool) throws {
        let raw = try Self.draft("<p>one</p><p style='\(style)'>two</p>")?.raw.string
        #expect(raw == (isShown ? "one\ntwo" : "one"))
    }

    @Test func `keeps the origin that it is given`() throws {
        #expect(try Self.draft("<p>one</p>")?.origin == Origin(path: "feed.xml", record: 3))
    }

    @Test(arguments: ["", "<p></p>", "<script>one</script>", "<p hidden>one</p>"])
    func `is no draft without words`(fragment: String) throws {
        #expect(try Self.draft(fragment) == nil)
    }
}
