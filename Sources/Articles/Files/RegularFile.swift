import Glibc

/// Reads regular files and nothing else.
enum RegularFile {
    /// The bytes of the file at `path`, at most `limit`; `name` stands for it in errors.
    static func bytes(at path: String, limit: Int, name: String) throws(IntakeError) -> [UInt8] {
        // O_NONBLOCK keeps the opening of a pipe from waiting for its writer.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else {
            let code = errno
            if code == ELOOP { throw .refused(path: name, reason: "a link") }
            throw .unreadable(path: name, reason: SystemReason.text(code))
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: name, reason: SystemReason.text(errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .refused(path: name, reason: "not a regular file")
        }
        guard status.st_size <= limit else {
            throw .tooLarge(path: name, bytes: Int(status.st_size), limit: limit)
        }
        return try content(of: descriptor, size: Int(status.st_size), limit: limit, name: name)
    }

    /// Reads to the end; a file that grows meanwhile is still bounded by the limit.
    private static func content(
        of descriptor: Int32,
        size: Int,
        limit: Int,
        name: String
    ) throws(IntakeError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size + 1)
        var filled = 0
        while true {
            if filled == bytes.count {
                guard filled <= limit else {
                    throw .tooLarge(path: name, bytes: filled, limit: limit)
                }
                bytes.append(contentsOf: repeatElement(0, count: min(filled, 1 << 20)))
            }
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw .unreadable(path: name, reason: SystemReason.text(errno))
            }
            if count == 0 { break }
            filled += count
        }
        guard filled <= limit else { throw .tooLarge(path: name, bytes: filled, limit: limit) }
        bytes.removeLast(bytes.count - filled)
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
