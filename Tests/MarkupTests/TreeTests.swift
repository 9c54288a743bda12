import Markup
import Testing

@Suite struct `The tree of a page` {
    @Test(arguments: [
        ("", ""),
        ("  \n ", ""),
        ("x", #"html(body("x"))"#),
        ("<title>t</title>x", #"html(head(title("t")) body("x"))"#),
        ("<html><head><meta><body>x", #"html(head(meta) body("x"))"#),
        ("<head></head> <meta><p>x", #"html(head meta body(p("x")))"#),
        (
            "<!doctype html> <html> <head> <link> </head> <body> x</body> y</html> z",
            #"html(head(link) body(" x" " y" " z"))"#
        ),
        (
            "<head><noscript><img></noscript><meta></head>x",
            #"html(head(noscript(img) meta) body("x"))"#
        ),
        (
            "<head><div>x</div><meta></head><body><p>y",
            #"html(head body(div("x") meta p("y")))"#
        ),
        ("<body><p>x</p><body><head><html><p>y", #"html(body(p("x") p("y")))"#),
        ("<script>a</script><p>x", #"html(head(script("a")) body(p("x")))"#),
        ("<frameset><frame></frameset>", "html(frameset(frame))"),
    ])
    func `has its head and body whatever tags are there`(html: String, outline: String) {
        #expect(Outline(whole: html).description == outline)
    }

    @Test func `gives an implied body the attributes of its late tag`() {
        let page = HTMLDocument(parsing: Array("x<html lang=en><body class=a><body class=b>".utf8))
        #expect(page.elements(.body).map { page.attribute("class", of: $0) } == ["a"])
        #expect(page.elements(.html).map { page.attribute("lang", of: $0) } == ["en"])
    }

    @Test(arguments: [
        ("<p>a<p>b", #"p("a") p("b")"#),
        ("<p>a<div>b</div>c", #"p("a") div("b") "c""#),
        ("<p>a<ul><li>b</ul>c", #"p("a") ul(li("b")) "c""#),
        ("<p><b>a<p>b", #"p(b("a")) p("b")"#),
        ("<p>a<h2>b<h3>c", #"p("a") h2("b") h3("c")"#),
        ("<h2>a</h4>b", #"h2("a") "b""#),
        ("<p>a<table><tr><td>b</table>", #"p("a") table(tr(td("b")))"#),
        ("<p><button><p>a</button>b", #"p(button(p("a")) "b")"#),
        ("<p><span>a</p>b</span>c", #"p(span("a")) "b" "c""#),
        ("a</p>b", #""a" p "b""#),
        ("a</br>b", #""a" br "b""#),
        ("a</div></li></td></table></form></b></x-y>b", #""a" "b""#),
    ])
    func `ends paragraphs and headings as the standard does`(html: String, outline: String) {
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test(arguments: [
        ("<ul><li>a<li>b</ul>", #"ul(li("a") li("b"))"#),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", #"ul(li("a" ul(li("b"))) li("c"))"#),
        ("<ul><li><div>a<li>b</ul>", #"ul(li(div("a")) li("b"))"#),
        ("<ul><li><section>a<li>b</ul>", #"ul(li(section("a" li("b"))))"#),
        ("<ul><li><p>a</li>b</ul>", #"ul(li(p("a")) "b")"#),
        ("<li>a<ul></li>b", #"li("a" ul("b"))"#),
        ("<dl><dt>a<dd>b<dt>c</dl>", #"dl(dt("a") dd("b") dt("c"))"#),
        (
            "<select><option>a<option>b</select>c",
            #"select(option("a") option("b")) "c""#
        ),
        (
            "<select><optgroup><option>a<optgroup><option>b</select>",
            #"select(optgroup(option("a")) optgroup(option("b")))"#
        ),
        ("<select><option>a<input>b", #"select(option("a")) input "b""#),
        ("<ruby>a<rt>b<rt>c</ruby>", #"ruby("a" rt("b") rt("c"))"#),
    ])
    func `ends the entries of lists`(html: String, outline: String) {
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test(arguments: [
        (
            "<table><tr><td>a<td>b<tr><th>c</table>d",
            #"table(tr(td("a") td("b")) tr(th("c"))) "d""#
        ),
        (
            "<table><thead><tr><td>a<tbody><tr><td>b</table>",
            #"table(thead(tr(td("a"))) tbody(tr(td("b"))))"#
        ),
        ("<table><caption>a<tr><td>b</table>", #"table(caption("a") tr(td("b")))"#),
        (
            "<div><table><tr><td>a</div>b</table>c</div>",
            #"div(table(tr(td("a" "b"))) "c")"#
        ),
        (
            "<table><tr><td><table><tr><td>a</table>b</table>c",
            #"table(tr(td(table(tr(td("a"))) "b"))) "c""#
        ),
        ("<table><tr><table><tr><td>a</table>b", #"table(tr) table(tr(td("a"))) "b""#),
        ("<table><tr><td><p>a<td>b</table>", #"table(tr(td(p("a")) td("b")))"#),
        ("<table><tr><td>a</tr>b</table>", #"table(tr(td("a")) "b")"#),
    ])
    func `ends the parts of tables`(html: String, outline: String) {
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test(arguments: [
        ("<a>x<a>y</a>z", #"a("x") a("y") "z""#),
        ("<b><i>x</b>y</i>z", #"b(i("x")) "y" "z""#),
        ("<a><div>x</a>y</div>z", #"a(div("x" "y")) "z""#),
        ("<a><div>x<a>y</a></div>z", #"a(div("x" a("y"))) "z""#),
        ("<div><a>x</div>y", #"div(a("x")) "y""#),
        ("<span><div>x</span>y</div>z", #"span(div("x" "y") "z")"#),
        ("<a><table><tr><td>x</a>y</table>z", #"a(table(tr(td("x" "y"))) "z")"#),
        ("<form><div>x</form>y</div>z", #"form(div("x" "y")) "z""#),
        ("<form>x<form>y</form>z", #"form("x" "y") "z""#),
        ("<x-a><x-b>x</x-a>y", #"x-a(x-b("x")) "y""#),
        ("<x-a><div>x</x-a>y", #"x-a(div("x" "y"))"#),
    ])
    func `bears tags that are closed out of order`(html: String, outline: String) {
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test(arguments: [
        ("<svg><path/><title>a</title></svg>b", #"svg(path title("a")) "b""#),
        ("<svg><g><p>a", #"svg(g) p("a")"#),
        (
            "<svg><foreignObject><p>a</foreignObject></svg>b",
            #"svg(foreignobject(p("a"))) "b""#
        ),
        ("<div><svg><g>a</div>b", #"div(svg(g("a"))) "b""#),
        ("<math><mi>a</mi></math>b", #"math(mi("a")) "b""#),
        ("<template><td>a</td></template>b", #"template(td("a")) "b""#),
        ("<div/>a", #"div("a")"#),
        ("<image>a", #"img "a""#),
    ])
    func `keeps drawings and templates apart`(html: String, outline: String) {
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test func `can be walked up, down and along`() {
        let page = HTMLDocument(parsing: Array("<div><p>a<b>b</b></p><p>c</p></div>".utf8))
        let text = page.elements(.text).first { page.text(of: $0) == "b" } ?? 0
        let names = page.ancestors(of: text).map { page.name(of: $0) }
        #expect(names == ["b", "p", "div", "body", "html", ""])
        let division = page.elements(.div).first { _ in true } ?? 0
        #expect(page.children(of: division).map { page.text(of: $0) } == ["ab", "c"])
        #expect(page.text(of: 0) == "abc")
        #expect(Array(page.ancestors(of: 0)).isEmpty)
    }

    @Test func `tells the places of texts in the bytes`() {
        let html = "<p>one &amp; two<br>three"
        let page = HTMLDocument(parsing: Array(html.utf8))
        let texts = page.elements(.text).map { index -> String in
            String(decoding: Array(html.utf8)[page.nodes[index].source], as: UTF8.self)
        }
        #expect(Array(texts) == ["one &amp; two", "three"])
    }

    @Test func `flattens what lies deeper than is told apart`() {
        let depth = HTMLDocument.maximumDepth + 100
        let html =
            String(repeating: "<div>", count: depth) + "in"
            + String(repeating: "</div>", count: depth) + "out"
        let page = HTMLDocument(parsing: Array(html.utf8))
        let texts = page.elements(.text).map { Array(page.ancestors(of: $0)).count }
        #expect(Array(texts) == [HTMLDocument.maximumDepth, 3])
        #expect(page.elements(.div).reduce(0) { count, _ in count + 1 } == depth)
    }

    @Test func `knows each element by its name`() {
        for tag in HTMLDocument.Tag.allCases where !tag.name.isEmpty && tag != .image {
            let stands: [HTMLDocument.Tag] = [.head, .frame, .frameset]
            let html = stands.contains(tag) ? "<\(tag.name)>" : "<body><\(tag.name)>"
            let page = HTMLDocument(parsing: Array(html.utf8))
            #expect(page.nodes.contains { $0.tag == tag }, "\(tag.name)")
        }
    }
}
