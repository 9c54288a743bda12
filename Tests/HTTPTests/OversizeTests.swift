import Testing

@testable import HTTP

@Suite(.serialized) struct `A message without measure` {
    private static let head = "GET / HTTP/1.1\r\nHost: localhost\r\n"
    private static let chunked =
        "POST /items/1 HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test(arguments: [
        ("a request line of 8 MB", "GET /", "a", 8_000_000, 414),
        ("a method of 8 MB", "", "A", 8_000_000, 414),
        ("a field name of 100 kB", head, "a", 100_000, 431),
        ("a field value of 8 MB", head + "X: ", "a", 8_000_000, 431),
        ("a head without end", head, "X: y\r\n", 1_500_000, 431),
        ("a chunk extension of 1 MB", chunked + "1;", "a", 1_000_000, 400),
        ("chunk extensions without end", chunked, "1;aaaaaaaa\r\nx\r\n", 500_000, 400),
        ("a chunk size of 1 MB", chunked, "0", 1_000_000, 400),
        ("a trailer without end", chunked + "0\r\n", "X: y\r\n", 1_500_000, 431),
        ("chunks without end", chunked, "10\r\naaaaaaaaaaaaaaaa\r\n", 400_000, 413),
    ])
    func `is refused in a readable answer and hardly read`(
        name: String,
        start: String,
        part: String,
        count: Int,
        status: Int
    ) throws {
        try withServer { server, port in
            let client = try Client(port)
            client.send(start + String(repeating: part, count: count))
            let answer = try client.read()
            #expect(answer.status == status, "\(name)")
            #expect(answer.headers["Content-Type"] == "application/problem+json")
            #expect(answer.headers["Connection"] == "close")
            #expect(answer.text.contains("\"status\":\(status)"))
            #expect(client.isEnded())
            #expect(try Client(port).get("/").text == "root")
            #expect(comesAbout { server.counters.connectionsOpen == 0 })
            // What is passed over while the answer is read is bounded as well.
            let most = server.counters.bytesReceived
            #expect(most < 3 << 20, "\(name): \(most) bytes were read")
        }
    }
}
