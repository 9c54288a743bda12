import Testing

@testable import HTTP

@Suite struct `A date` {
    @Test(arguments: [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
        (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
    ])
    func `is written as RFC 9110 prefers`(seconds: Int, text: String) {
        #expect(DateText.text(secondsSince1970: seconds) == text)
    }
}

@Suite struct `A peer address` {
    @Test(arguments: [
        ([127, 0, 0, 1], "127.0.0.1"), ([], "-"), ([255, 0, 10, 200], "255.0.10.200"),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], "::1"),
        ([0x20, 1, 0xD, 0xB8, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2], "2001:db8::1:0:0:2"),
        ([0x20, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], "2001:0:1:1:1:1:1:1"),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "::"),
    ])
    func `is written in its short form`(bytes: [UInt8], text: String) {
        #expect(PeerAddress(bytes: bytes).description == text)
        #expect(PeerAddress(bytes: bytes).bytes == bytes)
    }
}

@Suite struct `A request name` {
    private func name(_ sent: String?) -> String {
        var names = RequestNames(seed: 1)
        var headers = Headers()
        headers["X-Request-Id"] = sent
        return names.name(for: headers)
    }

    @Test(arguments: ["a", "A-b_c.9", String(repeating: "x", count: 64)])
    func `is the one sent when well formed`(sent: String) {
        #expect(name(sent) == sent)
    }

    @Test(arguments: ["", "a b", "é", "<a>", "a\"", String(repeating: "x", count: 65)])
    func `is made when the one sent is not`(sent: String) {
        #expect(name(sent) != sent)
        #expect(name(sent).count == 13)
    }

    @Test func `is made once`() {
        var names = RequestNames(seed: 7)
        #expect(Set((0..<10_000).map { _ in names.make() }).count == 10_000)
    }
}

@Suite struct `Header fields` {
    @Test func `are set, added and removed by name`() {
        var headers: Headers = ["A": "1", "b": "2"]
        headers.add("a", "3")
        #expect(headers.all("A") == ["1", "3"])
        headers["A"] = "4"
        #expect(headers.all("a") == ["4"])
        headers["B"] = nil
        #expect(headers.count == 1)
        #expect(String(decoding: headers.bytes, as: UTF8.self) == "A: 4\r\n")
    }
}

@Suite struct `Waits` {
    @Test func `are over in the order they began, and not once left`() {
        var timeouts = Timeouts()
        timeouts.head = .seconds(1)
        var lines = WaitLines(timeouts)
        let start = Moment(nanoseconds: 0)
        for slot in 0..<4 { lines.join(slot, .head, now: start) }
        lines.leave(1)
        lines.join(0, .idle, now: start)
        #expect(lines.first(.idle) == 0)
        #expect(lines.first(.write) == nil)
        #expect(lines.wait(of: 1) == nil)
        #expect(lines.nearest == start + .seconds(1))
        #expect(lines.overdue(start + .milliseconds(999)) == nil)
        #expect(lines.overdue(start + .seconds(1)) == 2)
        lines.leave(2)
        lines.leave(3)
        #expect(lines.overdue(start + .seconds(29)) == nil)
        #expect(lines.overdue(start + .seconds(30)) == 0)
        lines.leave(0)
        #expect(lines.nearest == nil)
    }
}

@Suite struct `A connection table` {
    @Test func `finds nothing by a token whose connection is gone`() {
        var table = ConnectionTable()
        let first = Connection(Socket(descriptor: -1), .none, nil)
        table.insert(first)
        #expect(table[first.token] === first)
        table.remove(first)
        let second = Connection(Socket(descriptor: -1), .none, nil)
        table.insert(second)
        #expect(table[first.token] == nil)
        #expect(table[second.token] === second)
        #expect(table.count == 1)
        #expect(table[12_345] == nil)
    }
}
