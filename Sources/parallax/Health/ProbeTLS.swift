import COpenSSL

/// TLS over a ``ProbeSocket``.
///
/// The certificate is not verified: the probe asks the service of its own settings, whose
/// certificate carries a public name and not the loopback address, and it sends nothing that is
/// secret.
@safe
struct ProbeTLS: ~Copyable {
    private let socket: ProbeSocket
    private let context: OpaquePointer
    private let session: OpaquePointer

    /// A session on a connected socket; begin it with ``handshake()``.
    init(_ socket: ProbeSocket) throws(ProbeError) {
        guard let context = unsafe SSL_CTX_new(TLS_client_method()) else {
            throw .failed(call: "TLS", reason: "no context")
        }
        guard let session = unsafe SSL_new(context) else {
            unsafe SSL_CTX_free(context)
            throw .failed(call: "TLS", reason: "no session")
        }
        self.socket = socket
        unsafe self.context = context
        unsafe self.session = session
        unsafe SSL_set_fd(session, socket.descriptor)
    }

    deinit {
        unsafe SSL_free(session)
        unsafe SSL_CTX_free(context)
    }

    /// Agrees on keys with the other side.
    func handshake() throws(ProbeError) {
        try unsafe untilDone("handshake") { session in unsafe SSL_connect(session) }
    }

    /// Sends all bytes; without partial writes OpenSSL takes them as one.
    func send(_ bytes: [UInt8]) throws(ProbeError) {
        try unsafe untilDone("send") { session in
            unsafe SSL_write(session, bytes, Int32(bytes.count))
        }
    }

    /// Reads until the other side ends the stream or `limit` bytes are there.
    func receive(atMost limit: Int) throws(ProbeError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while bytes.count < limit {
            let count = try unsafe untilDone("receive") { session in
                unsafe SSL_read(session, &buffer, Int32(buffer.count))
            }
            guard count > 0 else {
                break
            }
            bytes += buffer[..<Int(count)]
        }
        return bytes
    }

    /// Repeats `call` until it is through, waiting for the socket in between; 0 is the end of the
    /// stream.
    @discardableResult
    private func untilDone(
        _ name: String,
        _ call: (OpaquePointer) -> Int32
    ) throws(ProbeError) -> Int32 {
        while true {
            let result = unsafe call(session)
            if result > 0 {
                return result
            }
            switch unsafe SSL_get_error(session, result) {
            case SSL_ERROR_WANT_READ: try socket.waitToRead()
            case SSL_ERROR_WANT_WRITE: try socket.waitToWrite()
            case SSL_ERROR_ZERO_RETURN: return 0
            default: throw .failed(call: "TLS " + name, reason: "refused or cut off")
            }
        }
    }
}
