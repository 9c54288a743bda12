/// Why no new edition was built; the old one stays.
public enum ReloadFailure: Error, Sendable, Hashable {
    /// Another reload has not ended yet.
    case running
    /// The edition could not be built: what went wrong, in one sentence without a full stop.
    case failed(String)
}
