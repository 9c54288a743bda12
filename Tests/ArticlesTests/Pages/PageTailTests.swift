import Articles
import Prose
import Testing

@Suite struct `The end of a page` {
    private static func article(_ title: String, _ paragraphs: some Sequence<String>) -> String {
        "<article><h1>\(title)</h1><div class=\"by\">By Marta Lindgren</div>"
            + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article>"
    }

    private static let other = [
        "A ferry with forty passengers ran onto a sandbank near Tarn on Sunday evening.",
        "Nobody was hurt, and the flood lifted the ship off the bank six hours later.",
        "The captain told the coast guard that a buoy had drifted away from its place.",
    ]

    @Test(arguments: [false, true])
    func `is the end of its first article`(model: Bool) throws {
        let page =
            "<meta property=\"og:title\" content=\"\(PageFixture.headline)\"><main>"
            + Self.article(PageFixture.headline, PageFixture.paragraphs)
            + Self.article("Ferry runs onto sandbank near Tarn", Self.other) + "</main>"
        let cleaned = try PageFixture.cleaned(page, model: model)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(PageFixture.rule("coast guard", in: cleaned) == "next-article")
    }

    @Test func `comes with a second byline below a heading`() throws {
        let second =
            "<div id=\"second\"><h2>Ferry runs onto sandbank near Tarn</h2>"
            + "<p class=\"byline\">By Olaf Brekke</p>"
            + Self.other.map { "<p>\($0)</p>" }.joined() + "</div>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + second))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `comes before an element like that of the article`() throws {
        let part = { (title: String, paragraphs: [String]) in
            "<div class=\"art\"><h1>\(title)</h1>" + paragraphs.map { "<p>\($0)</p>" }.joined()
                + "</div>"
        }
        let others = Self.other + ["All went home by bus, and the ship followed in the morning."]
        let page =
            "<main>" + part(PageFixture.headline, PageFixture.paragraphs)
            + part("Ferry runs onto sandbank near Tarn", others) + "</main>"
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test func `takes in the entries of a running report`() throws {
        let entries = Self.other.enumerated().map { index, text in
            "<article><h2>Entry number \(index + 1)</h2><p>\(text)</p></article>"
        }.joined()
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + entries))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs + Self.other)
    }

    @Test func `takes in a section below a heading of its own`() throws {
        let section =
            "<section><h2>What comes next</h2>" + Self.other.map { "<p>\($0)</p>" }.joined()
            + "</section>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + section))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs + Self.other)
    }

    @Test(arguments: [
        (
            "<div class=\"x\"><h3>A word from the Post</h3><p>We have no rich owner, and without your help our boats stay in the harbour.</p>"
                + "<p>Give what you can spare, and tell a friend who might do the same for us.</p></div>",
            "address"
        ),
        (
            "<div class=\"x\"><p>Marta Lindgren has reported from the northern coast since she left school.</p></div>",
            "writer-note"
        ),
        (
            "<p>Marta Lindgren is the author of two books about the lamps of the north.</p>",
            "writer-note"
        ),
        (
            "<div class=\"x\"><p>The Varnholm Post was founded by two fishermen and comes out on weekdays.</p></div>",
            "outlet-note"
        ),
    ])
    func `is free of notes that are no part of the article`(note: String, rule: String) throws {
        let head = """
            <meta property="og:site_name" content="The Varnholm Post">
            <meta name="author" content="Marta Lindgren">
            """
        let page = PageFixture.page(PageFixture.body + note, head: head)
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(cleaned.dropped.map(\.rule).contains(rule))
        #expect(cleaned.texts(.heading).isEmpty)
    }

    @Test(arguments: [
        "<div class=\"x\"><p>\"We are glad of your help, and you will see our lamp again,\" Solvang said.</p></div>",
        "<div class=\"x\"><p>The pilots of Tarn have offered the town a lamp from their own stores.</p></div>",
        "<p>The mayor told The Varnholm Post that the tower would be painted in the summer.</p>",
        "<p>Ingrid Solvang has been a pilot for as long as the tower has had its present lamp.</p>",
        "<div class=\"x\"><p>The boats went out again at dawn, and the reporter Marta Lindgren with them.</p></div>",
    ])
    func `keeps the last sentences of the article`(last: String) throws {
        let head = """
            <meta property="og:site_name" content="The Varnholm Post">
            <meta name="author" content="Marta Lindgren">
            """
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(PageFixture.body + last, head: head)
        )
        #expect(cleaned.texts(.body).count == PageFixture.paragraphs.count + 1)
    }

    @Test func `keeps what speaks to the reader where the article does so too`() throws {
        let paragraphs = PageFixture.paragraphs.map { "You will have heard it: \($0)" }
        let page = PageFixture.page(
            paragraphs.map { "<p>\($0)</p>" }.joined()
                + "<div class=\"x\"><p>If you ask me, we should all buy a lamp of our own this year.</p></div>"
        )
        #expect(try PageFixture.cleaned(page).texts(.body).count == paragraphs.count + 1)
    }

    @Test func `leaves out the other columns of a page laid out as a table`() throws {
        let page = """
            <table><tr><td>You are the visitor with the number forty thousand and nine.</td>
            <td>\(PageFixture.body)</td>
            <td>Jumble sale on Saturday at two in the hall by the quay, bring bags.</td></tr></table>
            """
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(PageFixture.rule("Jumble sale", in: cleaned) == "other-column")
    }

    @Test func `keeps the rows of a table in the article`() throws {
        let table = """
            <table><tr><td>The lamp of the old tower</td><td>It burned for sixty years.</td></tr>
            <tr><td>The lamp of the island</td><td>It is smaller and was lent.</td></tr></table>
            """
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(PageFixture.body + table + "<p>\(Self.other[0])</p>")
        )
        #expect(cleaned.texts(.body).contains("It is smaller and was lent."))
    }
}
