import Synchronization

/// A share of the bytes that all unfinished request bodies may take up together.
///
/// Has identity: the share is given back when it ends.
final class UploadRoom: Sendable {
    /// Bytes taken over all loops.
    final class Total: Sendable {
        fileprivate let bytes = Atomic(0)

        /// Takes as much as the body can become; nil when that is not there.
        func take(_ framing: RequestHead.Framing, _ limits: Limits) -> UploadRoom? {
            let count =
                switch framing {
                case .none: 0
                case .sized(let count): count
                case .chunked: limits.body
                }
            let taken = bytes.add(count, ordering: .relaxed).newValue
            let room = UploadRoom(self, count)
            return taken > limits.uploads ? nil : room
        }
    }

    private let total: Total
    private let count: Int

    private init(_ total: Total, _ count: Int) {
        self.total = total
        self.count = count
    }

    deinit {
        total.bytes.subtract(count, ordering: .relaxed)
    }
}
