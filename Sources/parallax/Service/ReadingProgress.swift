import Logging
import Synchronization

/// Logs how far the reading of a directory is, so that a long start can be watched.
final class ReadingProgress: Sendable {
    /// Time between two lines; who reads less long sees none.
    private static let interval = Duration.seconds(5)

    private let logger: Logger
    private let next: Mutex<ContinuousClock.Instant>

    init(_ logger: Logger) {
        self.logger = logger
        next = Mutex(.now + Self.interval)
    }

    /// Takes the count of files that are done, of how many.
    @Sendable func note(_ done: Int, _ total: Int) {
        let isDue = next.withLock { next in
            let now = ContinuousClock.now
            guard next <= now else { return false }
            next = now + Self.interval
            return true
        }
        guard isDue else { return }
        logger.info("reading", metadata: ["done": "\(done)", "files": "\(total)"])
    }
}
