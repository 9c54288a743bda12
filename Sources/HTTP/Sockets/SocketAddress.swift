import CEvents
import Glibc

/// An IPv4 or IPv6 address with its port, as the socket calls take it.
struct SocketAddress {
    private var storage: sockaddr_storage
    private var length: socklen_t

    static var empty: SocketAddress {
        SocketAddress(
            storage: sockaddr_storage(),
            length: socklen_t(MemoryLayout<sockaddr_storage>.size)
        )
    }

    var family: Int32 {
        Int32(storage.ss_family)
    }

    /// The addresses of a host, each once, in the resolver's order.
    static func resolve(host: String, port: Int) throws(ServerError) -> [SocketAddress] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE
        var list: UnsafeMutablePointer<addrinfo>?
        let code = unsafe getaddrinfo(host, nil, &hints, &list)
        guard code == 0 else {
            let reason = unsafe String(cString: gai_strerror(code))
            throw .noSuchAddress(host: host, port: port, reason: reason)
        }
        defer { unsafe freeaddrinfo(list) }
        var addresses: [SocketAddress] = []
        var entry = unsafe list
        while let info = unsafe entry?.pointee {
            if let address = unsafe SocketAddress(info.ai_addr, info.ai_addrlen),
                !addresses.contains(where: { $0.peer == address.peer })
            {
                addresses.append(address)
            }
            unsafe entry = info.ai_next
        }
        return addresses
    }

    /// Where a socket is bound; nil when it is not.
    static func bound(to descriptor: Int32) -> SocketAddress? {
        var address = empty
        let code = unsafe address.withPointer { unsafe getsockname(descriptor, $0, $1) }
        return code == 0 ? address : nil
    }

    /// The port in host order.
    var port: Int {
        let bytes = bytes
        return Int(bytes[2]) << 8 | Int(bytes[3])
    }

    /// The address without its port; an IPv4 address mapped into IPv6 counts as IPv4.
    var peer: PeerAddress {
        let bytes = bytes
        if family == AF_INET { return PeerAddress(bytes: Array(bytes[4..<8])) }
        guard family == AF_INET6 else { return .none }
        let address = bytes[8..<24]
        let isMapped =
            address.prefix(10).allSatisfy { $0 == 0 }
            && address.dropFirst(10).prefix(2).allSatisfy { $0 == 0xFF }
        return PeerAddress(bytes: Array(isMapped ? address.suffix(4) : address))
    }

    /// The same address with another port.
    func with(port: Int) -> SocketAddress {
        var copy = self
        unsafe withUnsafeMutableBytes(of: &copy.storage) { bytes in
            unsafe bytes[2] = UInt8(truncatingIfNeeded: port >> 8)
            unsafe bytes[3] = UInt8(truncatingIfNeeded: port)
        }
        return copy
    }

    /// Lends the address to a socket call, which may change it.
    mutating func withPointer<Result>(
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Result
    ) -> Result {
        unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe withUnsafeMutablePointer(to: &length) { length in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe body($0, length)
                }
            }
        }
    }

    private var bytes: [UInt8] {
        unsafe withUnsafeBytes(of: storage) { unsafe Array($0.prefix(28)) }
    }

    private init(storage: sockaddr_storage, length: socklen_t) {
        self.storage = storage
        self.length = length
    }

    private init?(_ address: UnsafeMutablePointer<sockaddr>?, _ count: socklen_t) {
        guard let address = unsafe address, count <= MemoryLayout<sockaddr_storage>.size else {
            return nil
        }
        self = .empty
        length = count
        unsafe withUnsafeMutableBytes(of: &storage) {
            unsafe $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(count)))
        }
    }
}
