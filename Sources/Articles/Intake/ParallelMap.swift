import Dispatch
import Synchronization

/// Work on independent items, spread over threads, its results in the order of the items.
public enum ParallelMap {
    private struct State<Result> {
        var next = 0
        var results: [Result?]
    }

    /// `transform` of each index below `count`, on at most `threads` threads.
    public static func map<Result: Sendable>(
        count: Int,
        threads: Int,
        _ transform: @Sendable (Int) -> Result
    ) -> [Result] {
        let state = Mutex(State<Result>(results: Array(repeating: nil, count: count)))
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
            while true {
                let index = state.withLock { state in
                    defer { state.next += 1 }
                    return state.next
                }
                guard index < count else { return }
                let result = transform(index)
                state.withLock { $0.results[index] = result }
            }
        }
        return state.withLock { $0.results.compactMap { $0 } }
    }
}
