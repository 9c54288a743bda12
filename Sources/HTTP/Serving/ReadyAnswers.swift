/// Answers one loop gives again and again, ready to be sent, bounded in number and bytes.
///
/// They are copies of kept answers that no other loop touches: loops that counted references to
/// the same bytes would wait for each other's caches. A request that finds one allocates nothing.
struct ReadyAnswers {
    /// What a plain request asks for, as places in the bytes it was read from.
    struct Question {
        let target: Range<Int>
        /// The value of its `Accept` field; empty without one.
        let accept: Range<Int>
        let isGzip: Bool
    }

    /// One answer with status 200 to GET.
    final class Entry {
        fileprivate let targetBytes: [UInt8]
        fileprivate let accept: [UInt8]
        fileprivate let isGzip: Bool
        /// The status line and every field that is the same each time.
        let head: [UInt8]
        let body: [UInt8]
        /// The target and the template as a log shows them.
        let target: String
        let template: String?
        /// Where answers of its route are counted.
        let tally: RouteTally

        init(
            _ rendition: Rendition,
            _ tally: RouteTally,
            _ question: Question,
            _ bytes: Span<UInt8>
        ) {
            self.tally = tally
            targetBytes = bytes.copied(question.target)
            accept = bytes.copied(question.accept)
            isGzip = question.isGzip
            var head = Array("HTTP/1.1 200 OK\r\n".utf8)
            head += rendition.fields.bytes
            head += rendition.bodyFields.bytes
            head += Array("Content-Length: \(rendition.body.count)\r\n".utf8)
            self.head = head
            // Mapping makes a copy that shares no storage.
            body = rendition.body.map(\.self)
            target = String(decoding: targetBytes.prefix(1_024), as: UTF8.self)
            template = rendition.template.map { String(decoding: Array($0.utf8), as: UTF8.self) }
        }

        fileprivate var weight: Int {
            targetBytes.count * 2 + accept.count + head.count + body.count
        }
    }

    /// Bodies from this size on are sent without copying, and are not worth being ready.
    private static let largestBody = Outbox.smallestShared
    private static let mostBytes = 4 << 20
    /// A power of two: a target has one slot, and a later one takes it over.
    private static let width = 512

    private var slots: [Entry?] = Array(repeating: nil, count: width)
    private var weight = 0
    private var generation = 0
    private let seed: UInt64

    /// - Parameter seed: A number no client knows.
    init(seed: UInt64) {
        self.seed = seed | 1
    }

    /// Forgets everything when the served state has changed.
    mutating func refresh(_ generation: Int) {
        if self.generation == generation { return }
        clear()
        self.generation = generation
    }

    /// The answer to a question; nil when none is ready.
    func find(_ question: Question, _ bytes: Span<UInt8>) -> Entry? {
        guard let entry = slots[slot(question, bytes)], entry.isGzip == question.isGzip,
            bytes.equals(question.target, entry.targetBytes),
            bytes.equals(question.accept, entry.accept)
        else { return nil }
        return entry
    }

    /// Makes a kept answer ready; nil when it is too large, or not of the state in use.
    mutating func prepare(
        _ rendition: Rendition,
        _ tally: RouteTally,
        generation: Int,
        _ question: Question,
        _ bytes: Span<UInt8>
    ) -> Entry? {
        guard generation == self.generation, rendition.status == .ok,
            rendition.body.count < Self.largestBody
        else { return nil }
        let entry = Entry(rendition, tally, question, bytes)
        let slot = slot(question, bytes)
        weight += entry.weight - (slots[slot]?.weight ?? 0)
        if weight > Self.mostBytes {
            clear()
            weight = entry.weight
        }
        slots[slot] = entry
        return entry
    }

    private mutating func clear() {
        slots = Array(repeating: nil, count: Self.width)
        weight = 0
    }

    private func slot(_ question: Question, _ bytes: Span<UInt8>) -> Int {
        var hash = bytes.mixed(question.target, seed)
        hash = bytes.mixed(question.accept, question.isGzip ? ~hash : hash)
        return Int(truncatingIfNeeded: hash >> 40) & (Self.width - 1)
    }
}
