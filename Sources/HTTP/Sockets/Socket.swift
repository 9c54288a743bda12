import CEvents
import Glibc

/// The calls on one connected, non-blocking socket.
struct Socket {
    let descriptor: Int32

    func read(into buffer: inout [UInt8]) -> Transfer {
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe recv(descriptor, bytes.baseAddress, bytes.count, 0)
        }
        if count > 0 { return .moved(count) }
        if count == 0 { return .ended }
        return errno == EAGAIN || errno == EINTR ? .wantsRead : .failed
    }

    /// Writes two pieces in one call, so that a head and its body leave together.
    func write(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Transfer {
        let count = unsafe first.withUnsafeBytes { first in
            unsafe second.withUnsafeBytes { second in
                unsafe Self.send(descriptor, first, second)
            }
        }
        if count > 0 { return .moved(count) }
        return errno == EAGAIN || errno == EINTR ? .wantsWrite : .failed
    }

    private static func send(
        _ descriptor: Int32,
        _ first: UnsafeRawBufferPointer,
        _ second: UnsafeRawBufferPointer
    ) -> Int {
        // A client that went away must not end the process by SIGPIPE.
        let flags = Int32(MSG_NOSIGNAL)
        guard unsafe !second.isEmpty else {
            return unsafe Glibc.send(descriptor, first.baseAddress, first.count, flags)
        }
        // The calls read through pointers that C declares mutable.
        var pieces = unsafe (
            iovec(
                iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress),
                iov_len: first.count
            ),
            iovec(
                iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress),
                iov_len: second.count
            )
        )
        return unsafe withUnsafeMutableBytes(of: &pieces) { pieces in
            var message = unsafe msghdr()
            unsafe message.msg_iov = pieces.baseAddress?.assumingMemoryBound(to: iovec.self)
            unsafe message.msg_iovlen = 2
            return unsafe sendmsg(descriptor, &message, flags)
        }
    }

    /// Says that no more will be sent.
    func endWriting() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    func close() {
        _ = Glibc.close(descriptor)
    }
}
