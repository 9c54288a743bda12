import Dispatch
import Synchronization

/// Clients that ask and ask, each on a connection of its own, until told to leave or turned away.
final class Crowd: Sendable {
    /// What an answer said, apart from what is new each time.
    struct Told: Hashable, Sendable {
        let status: Int
        let tag: String?
        let body: [UInt8]

        init(_ answer: Caller.Answer) {
            status = answer.status
            tag = answer.fields["etag"]
            body = answer.body
        }
    }

    private struct State {
        var answers = 0
        var faults: [String] = []
        var seen: Set<Told> = []
        var isLeaving = false
    }

    /// Fields for an answer without and with coding.
    static let codings = ["", "Accept-Encoding: gzip\r\n"]

    private let state = Mutex(State())
    private let group = DispatchGroup()

    /// Begins to ask for the targets in turn.
    ///
    /// `right` holds the answers that a target with its coding may have; without any, each whole
    /// answer with status 200 is right.
    init(_ port: String, _ targets: [String], right: [String: Set<Told>] = [:]) {
        for number in 0..<3 {
            DispatchQueue(label: "crowd.\(number)").async(group: group) {
                self.ask(port, targets, right)
            }
        }
    }

    /// Whole answers so far.
    var answers: Int { state.withLock(\.answers) }

    /// What was wrong, at most one for each client.
    var faults: [String] { state.withLock(\.faults) }

    /// The different answers there were.
    var seen: Set<Told> { state.withLock(\.seen) }

    /// Has everyone leave after the answer they wait for.
    func leave() {
        state.withLock { $0.isLeaving = true }
        wait()
    }

    /// Returns when everyone has left.
    func wait() {
        group.wait()
    }

    private func ask(_ port: String, _ targets: [String], _ right: [String: Set<Told>]) {
        var number = 0
        do {
            let caller = try Caller(port)
            while !state.withLock(\.isLeaving) {
                let target = targets[number % targets.count]
                let coding = Self.codings[number / targets.count % Self.codings.count]
                number += 1
                let told = Told(try caller.get(target, coding))
                let isRight = right[target + coding]?.contains(told) ?? (told.status == 200)
                state.withLock { state in
                    state.answers += 1
                    state.seen.insert(told)
                    if !isRight { state.faults.append("\(target): \(told.status)") }
                }
                guard isRight else { return }
            }
        } catch Caller.Failure.ended {
            // The service ends, between two answers.
        } catch {
            state.withLock { $0.faults.append("\(error)") }
        }
    }
}
