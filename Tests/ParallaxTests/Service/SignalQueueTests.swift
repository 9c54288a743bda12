import Testing

@testable import parallax

@Suite struct `The queue of signals` {
    @Test func `makes the second stop an order to end at once`() {
        let queue = SignalQueue()
        #expect(queue.stop() == .stop)
        #expect(queue.stop() == .abandon)
        #expect(queue.stop() == .abandon)
        #expect(queue.next() == .stop)
    }

    @Test func `makes several reloads one`() {
        let queue = SignalQueue()
        queue.reload()
        queue.reload()
        #expect(queue.next() == .reload)
        queue.reload()
        #expect(queue.next() == .reload)
        #expect(queue.stop() == .stop)
        #expect(queue.next() == .stop)
    }

    @Test func `puts a stop before a waiting reload`() {
        let queue = SignalQueue()
        queue.reload()
        #expect(queue.stop() == .stop)
        #expect(queue.next() == .stop)
    }

    @Test func `takes no reload after a stop`() {
        let queue = SignalQueue()
        #expect(queue.stop() == .stop)
        queue.reload()
        #expect(queue.next() == .stop)
    }
}
