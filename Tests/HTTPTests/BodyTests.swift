import Testing

@testable import HTTP

@Suite struct `A body` {
    @Test(arguments: [
        (RequestHead.Framing.sized(5), "helloGET", "hello", "GET"),
        (.chunked, "5\r\nhello\r\n0\r\n\r\nGET", "hello", "GET"),
        (.chunked, "2\r\nhe\r\n003\r\nllo\r\n000\r\n\r\n", "hello", ""),
        (.chunked, "A\r\n0123456789\r\n0\r\n\r\n", "0123456789", ""),
        (.chunked, "1;a=b;c=\"d e\"\r\nx\r\n0;z\r\n\r\n", "x", ""),
        (.chunked, "1 ;a\r\nx\r\n0\r\nX-Sum: 1\r\nY:\r\n\r\nrest", "x", "rest"),
        (.chunked, "0\r\n\r\n", "", ""),
    ])
    func `is read alike wherever it is cut`(
        framing: RequestHead.Framing,
        text: String,
        body: String,
        rest: String
    ) throws {
        for split in splits(text) {
            let read = try #require(try readBody(text, framing, split: split))
            #expect(read == (body, rest))
        }
    }

    @Test(arguments: [
        ("\r\n", 400), ("g\r\n", 400), ("+5\r\nhello\r\n", 400), ("-1\r\n", 400), ("0x1\r\n", 400),
        (" 1\r\nx\r\n", 400), ("1 \r\nx\r\n", 400), ("1\nx\r\n", 400), ("1\r\nxy\r\n", 400),
        ("1\r\nx\n0\r\n\r\n", 400), ("1\r\nx0\r\n\r\n", 400), ("1;a\nb\r\nx\r\n", 400),
        ("1;a\0\r\nx\r\n", 400), ("1;\(String(repeating: "a", count: 300))\r\n", 400),
        ("fffffff\r\n", 413), ("0000000000000001\r\n", 400), ("0\r\n X: y\r\n\r\n", 400),
        ("0\r\nX y\r\n\r\n", 400), ("0\r\nX: y\n\r\n", 400), ("0\r\nX: y\r\n\n", 400),
        ("0\r\nX: \(String(repeating: "a", count: 9_000))", 431),
    ])
    func `in malformed chunks is refused wherever it is cut`(text: String, status: Int) {
        for split in splits(text.count > 400 ? "" : text) {
            #expect(throws: Problem.self) { try readBody(text, .chunked, split: split) }
        }
        do {
            _ = try readBody(text, .chunked, split: 0)
        } catch {
            #expect(error.status.code == status)
        }
    }

    @Test func `is refused when it is too large, before a byte of it is read`() {
        var limits = Limits()
        limits.body = 10
        #expect(throws: Problem.bodyTooLarge(limits)) { try BodyDecoder(.sized(11), limits) }
        #expect(throws: Problem.bodyTooLarge(limits)) {
            try readBody("6\r\nabcdef\r\n5\r\nghijk\r\n", .chunked, split: 0, limits: limits)
        }
    }

    @Test func `counts its extensions over all chunks`() {
        var limits = Limits()
        limits.trailers = 100
        let chunk = "1;\(String(repeating: "a", count: 40))\r\nx\r\n"
        #expect(throws: Problem.self) {
            try readBody(chunk + chunk + chunk, .chunked, split: 0, limits: limits)
        }
    }
}
