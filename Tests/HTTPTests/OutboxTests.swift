import Testing

@testable import HTTP

@Suite struct `An outbox` {
    @Test(arguments: [0, 6, 40])
    func `needs no more room than a few times what was put into it`(before: Int) {
        var outbox = Outbox()
        let body = [UInt8](repeating: 97, count: 16_500)
        for count in [before, 40] {
            for _ in 0..<count {
                outbox.append("HTTP/1.1 200 OK\r\n\r\n")
                outbox.append(body: body)
            }
            #expect(outbox.count == count * (19 + body.count))
            #expect(outbox.room <= 4 * max(before, 40) * body.count)
            outbox.clear()
        }
    }

    @Test func `gives what was put into it, in order`() {
        var outbox = Outbox()
        let bodies = (0..<5).map { [UInt8](repeating: $0, count: 20_000 + Int($0)) }
        for body in bodies {
            outbox.append("head")
            outbox.append(body: body)
        }
        var given: [UInt8] = []
        let outcome = outbox.drain { first, second in
            let count = min(first.count, 7_001)
            given.append(first, 0..<count)
            return .moved(count)
        }
        #expect(outcome == .moved(0))
        #expect(given == bodies.flatMap { Array("head".utf8) + $0 })
    }
}
