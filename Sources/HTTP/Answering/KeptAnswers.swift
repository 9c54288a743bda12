import Synchronization

/// Renditions that are given again until the served state changes, bounded in bytes.
///
/// Two halves: what is asked for stays in the younger; when that is full, it becomes the older,
/// and what nobody asked for since is forgotten.
final class KeptAnswers: Sendable {
    /// What a rendition was asked for with.
    struct Key: Hashable, Sendable {
        /// The target as sent, and each `Accept` value after a line feed.
        private let request: [UInt8]
        private let isGzip: Bool

        init(target: ArraySlice<UInt8>, headers: Headers, isGzip: Bool) {
            var request = Array(target)
            for value in headers.allBytes("Accept") {
                request.append(.lineFeed)
                request.append(contentsOf: value)
            }
            self.request = request
            self.isGzip = isGzip
        }

        /// Bytes an entry is counted with for its key.
        var weight: Int {
            request.count
        }
    }

    /// What a search found, and the state it was found in.
    struct Finding: Sendable {
        let rendition: Rendition?
        let generation: Int
    }

    private struct State {
        var young: [Key: Rendition] = [:]
        var old: [Key: Rendition] = [:]
        var youngBytes = 0
        var oldBytes = 0
        var generation = 0
    }

    private let limit: Int
    private let changes = Atomic(0)
    private let state = Mutex(State())

    /// - Parameter limit: Bytes of bodies, fields and keys; 0 keeps nothing.
    init(limit: Int) {
        self.limit = limit
    }

    /// How often everything has been forgotten.
    var generation: Int {
        changes.load(ordering: .acquiring)
    }

    /// Bytes held.
    var bytes: Int {
        state.withLock { $0.youngBytes + $0.oldBytes }
    }

    /// Looks for a rendition; the generation belongs to a later `keep`.
    func find(_ key: Key) -> Finding {
        state.withLock { state in
            if let rendition = state.young[key] {
                return Finding(rendition: rendition, generation: state.generation)
            }
            let rendition = state.old.removeValue(forKey: key)
            if let rendition {
                state.oldBytes -= Self.weight(key, rendition)
                insert(key, rendition, &state)
            }
            return Finding(rendition: rendition, generation: state.generation)
        }
    }

    /// Keeps a rendition, unless the served state has changed since it was looked for.
    func keep(_ rendition: Rendition, for key: Key, generation: Int) {
        // One answer may take an eighth, so that a few large ones never drive out all others.
        guard Self.weight(key, rendition) <= limit / 8 else { return }
        state.withLock { state in
            guard state.generation == generation, state.young[key] == nil else { return }
            insert(key, rendition, &state)
        }
    }

    /// Forgets everything; a rendition on its way to `keep` is then not taken.
    func invalidate() {
        // What was kept is freed outside the lock that every loop takes.
        _ = state.withLock { state in
            let former = state
            state = State(generation: former.generation + 1)
            changes.store(state.generation, ordering: .releasing)
            return former
        }
    }

    private func insert(_ key: Key, _ rendition: Rendition, _ state: inout State) {
        let weight = Self.weight(key, rendition)
        if state.youngBytes + weight > limit / 2 {
            (state.old, state.oldBytes) = (state.young, state.youngBytes)
            (state.young, state.youngBytes) = ([:], 0)
        }
        state.young[key] = rendition
        state.youngBytes += weight
    }

    private static func weight(_ key: Key, _ rendition: Rendition) -> Int {
        key.weight + rendition.weight
    }
}
