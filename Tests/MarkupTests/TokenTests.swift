import Markup
import Testing

@Suite struct `Tags and texts` {
    @Test(arguments: [
        ("a < b and c > d", #""a < b and c > d""#),
        ("1 <2", #""1 <2""#),
        ("end <", #""end <""#),
        ("end </", #""end </""#),
        ("a<>b", #""a<>b""#),
        ("a</>b", #""a" "b""#),
        ("a</ p>b", #""a" "b""#),
        ("<P>Loud</P>", #"p("Loud")"#),
        ("<p\n>x</p\t>", #"p("x")"#),
        ("<p/ >x", #"p("x")"#),
        ("x<br/>y<br>z", #""x" br "y" br "z""#),
        ("<my-card>x</my-card>y", #"my-card("x") "y""#),
        ("<Fb:Like/>after", #"fb:like "after""#),
        ("text<p cla", #""text""#),
        ("text<a href=\"x>y", #""text""#),
        ("<a href='1>2'>x</a>", #"a("x")"#),
    ])
    func `are told apart`(html: String, outline: String) {
        #expect(Outline(html).description == outline)
    }

    @Test(arguments: [
        ("a<!-- b -->c", #""a" "c""#),
        ("a<!-->c", #""a" "c""#),
        ("a<!--->c", #""a" "c""#),
        ("a<!---->c", #""a" "c""#),
        ("a<!-- > -- -> --!>c", #""a" "c""#),
        ("a<!-- <p> --> c", #""a" " c""#),
        ("a<!-- never ended", #""a""#),
        ("a<!doctype html>c", #""a" "c""#),
        ("a<?php echo ?>c", #""a" "c""#),
        ("a<! b >c", #""a" "c""#),
        ("a<![CDATA[b]]>c", #""a" "c""#),
        ("<svg><![CDATA[x<p>]]></svg>c", #"svg("x<p>") "c""#),
    ])
    func `leave comments and declarations out`(html: String, outline: String) {
        #expect(Outline(html).description == outline)
    }

    @Test(arguments: [
        ("<script>if (a<b) '<p>'</script>x", #"script("if (a<b) '<p>'") "x""#),
        ("<script>'</scripts>'</SCRIPT >x", #"script("'</scripts>'") "x""#),
        (
            "<script><!-- '<script>' '</script>' --></script>x",
            #"script("<!-- '<script>' '</script>' -->") "x""#
        ),
        ("<script><!--></script>x", #"script("<!-->") "x""#),
        ("<script><!-- a</script>x", #"script("<!-- a") "x""#),
        ("<style>p::before{content:'<b>'}</style>x", #"style("p::before{content:'<b>'}") "x""#),
        ("<textarea>\n<b>a&amp;b</textarea>x", #"textarea("<b>a&b") "x""#),
        ("<iframe><p>a&amp;</iframe>x", #"iframe("<p>a&amp;") "x""#),
        ("<xmp><p></xmp>x", #"xmp("<p>") "x""#),
        ("<script>never ended", #"script("never ended")"#),
        ("<p><plaintext></p>x", #"p plaintext("</p>x")"#),
    ])
    func `are not looked for in raw text`(html: String, outline: String) {
        // The text in front opens the body, which script and style would not.
        #expect(Outline("<body>" + html).description == outline)
    }

    @Test func `read references in a title but no tags`() {
        let page = HTMLDocument(parsing: Array("<title>A &amp; <b>B</title><p>x".utf8))
        #expect(page.elements(.title).map { page.text(of: $0) } == ["A & <b>B"])
    }

    @Test func `keep raw text with its element at any depth`() {
        let deep = String(repeating: "<div>", count: 600)
        let page = HTMLDocument(parsing: Array("\(deep)<script>secret</script>seen".utf8))
        let scripts = Array(page.elements(.script))
        #expect(scripts.map { page.text(of: $0) } == ["secret"])
        let texts = page.elements(.text).filter { page.nodes[$0].parent != scripts.first }
        #expect(texts.map { page.text(of: $0) } == ["seen"])
    }
}

@Suite struct `Attributes` {
    private func attributes(_ tag: String) -> [String] {
        let page = HTMLDocument(parsing: Array("<body>\(tag)x".utf8))
        guard
            let element = page.children(of: page.elements(.body).first { _ in true } ?? 0)
                .first(where: { page.nodes[$0].tag != .text })
        else { return [] }
        return page.attributes(of: element).map { "\($0.name)=\($0.value)" }
    }

    @Test(arguments: [
        (#"<p class="a b" id='c' lang=en>"#, ["class=a b", "id=c", "lang=en"]),
        ("<p hidden data-x = 1>", ["hidden=", "data-x=1"]),
        (#"<p a="1"b='2'>"#, ["a=1", "b=2"]),
        ("<p A=1 a=2 b=3>", ["a=1", "b=3"]),
        ("<p a= >", ["a="]),
        ("<p =a=b>", ["=a=b"]),
        ("<p a=b=c/>", ["a=b=c/"]),
        ("<p a/b>", ["a=", "b="]),
        ("<a href=/x/y/>", ["href=/x/y/"]),
        (#"<p title="a > b">"#, ["title=a > b"]),
        (#"<p t="&quot;x&quot; &#8364;">"#, ["t=\"x\" €"]),
        (#"<a href="?a=1&ltx=2&amp;c&lt=3&lt;">"#, ["href=?a=1&ltx=2&c&lt=3<"]),
        ("<p>", []),
    ])
    func `are read in every form`(tag: String, expected: [String]) {
        #expect(attributes(tag) == expected)
    }

    @Test func `are found by name, the first of several`() {
        let page = HTMLDocument(parsing: Array("<P ID=one id=two HIDDEN>x</P>".utf8))
        let paragraph = page.elements(.p).first { _ in true } ?? 0
        #expect(page.attribute("id", of: paragraph) == "one")
        #expect(page.attribute("hidden", of: paragraph) == "")
        #expect(page.attribute("class", of: paragraph) == nil)
        #expect(page.hasAttribute("hidden", of: paragraph))
        #expect(!page.hasAttribute("i", of: paragraph))
    }

    @Test(arguments: [
        (#"<p CLASS="a b" data-x=1 id='c'>"#, ["class=a b", "id=c"]), ("<p>", []),
        ("<p id=1 Id=2 ide=3 i=4>", ["id=1", "id=2"]), ("<p =id=1 classes=2>", []),
        (#"<p title="R&amp;D &#169;" hidden>"#, ["title=R&D \u{A9}", "hidden="]),
    ])
    func `are walked by their names, a second one of a name too`(
        tag: String,
        attributes: [String]
    ) {
        let names = ["id", "class", "title", "hidden"]
        let references = CharacterReferences.basic
        let page = HTMLDocument(parsing: Array("\(tag)x".utf8), references: references)
        let paragraph = page.elements(.p).first { _ in true } ?? 0
        var cursor = HTMLDocument.AttributeCursor(over: page.nodes[paragraph])
        var found: [String] = []
        while let place = cursor.advance(in: page, to: AttributeNames(names)) {
            let value = String(decoding: page.value(at: cursor.value), as: UTF8.self)
            found.append("\(names[place])=\(value)")
        }
        #expect(found == attributes)
    }

    @Test func `end at their quote, however long they are`() {
        for length in 0..<200 {
            let value = String(repeating: "x'>", count: length).prefix(length)
            let page = HTMLDocument(parsing: Array("<p title=\"\(value)\" id=a>b".utf8))
            let paragraph = page.elements(.p).first { _ in true } ?? 0
            #expect(page.attribute("title", of: paragraph) == String(value))
            #expect(page.attribute("id", of: paragraph) == "a")
        }
    }

    @Test func `belong to no text and no implied element`() {
        let page = HTMLDocument(parsing: Array("a=b <p c=d>".utf8))
        for (index, node) in page.nodes.enumerated() where node.tag != .p {
            #expect(page.attributes(of: index).isEmpty)
        }
    }
}
