import Glibc

/// Standard output or standard error, written without a buffer of our own.
enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes the whole text; gives up in silence when the reader is gone.
    ///
    /// Up to 4096 bytes (`PIPE_BUF`) go out in one call, so that lines of several threads do not
    /// mix.
    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes all of `bytes`; gives up in silence when the reader is gone.
    @Sendable func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                return unsafe Glibc.write(rawValue, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR {
                continue
            }
            guard count > 0 else {
                return
            }
            sent += count
        }
    }
}
