import Synchronization

/// Counts open connections over all loops, in all and by address.
final class Admission: Sendable {
    /// What became of a connection at the door.
    enum Outcome {
        case entered
        /// There is no room for anyone.
        case full
        /// Its address has all it may have.
        case addressFull
    }

    private struct State {
        var total = 0
        var byAddress: [PeerAddress: Int] = [:]
    }

    private let limits: Limits
    private let state = Mutex(State())

    init(_ limits: Limits) {
        self.limits = limits
    }

    /// Connections open.
    var count: Int {
        state.withLock { $0.total }
    }

    /// Counts a connection in, unless a limit is reached.
    func enter(_ peer: PeerAddress) -> Outcome {
        state.withLock { state in
            let ofAddress = state.byAddress[peer, default: 0]
            guard ofAddress < limits.connectionsPerAddress else { return .addressFull }
            guard state.total < limits.connections else { return .full }
            state.total += 1
            state.byAddress[peer] = ofAddress + 1
            return .entered
        }
    }

    /// Counts a connection out.
    func leave(_ peer: PeerAddress) {
        state.withLock { state in
            state.total -= 1
            let left = state.byAddress[peer, default: 1] - 1
            state.byAddress[peer] = left > 0 ? left : nil
        }
    }
}
