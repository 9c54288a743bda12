import Testing

@testable import HTTP

@Suite struct `A target` {
    @Test(arguments: [
        ("/", []), ("/v1/articles", ["v1", "articles"]), ("/a/", ["a", ""]),
        ("/a%20b", ["a b"]), ("/%C3%A9", ["é"]), ("/a+b", ["a+b"]), ("/...", ["..."]),
        ("/a;b=c@d:e", ["a;b=c@d:e"]), ("http://host/a", ["a"]), ("HTTPS://host:1/a", ["a"]),
        ("http://host", []), ("http://host?x=1", []),
    ])
    func `has decoded segments`(text: String, segments: [String]) throws {
        #expect(try Target(parsing: text).segments == segments)
    }

    @Test(arguments: [
        ("/?", []), ("/?a=1", [["a", "1"]]),
        ("/?a=1&b=2&a=3", [["a", "1"], ["b", "2"], ["a", "3"]]),
        ("/?a", [["a", ""]]), ("/?a=", [["a", ""]]), ("/?a=b=c", [["a", "b=c"]]),
        ("/?a+b=c+d%2B", [["a b", "c d+"]]), ("/?q=%22x%22", [["q", "\"x\""]]),
        ("/?q=\"x\"~5", [["q", "\"x\"~5"]]), ("/?&a=1&&", [["a", "1"]]),
        ("/?a=/x?y", [["a", "/x?y"]]), ("/?n=%0A", [["n", "\n"]]),
    ])
    func `has decoded query parameters in order`(text: String, pairs: [[String]]) throws {
        #expect(try Target(parsing: text).query.map { [$0.name, $0.value] } == pairs)
    }

    @Test(arguments: [
        "", "a", "*", "//", "//evil.example/a", "/a//b", "/.", "/..", "/a/../b", "/%2e%2E/a",
        "/%2Fa", "/a%5cb", "/a\\b", "/%00", "/?a=%00", "/%", "/%4", "/%zz", "/?a=%+5", "/%C3",
        "/?a=%ED%A0%80", "/%FF", "/a#b", "/?a=é", "/a b", "/%0a", "/%7F", "/?=x", "/<a>",
        "ftp://a/b", "http:/a", "http://", "http:///a", "http://u@h/", "http://[::/", "h:1",
    ])
    func `that cannot be decoded is refused`(text: String) {
        #expect(throws: Problem.self) { try Target(parsing: text) }
    }

    @Test func `has at most so many query parameters`() throws {
        let parser = TargetParser(maximumParameters: 2)
        #expect(try parser.parse(Array("/?a&b".utf8)[...], .get).target.query.count == 2)
        #expect(throws: Problem.self) { try parser.parse(Array("/?a&b&c".utf8)[...], .get) }
    }

    @Test func `in absolute form names its host`() throws {
        let parser = TargetParser(maximumParameters: 2)
        let outcome = try parser.parse(Array("http://Example.org:81/a".utf8)[...], .get)
        #expect(outcome.authority?.host == "example.org")
        #expect(outcome.authority?.port == 81)
    }
}

@Suite struct `An authority` {
    @Test(arguments: [
        ("a", "a", nil, false, false), ("LocalHost:8080", "localhost", 8080, false, true),
        ("a.localhost", "a.localhost", nil, false, true),
        ("localhost.", "localhost.", nil, false, true),
        ("127.0.0.1:1", "127.0.0.1", 1, true, true), ("[::1]", "::1", nil, true, true),
        ("[2001:DB8::1]:65535", "2001:db8::1", 65_535, true, false), ("a:", "a", nil, false, false),
        ("127.0.0.1.evil.example", "127.0.0.1.evil.example", nil, false, false),
        ("localhost.evil.example", "localhost.evil.example", nil, false, false),
        ("[1:2:3:4:5:6:7:8]", "1:2:3:4:5:6:7:8", nil, true, false),
        ("[1:2:3:4:5:6:7::]", "1:2:3:4:5:6:7::", nil, true, false),
        ("[::]:1", "::", 1, true, false),
        ("[::ffff:10.0.0.1]", "::ffff:10.0.0.1", nil, true, false),
        ("[1:2:3:4:5:6:1.2.3.4]", "1:2:3:4:5:6:1.2.3.4", nil, true, false),
    ])
    func `is a host with an optional port`(
        text: String,
        host: String,
        port: Int?,
        isAddress: Bool,
        isLoopback: Bool
    ) throws {
        let authority = try #require(Authority(Array(text.utf8)))
        #expect(authority.host == host)
        #expect(authority.port == port)
        #expect(authority.isAddress == isAddress)
        #expect(authority.isLoopback == isLoopback)
    }

    @Test(arguments: [
        "", ":80", "a:b", "a:65536", "a:000001", "a b", "a/b", "u@a", "[::1", "[::1]x", "[]", "[a]",
        "::1", "a:1:2", "a%00", "é", "[::g]", "a,b", "[:::]", "[1::2::3]", "[12345::]", "[1:2:3]",
        "[:1]", "[:1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:]", "[1:2:3:4:5:6:7:8:9]", "[:]", "[.]",
        "[1:2:3:4:5:6:7:8::]", "[::1.2.3]", "[::1.2.3.4:5]", "[1:2:3:4:5:6:7:1.2.3.4]", "[1.2.3.4]",
        "[fe80::1%25lo]", "[v1.a]",
    ])
    func `that breaks the grammar is none`(text: String) {
        #expect(Authority(Array(text.utf8)) == nil)
    }
}
