import Dispatch
import Glibc

/// A socket that listens on loopback until the test lets go of it.
final class LoopbackListener: Sendable {
    let port: Int
    private let descriptor: Int32

    enum Failure: Error {
        case socket
    }

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = unsafe withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                unsafe bind(descriptor, generic, size) == 0
                    && listen(descriptor, 1) == 0
                    && getsockname(descriptor, generic, &size) == 0
            }
        }
        port = Int(UInt16(bigEndian: address.sin_port))
        guard isListening else {
            throw Failure.socket
        }
    }

    deinit {
        close(descriptor)
    }

    /// Takes one connection, reads something of it, writes `text` and closes it.
    func answerOnce(_ text: String) {
        let bytes = Array(text.utf8)
        DispatchQueue.global().async { [self] in
            let connection = accept(descriptor, nil, nil)
            var request = [UInt8](repeating: 0, count: 4096)
            _ = unsafe recv(connection, &request, request.count, 0)
            _ = unsafe send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            close(connection)
        }
    }
}
