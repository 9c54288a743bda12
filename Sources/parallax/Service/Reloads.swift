import Dispatch
import Synchronization

/// Runs reloads one after the other on a thread of their own, so that a stop never waits for one.
final class Reloads: Sendable {
    private let isAsked = Mutex(false)
    private let queue = DispatchQueue(label: "parallax.reloads")
    private let reload: @Sendable () -> Void

    /// - Parameter reload: What a reload does.
    init(_ reload: @escaping @Sendable () -> Void) {
        self.reload = reload
    }

    /// Has one more reload begin after this call; those asked for before it begins are one.
    func ask() {
        let isNews = isAsked.withLock { isAsked in
            defer { isAsked = true }
            return !isAsked
        }
        guard isNews else { return }
        queue.async {
            self.isAsked.withLock { $0 = false }
            self.reload()
        }
    }
}
