/// How often one address may ask.
public struct RateLimit: Sendable, Hashable {
    /// Requests of one address in one window, at least 1; beyond, 429 with `Retry-After`.
    public var requests: Int
    /// Seconds of a window, from 1 to 86,400; it begins with an address's first request.
    public var seconds: Int

    /// Takes a number of requests and the seconds they are for; what is out of bounds is moved to
    /// the nearest bound.
    public init(requests: Int, seconds: Int) {
        self.requests = max(requests, 1)
        self.seconds = min(max(seconds, 1), 86_400)
    }
}
