import Dispatch
import Synchronization

/// Gathers the lines of the log and writes them, many at once, on a queue of its own.
///
/// Who answers requests only adds a line and never waits for the reader of the log. When the
/// reader falls behind by more than a bound, lines of answers are left out, and a line says how
/// many.
final class LogOutput: Sendable {
    private struct Pending {
        var bytes: [UInt8] = []
        var lost = 0
        var isDue = false
    }

    /// Bytes that wait for the reader; beyond, lines of answers are lost.
    private static let most = 1 << 20
    /// Bytes that are written without waiting for more.
    private static let enough = 32 << 10
    /// Longest time a line waits for others.
    private static let delay = DispatchTimeInterval.milliseconds(50)

    private let format: LogFormat
    private let clock: @Sendable () -> UTCStamp
    private let write: @Sendable ([UInt8]) -> Void
    private let queue = DispatchQueue(label: "parallax.log")
    private let pending = Mutex(Pending())

    /// An output in `format`, whose lines have the time of `clock`; `write` takes whole lines with
    /// their ends and is called from one thread at a time.
    init(
        _ format: LogFormat,
        clock: @escaping @Sendable () -> UTCStamp = UTCStamp.current,
        write: @escaping @Sendable ([UInt8]) -> Void = StandardStream.error.write
    ) {
        self.format = format
        self.clock = clock
        self.write = write
    }

    /// Adds a line that is written with others, at the latest after 50 milliseconds.
    func add(_ line: LogLine) {
        let time = clock()
        let (isFirst, isEnough) = pending.withLock { pending in
            guard pending.bytes.count < Self.most else {
                pending.lost += 1
                return (false, false)
            }
            let before = pending.bytes.count
            line.append(to: &pending.bytes, time, as: format)
            defer { pending.isDue = true }
            return (!pending.isDue, before < Self.enough && pending.bytes.count >= Self.enough)
        }
        if isEnough {
            queue.async { self.drain() }
        } else if isFirst {
            queue.asyncAfter(deadline: .now() + Self.delay) { self.drain() }
        }
    }

    /// Adds a line and returns when it and all before it are written.
    func writeOut(_ line: LogLine) {
        let time = clock()
        pending.withLock { line.append(to: &$0.bytes, time, as: format) }
        flush()
    }

    /// Returns when all lines are written.
    func flush() {
        queue.sync { drain() }
    }

    private func drain() {
        let (bytes, lost) = pending.withLock { pending in
            defer { pending = Pending() }
            return (pending.bytes, pending.lost)
        }
        if !bytes.isEmpty { write(bytes) }
        guard lost > 0 else { return }
        var line: [UInt8] = []
        LogLine(
            level: "warning",
            logger: "parallax",
            message: "lines of the log were lost, its reader was too slow",
            facts: [("lines", String(lost))]
        ).append(to: &line, clock(), as: format)
        write(line)
    }
}
