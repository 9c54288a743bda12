import Synchronization

/// Counts the requests of each address in its window, over all loops.
///
/// IPv6 addresses count by their first 64 bits, as one client has all of the rest.
final class RequestRates: Sendable {
    /// What is left to an address.
    ///
    /// Source: draft-ietf-httpapi-ratelimit-headers-10.
    struct Quota: Sendable, Equatable {
        let limit: RateLimit
        /// Requests left in the window; -1 when this one is too many.
        let remaining: Int
        /// Seconds until the window is over, rounded up.
        let reset: Int

        var isExceeded: Bool {
            remaining < 0
        }

        /// The value of `RateLimit`.
        var state: String {
            "\"default\";r=\(max(remaining, 0));t=\(reset)"
        }

        /// The value of `RateLimit-Policy`.
        var policy: String {
            "\"default\";q=\(limit.requests);w=\(limit.seconds)"
        }
    }

    private struct Window {
        let end: Moment
        var count: Int
    }

    /// Addresses counted at once; beyond, windows that are over are forgotten, then all of them.
    private static let mostAddresses = 1 << 16
    private let limit: RateLimit
    private let windows = Mutex<[PeerAddress: Window]>([:])

    init(_ limit: RateLimit) {
        self.limit = limit
    }

    /// Counts a request.
    func take(_ peer: PeerAddress, now: Moment) -> Quota {
        let network = peer.network
        let window = windows.withLock { windows in
            var window = windows[network] ?? Window(end: now + .seconds(limit.seconds), count: 0)
            if window.end <= now { window = Window(end: now + .seconds(limit.seconds), count: 0) }
            window.count = min(window.count + 1, limit.requests + 1)
            if windows.count >= Self.mostAddresses, windows[network] == nil {
                windows = windows.filter { $0.value.end > now }
                if windows.count >= Self.mostAddresses { windows = [:] }
            }
            windows[network] = window
            return window
        }
        let left = window.end.nanoseconds - now.nanoseconds
        return Quota(
            limit: limit,
            remaining: limit.requests - window.count,
            reset: Int((left + 999_999_999) / 1_000_000_000)
        )
    }
}
