public import Articles

/// An article in all the versions that an edition holds of it.
public struct History: Sendable, Hashable {
    /// Where an edition keeps a version.
    public enum Place: Sendable, Hashable {
        /// The newest version, as an index into ``Edition/records``.
        case newest(Int)
        /// One that a newer version took the place of, as an index into ``Edition/earlier``.
        case earlier(Int)
    }

    /// One version.
    public struct Version: Sendable, Hashable {
        /// Where it is kept.
        public let place: Place
        /// Why it is a version of the newest one; nil for the newest itself.
        public let reason: Versions.Reason?
        /// The share of the runs of four words that it and the newest have in common, 0 to 1.
        public let likeness: Double
    }

    /// The versions, the oldest first; never empty, the last is the newest.
    public let versions: [Version]
}
