import Dispatch
import Glibc
import Synchronization

/// Gathers the lines of the log and writes them, many at once, on a queue of its own.
///
/// Who answers requests only adds a line and never waits for the reader of the log. When the
/// reader falls behind by more than a bound, lines of answers are left out, and a line says how
/// many. Lines of one thread keep their order; those of two may change places within the time a
/// line waits.
final class LogOutput: Sendable {
    /// What some of the threads added; a thread always adds to the same heap, so that threads
    /// seldom wait for each other.
    private final class Heap: Sendable {
        struct Lines {
            var writer: LogLineWriter
            /// Bytes that may be held, taken from what all heaps share.
            var granted = 0
            var lost = 0
            /// Whether a drain after the delay is under way.
            var isDue = false
        }

        let lines: Mutex<Lines>

        init(_ format: LogFormat) {
            lines = Mutex(Lines(writer: LogLineWriter(format)))
        }
    }

    /// When the lines of a heap are to be written, as an added line sees it.
    private enum Need {
        case none, later, soon
    }

    /// Bytes that wait for the reader; beyond, lines of answers are lost.
    private static let most = 1 << 20
    /// Bytes that are written without waiting for more.
    private static let enough = 32 << 10
    /// Bytes of the longest buffer that is used again.
    private static let mostKept = 128 << 10
    /// Longest time that anyone waits for the reader.
    private static let patience = DispatchTimeInterval.seconds(1)
    /// Longest time a line waits for others.
    private static let delay = DispatchTimeInterval.milliseconds(50)
    /// Heaps are this power of two.
    private static let heapBits = 4

    private let format: LogFormat
    private let clock: @Sendable () -> UTCStamp
    private let write: @Sendable ([UInt8]) -> Void
    private let queue = DispatchQueue(label: "parallax.log")
    private let heaps: [Heap]
    /// Bytes granted to all heaps.
    private let granted = Atomic(0)
    /// Whether someone waited in vain and nothing has been written since.
    private let isStuck = Atomic(false)
    /// An empty buffer for the heap that is drained next; keeps its memory.
    private let spare = Mutex<[UInt8]>([])

    /// The place of the calling thread's heap.
    private static var heapOfThread: Int {
        // Threads' addresses are multiples of a page; the factor of Fibonacci hashing parts them.
        let hash = UInt64(pthread_self()) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> UInt64(64 - heapBits))
    }

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
        heaps = (0..<(1 << Self.heapBits)).map { _ in Heap(format) }
    }

    /// Adds a line that is written with others, at the latest after 50 milliseconds.
    func add(_ line: LogLine) {
        add { writer, time in line.append(to: &writer, time) }
    }

    /// Adds the line that `line` begins and ends, which is written like those above.
    @inline(__always)
    func add(_ line: (inout LogLineWriter, UTCStamp) -> Void) {
        let time = clock()
        let heap = heaps[Self.heapOfThread]
        let need = heap.lines.withLock { lines -> Need in
            let before = lines.writer.bytes.count
            if before < lines.granted || grant(&lines, before) {
                line(&lines.writer, time)
            } else {
                lines.lost += 1
            }
            if before < Self.enough, lines.writer.bytes.count >= Self.enough { return .soon }
            defer { lines.isDue = true }
            return lines.isDue ? .none : .later
        }
        if need != .none { ask(heap, need) }
    }

    /// Adds a line and returns when it and all before it are written, or soon after when the reader
    /// of the log has stopped reading.
    func writeOut(_ line: LogLine) {
        add(line)
        if isStuck.load(ordering: .relaxed) { return }
        let isWritten = DispatchSemaphore(value: 0)
        queue.async {
            self.drainAll()
            self.isStuck.store(false, ordering: .relaxed)
            isWritten.signal()
        }
        if isWritten.wait(timeout: .now() + Self.patience) == .timedOut {
            isStuck.store(true, ordering: .relaxed)
        }
    }

    /// Returns when all lines are written.
    func flush() {
        queue.sync { drainAll() }
    }

    /// Lets a heap that holds `count` bytes hold more, unless all heaps together would hold too
    /// many.
    private func grant(_ lines: inout Heap.Lines, _ count: Int) -> Bool {
        let step = count - lines.granted + Self.enough
        guard granted.add(step, ordering: .relaxed).newValue <= Self.most else {
            granted.subtract(step, ordering: .relaxed)
            return false
        }
        lines.granted += step
        return true
    }

    private func ask(_ heap: Heap, _ need: Need) {
        if need == .soon {
            queue.async { self.drain(heap) }
        } else {
            queue.asyncAfter(deadline: .now() + Self.delay) {
                heap.lines.withLock { $0.isDue = false }
                self.drain(heap)
            }
        }
    }

    private func drainAll() {
        for heap in heaps { drain(heap) }
    }

    private func drain(_ heap: Heap) {
        var bytes = spare.withLock { spare in
            defer { spare = [] }
            return spare
        }
        let lost = heap.lines.withLock { lines in
            swap(&bytes, &lines.writer.bytes)
            granted.subtract(lines.granted, ordering: .relaxed)
            lines.granted = 0
            defer { lines.lost = 0 }
            return lines.lost
        }
        if !bytes.isEmpty { write(bytes) }
        if lost > 0 { writeLost(lost) }
        if bytes.capacity <= Self.mostKept {
            bytes.removeAll(keepingCapacity: true)
            spare.withLock { [bytes] in $0 = bytes }
        }
    }

    private func writeLost(_ count: Int) {
        var writer = LogLineWriter(format)
        LogLine(
            level: "warning",
            logger: "parallax",
            message: "lines of the log were lost, its reader was too slow",
            facts: [("lines", String(count))]
        ).append(to: &writer, clock())
        write(writer.bytes)
    }
}
