import COpenSSL

/// One TLS connection on a non-blocking socket.
@safe final class TLSSession {
    private let session: OpaquePointer
    // What the session was made from must be there as long as it is, also after a reload.
    private let origin: TLSContext

    /// Prepares for a handshake; nil when OpenSSL finds no memory.
    init?(_ context: TLSContext, _ socket: Socket) {
        guard let session = unsafe SSL_new(context.context) else { return nil }
        unsafe self.session = session
        origin = context
        guard unsafe SSL_set_fd(session, socket.descriptor) == 1 else { return nil }
        unsafe SSL_set_accept_state(session)
    }

    deinit {
        unsafe SSL_free(session)
    }

    /// Whether bytes wait, decrypted or not, that no poller will report.
    var hasPendingBytes: Bool {
        unsafe SSL_has_pending(session) == 1
    }

    /// Goes on with the handshake; `.moved` when it is done.
    func shakeHands() -> Transfer {
        ERR_clear_error()
        let code = unsafe SSL_do_handshake(session)
        return code == 1 ? .moved(1) : outcome(code)
    }

    func read(into buffer: inout [UInt8]) -> Transfer {
        ERR_clear_error()
        let code = unsafe SSL_read(session, &buffer, Int32(buffer.count))
        return code > 0 ? .moved(Int(code)) : outcome(code)
    }

    func write(_ bytes: Span<UInt8>) -> Transfer {
        ERR_clear_error()
        let code = unsafe bytes.withUnsafeBytes { bytes in
            unsafe SSL_write(session, bytes.baseAddress, Int32(clamping: bytes.count))
        }
        return code > 0 ? .moved(Int(code)) : outcome(code)
    }

    /// Tells the client that no more will come.
    func endWriting() {
        ERR_clear_error()
        if unsafe SSL_is_init_finished(session) == 1 { unsafe SSL_shutdown(session) }
        ERR_clear_error()
    }

    private func outcome(_ code: Int32) -> Transfer {
        switch unsafe SSL_get_error(session, code) {
        case SSL_ERROR_WANT_READ: return .wantsRead
        case SSL_ERROR_WANT_WRITE: return .wantsWrite
        case SSL_ERROR_ZERO_RETURN: return .ended
        default:
            ERR_clear_error()
            return .failed
        }
    }
}
