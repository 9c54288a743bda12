import Testing

@testable import HTTP

@Suite struct `Request rates` {
    private func peer(_ bytes: [UInt8]) -> PeerAddress {
        PeerAddress(bytes: bytes)
    }

    @Test func `count down to nothing and begin again after the window`() {
        let rates = RequestRates(RateLimit(requests: 2, seconds: 10))
        let (one, start) = (peer([10, 0, 0, 1]), Moment(nanoseconds: 5))
        #expect(rates.take(one, now: start).remaining == 1)
        #expect(rates.take(one, now: start + .seconds(3)).remaining == 0)
        let late = rates.take(one, now: start + .milliseconds(3_500))
        #expect(late.isExceeded)
        #expect(late.reset == 7)
        #expect(late.state == "\"default\";r=0;t=7")
        #expect(late.policy == "\"default\";q=2;w=10")
        #expect(rates.take(one, now: start + .seconds(10)).remaining == 1)
    }

    @Test func `are those of one client, which has a whole IPv6 network`() {
        let rates = RequestRates(RateLimit(requests: 1, seconds: 10))
        let now = Moment(nanoseconds: 0)
        let network: [UInt8] = [0x20, 1, 0xD, 0xB8, 0, 0, 0, 1]
        let ends: [[UInt8]] = [[0, 0, 0, 0, 0, 0, 0, 1], [9, 9, 9, 9, 9, 9, 9, 9]]
        #expect(!rates.take(peer(network + ends[0]), now: now).isExceeded)
        #expect(rates.take(peer(network + ends[1]), now: now).isExceeded)
        #expect(!rates.take(peer([10, 0, 0, 1]), now: now).isExceeded)
        #expect(!rates.take(peer([10, 0, 0, 2]), now: now).isExceeded)
    }

    @Test func `forget addresses rather than grow without bound`() {
        let rates = RequestRates(RateLimit(requests: 1, seconds: 10))
        let now = Moment(nanoseconds: 0)
        for number in 0..<70_000 {
            let bytes = [10, UInt8(number >> 16), UInt8(number >> 8 & 255), UInt8(number & 255)]
            #expect(!rates.take(peer(bytes), now: now).isExceeded)
        }
        #expect(!rates.take(peer([10, 0, 0, 0]), now: now).isExceeded)
    }

    @Test(arguments: [(0, 0, 1, 1), (5, 90_000, 5, 86_400), (7, 60, 7, 60)])
    func `have limits within bounds`(requests: Int, seconds: Int, limit: Int, window: Int) {
        let rate = RateLimit(requests: requests, seconds: seconds)
        #expect(rate.requests == limit && rate.seconds == window)
    }

    @Test func `are told with every answer, and end in 429`() throws {
        try withServer({ $0.rateLimit = RateLimit(requests: 3, seconds: 3_600) }) { server, port in
            let client = try Client(port)
            for (target, left) in [("/kept", 2), ("/kept", 1), ("/none", 0)] {
                let answer = try client.get(target)
                #expect(answer.headers["RateLimit-Policy"] == "\"default\";q=3;w=3600")
                #expect(answer.headers["RateLimit"]?.hasPrefix("\"default\";r=\(left);t=") == true)
            }
            let refused = try Client(port).get("/kept")
            #expect(refused.status == 429)
            #expect(refused.headers.contains("Retry-After"))
            #expect(refused.text.contains("too-many-requests"))
            #expect(server.counters.rateRefused == 1)
        }
    }

    @Test func `are not counted by default`() throws {
        try withServer { server, port in
            let client = try Client(port)
            for _ in 0..<50 { #expect(try client.get("/").headers["RateLimit"] == nil) }
            #expect(server.counters.rateRefused == 0)
        }
    }
}
