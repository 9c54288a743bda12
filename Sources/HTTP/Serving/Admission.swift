import Synchronization

/// Counts open connections over all loops, in all and by address.
///
/// IPv6 addresses count by their first 64 bits, as one client has all of the rest.
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
            let ofAddress = state.byAddress[peer.network, default: 0]
            guard ofAddress < limits.connectionsPerAddress else { return .addressFull }
            guard state.total < limits.connections else { return .full }
            state.total += 1
            state.byAddress[peer.network] = ofAddress + 1
            return .entered
        }
    }

    /// Counts a connection out.
    func leave(_ peer: PeerAddress) {
        state.withLock { state in
            state.total -= 1
            let network = peer.network
            let left = state.byAddress[network, default: 1] - 1
            state.byAddress[network] = left > 0 ? left : nil
        }
    }
}
