import Testing

@testable import Articles

@Suite struct `A canonical address` {
    private let rules: AddressRules

    init() throws { rules = try Fixture.lexicon().addresses }

    @Test(arguments: [
        ("HTTP://WWW.Lantern.Example/News/A-1/", "https://lantern.example/News/A-1"),
        ("https://lantern.example/a#comments", "https://lantern.example/a"),
        ("https://m.lantern.example/a", "https://lantern.example/a"),
        ("https://www.m.lantern.example/a", "https://lantern.example/a"),
        ("https://amp.lantern.example/a", "https://lantern.example/a"),
        ("https://lantern.example/a/amp/", "https://lantern.example/a"),
        ("https://lantern.example/amp/a", "https://lantern.example/a"),
        ("https://lantern.example/a.amp.html", "https://lantern.example/a.html"),
        ("https://lantern.example/a.amp", "https://lantern.example/a"),
        ("https://lantern.example:443/a", "https://lantern.example/a"),
        ("http://lantern.example:80/a", "https://lantern.example/a"),
        ("https://lantern.example:8443/a", "https://lantern.example:8443/a"),
        ("https://reader:pass@lantern.example/a", "https://lantern.example/a"),
        ("//lantern.example/a", "https://lantern.example/a"),
        ("https://lantern.example./a", "https://lantern.example/a"),
        ("https://lantern.example//x///a", "https://lantern.example/x/a"),
        ("https://lantern.example/x/../y/./a", "https://lantern.example/y/a"),
        ("https://lantern.example/../../a", "https://lantern.example/a"),
        (
            "https://lantern.example/%7Ejan/%c3%a9t%C3%A9",
            "https://lantern.example/~jan/%C3%A9t%C3%A9"
        ),
        ("https://lantern.example/été", "https://lantern.example/%C3%A9t%C3%A9"),
        ("https://lantern.example/100%", "https://lantern.example/100%25"),
        ("https://lantern.example/a%2Fb", "https://lantern.example/a%2Fb"),
        (" \thttps://lantern.example/a\n", "https://lantern.example/a"),
        ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a"),
        ("https://m.example/a", "https://m.example/a"),
    ])
    func `has one form for many`(url: String, canonical: String) {
        #expect(rules.canonical(url) == canonical)
    }

    @Test(arguments: [
        ("a?utm_source=x&utm_medium=y", "a"), ("a?id=7&fbclid=abc", "a?id=7"),
        ("a?b=2&a=1", "a?a=1&b=2"), ("a?UTM_Campaign=x", "a"), ("a?utm%5Fsource=x", "a"),
        ("a?id=7&amp;utm_source=x", "a?id=7"), ("a?id=7&id=7", "a?id=7"),
        ("a?p=1234", "a?p=1234"), ("?p=1234&gclid=1", "?p=1234"),
        ("index.php?story=12&ref=home", "index.php?story=12"), ("a?", "a"), ("a?&&", "a"),
        ("a?print", "a?print"), ("a?=x", "a"), ("a?q=a+b%20c", "a?q=a+b%20c"),
        ("a?mc_cid=1&mc_eid=2&page=2", "a?page=2"), ("a?at_medium=rss&at_campaign=1", "a"),
        ("a?outputType=amp", "a"), ("a?smid=tw-share", "a"), ("a?cmpid=1&ocid=2&ito=3", "a"),
        ("a?url=https://b.example/?c=1", "a?url=https://b.example/?c=1"),
        ("a?reference=9", "a?reference=9"), ("a?sourceid=9", "a?sourceid=9"),
    ])
    func `keeps of a query what may name the article`(path: String, expected: String) {
        let canonical = rules.canonical("https://lantern.example/\(path)")
        #expect(canonical == "https://lantern.example/\(expected)".withoutEmptyPath)
    }

    @Test(arguments: [
        "", "a", "lantern.example/a", "ftp://lantern.example/a", "mailto:a@lantern.example",
        "javascript:void(0)", "https://", "https:///a", "https://localhost/a", "/a/b", "#top",
        "https://lantern.example:99999999/a", "https://lantern.example:port/a",
        "https://lan tern.example/a", "https://lantern.example/a\u{0}b", "https://%6c.example/a",
        "https://lantern.example/" + String(repeating: "a", count: 3_000),
    ])
    func `is none for what is no web address`(text: String) {
        #expect(rules.canonical(text) == nil)
    }

    @Test func `is its own canonical form, whatever the address`() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "/", "a", "amp", ".amp", ".html", "..", ".", "%2E", "%2f", "%", "?", "&", "=", "amp;",
            "utm_", "id", "1", "#", "é", "%C3%A9", "//", "www.", "m.", ":", "+", " ", "~",
        ]
        for _ in 0..<3_000 {
            let ends = ["/", "/", "?", ""]
            var url = "https://" + ["www.", "m.", "amp.", ""][next(4)] + "lantern.example"
            url += ends[next(4)]
            for _ in 0..<next(14) { url += pieces[next(pieces.count)] }
            guard let once = rules.canonical(url) else { continue }
            #expect(rules.canonical(once) == once, "\(url)")
        }
    }
}

@Suite struct `The address of an article` {
    private let rules: AddressRules

    init() throws { rules = try Fixture.lexicon().addresses }

    @Test(arguments: [
        (
            "https://m.lantern.example/x?id=1", "https://www.lantern.example/a",
            "https://lantern.example/a"
        ),
        (
            "https://lantern.example/x", "https://news.lantern.example/a",
            "https://news.lantern.example/a"
        ),
        ("https://www.lantern.co.uk/x", "https://lantern.co.uk/a", "https://lantern.co.uk/a"),
        (nil, "https://lantern.example/a", "https://lantern.example/a"),
    ])
    func `is what its page states`(url: String?, stated: String?, expected: String) {
        #expect(rules.canonical(url: url, stated: stated) == expected)
    }

    @Test(arguments: [
        ("https://lantern.example/x", "https://lantern.example/"),
        ("https://lantern.example/x", "https://lantern.example"),
        ("https://lantern.example/x", "https://wire.example/a"),
        ("https://one.co.uk/x", "https://two.co.uk/a"), ("https://lantern.example/x", "/a"),
        ("https://lantern.example/x", nil), ("https://lantern.example/x?utm_source=a", "none"),
    ])
    func `is where it was found if its page states a front page or another site`(
        url: String,
        stated: String?
    ) {
        #expect(rules.canonical(url: url, stated: stated) == rules.canonical(url)?.withoutQuery)
    }

    @Test(arguments: [
        (nil, nil), ("https://lantern.example/", nil),
        ("https://lantern.example", "https://lantern.example/"),
        (nil, "https://lantern.example/"), ("none", nil),
        ("https://www.lantern.example/?utm_source=a", nil),
    ])
    func `is unknown where only a front page or nothing is given`(url: String?, stated: String?) {
        #expect(rules.canonical(url: url, stated: stated) == nil)
    }
}

@Suite struct `A registrable domain` {
    @Test(arguments: [
        ("lantern.example", "lantern.example"), ("news.lantern.example", "lantern.example"),
        ("news.lantern.co.uk", "lantern.co.uk"), ("lantern.com.au", "lantern.com.au"),
        ("a.b.lantern.or.jp", "lantern.or.jp"), ("lantern.uk", "lantern.uk"),
        ("co.uk", "co.uk"), ("news.co.example", "co.example"),
    ])
    func `is what one owner registers`(host: String, domain: String) throws {
        let address = try #require(Address("https://\(host)/a"))
        #expect(address.registrableDomain == domain)
    }
}

extension String {
    /// The address with no slash before the question mark of an empty path.
    fileprivate var withoutEmptyPath: String {
        let start = "https://lantern.example/?"
        return hasPrefix(start) ? "https://lantern.example?" + dropFirst(start.count) : self
    }

    fileprivate var withoutQuery: String { String(prefix { $0 != "?" }) }
}
