import Dispatch
import Glibc
import Synchronization
import Testing

@testable import parallax

@Suite struct `The signals of the process` {
    private final class Codes: Sendable {
        private let all = Mutex<[Int32]>([])
        private let came = DispatchSemaphore(value: 0)

        var values: [Int32] { all.withLock { $0 } }

        func add(_ code: Int32) {
            all.withLock { $0.append(code) }
            came.signal()
        }

        func waitForOne() {
            came.wait()
        }
    }

    @Test func `reload, stop, and at the second stop end at once`() {
        let codes = Codes()
        let signals = Signals(abandon: codes.add)
        kill(getpid(), SIGHUP)
        #expect(signals.next() == .reload)
        kill(getpid(), SIGTERM)
        #expect(signals.next() == .stop)
        #expect(codes.values.isEmpty)
        kill(getpid(), SIGINT)
        codes.waitForOne()
        #expect(codes.values == [130])
    }
}
