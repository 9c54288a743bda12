import Dispatch
import Synchronization
import Testing

@testable import parallax

@Suite struct `Reloads in a row` {
    @Test func `never keep the one who asks waiting, and are one while they wait`() {
        let count = Mutex(0)
        let (begun, gate, ended) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        let reloads = Reloads {
            begun.signal()
            gate.wait()
            count.withLock { $0 += 1 }
            ended.signal()
        }
        reloads.ask()
        begun.wait()
        // The first has begun: what is asked for now may have come too late for it.
        for _ in 0..<100 { reloads.ask() }
        #expect(count.withLock { $0 } == 0)
        gate.signal()
        gate.signal()
        ended.wait()
        ended.wait()
        #expect(count.withLock { $0 } == 2)
        #expect(begun.wait(timeout: .now()) == .success)
        #expect(begun.wait(timeout: .now() + .milliseconds(50)) == .timedOut)
    }
}
