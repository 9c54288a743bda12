import Synchronization

/// The counts of one route in one loop: the loop alone adds, anyone reads.
final class RouteTally: Sendable {
    private let answers: InlineArray<5, Atomic<Int>> = InlineArray { _ in Atomic(0) }
    private let durations: InlineArray<7, Atomic<Int>> = InlineArray { _ in Atomic(0) }
    /// Nanoseconds of all answers.
    private let time = Atomic(0)

    /// Counts an answer by the first digit of its status and by how long it took.
    func count(_ status: Status, nanoseconds: Int64) {
        let taken = Int(nanoseconds)
        answers[min(max(status.code / 100, 1), 5) - 1].add(1)
        var slot = 0
        while slot < RouteCounters.bounds.count, taken > RouteCounters.bounds[slot] { slot += 1 }
        durations[slot].add(1)
        time.add(taken)
    }

    /// Adds these counts to a sum over all loops.
    func add(to counters: inout RouteCounters) {
        for slot in answers.indices { counters.answersByClass[slot] += answers[slot].value }
        for slot in durations.indices { counters.durations[slot] += durations[slot].value }
        counters.nanoseconds += time.value
    }
}
