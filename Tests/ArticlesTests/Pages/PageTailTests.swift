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

    @Test func `is not where the paragraphs bear the mark of the byline`() throws {
        let marked = PageFixture.paragraphs.map { "<p class=\"css-abc\">\($0)</p>" }
        let page = """
            <meta property="og:title" content="\(PageFixture.headline)">
            <article><h1>\(PageFixture.headline)</h1><p class="css-abc">By Marta Lindgren</p>
            \(marked.prefix(3).joined())<h2>A lamp from the island</h2>
            \(marked.dropFirst(3).joined())</article>
            """
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(cleaned.texts(.heading) == ["A lamp from the island"])
    }

    @Test func `is a further byline in words where the paragraphs bear its mark`() throws {
        let marked = { (texts: [String]) in
            texts.map { "<p class=\"css-abc\">\($0)</p>" }.joined()
        }
        let page = """
            <meta property="og:title" content="\(PageFixture.headline)">
            <main><h1>\(PageFixture.headline)</h1><p class="css-abc">By Marta Lindgren</p>
            \(marked(PageFixture.paragraphs))<h2>Ferry runs onto sandbank near Tarn</h2>
            <p class="css-abc">By Olaf Brekke</p>\(marked(Self.other))</main>
            """
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test(arguments: [
        [Array(other.prefix(2)), Array(other.suffix(1))], [other + other.map { "Later: \($0)" }],
    ])
    func `takes in the signed entries of a running report`(entries: [[String]]) throws {
        let posts = entries.enumerated().map { index, texts in
            "<div class=\"post\"><h2>The mayor speaks \(index)</h2><p class=\"byline\">By Olaf Brekke</p>"
                + texts.map { "<p>\($0)</p>" }.joined() + "</div>"
        }.joined()
        let head = """
            <script type="application/ld+json">
            {"@type":"LiveBlogPosting","headline":"\(PageFixture.headline)"}</script>
            """
        let page = PageFixture.page(PageFixture.body + posts, head: entries.count > 1 ? "" : head)
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs + entries.joined())
    }

    @Test(arguments: [
        "The harbour office did not answer questions that The Varnholm Post had sent by Friday.",
        "You can read the plans in the town hall of Varnholm until the end of the month.",
        "We asked the harbour office of Tarn, but nobody there gave us an answer.",
    ])
    func `is no sentence in an element like those of all others`(last: String) throws {
        let own = (PageFixture.paragraphs + [last]).map {
            "<div class=\"text-block\"><p>\($0)</p></div>"
        }.joined()
        let head = "<meta property=\"og:site_name\" content=\"The Varnholm Post\">"
        let cleaned = try PageFixture.cleaned(PageFixture.page(own, head: head))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs + [last])
    }

    @Test func `is a note in an element unlike those of all others`() throws {
        let own = PageFixture.paragraphs.map { "<div class=\"text-block\"><p>\($0)</p></div>" }
        let note =
            "<div class=\"sign-off\"><p>You can send us your pictures of the dark tower until Friday.</p></div>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(own.joined() + note))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(PageFixture.rule("your pictures", in: cleaned) == "address")
    }

    @Test func `is not the writer as a person of the story`() throws {
        let last = [
            "Marta Lindgren and her two children were among the first to climb the tower again.",
            "They walked down to the market and back.",
        ]
        let page = PageFixture.page(
            PageFixture.body + last.map { "<p>\($0)</p>" }.joined(),
            head: "<meta name=\"author\" content=\"Marta Lindgren\">"
        )
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs + last)
    }

    private static let cards = other.prefix(2).enumerated().map { index, text in
        "<div><a href=\"/\(index)\"><h3>Ferry runs onto sandbank \(index)</h3></a><p>\(text)</p></div>"
    }.joined()

    @Test(arguments: [false, true])
    func `comes before the excerpts of others`(model: Bool) throws {
        let page = PageFixture.page(PageFixture.body + "<div>\(Self.cards)</div>")
        let cleaned = try PageFixture.cleaned(page, model: model)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(PageFixture.rule("coast guard", in: cleaned) == nil)
        #expect(!cleaned.texts(.heading).contains { $0.hasPrefix("Ferry runs") })
    }

    @Test(arguments: [false, true])
    func `comes before what readers wrote`(model: Bool) throws {
        let comments = Self.other.map { "<div><b>Tom</b><p>\($0)</p></div>" }.joined()
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(PageFixture.body + "<div><h3>2 Comments</h3>\(comments)</div>"),
            model: model
        )
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test(arguments: ["2 lamps", "Comments of the mayor on the two lamps", "What 2 lamps tell"])
    func `takes in what stands below other headings`(heading: String) throws {
        let section =
            "<div><h3>\(heading)</h3>" + Self.other.map { "<p>\($0)</p>" }.joined() + "</div>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + section))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs + Self.other)
    }

    @Test(arguments: [false, true])
    func `has no offer within it, whatever the model finds`(model: Bool) throws {
        let offer =
            "<section><p>Subscribe now to read the whole article and support our newsroom for one euro a month.</p></section>"
        let body = PageFixture.paragraphs.map { "<p>\($0)</p>" }
        let page = PageFixture.page(body.prefix(3).joined() + offer + body.dropFirst(3).joined())
        #expect(try PageFixture.cleaned(page, model: model).texts(.body) == PageFixture.paragraphs)
    }

    @Test func `is the last of the things that make up most of the article`() throws {
        let page = PageFixture.page("<p>\(PageFixture.paragraphs[0])</p><div>\(Self.cards)</div>")
        let cleaned = try PageFixture.cleaned(page)
        #expect(!cleaned.dropped.contains { $0.rule == "teaser" })
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
