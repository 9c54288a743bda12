import Dispatch
import Synchronization

/// Runs jobs off the event loops, at most so many at once and so many waiting.
final class WorkQueue: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        /// Lanes without a job.
        var idle: [Int]
        /// A ring: `first` is the oldest of `count` waiting jobs.
        var waiting: [Job?]
        var first = 0
        var count = 0
    }

    // A serial queue for each job at once: Dispatch gives each a thread of its own, while a
    // concurrent queue would wait for threads behind whatever else the process computes.
    private let lanes: [DispatchQueue]
    private let state: Mutex<State>

    /// - Parameters:
    ///   - width: Jobs run at once.
    ///   - depth: Jobs that may wait beside them.
    init(width: Int, depth: Int) {
        lanes = (0..<width).map { DispatchQueue(label: "http.work.\($0)") }
        state = Mutex(
            State(idle: Array(0..<width), waiting: Array(repeating: nil, count: depth))
        )
    }

    /// Jobs running and waiting.
    var pending: Int {
        state.withLock { lanes.count - $0.idle.count + $0.count }
    }

    /// Takes a job; false when there is no room.
    func submit(_ job: @escaping Job) -> Bool {
        enum Place { case lane(Int), line, none }
        let place = state.withLock { state in
            if let lane = state.idle.popLast() { return Place.lane(lane) }
            guard state.count < state.waiting.count else { return .none }
            state.waiting[(state.first + state.count) % state.waiting.count] = job
            state.count += 1
            return .line
        }
        switch place {
        case .lane(let lane):
            lanes[lane].async { self.work(job, lane) }
            return true
        case .line: return true
        case .none: return false
        }
    }

    /// Runs a job, and then those that wait until none does.
    private func work(_ first: Job, _ lane: Int) {
        var job = first
        while true {
            job()
            guard let next = next(lane) else { return }
            job = next
        }
    }

    private func next(_ lane: Int) -> Job? {
        state.withLock { state in
            guard state.count > 0 else {
                state.idle.append(lane)
                return nil
            }
            let index = state.first
            state.first = (index + 1) % state.waiting.count
            state.count -= 1
            defer { state.waiting[index] = nil }
            return state.waiting[index]
        }
    }
}
