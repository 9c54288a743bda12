import CEvents
import Glibc

/// Sockets that wait for connections at the addresses of one host.
struct Listener {
    /// What a call to `accept` gave.
    enum Acceptance {
        case connection(Socket, PeerAddress)
        /// No one waits any more.
        case none
        /// This one went away; the next may be there.
        case lost
        /// The process or system has no descriptor or memory left.
        case exhausted
    }

    /// Connections the system holds ready to be accepted at each socket.
    static let backlog: Int32 = 4_096

    /// One socket for each address of the host.
    let descriptors: [Int32]
    /// The port bound.
    let port: Int

    /// Binds and listens at every address of the host, all on one port.
    init(host: String, port: Int) throws(ServerError) {
        guard (0...65_535).contains(port) else {
            throw .noSuchAddress(host: host, port: port, reason: "a port is 0 to 65535")
        }
        var descriptors: [Int32] = []
        var bound = port
        var failure: ServerError?
        for address in try SocketAddress.resolve(host: host, port: port) {
            do {
                let descriptor = try Self.listen(at: address.with(port: bound), host, bound)
                descriptors.append(descriptor)
                bound = SocketAddress.bound(to: descriptor)?.port ?? bound
            } catch {
                failure = failure ?? error
                if case .system = error { continue }
                break
            }
        }
        // An address family the machine lacks is passed over as long as another one is bound.
        if let failure {
            let isFatal = if case .system = failure { descriptors.isEmpty } else { true }
            if isFatal {
                for descriptor in descriptors { _ = Glibc.close(descriptor) }
                throw failure
            }
        }
        self.descriptors = descriptors
        self.port = bound
    }

    /// Stops listening; who waits to be accepted is turned away by the system.
    func close() {
        for descriptor in descriptors { _ = Glibc.close(descriptor) }
    }

    /// Takes one connection from a listening socket.
    static func accept(_ descriptor: Int32) -> Acceptance {
        var address = SocketAddress.empty
        let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let accepted = unsafe address.withPointer { unsafe shim_accept4(descriptor, $0, $1, flags) }
        if accepted >= 0 { return .connection(Socket(descriptor: accepted), address.peer) }
        switch errno {
        case EAGAIN: return .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
        case EINTR, ECONNABORTED, EPROTO, EPERM: return .lost
        default: return .none
        }
    }

    private static func listen(
        at address: SocketAddress,
        _ host: String,
        _ port: Int
    ) throws(ServerError) -> Int32 {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.family, type, 0)
        guard descriptor >= 0 else { throw .lastSystemError("socket") }
        // Reuse covers the last connections of a former process, not a listener beside this one.
        set(descriptor, SOL_SOCKET, SO_REUSEADDR)
        // Who has said nothing costs nothing but a place in the system's queue, for a second; who
        // has is read at once, without a wait between.
        set(descriptor, Int32(IPPROTO_TCP), TCP_DEFER_ACCEPT)
        // Connections inherit this: an answer leaves at once.
        set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
        if address.family == AF_INET6 { set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY) }
        var address = address
        let isBound = unsafe address.withPointer { pointer, length in
            unsafe bind(descriptor, pointer, length.pointee) == 0
        }
        guard isBound, Glibc.listen(descriptor, Self.backlog) == 0 else {
            let code = errno
            let error = ServerError.lastSystemError("bind")
            _ = Glibc.close(descriptor)
            switch code {
            case EADDRINUSE: throw .portInUse(host: host, port: port)
            case EACCES: throw .notPermitted(host: host, port: port)
            default: throw error
            }
        }
        return descriptor
    }

    private static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32) {
        var one: Int32 = 1
        unsafe setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
    }
}
