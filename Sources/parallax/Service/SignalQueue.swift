import Dispatch
import Synchronization

/// Events of signals in their order, waiting for the main thread.
final class SignalQueue: Sendable {
    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)

    /// Takes a stop: the first becomes an event, every further one is an order to end at once.
    ///
    /// - Returns: The event; `abandon` is for the caller to carry out and is not queued.
    func stop() -> SignalEvent {
        let isFirst = state.withLock { state in
            defer { state.isStopping = true }
            return !state.isStopping
        }
        guard isFirst else {
            return .abandon
        }
        available.signal()
        return .stop
    }

    /// Takes a reload; several before the next ``next()`` are one, none counts after a stop.
    func reload() {
        let isNews = state.withLock { state in
            defer { state.wantsReload = true }
            return !state.wantsReload && !state.isStopping
        }
        if isNews {
            available.signal()
        }
    }

    /// Waits for an event; a stop comes before a reload, and nothing comes after a stop.
    func next() -> SignalEvent {
        available.wait()
        return state.withLock { state in
            guard !state.isStopping else {
                return .stop
            }
            state.wantsReload = false
            return .reload
        }
    }

    private struct State {
        var wantsReload = false
        var isStopping = false
    }
}
