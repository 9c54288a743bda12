import Testing

@testable import HTTP

@Suite struct `A request head` {
    @Test(arguments: [
        ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", Method.get, "/", true),
        ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .get, "/", true),
        ("HEAD /a?b=c HTTP/1.1\r\nhOsT:a:80\r\n\r\n", .head, "/a?b=c", true),
        ("OPTIONS * HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", .options, "*", true),
        ("GET http://a/b HTTP/1.1\r\nHost: a\r\n\r\n", .get, "http://a/b", true),
        ("GET / HTTP/1.0\r\n\r\n", .get, "/", false),
        ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", .get, "/", true),
        ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, CLOSE\r\n\r\n", .get, "/", false),
        ("GET / HTTP/1.7\r\nHost: a\r\n\r\n", .get, "/", true),
        ("GET / HTTP/1.1\r\nHost: a\r\nX:\r\nY: \t é \t\r\n\r\n", .get, "/", true),
    ])
    func `is read alike wherever it is cut`(
        text: String,
        method: Method,
        target: String,
        keepsAlive: Bool
    ) throws {
        for split in splits(text) {
            let head = try #require(try readHead(text, split: split))
            #expect(head.method == method)
            #expect(String(decoding: head.rawTarget, as: UTF8.self) == target)
            #expect(head.keepsAlive == keepsAlive)
            #expect(head.framing == .none)
        }
    }

    @Test(arguments: [
        ("request line without version", "GET /\r\n\r\n", 400),
        ("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("a tab for a space", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("a space at the end", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
        ("a space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("letters outside ASCII", "GET /é HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("lower case version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400),
        ("a version too long", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400),
        ("version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        ("version 0.9", "GET / HTTP/0.9\r\nHost: a\r\n\r\n", 505),
        ("two empty lines before", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("a bare LF", "GET / HTTP/1.1\nHost: a\r\n\r\n", 400),
        ("a bare LF in a field", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
        ("a bare CR", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n", 400),
        ("two CRs", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", 400),
        ("NUL", "GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n", 400),
        ("DEL", "GET / HTTP/1.1\r\nHost: a\r\nX: b\u{7F}\r\n\r\n", 400),
        ("an escape", "GET / HTTP/1.1\r\nHost: a\r\nX: \u{1B}[2J\r\n\r\n", 400),
        ("no Host", "GET / HTTP/1.1\r\nX: a\r\n\r\n", 400),
        ("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        ("an empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
        ("a Host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
        ("a Host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", 400),
        ("a line folded", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", 400),
        ("a space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("a space before the name", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400),
        ("no colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", 400),
        ("no name", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400),
        ("a name that is no token", "GET / HTTP/1.1\r\nHost: a\r\nX(: b\r\n\r\n", 400),
        ("an unknown expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417),
    ])
    func `is refused wherever it is cut`(name: String, text: String, status: Int) {
        for split in splits(text) { #expect(refusal(of: text, split: split) == status, "\(name)") }
    }

    @Test(arguments: [
        ("Content-Length: 0", RequestHead.Framing.none),
        ("Content-Length: 12", .sized(12)),
        ("Content-Length: 00052", .sized(52)),
        ("Content-Length: 99999999999999999999999", .sized(.max)),
        ("Transfer-Encoding: Chunked", .chunked),
    ])
    func `tells how its body ends`(field: String, framing: RequestHead.Framing) throws {
        let text = "POST / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n"
        #expect(try readHead(text, split: 0)?.framing == framing)
    }

    @Test(arguments: [
        ("Content-Length: +5", 400), ("Content-Length: -0", 400), ("Content-Length: 5 5", 400),
        ("Content-Length: 5, 5", 400), ("Content-Length:", 400), ("Content-Length: 0x5", 400),
        ("Content-Length: ٥", 400), ("Content-Length: 5\r\nContent-Length: 5", 400),
        ("Content-Length: 5\r\nTransfer-Encoding: chunked", 400),
        ("Transfer-Encoding: chunked\r\nContent-Length: 5", 400),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400),
        ("Transfer-Encoding: gzip", 501), ("Transfer-Encoding: gzip, chunked", 501),
        ("Transfer-Encoding: chunked, identity", 501), ("Transfer-Encoding: xchunked", 501),
        ("Transfer-Encoding:", 501), ("Transfer-Encoding: \"chunked\"", 501),
    ])
    func `is refused when its body's end is in doubt`(fields: String, status: Int) {
        let text = "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n"
        for split in splits(text) { #expect(refusal(of: text, split: split) == status) }
    }

    @Test func `has no transfer coding in HTTP 1.0`() {
        let text = "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(refusal(of: text, split: 0) == 400)
    }

    @Test func `is refused by its size before it ends`() {
        let line = "GET /" + String(repeating: "a", count: 9_000)
        #expect(refusal(of: line, split: 0) == 414)
        let field = "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 33_000)
        #expect(refusal(of: field, split: 0) == 431)
        let many = "GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 101)
        #expect(refusal(of: many, split: 0) == 431)
        let allowed = "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 99)
        #expect(refusal(of: allowed + "\r\n", split: 0) == nil)
    }

    @Test func `keeps its fields in order and finds them whatever their case`() throws {
        let text = "GET / HTTP/1.1\r\nHost: a\r\nX-One:  1 \r\nx-one: 2\r\n\r\n"
        let headers = try #require(try readHead(text, split: 0)).headers
        #expect(headers["X-ONE"] == "1")
        #expect(headers.all("x-One") == ["1", "2"])
        #expect(headers["X-O"] == nil)
        // KELVIN SIGN lowercases to k in Unicode, and is no letter of a field name.
        #expect(headers["\u{212A}"] == nil)
    }
}
