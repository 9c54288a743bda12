import Markup
import Testing

@Suite struct `XML` {
    /// The events of `text` in one line each.
    private func events(_ text: String, _ limits: XMLReader.Limits = .init()) throws(XMLError)
        -> [String]
    {
        var reader = XMLReader(Array(text.utf8), limits: limits)
        var events: [String] = []
        while let event = try reader.next() {
            switch event {
            case .start(let name, let attributes):
                events.append(
                    (["+" + name] + attributes.map { "\($0.name)=\($0.value)" })
                        .joined(separator: " ")
                )
            case .end(let name): events.append("-" + name)
            case .text(let text): events.append(text)
            }
        }
        return events
    }

    @Test(arguments: [
        ("<a/>", ["+a", "-a"]),
        ("<a></a >", ["+a", "-a"]),
        ("\u{FEFF}<?xml version='1.0'?>\n<!-- c --><a>x</a>\n<?p?>", ["+a", "x", "-a"]),
        ("<a b='1' c = \"2\"/>", ["+a b=1 c=2", "-a"]),
        (
            "<m:a xmlns:m='u' m:b='1'><m:c/></m:a>",
            ["+m:a xmlns:m=u m:b=1", "+m:c", "-m:c", "-m:a"]
        ),
        ("<a>x<!-- y --> z<?q?></a>", ["+a", "x z", "-a"]),
        ("<a><![CDATA[<b>&amp;]]> &amp;</a>", ["+a", "<b>&amp; &", "-a"]),
        ("<a>&lt;&gt;&quot;&apos;&#65;&#x1F600;</a>", ["+a", "<>\"'A😀", "-a"]),
        ("<a b='x\n\ty &lt;'/>", ["+a b=x  y <", "-a"]),
        ("<!DOCTYPE rss><a/>", ["+a", "-a"]),
        (
            "<!DOCTYPE a PUBLIC \"-//x>\" 'u' [<!ELEMENT a (b)><!-- ' --><?p '?>]><a/>",
            ["+a", "-a"]
        ),
        ("<日本 größe='1'>é</日本>", ["+日本 größe=1", "é", "-日本"]),
        ("<a><b>1</b>\n<b>2</b></a>", ["+a", "+b", "1", "-b", "\n", "+b", "2", "-b", "-a"]),
    ])
    func `is read piece by piece`(text: String, expected: [String]) throws {
        #expect(try events(text) == expected)
    }

    @Test(
        arguments: [
            ("", .root), ("  ", .root), ("<a>", .unfinished), ("<a", .unfinished),
            ("<", .unfinished),
            ("<a>1️⃣</b>", .endTag), ("</a>", .endTag), ("<a/>1️⃣<b/>", .root), ("<a/>1️⃣x", .outside),
            ("x<a/>", .outside), ("<a/>1️⃣&amp;", .outside), ("<a b1️⃣/>", .attribute),
            ("<a b=1️⃣c/>", .attribute), ("<a b='1'1️⃣c='2'/>", .attribute),
            ("<a b='1' 1️⃣b='2'/>", .repeatedAttribute), ("<a b='1️⃣<'/>", .value),
            ("<a b='1", .unfinished), ("<a>1️⃣]]></a>", .text), ("<a>1️⃣&</a>", .reference),
            ("<a>1️⃣& b</a>", .reference), ("<a>1️⃣&amp</a>", .reference),
            ("<a>1️⃣&#X41;</a>", .reference), ("<a>1️⃣&#0;</a>", .number),
            ("<a>1️⃣&#xD800;</a>", .number), ("<1️⃣1/>", .name), ("<1️⃣ a/>", .name),
            ("<a><!-- --1️⃣ --></a>", .comment), ("<a>1️⃣<!-- x", .unfinished),
            ("<a>1️⃣<![CDATA[ x", .unfinished), ("1️⃣<![CDATA[x]]><a/>", .outside),
            ("<a/1️⃣ >", .tag), ("<a>1️⃣<!b></a>", .declaration),
            ("<a/>1️⃣<!DOCTYPE a>", .declaration),
        ] as [(String, XMLError.Reason)]
    )
    func `that is not well-formed is refused where that shows`(
        marked: String,
        reason: XMLError.Reason
    ) {
        let mark = "1️⃣"
        let text = marked.replacing(mark, with: "")
        do throws(XMLError) {
            _ = try events(text)
            Issue.record("\(text) was read")
        } catch {
            guard case .malformed(let offset, let found) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found == reason)
            #expect((0...text.utf8.count).contains(offset))
            if let before = marked.split(separator: mark, omittingEmptySubsequences: false).first,
                before.utf8.count < marked.utf8.count
            {
                #expect(offset == before.utf8.count)
            }
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE a [<!ENTITY lol 'lol'>]><a>&lol;</a>", "lol"),
        ("<!DOCTYPE a [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;'>]><a/>", "a"),
        ("<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/hosts'> %p;]><a/>", "p"),
        ("<!DOCTYPE a [<!ELEMENT a ANY><!ENTITY xxe SYSTEM 'file:///etc/hosts'>]><a/>", "xxe"),
        ("<!DOCTYPE a [%remote;]><a/>", "%"),
    ])
    func `that declares an entity is refused`(text: String, name: String) {
        do throws(XMLError) {
            _ = try events(text)
            Issue.record("\(text) was read")
        } catch {
            guard case .entityDeclared(_, let declared) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(declared == name)
        }
    }

    @Test(arguments: ["lol", "eacute", "Amp"])
    func `with a name that nothing declares is refused`(name: String) {
        #expect(throws: XMLError.unknownReference(offset: 3, name: name)) {
            try events("<a>&\(name);</a>")
        }
    }

    @Test func `reads names of HTML where they are given`() throws {
        let references = try CharacterReferences(table: Array("eacute\tE9\tyes".utf8))
        var reader = XMLReader(Array("<a>&eacute;</a>".utf8), references: references)
        _ = try reader.next()
        #expect(try reader.next() == .text("é"))
    }

    @Test func `has its limits`() throws {
        var limits = XMLReader.Limits()
        limits.depth = 3
        limits.attributes = 2
        limits.name = 5
        limits.value = 4
        limits.bytes = 40
        #expect(try events("<a><b><c x='1234' y=''/></b></a>", limits).count == 6)
        #expect(throws: XMLError.excessive(offset: 9, what: .depth, limit: 3)) {
            try events("<a><b><c><d/></c></b></a>", limits)
        }
        #expect(throws: XMLError.excessive(offset: 13, what: .attributes, limit: 2)) {
            try events("<a x='' y='' z=''/>", limits)
        }
        #expect(throws: XMLError.excessive(offset: 6, what: .name, limit: 5)) {
            try events("<abcdef/>", limits)
        }
        #expect(throws: XMLError.excessive(offset: 10, what: .value, limit: 4)) {
            try events("<a x='12345'/>", limits)
        }
        #expect(throws: XMLError.excessive(offset: 40, what: .bytes, limit: 40)) {
            try events("<a>" + String(repeating: "x", count: 40) + "</a>", limits)
        }
    }

    @Test func `tells where each piece stands`() throws {
        let text = "<a>x &amp; y<b/></a>"
        var reader = XMLReader(Array(text.utf8))
        var pieces: [String] = []
        while try reader.next() != nil {
            pieces.append(String(decoding: Array(text.utf8)[reader.range], as: UTF8.self))
        }
        #expect(pieces == ["<a>", "x &amp; y", "<b/>", "", "</a>"])
    }

    @Test func `throws the same error again`() {
        var reader = XMLReader(Array("<a></b>".utf8))
        _ = try? reader.next()
        for _ in 0..<2 {
            #expect(throws: XMLError.malformed(offset: 3, reason: .endTag)) { try reader.next() }
        }
    }

    @Test func `nested without end is refused at once`() {
        let text = String(repeating: "<a>", count: 300_000)
        #expect(throws: XMLError.excessive(offset: 768, what: .depth, limit: 256)) {
            try events(text)
        }
    }
}
