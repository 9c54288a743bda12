import Markup
import Testing

@testable import Articles

@Suite struct `Metadata of a hostile page` {
    private func scan(_ html: String) throws -> PageScan {
        let lexicon = try Fixture.lexicon()
        let page = HTMLDocument(parsing: Array(html.utf8), references: lexicon.references)
        return PageScan(page, lexicon)
    }

    /// Entries of lists in each other, each with many empty links, and times in the innermost.
    private func lists(levels: Int, links: Int, times: Int) -> String {
        "<h1>Ferry to Osterby is late again</h1>"
            + String(
                repeating: "<ul><li>" + String(repeating: "<a href=/x></a>", count: links),
                count: levels
            )
            + String(repeating: "<time>soon</time>", count: times)
    }

    @Test(arguments: [(10, 20, 10), (40, 200, 40), (160, 800, 160)])
    func `asks few entries of lists around its times`(levels: Int, links: Int, times: Int) throws {
        let scan = try scan(lists(levels: levels, links: links, times: times))
        #expect(scan.times.count == times)
        var surroundings = TimeSurroundings(scan: scan, anchor: scan.headings.first)
        for time in scan.times { _ = surroundings.areAside(of: time) }
        // Three entries of sixty nodes, each of which may be a link of sixty nodes.
        #expect(surroundings.steps <= 3 * 60 * 61)
        #expect(surroundings.steps > 0)
    }

    @Test(arguments: [1_000, 4_000, 16_000])
    func `gives lines from a bounded number of nodes`(count: Int) throws {
        let scan = try scan(
            "<p>Words " + String(repeating: "<i></i>", count: count) + "at the end."
        )
        let paragraph = try #require(scan.document.nodes.firstIndex { $0.tag == .p })
        let (words, steps) = scan.line(of: paragraph, nodes: PageScan.nodeLimit)
        #expect(steps <= PageScan.nodeLimit)
        #expect(words == (count < PageScan.nodeLimit ? "Words at the end." : "Words"))
    }

    @Test(arguments: [50, 200])
    func `looks at few nodes of figures in each other`(levels: Int) throws {
        let html =
            String(repeating: "<figure><img src=/a.jpg><figcaption>", count: levels)
            + String(repeating: "<i class=x></i>", count: 10_000) + "The pier."
        let scan = try scan(html)
        #expect(scan.figures.count == levels)
        let images = PageImages(
            scan: scan,
            credits: try Fixture.lexicon().credits,
            site: "https://lantern.example"
        )
        let looked = scan.figures.reduce(0) { $0 + images.nodes(in: $1).count }
        #expect(looked <= levels * PageImages.figureLimit)
        #expect(images.images(nil, LinkedData([], fields: scan.fields)).count <= 1)
    }

    @Test func `states its time once among very many statements`() throws {
        let time = "<b itemprop=datePublished>no day</b>"
        let hints = try MetadataPage.hints(
            "<h1>Ferry to Osterby is late again</h1>" + String(repeating: time, count: 5_000)
                + "<b itemprop=datePublished>4 March 2025</b>"
        )
        #expect(hints.published == nil)
        let few = try MetadataPage.hints(
            "<h1>Ferry to Osterby is late again</h1>" + String(repeating: time, count: 50)
                + "<b itemprop=datePublished>4 March 2025</b>"
        )
        #expect(few.published == "4 March 2025")
    }

    @Test(arguments: [false, true])
    func `has no more blocks than may be judged`(model: Bool) throws {
        let page = PageFixture.page(
            extra: String(repeating: "<p>a", count: 100_000) + "<p>At last."
        )
        let cleaned = try PageFixture.cleaned(page, model: model)
        #expect(cleaned.lines.count == BlockSplitter.blockLimit + 1)
        #expect(PageFixture.rule("a At last.", in: cleaned) == "beyond-limit")
        #expect(cleaned.texts(.body).starts(with: PageFixture.paragraphs))
    }

    @Test func `is reported where it has more blocks than may be judged`() throws {
        let page = PageFixture.page(extra: String(repeating: "<p>a", count: 40_000))
        let report = try Fixture.intake().read(files: [Fixture.file("a.html", page)]).report
        #expect(
            report.notices == [
                .ignored(
                    path: "a.html",
                    reason: "shows more than 30000 blocks; what stands behind them is left out"
                )
            ]
        )
        let short = try Fixture.intake().read(files: [Fixture.file("a.html", PageFixture.page())])
        #expect(short.report.notices.isEmpty)
    }
}
