import CEvents
import Glibc

/// Waits for readiness of many descriptors: one epoll instance.
///
/// Readiness is level-triggered: what is not read now is reported again.
@safe final class Poller {
    /// What a descriptor is watched for; errors and hang-ups are always reported.
    struct Interest: OptionSet {
        let rawValue: UInt32
        static let read = Interest(rawValue: EPOLLIN.rawValue)
        static let write = Interest(rawValue: EPOLLOUT.rawValue)
        /// Of several pollers that watch a listener, wake one.
        static let exclusive = Interest(rawValue: EPOLLEXCLUSIVE.rawValue)
    }

    /// What happened to a descriptor.
    struct Event {
        /// What the descriptor was added with.
        let token: UInt64
        /// Whether the connection is gone in both directions.
        let isBroken: Bool
    }

    private let descriptor: Int32
    private var events: [epoll_event]

    /// Makes an instance that takes up to `width` events in one wait.
    init(width: Int) throws(ServerError) {
        unsafe events = Array(repeating: epoll_event(), count: width)
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { throw .lastSystemError("epoll_create1") }
    }

    deinit {
        close(descriptor)
    }

    /// Watches a descriptor; true also for one that is watched.
    func add(_ socket: Int32, token: UInt64, _ interest: Interest) -> Bool {
        control(EPOLL_CTL_ADD, socket, token, interest) || errno == EEXIST
    }

    func change(_ socket: Int32, token: UInt64, _ interest: Interest) -> Bool {
        control(EPOLL_CTL_MOD, socket, token, interest)
    }

    func remove(_ socket: Int32) {
        _ = control(EPOLL_CTL_DEL, socket, 0, [])
    }

    /// Waits until something happens or the time is over.
    ///
    /// - Parameter milliseconds: -1 waits without end.
    /// - Returns: How many events `event(at:)` has.
    func wait(milliseconds: Int32) -> Int {
        let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
            unsafe epoll_wait(descriptor, buffer.baseAddress, Int32(buffer.count), milliseconds)
        }
        // An interrupted wait is an early one without events.
        return Int(max(count, 0))
    }

    func event(at index: Int) -> Event {
        let event = unsafe events[index]
        let flags = unsafe event.events
        return Event(
            token: unsafe event.data.u64,
            isBroken: flags & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0
        )
    }

    private func control(
        _ operation: Int32,
        _ socket: Int32,
        _ token: UInt64,
        _ interest: Interest
    ) -> Bool {
        var event = unsafe epoll_event()
        unsafe event.events = interest.rawValue
        unsafe event.data.u64 = token
        return unsafe epoll_ctl(descriptor, operation, socket, &event) == 0
    }
}

extension ServerError {
    /// What `errno` says about the call that just failed.
    static func lastSystemError(_ call: String) -> ServerError {
        .system(call: call, reason: unsafe String(cString: strerror(errno)))
    }
}
