import Articles
import Prose
import Testing

/// Invented pages.
enum PageFixture {
    /// Six paragraphs of reporting about an invented event.
    static let paragraphs = [
        "The old lighthouse of Varnholm went dark on Monday night, the harbour office said.",
        "Fishermen had to find their way home by the lamps of the quay, and nobody was hurt.",
        "\"We counted every boat twice before we went to bed,\" said Ingrid Solvang, a pilot.",
        "Engineers traced the fault to a cable that salt water had eaten through over the winter.",
        "A spare lamp from the island of Tarn will stand on the tower until the work is done.",
        "The harbour office expects the light to return before the autumn storms begin.",
    ]

    static let headline = "Lighthouse of Varnholm goes dark"

    static var body: String { paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n") }

    /// A page of a usual kind with `extra` behind the article's paragraphs.
    static func page(_ body: String = body, head: String = "", extra: String = "") -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>\(headline) | The Varnholm Post</title>
        <meta property="og:title" content="\(headline)">\(head)</head><body class="has-sidebar">
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
        <main><article><h1>\(headline)</h1><p class="byline">By Marta Lindgren</p>
        <div class="article-body">\(body)</div>\(extra)</article></main>
        <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">Ferry fares rise again in spring</a></li>
        <li><a href="/2">Ten walks along the northern shore</a></li></ul></aside>
        <footer><p>All rights reserved by the Varnholm Post company since the year of its founding.</p></footer>
        </body></html>
        """
    }

    /// The lines of `page` with what became of each, by the rules alone or with the model.
    static func cleaned(_ page: String, model: Bool = false) throws -> Cleaned {
        var lexicon = try Fixture.lexicon()
        if !model { lexicon.bodyModel = nil }
        let file = SourceFile(path: "post/a.html", bytes: Array(page.utf8))
        let stages = Intake(lexicon: lexicon).stages(of: file).stages
        return try #require(stages.first).cleaned
    }

    /// The rule that decided about the line with `words`; nil where no line has them.
    static func rule(_ words: String, in cleaned: Cleaned) -> String? {
        cleaned.lines.first { cleaned.raw[$0.raw].contains(words) }?.rule
    }
}
