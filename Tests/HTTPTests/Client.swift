import Glibc

@testable import HTTP

/// A plain client on a blocking socket; every wait ends after ten seconds.
final class Client {
    /// One answer as it stood on the wire.
    struct Answer {
        let status: Int
        let headers: Headers
        let body: [UInt8]

        var text: String {
            String(decoding: body, as: UTF8.self)
        }
    }

    private enum Failure: Error {
        case notConnected, endOfStream, timedOut
    }

    private let descriptor: Int32
    private var received: [UInt8] = []

    /// Connects; a small `window` keeps the system from taking much that was not read.
    init(_ port: Int, window: Int32? = nil) throws {
        var address = try SocketAddress.resolve(host: "127.0.0.1", port: port)[0].with(port: port)
        descriptor = socket(AF_INET, 1, 0)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        if var window {
            let size = socklen_t(MemoryLayout<Int32>.size)
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &window, size)
        }
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        let code = unsafe address.withPointer { unsafe connect(descriptor, $0, $1.pointee) }
        guard code == 0 else { throw Failure.notConnected }
    }

    deinit {
        close(descriptor)
    }

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

    /// Says that no more will be sent.
    func endWriting() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Makes the end of the connection a reset.
    func resetAtEnd() {
        var hard = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, size)
    }

    /// Whether something can be read, the end included, within so many milliseconds.
    func hasInput(within milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&entry, 1, milliseconds) > 0
    }

    /// Sends a GET and reads its answer.
    func get(_ target: String, _ fields: String = "") throws -> Answer {
        send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n")
        return try read()
    }

    /// Reads one answer; interim ones are answers too.
    func read(withoutBody: Bool = false) throws -> Answer {
        var end: Int?
        while end == nil {
            end = received.indices.first { received[$0...].starts(with: "\r\n\r\n".utf8) }
            if end == nil { try receive() }
        }
        guard let end else { throw Failure.endOfStream }
        let lines = String(decoding: received[..<end], as: UTF8.self).utf8.split(
            separator: UInt8(ascii: "\n")
        )
        received.removeFirst(end + 4)
        var headers = Headers()
        for line in lines.dropFirst() {
            let text = String(decoding: line.filter { $0 != 13 }, as: UTF8.self)
            let parts = text.split(separator: ":", maxSplits: 1)
            headers.add(String(parts[0]), String(parts[1].dropFirst()))
        }
        let status = Int(String(decoding: lines[0].dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
        let length = withoutBody ? 0 : Int(headers["Content-Length"] ?? "0") ?? 0
        while received.count < length { try receive() }
        defer { received.removeFirst(length) }
        return Answer(status: status, headers: headers, body: Array(received[..<length]))
    }

    /// Whether the server ended the stream with nothing left to read.
    func isEnded() -> Bool {
        do {
            try receive()
            return false
        } catch Failure.timedOut {
            return false
        } catch {
            return received.isEmpty
        }
    }

    private func receive() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
        }
        let code = errno
        guard count > 0 else {
            throw count < 0 && code == EAGAIN ? Failure.timedOut : Failure.endOfStream
        }
        received += buffer[..<count]
    }
}
