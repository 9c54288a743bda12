/// Why compressed bytes cannot be inflated any further.
public enum InflationError: Error, Sendable, Hashable {
    /// The bytes do not follow the format, or a checksum or length in them is wrong.
    case damaged
    /// The bytes end before the compressed stream does.
    case truncated
    /// A stretch inflates to more than `ratio` times its size.
    case tooDense(ratio: Int)
    /// There are more than `limit` bytes when inflated.
    case tooLarge(limit: Int)
}

extension InflationError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .damaged: "the compressed bytes are damaged"
        case .truncated: "the compressed bytes end too early"
        case .tooDense(let ratio): "compressed more than \(ratio) times, as a trap would be"
        case .tooLarge(let limit): "more than \(limit) bytes when inflated"
        }
    }
}

/// What inflating may cost.
public struct InflationLimits: Sendable, Hashable {
    /// Most bytes that one compressed byte may become, counted over each gzip member.
    public var ratio: Int
    /// A member of fewer inflated bytes is not judged by its ratio, so that a short text of one
    /// repeated word is read.
    public var ratioFrom: Int
    /// Most inflated bytes of all members together.
    public var total: Int

    /// Limits; by default 256 times from 8 MiB on.
    ///
    /// Deflate allows 1,032 times, and news texts compress 2 to 20 times.
    public init(total: Int, ratio: Int = 256, ratioFrom: Int = 8 << 20) {
        self.total = total
        self.ratio = ratio
        self.ratioFrom = ratioFrom
    }
}
