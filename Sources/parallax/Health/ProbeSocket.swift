import Glibc

/// One TCP connection with a deadline for all it does.
struct ProbeSocket {
    /// The file descriptor; non-blocking.
    let descriptor: Int32
    private let deadline: ContinuousClock.Instant

    /// Connects to the first address of `host` that answers.
    init(host: String, port: Int, deadline: ContinuousClock.Instant) throws(ProbeError) {
        self.deadline = deadline
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(host, String(port), &hints, &found) == 0 else {
            throw .noAddress(host)
        }
        defer { unsafe freeaddrinfo(found) }
        var failure = ProbeError.noAddress(host)
        var next = unsafe found
        while let address = unsafe next {
            do throws(ProbeError) {
                descriptor = try unsafe Self.connected(to: address.pointee, by: deadline)
                return
            } catch {
                failure = error
            }
            unsafe next = address.pointee.ai_next
        }
        throw failure
    }

    /// Sends all bytes.
    func send(_ bytes: [UInt8]) throws(ProbeError) {
        var sent = 0
        while sent < bytes.count {
            try waitToWrite()
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                return unsafe Glibc.send(
                    descriptor,
                    rest.baseAddress,
                    rest.count,
                    Int32(MSG_NOSIGNAL)
                )
            }
            if count > 0 {
                sent += count
            } else if errno != EAGAIN, errno != EINTR {
                throw Self.failure("send", errno)
            }
        }
    }

    /// Reads until the other side ends the stream or `limit` bytes are there.
    func receive(atMost limit: Int) throws(ProbeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: limit)
        var filled = 0
        while filled < limit {
            try waitToRead()
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return unsafe recv(descriptor, rest.baseAddress, rest.count, 0)
            }
            if count == 0 {
                break
            } else if count > 0 {
                filled += count
            } else if errno != EAGAIN, errno != EINTR {
                throw Self.failure("receive", errno)
            }
        }
        return Array(bytes[..<filled])
    }

    /// Waits until bytes or an end can be read.
    func waitToRead() throws(ProbeError) {
        try Self.wait(descriptor, for: POLLIN, by: deadline)
    }

    /// Waits until bytes can be sent.
    func waitToWrite() throws(ProbeError) {
        try Self.wait(descriptor, for: POLLOUT, by: deadline)
    }

    /// Closes the connection; nothing may be called afterwards.
    func end() {
        close(descriptor)
    }

    private static func connected(
        to address: addrinfo,
        by deadline: ContinuousClock.Instant
    ) throws(ProbeError) -> Int32 {
        let kind = unsafe address.ai_socktype
        let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = unsafe socket(address.ai_family, kind | flags, address.ai_protocol)
        guard descriptor >= 0 else {
            throw failure("socket", errno)
        }
        do throws(ProbeError) {
            let outcome = unsafe connect(descriptor, address.ai_addr, address.ai_addrlen)
            if outcome != 0 {
                guard errno == EINPROGRESS else {
                    throw failure("connect", errno)
                }
                try wait(descriptor, for: POLLOUT, by: deadline)
                try checkConnection(descriptor)
            }
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func checkConnection(_ descriptor: Int32) throws(ProbeError) {
        var code: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 else {
            throw failure("connect", errno)
        }
        guard code == 0 else {
            throw failure("connect", code)
        }
    }

    private static func wait(
        _ descriptor: Int32,
        for events: Int32,
        by deadline: ContinuousClock.Instant
    ) throws(ProbeError) {
        var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        while true {
            let rest = ContinuousClock.now.duration(to: deadline)
            guard rest > .zero else {
                throw .timeout
            }
            let milliseconds = Int32(min(rest / .milliseconds(1), 60_000).rounded(.up))
            let ready = unsafe poll(&entry, 1, milliseconds)
            if ready > 0 {
                return
            }
            if ready < 0, errno != EINTR {
                throw failure("poll", errno)
            }
        }
    }

    private static func failure(_ call: String, _ code: Int32) -> ProbeError {
        guard let text = unsafe strerror(code) else {
            return .failed(call: call, reason: "error \(code)")
        }
        return unsafe .failed(call: call, reason: String(cString: text).lowercased())
    }
}
