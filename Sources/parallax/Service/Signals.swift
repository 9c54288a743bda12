import Dispatch
import Glibc

/// The signals that the service listens to: SIGTERM and SIGINT stop it, SIGHUP reloads.
///
/// A second stop ends it at once. Stops that come before the first is taken in count as one, as a
/// terminal and a parent process may both pass one on.
///
/// Has identity: it owns the process's signal sources, and they end with it.
final class Signals {
    private let sources: [any DispatchSourceSignal]
    private let pending: SignalQueue

    /// Listens from its return on; events wait until ``next()`` takes them.
    ///
    /// - Parameter abandon: Ends the process at once with the given code; called on the signals'
    ///   queue.
    init(abandon: @escaping @Sendable (Int32) -> Void = { _exit($0) }) {
        let queue = DispatchQueue(label: "parallax.signals")
        let pending = SignalQueue()
        // A peer that closes its socket is told by the error of the write, not by a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        // No SIG_IGN for the others: on Linux Dispatch puts a handler of its own there.
        let stops = [SIGTERM, SIGINT].map { number in
            Self.source(number, queue) {
                if pending.stop() == .abandon {
                    // 128 + n is what shells report for a process that a signal ended.
                    abandon(128 + number)
                }
            }
        }
        sources = stops + [Self.source(SIGHUP, queue) { pending.reload() }]
        self.pending = pending
    }

    deinit {
        for source in sources {
            source.cancel()
        }
    }

    /// Waits for the next reload or stop.
    func next() -> SignalEvent {
        pending.next()
    }

    private static func source(
        _ number: Int32,
        _ queue: DispatchQueue,
        _ act: @escaping @Sendable () -> Void
    ) -> any DispatchSourceSignal {
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler(handler: DispatchWorkItem(block: act))
        // Dispatch installs its handler later, on a thread of its own; until then the signal would
        // end the process.
        let installed = DispatchSemaphore(value: 0)
        source.setRegistrationHandler(handler: DispatchWorkItem { installed.signal() })
        source.resume()
        installed.wait()
        return source
    }
}
