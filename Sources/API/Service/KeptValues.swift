import Synchronization

/// Values that are worked out the first time they are asked for and kept for the life of an edition.
final class KeptValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])

    /// The value of `key`, worked out by `make` the first time.
    ///
    /// Two requests for one value at the same moment both work it out: it is the same, and no
    /// request ever waits for another.
    func value(of key: Key, make: () -> Value) -> Value {
        if let kept = values.withLock({ $0[key] }) { return kept }
        let made = make()
        values.withLock { $0[key] = made }
        return made
    }
}
