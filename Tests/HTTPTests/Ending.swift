import Dispatch

/// Something that is begun on a thread of its own and should come to its end.
final class Ending: Sendable {
    private let group = DispatchGroup()

    func begin(_ action: @escaping @Sendable () -> Void) {
        DispatchQueue(label: "ending").async(group: group, execute: DispatchWorkItem(block: action))
    }

    /// Whether it ends within thirty seconds.
    func comes() -> Bool {
        group.wait(timeout: .now() + 30) == .success
    }
}
