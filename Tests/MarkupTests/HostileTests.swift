@testable import Markup
import Testing

@Suite struct `Hostile pages` {
    private static let pages = [
        """
        <!DOCTYPE html><html lang="en"><head><meta charset=utf-8><title>Rain &amp; wind</title>
        <style>p{}</style></head><body class='a b'><!-- top --><header><nav><ul><li><a href=/a>One
        </a><li><a href="/b?x=1&y=2">Two</a></ul></nav></header><main><h1>Rain &amp; wind</h1><p>The
        river rose <b>two <i>metres</b> in</i> a day&#8212;&ldquo;too much&rdquo;.<p>Next<br/>line.
        """,
        """
        <table><caption>Levels</caption><tr><th>Town<td>Level<tr><td><p>Upper<td>2&nbsp;m</table><dl>
        <dt>a<dd>b</dl><form><select><option>x<optgroup label='g'><option selected>y</select><input>
        <textarea>\n<b></textarea></form><script><!-- if (a<b) "</p>" --></script><svg><path d=""/>
        <title>t</title><foreignObject><p>in</foreignObject></svg><template><td>t</template>
        """,
        """
        <div><a href=x><div>block</a> after</div><amp-img src='y'/><x-card><p>in</x-card><noscript>
        <img src=z></noscript><iframe src=q><p></iframe><![CDATA[ c ]]><math><mi>x</math><ruby>a<rt>b
        </ruby><button><p>c</button></p><h2>d</h3><plaintext>rest &amp; more <b>
        """,
    ].map { Array($0.utf8) }

    private static func verify(_ page: HTMLDocument, _ bytes: [UInt8]) {
        var isSound = page.nodes.first?.tag == .root && page.nodes.first?.end == page.nodes.count
        var texts = 0
        for (index, node) in page.nodes.enumerated().dropFirst() {
            let parent = page.nodes[node.parent]
            isSound =
                isSound && node.parent < index && node.end > index && node.end <= parent.end
                && node.source.lowerBound >= 0 && node.source.upperBound <= bytes.count
                && parent.tag != .text && (node.tag != .text || node.end == index + 1)
            if node.tag == .text {
                isSound = isSound && !node.source.isEmpty && node.source.lowerBound >= texts
                texts = node.source.upperBound
            } else {
                // A name that is no UTF-8 cannot be asked for.
                for attribute in page.attributes(of: index)
                where !attribute.name.contains("\u{FFFD}") {
                    isSound =
                        isSound
                        && page.attribute(attribute.name, of: index) == attribute.value
                }
            }
        }
        #expect(isSound, "\(String(decoding: bytes, as: UTF8.self))")
    }

    @Test func `in ten thousand broken forms still make a sound tree`() {
        var random = SplitMix(seed: 4)
        let marks = Array("<>/\"'=!-&#;[]? \n\0abdiltp".utf8)
        for round in 0..<10_000 {
            let page = Self.pages[round % Self.pages.count]
            var bytes = Array(page[..<(page.count - random.below(page.count))].prefix(400))
            for _ in 0..<(1 + random.below(12)) where !bytes.isEmpty {
                let place = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[place] = marks[random.below(marks.count)]
                case 1: bytes.insert(marks[random.below(marks.count)], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(9)))
                }
            }
            Self.verify(HTMLDocument(parsing: bytes), bytes)
        }
    }

    @Test(arguments: [
        "<div><b>", "<a><div>", "<p><span></b>", "<table><tr><td>", "<ul><li>", "<dl><dt><dd>",
        "<svg><foreignObject>", "<svg><p>", "<b><div></b>", "<form><div></form>",
        "<select><option>",
        "<button><p>", "<template><td>", "<h1><h2>", "<x-a></y-b>", "<", "</", "<!", "<!--", "<?",
        "<a href=\"", "<a b='", "&", "&amp", "&#", "<title>", "<script><!--<script>", "<p a=b ",
        "<body><html><head>", "</p>", "</br>", "<svg><x></y>",
    ])
    func `without end are read in steps that grow with their size`(piece: String) {
        let small = steps(Array(String(repeating: piece, count: 5_000).utf8))
        let large = steps(Array(String(repeating: piece, count: 20_000).utf8))
        #expect(large.nodes <= 4 * small.nodes + 100)
        #expect(large.steps <= 5 * small.steps + 1_000)
        #expect(large.steps <= 130 * 20_000)
    }

    private func steps(_ bytes: [UInt8]) -> (nodes: Int, steps: Int) {
        var builder = TreeBuilder(expectedNodes: 16)
        builder.build(bytes.span)
        return (builder.nodes.count, builder.steps)
    }

    @Test(arguments: [
        ("<div><b>", "</b></div>"), ("<a><div>", "</a>"), ("<ul><li>", "</li>"),
        ("<x-a>", "</y-b>"),
        ("<b><i>", "</u>"), ("<p><svg><g>", "</p>"), ("<form><div>", "</form></div>"),
        ("<table><tr>", "</td></tr>"), ("<span>", "</em>"),
    ])
    func `of hundreds of thousands of nested tags are read`(opening: String, closing: String) {
        // A search through the open elements at each tag would take hours.
        let count = 200_000
        let html =
            String(repeating: opening, count: count) + "deep"
            + String(repeating: closing, count: count)
        let page = HTMLDocument(parsing: Array(html.utf8))
        #expect(page.nodes.count >= count)
        #expect(page.text(of: 0) == "deep")
        let text = page.elements(.text).first { _ in true } ?? 0
        #expect(
            page.ancestors(of: text).reduce(0) { count, _ in count + 1 }
                <= HTMLDocument.maximumDepth + 2
        )
    }

    @Test func `with a hundred thousand attributes are read`() {
        let attributes = (0..<100_000).map { "a\($0)=\($0)" }.joined(separator: " ")
        let page = HTMLDocument(parsing: Array("<p \(attributes) a5=x>y".utf8))
        let paragraph = page.elements(.p).first { _ in true } ?? 0
        #expect(page.attributes(of: paragraph).count == 100_000)
        #expect(page.attribute("a5", of: paragraph) == "5")
    }

    @Test func `in bytes that are no text are read`() {
        var random = SplitMix(seed: 9)
        for _ in 0..<200 {
            let bytes = (0..<300).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            Self.verify(HTMLDocument(parsing: bytes), bytes)
        }
    }
}

@Suite struct `Hostile XML` {
    private static let feed = Array(
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ELEMENT a ANY>]><rss version='2.0' xmlns:m="u"><channel>
        <title>Rain &amp; wind</title><!-- c --><item m:n="1"><title><![CDATA[A <b>]]></title><link/>
        <m:content>x &lt;p&gt; &#8212;</m:content></item></channel></rss>
        """.utf8
    )

    /// The bytes of all that an event tells.
    private static func size(of event: XMLReader.Event) -> Int {
        switch event {
        case .start(let name, let attributes):
            attributes.reduce(name.utf8.count) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        case .end(let name): name.utf8.count
        case .text(let text): text.utf8.count
        }
    }

    @Test(arguments: [
        ("<a>&amp;</a>", 3), ("<a>\u{FFFD}</a>", 5), ("<a b=\"c\">d</a>", 5),
    ])
    func `give events of a bounded size`(text: String, size: Int) throws {
        var reader = XMLReader(Array(text.utf8))
        var sum = 0
        while let event = try reader.next() { sum += Self.size(of: event) }
        #expect(sum == size)
    }

    @Test func `give three bytes for each that is none of a character`() throws {
        let bytes = Array("<a>".utf8) + [UInt8](repeating: 0xFF, count: 1_000) + Array("</a>".utf8)
        var reader = XMLReader(bytes)
        var sum = 0
        while let event = try reader.next() { sum += Self.size(of: event) }
        #expect(sum == 3_002)
    }

    @Test func `in ten thousand broken forms ends with an answer`() {
        var random = SplitMix(seed: 7)
        let marks = Array("<>/\"'=!-&#;[]? \nax%".utf8)
        var refused = 0
        for _ in 0..<10_000 {
            var bytes = Array(Self.feed[..<(Self.feed.count - random.below(40) * 4)])
            for _ in 0..<(1 + random.below(4)) {
                let place = random.below(bytes.count)
                bytes[place] = marks[random.below(marks.count)]
            }
            var reader = XMLReader(bytes)
            var size = 0
            do throws(XMLError) {
                while let event = try reader.next() {
                    size += Self.size(of: event)
                    if case .text(let text) = event { #expect(!text.isEmpty) }
                }
            } catch {
                refused += 1
                #expect((0...bytes.count).contains(error.offset))
            }
            #expect(size <= 3 * bytes.count)
        }
        #expect(refused > 5_000)
        #expect(refused < 10_000)
    }
}
