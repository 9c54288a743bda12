import Articles
import Prose
import Testing

@Suite struct `A page` {
    @Test(arguments: [false, true])
    func `gives its paragraphs and nothing else as the body`(model: Bool) throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page(), model: model)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(cleaned.texts(.headline) == [PageFixture.headline])
        #expect(cleaned.texts(.byline) == ["By Marta Lindgren"])
    }

    @Test func `names a rule and a reason for every line`() throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page(), model: true)
        #expect(cleaned.lines.allSatisfy { !$0.rule.isEmpty && !$0.reason.isEmpty })
        #expect(!cleaned.lines.contains { $0.rule == "undecided" })
    }

    @Test func `keeps spans that cut each line out of its visible text`() throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page())
        let lines = cleaned.raw.string.split(separator: "\n").map(String.init)
        #expect(cleaned.lines.map { cleaned.raw[$0.raw] } == lines)
    }

    @Test(arguments: [
        (
            "<div class=\"newsletter-signup\"><p>The harbour letter brings the news to you every single morning.</p></div>",
            "newsletter"
        ),
        (
            "<section id=\"comments\"><p>What a long night that was for all of us on the quay, I must say.</p></section>",
            "comments"
        ),
        (
            "<div class=\"relatedStories\"><p>A ferry ran onto a sandbank near Tarn late on Sunday evening.</p></div>",
            "related"
        ),
        (
            "<aside><p>Varnholm has had a lighthouse since fishermen built the first one of wood.</p></aside>",
            "inside-aside"
        ),
        (
            "<form><p>Write to the harbour office about the lamp and its keeper before the month ends.</p></form>",
            "inside-form"
        ),
    ])
    func `drops what stands in an element beside the article`(extra: String, rule: String) throws {
        let cleaned = try PageFixture.cleaned(
            PageFixture.page(
                PageFixture.body + extra + "<p>The keeper of the light has no other plans.</p>"
            )
        )
        #expect(cleaned.dropped.map(\.rule).contains(rule))
        #expect(cleaned.texts(.body).count == 7)
    }

    @Test func `ignores names on the element that holds nearly all of it`() throws {
        let page = PageFixture.page().replacing("<main>", with: "<main class=\"sidebar-related\">")
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test func `goes without names where they leave almost nothing`() throws {
        let named = PageFixture.paragraphs.map { "<div class=\"related\"><p>\($0)</p></div>" }
            .joined()
        let cleaned = try PageFixture.cleaned(PageFixture.page(named))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `is read as a whole where its article is spread over several elements`() throws {
        let halves =
            "<div>\(PageFixture.paragraphs[..<3].map { "<p>\($0)</p>" }.joined())</div>"
            + "<div>\(PageFixture.paragraphs[3...].map { "<p>\($0)</p>" }.joined())</div>"
        #expect(
            try PageFixture.cleaned(PageFixture.page(halves)).texts(.body) == PageFixture.paragraphs
        )
    }

    @Test(arguments: [
        "<p hidden>The hidden words of the page are not for any reader of the news.</p>",
        "<p style=\"color:red; display : none\">The hidden words of the page are not for any reader.</p>",
        "<p aria-hidden=\"true\">The hidden words of the page are not for any reader of the news.</p>",
        "<template><p>The hidden words of the page are not for any reader of it.</p></template>",
        "<script>The hidden words of the page are not for any reader of the news.</script>",
        "<noscript><p>The hidden words of the page are not for any reader.</p></noscript>",
    ])
    func `leaves out what is not shown`(hidden: String) throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + hidden))
        #expect(!cleaned.raw.string.contains("hidden words"))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `shows the pieces that a script puts in place`() throws {
        let page = "<div hidden id=\"S:1\">\(PageFixture.body)</div>"
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test func `keeps what it shows twice only once`() throws {
        let twice =
            "<div class=\"narrow\">\(PageFixture.body)</div><div class=\"wide\">\(PageFixture.body)</div>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(twice))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(cleaned.dropped.count { $0.rule == "said-before" } == 6)
    }

    @Test func `tells headings, lists and captions apart`() throws {
        let parts = """
            <figure><img src="a.jpg"><figcaption>The tower without its lamp on Tuesday morning</figcaption></figure>
            \(PageFixture.body)<h2>What comes after the storm</h2>
            <ul><li>a new cable for the tower</li><li>a second lamp for the quay</li></ul>
            <p>The harbour office will publish its plan for the winter within three weeks.</p>
            """
        let cleaned = try PageFixture.cleaned(PageFixture.page(parts))
        #expect(cleaned.texts(.heading) == ["What comes after the storm"])
        #expect(cleaned.texts(.caption) == ["The tower without its lamp on Tuesday morning"])
        #expect(cleaned.texts(.body).contains("a new cable for the tower"))
        #expect(!cleaned.texts(.body).contains("The tower without its lamp on Tuesday morning"))
    }

    @Test func `sets apart what elements with names of its own hold`() throws {
        let parts = PageFixture.paragraphs.map { "<x-par>\($0)</x-par>" }.joined()
        let cleaned = try PageFixture.cleaned(PageFixture.page(parts))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `keeps an element with a name of its own in its sentence`() throws {
        let text =
            "<p>The lamp of <x-link>the old tower</x-link> went out on Monday night at nine.</p>"
        let loose =
            "<div>The mayor <x-note>of Varnholm</x-note> asked for a lamp of the same size.</div>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + text + loose))
        #expect(
            cleaned.texts(.body).suffix(2) == [
                "The lamp of the old tower went out on Monday night at nine.",
                "The mayor of Varnholm asked for a lamp of the same size.",
            ]
        )
    }

    @Test func `drops rows of links between its paragraphs`() throws {
        let links = "<p><a href=\"/a\">Ferry fares rise</a> <a href=\"/b\">Ten walks</a></p>"
        let body = PageFixture.body.replacing(
            "</p>\n<p>Engineers",
            with: "</p>\(links)<p>Engineers"
        )
        let cleaned = try PageFixture.cleaned(PageFixture.page(body))
        #expect(PageFixture.rule("Ten walks", in: cleaned) == "links")
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }

    @Test func `says which rule the model overrules`() throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page(), model: true)
        for line in cleaned.lines where line.rule == "body-model" {
            #expect(line.reason.contains("probability") && line.reason.contains("rule '"))
        }
    }

    @Test(arguments: ["<a name=\"@\">", "<a id=\"@\">", "<a name=\"@\"/>"])
    func `is no link where its paragraphs stand in places to be led to`(anchor: String) throws {
        let body = PageFixture.paragraphs.enumerated().map { index, text in
            "<p>\(anchor.replacing("@", with: "p\(index)"))\(text)</p>"
        }.joined()
        for model in [false, true] {
            let cleaned = try PageFixture.cleaned(PageFixture.page(body), model: model)
            #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        }
    }

    @Test(arguments: [
        "<a href=\"/a\" name=\"b\">", "<a class=\"button\" id=\"b\">", "<a data-share=\"b\">",
        "<a>",
    ])
    func `is a link where its paragraphs lead somewhere`(link: String) throws {
        let body = PageFixture.paragraphs.map { "<p>\(link)\($0)</a></p>" }
        let cleaned = try PageFixture.cleaned("<main>\(body.joined())</main>")
        #expect(cleaned.texts(.body).isEmpty)
    }

    @Test(arguments: ["&shy;", "&#8203;", "&#8288;", "&lrm;", "&rlm;", "&#65279;"])
    func `shows words as a reader sees them`(mark: String) throws {
        let body = PageFixture.body.replacing("harbour", with: "har\(mark)bour")
        let page = PageFixture.page(body).replacing(
            "<h1>Lighthouse",
            with: "<h1>Light\(mark)house"
        )
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(cleaned.texts(.headline) == [PageFixture.headline])
        #expect(cleaned.lines.contains { $0.rule == "stated-headline" })
    }

    @Test(arguments: ["&nbsp;", "&ensp;", "&#8239;", "&#12288;", "\t\n"])
    func `keeps words apart that any space parts`(space: String) throws {
        let body = PageFixture.body.replacing(" harbour ", with: "\(space)harbour\(space)")
        #expect(
            try PageFixture.cleaned(PageFixture.page(body)).texts(.body) == PageFixture.paragraphs
        )
    }

    @Test func `keeps the joiners of letters`() throws {
        let text =
            "The lamp is called \u{646}\u{645}\u{6CC}\u{200C}\u{62F}\u{627} by the men of the quay of Varnholm."
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + "<p>\(text)</p>"))
        #expect(cleaned.texts(.body).last == text)
    }

    @Test(arguments: ["style=\"display:none\"", "hidden", "aria-hidden=\"true\""])
    func `goes on in what is hidden behind a button`(hidden: String) throws {
        let texts = PageFixture.paragraphs.map { "<p>\($0)</p>" }
        let page = PageFixture.page(
            texts.prefix(3).joined() + "<div id=\"more-text\" \(hidden)>"
                + texts.dropFirst(3).joined() + "</div><button>Read more</button>"
        )
        #expect(try PageFixture.cleaned(page).texts(.body) == PageFixture.paragraphs)
    }

    @Test(arguments: [
        "<div style=\"display:none\"><p>A note of the shop that is long enough to be a sentence of some words.</p></div>",
        "<div hidden><ul><li>Ferry fares rise again in the spring of next year, says the town</li></ul></div>",
        "<div hidden><p><a href=/a>Ferry fares rise again in the spring of next year, says the town.</a></p><p><a href=/b>Ten walks along the northern shore for the days of the week.</a></p></div>",
    ])
    func `does not go on in other hidden text`(extra: String) throws {
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + extra))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
        #expect(!cleaned.raw.string.contains("town") || !cleaned.raw.string.contains("next year"))
    }

    @Test(arguments: [
        "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "u-visually-hidden",
    ])
    func `leaves out words that are read aloud and not shown`(name: String) throws {
        let text =
            "<p>The mayor wrote on <a href=\"/m\">his page<span class=\"\(name)\"> (opens in a new window)</span></a> that the lamp was lost.</p>"
        let figure =
            "<figure><img src=\"/f.jpg\"><figcaption><span class=\"\(name)\">Image caption, </span>The tower at dusk.</figcaption></figure>"
        let body = PageFixture.paragraphs.map { "<p>\($0)</p>" }
        let page = PageFixture.page(
            body.prefix(3).joined() + figure + text + body.dropFirst(3).joined()
        )
        let cleaned = try PageFixture.cleaned(page)
        #expect(
            cleaned.texts(.body).contains("The mayor wrote on his page that the lamp was lost.")
        )
        #expect(cleaned.texts(.caption) == ["The tower at dusk."])
    }

    @Test(arguments: ["hidden-gem", "screen", "visually", "reader"])
    func `shows words of other names`(name: String) throws {
        let text =
            "<p>The lamp <span class=\"\(name)\">of the old tower</span> went out on Monday at nine.</p>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(PageFixture.body + text))
        #expect(
            cleaned.texts(.body).last == "The lamp of the old tower went out on Monday at nine."
        )
    }
}
