import COpenSSL

/// The keys that session tickets are sealed with, which change from time to time.
///
/// Each set follows from the one before it and not the other way round, so that all loops come to
/// the same keys without a word, and a set that was thrown away cannot be computed again.
struct TicketKeys: Sendable {
    private var secret: [UInt8]
    /// The keys in use and those before them, each of `shim_ticket_key_size` bytes; the latter are
    /// empty at first.
    private(set) var current: [UInt8]
    private(set) var previous: [UInt8] = []
    /// When the keys change.
    private(set) var end: Moment

    /// How long a set seals tickets; it opens them for as long again.
    static let period = Duration.seconds(12 * 60 * 60)

    /// Draws a first set.
    init(now: Moment = .current()) throws(ServerError) {
        var secret = [UInt8](repeating: 0, count: 32)
        guard unsafe RAND_bytes(&secret, Int32(secret.count)) == 1 else {
            throw .system(call: "RAND_bytes", reason: "no random numbers")
        }
        self.secret = secret
        current = Self.keys(secret)
        end = now + Self.period
    }

    /// Goes on to the set whose time it is; true when that is another.
    mutating func advance(_ now: Moment) -> Bool {
        let isDue = end <= now
        while end <= now {
            secret = Array(Self.digest(secret, label: 0).prefix(32))
            previous = current
            current = Self.keys(secret)
            end = end + Self.period
        }
        return isDue
    }

    private static func keys(_ secret: [UInt8]) -> [UInt8] {
        digest(secret, label: 1) + digest(secret, label: 2).prefix(16)
    }

    private static func digest(_ secret: [UInt8], label: UInt8) -> [UInt8] {
        let input = secret + [label]
        var output = [UInt8](repeating: 0, count: 64)
        _ = unsafe SHA512(input, input.count, &output)
        return output
    }
}
