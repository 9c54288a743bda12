import Foundation
import Glibc

/// A client on a socket of its own, which can be as slow or rude as a test wants it.
///
/// Every wait for the service ends after thirty seconds.
final class Caller {
    /// One answer as it stood on the wire.
    struct Answer: Equatable {
        let status: Int
        /// The fields by their names in lower case.
        let fields: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    enum Failure: Error {
        case notConnected
        /// The stream ended in the midst of an answer.
        case cut
        /// The stream ended before the first byte of an answer.
        case ended
    }

    private let descriptor: Int32
    private var received: [UInt8] = []

    /// Connects to a port of this machine; the system takes in about `window` bytes that were not
    /// read, and with nil as many as it likes.
    init(_ port: String, window: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var window {
            let size = socklen_t(MemoryLayout<Int32>.size)
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, size)
        }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port)?.bigEndian ?? 0
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            close(descriptor)
            throw Failure.notConnected
        }
    }

    deinit {
        close(descriptor)
    }

    /// Sends text until it is gone or the service takes no more.
    func send(_ text: String) {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes[sent...].withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends a GET.
    func ask(_ target: String, _ fields: String = "") {
        send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
    }

    /// Sends GETs and reads no answer, until the service has so much unsent that it reads no more.
    ///
    /// - Returns: Whether that came about within ten thousand sends.
    func stall(_ target: String) -> Bool {
        let requests = Array(
            String(repeating: "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 100).utf8
        )
        var rest = requests[...]
        for _ in 0..<10_000 {
            let count = unsafe rest.withUnsafeBytes {
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                return unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, flags)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
                if rest.isEmpty { rest = requests[...] }
                continue
            }
            var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            if unsafe poll(&entry, 1, 1_000) == 0 { return true }
        }
        return false
    }

    /// Sends a GET and reads its answer.
    func get(_ target: String, _ fields: String = "") throws -> Answer {
        ask(target, fields)
        return try read()
    }

    /// Ends the connection.
    func hangUp() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Whether something can be read, the end included, within so many milliseconds.
    func hasInput(within milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&entry, 1, milliseconds) > 0
    }

    /// Reads one answer.
    func read() throws -> Answer {
        var end = headEnd()
        while end == nil {
            guard receive() else { throw received.isEmpty ? Failure.ended : .cut }
            end = headEnd()
        }
        let head = String(decoding: received[..<(end ?? 0)], as: UTF8.self)
        let lines = head.components(separatedBy: "\r\n")
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let start = (end ?? 0) + 4
        let length = fields["content-length"].flatMap { Int($0) } ?? 0
        while received.count < start + length {
            guard receive() else { throw Failure.cut }
        }
        defer { received.removeFirst(start + length) }
        return Answer(
            status: Int(lines[0].split(separator: " ")[1]) ?? 0,
            fields: fields,
            body: Array(received[start..<(start + length)])
        )
    }

    /// Reads answers until the stream ends between two of them.
    ///
    /// - Throws: `cut` when it ends elsewhere.
    func readAll() throws -> [Answer] {
        var answers: [Answer] = []
        do {
            while true { answers.append(try read()) }
        } catch Failure.ended {
            return answers
        }
    }

    private func headEnd() -> Int? {
        received.indices.first { received[$0...].starts(with: "\r\n\r\n".utf8) }
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
        }
        guard count > 0 else { return false }
        received += buffer[..<count]
        return true
    }
}
