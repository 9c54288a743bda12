import COpenSSL

/// A certificate with its key, ready for handshakes.
///
/// Each loop has its own, with ticket keys in common, so that a session goes on at any loop.
@safe final class TLSContext {
    let context: OpaquePointer

    /// Takes certificate and key, and holds connections to TLS 1.2 or later.
    init(_ pair: KeyPair) throws(ServerError) {
        ERR_clear_error()
        guard let context = unsafe SSL_CTX_new(TLS_server_method()) else {
            throw .system(call: "SSL_CTX_new", reason: Self.reason())
        }
        unsafe self.context = context
        unsafe shim_SSL_CTX_set_server_modes(context)
        unsafe shim_SSL_CTX_select_http11(context)
        guard unsafe shim_SSL_CTX_require_tls12(context) == 1,
            unsafe shim_SSL_CTX_choose_ciphers(context) == 1,
            unsafe shim_SSL_CTX_seal_tickets(context) == 1
        else { throw .system(call: "SSL_CTX", reason: Self.reason()) }
        let certificates = pair.certificates
        guard
            unsafe shim_SSL_CTX_use_chain(context, certificates, Int32(certificates.count)) == 1
        else {
            throw .badCertificate(path: pair.files.certificate, reason: Self.reason())
        }
        guard unsafe shim_SSL_CTX_use_key(context, pair.key, Int32(pair.key.count)) == 1,
            unsafe SSL_CTX_check_private_key(context) == 1
        else { throw .badCertificate(path: pair.files.privateKey, reason: Self.reason()) }
    }

    deinit {
        unsafe shim_SSL_CTX_free(context)
    }

    /// Seals tickets with the current keys, and opens those of the keys before as well.
    func use(_ keys: TicketKeys) {
        let previous = keys.previous.isEmpty ? keys.current : keys.previous
        unsafe shim_SSL_CTX_set_ticket_keys(context, keys.current, previous)
    }

    /// The oldest fault OpenSSL noted, in its words.
    private static func reason() -> String {
        let code = ERR_get_error()
        ERR_clear_error()
        guard code != 0, let text = unsafe ERR_reason_error_string(code) else {
            return "unknown fault"
        }
        return unsafe String(cString: text)
    }
}
