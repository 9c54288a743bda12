/// The running service as the command sees it.
struct Service: Sendable {
    /// Where it answers, with the port that was taken: `http://127.0.0.1:8080`.
    let url: String
    /// Builds a new edition aside and swaps it in; on failure logs and keeps the old one.
    let reload: @Sendable () -> Void
    /// Stops accepting, answers what is in flight for at most the given time, and returns.
    let drain: @Sendable (Duration) -> Void
}
