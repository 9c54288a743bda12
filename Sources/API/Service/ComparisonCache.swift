import Compare
import Synchronization

/// The comparisons of one edition that were asked for last, bounded in number.
final class ComparisonCache: Sendable {
    private struct State {
        var entries: [[String]: (comparison: Comparison, use: Int)] = [:]
        var uses = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: How many comparisons are kept, at least one.
    init(limit: Int) {
        self.limit = limit
    }

    /// The comparison of the articles `ids` in this order, made by `make` where it is not kept.
    ///
    /// Two requests for one comparison at the same moment both make it: the answer is the same, and
    /// no request ever waits for another.
    func comparison(of ids: [String], make: () -> Comparison) -> Comparison {
        let kept = state.withLock { state -> Comparison? in
            state.uses += 1
            guard let comparison = state.entries[ids]?.comparison else { return nil }
            state.entries[ids] = (comparison, state.uses)
            return comparison
        }
        if let kept { return kept }
        let made = make()
        state.withLock { state in
            state.entries[ids] = (made, state.uses)
            guard state.entries.count > limit,
                let oldest = state.entries.min(by: { $0.value.use < $1.value.use })
            else { return }
            state.entries[oldest.key] = nil
        }
        return made
    }

    /// How many comparisons are kept.
    var count: Int {
        state.withLock { $0.entries.count }
    }
}
