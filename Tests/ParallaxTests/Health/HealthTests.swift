import Testing

@testable import parallax

@Suite struct `The answer to a health check` {
    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nready\n", 200, "ready"),
        (
            "HTTP/1.1 503 Service Unavailable\r\n\r\nbuilding: 40 of 100\nmore", 503,
            "building: 40 of 100"
        ),
        ("HTTP/1.0 200\r\n\r\n", 200, ""),
        ("HTTP/1.1 404 Not Found\r\n", 404, ""),
        ("HTTP/1.1 503 X\r\n\r\n\u{1B}[2Jgone", 503, #"\u{1B}[2Jgone"#),
    ])
    func `is a status and the first line of the body`(
        text: String,
        status: Int,
        reason: String
    ) {
        let answer = HealthAnswer(Array(text.utf8))
        #expect(answer?.status == status)
        #expect(answer?.reason == reason)
        #expect(answer?.isReady == (status == 200))
    }

    @Test(arguments: [
        "", "HTTP/1.1", "HTTP/1.1 20", "HTTP/1.1 2000 OK", "HTTP/2 200 OK\r\n", "HTTP/1.1 +20 OK",
        "HTTP/1.1  200 OK", "HTTP/1.x 200 OK", "SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 999 ?",
    ])
    func `is nothing else`(text: String) {
        #expect(HealthAnswer(Array(text.utf8)) == nil)
    }
}

@Suite struct `A health check` {
    @Test(arguments: [
        ("0.0.0.0", "127.0.0.1"), ("::", "::1"), ("127.0.0.1", "127.0.0.1"),
        ("10.0.0.7", "10.0.0.7"),
    ])
    func `asks at an address that can be reached`(configured: String, asked: String) {
        #expect(HealthProbe(host: configured, port: 1).host == asked)
    }

    @Test func `asks for readiness with the host in brackets where needed`() {
        let request = HealthProbe(host: "::", port: 8080).request
        #expect(request.hasPrefix("GET /readyz HTTP/1.1\r\nHost: [::1]:8080\r\n"))
        #expect(request.hasSuffix("\r\n\r\n"))
    }

    @Test func `reads the answer of a listener`() throws {
        let listener = try LoopbackListener()
        listener.answerOnce("HTTP/1.1 503 Busy\r\nConnection: close\r\n\r\nstarting\n")
        let answer = try HealthProbe(host: "127.0.0.1", port: listener.port).answer()
        #expect(answer.status == 503)
        #expect(answer.reason == "starting")
    }

    @Test func `ends in time when a listener stays silent`() throws {
        let listener = try LoopbackListener()
        #expect(throws: ProbeError.timeout) {
            try HealthProbe(
                host: "127.0.0.1",
                port: listener.port,
                limit: .milliseconds(50)
            ).answer()
        }
    }

    @Test func `says when the other side speaks no HTTP`() throws {
        let listener = try LoopbackListener()
        listener.answerOnce("220 mail.example\r\n")
        #expect(throws: ProbeError.notHTTP) {
            try HealthProbe(host: "127.0.0.1", port: listener.port).answer()
        }
    }

    @Test func `says when no one listens`() throws {
        let port = try LoopbackListener().port
        let error = #expect(throws: ProbeError.self) {
            try HealthProbe(host: "127.0.0.1", port: port).answer()
        }
        #expect(error?.description == "connect: connection refused")
    }
}
