import Synchronization

/// The figures of each story that contradict each other, kept for the life of an edition.
final class ContradictionCache: Sendable {
    private let state = Mutex<[Int: Set<String>]>([:])

    /// The ids of the figures of the story at `index`, worked out by `make` the first time.
    func figures(ofStory index: Int, make: () -> Set<String>) -> Set<String> {
        if let kept = state.withLock({ $0[index] }) { return kept }
        let made = make()
        state.withLock { $0[index] = made }
        return made
    }
}
