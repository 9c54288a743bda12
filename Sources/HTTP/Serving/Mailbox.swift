import CEvents
import Glibc
import Synchronization

/// The one thing of a loop that other threads touch: letters in, and a wake-up.
final class Mailbox: Sendable {
    /// What others tell a loop.
    enum Letter: Sendable {
        /// A worker's answer for the connection of a token.
        case answer(token: UInt64, Answer)
        /// Another certificate for the handshakes to come.
        case certificate(KeyPair)
        /// A newcomer finds no room, and an idle connection may be closed for the next.
        case makeRoom
        /// No more connections; all must be closed at the deadline.
        case stop(deadline: Moment)
    }

    /// Readable while letters wait.
    let descriptor: Int32
    private let letters = Mutex<[Letter]>([])

    init() throws(ServerError) {
        descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
        guard descriptor >= 0 else { throw .lastSystemError("eventfd") }
    }

    deinit {
        close(descriptor)
    }

    /// Leaves a letter and wakes the loop, unless one that waits has done so.
    func post(_ letter: Letter) {
        let isFirst = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        if isFirst { eventfd_write(descriptor, 1) }
    }

    /// Takes every letter out, in order.
    func collect() -> [Letter] {
        // The wake-up is taken back first: a letter that comes between wakes the loop once more.
        var count: eventfd_t = 0
        unsafe eventfd_read(descriptor, &count)
        return letters.withLock { letters in
            defer { letters.removeAll(keepingCapacity: true) }
            return letters
        }
    }
}
