import Glibc

/// A regular file that is open for reading; anything else is never opened.
///
/// Used by one thread at a time: the place in the file belongs to the descriptor.
final class RegularFile {
    private let descriptor: Int32
    /// What stands for the file in errors.
    private let name: String
    /// Its size in bytes when it was opened.
    let size: Int

    /// Opens the file at `path`, no link; `name` stands for it in errors.
    init(at path: String, name: String) throws(IntakeError) {
        // O_NONBLOCK keeps the opening of a pipe from waiting for its writer.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else {
            let code = errno
            if code == ELOOP { throw .refused(path: name, reason: "a link") }
            throw .unreadable(path: name, reason: SystemReason.text(code))
        }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(path: name, reason: SystemReason.text(code))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .refused(path: name, reason: "not a regular file")
        }
        self.descriptor = descriptor
        self.name = name
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// The next bytes, at most `count`; empty at the end of the file.
    func next(_ count: Int) throws(IntakeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let filled = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if filled < 0, errno == EINTR { continue }
            guard filled >= 0 else {
                throw .unreadable(path: name, reason: SystemReason.text(errno))
            }
            bytes.removeLast(count - filled)
            return bytes
        }
    }

    /// All bytes, at most `limit`; a file that grows meanwhile is still bounded by the limit.
    func bytes(limit: Int) throws(IntakeError) -> [UInt8] {
        guard size <= limit else { throw .tooLarge(path: name, bytes: size, limit: limit) }
        // One byte more than the size tells the end of a file that did not grow.
        var bytes = try next(size + 1)
        while !bytes.isEmpty {
            guard bytes.count <= limit else {
                throw .tooLarge(path: name, bytes: bytes.count, limit: limit)
            }
            let more = try next(bytes.count <= size ? 4_096 : 1 << 20)
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }
}

/// Errors of the operating system in words.
enum SystemReason {
    /// What `code` means, lower case ("permission denied").
    static func text(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text).lowercased()
    }
}
