import Glibc

/// The few questions that settings ask the file system, each answered with a reason on failure.
enum Disk {
    /// What stands at a path, links followed.
    enum Kind: Sendable, Equatable {
        case file, directory, other

        /// The kind in words, for an error text.
        var name: String {
            switch self {
            case .file: "a file"
            case .directory: "a directory"
            case .other: "neither a file nor a directory"
            }
        }
    }

    /// What stands at `path`; nil when nothing does or it may not be looked at.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            return nil
        }
        return switch status.st_mode & S_IFMT {
        // A pipe serves as a file: shells hand over <(...) and secrets so.
        case S_IFREG, S_IFIFO: .file
        case S_IFDIR: .directory
        default: .other
        }
    }

    /// Makes sure that `path` is of the kind `wanted` and can be read.
    static func check(_ path: String, is wanted: Kind, culprit: String) throws(SettingsError) {
        guard let kind = kind(of: path) else {
            throw .unreadable(culprit: culprit, path: path, reason: reason(errno))
        }
        guard kind == wanted else {
            throw .unreadable(
                culprit: culprit,
                path: path,
                reason: "is \(kind.name); expected the path of \(wanted.name)"
            )
        }
        let mode = wanted == .directory ? R_OK | X_OK : R_OK
        guard unsafe access(path, mode) == 0 else {
            throw .unreadable(culprit: culprit, path: path, reason: reason(errno))
        }
    }

    /// The file at `path` as UTF-8 text of at most `limit` bytes.
    static func text(
        of path: String,
        limit: Int,
        culprit: String
    ) throws(SettingsError) -> String {
        try check(path, is: .file, culprit: culprit)
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .unreadable(culprit: culprit, path: path, reason: reason(errno))
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit + 1)
        var filled = 0
        while filled <= limit {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return unsafe read(descriptor, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR {
                continue
            }
            guard count >= 0 else {
                throw .unreadable(culprit: culprit, path: path, reason: reason(errno))
            }
            guard count > 0 else {
                break
            }
            filled += count
        }
        guard filled <= limit else {
            throw .unreadable(
                culprit: culprit,
                path: path,
                reason: "larger than \(ByteSize.text(limit))"
            )
        }
        guard let text = String(validating: bytes[..<filled], as: UTF8.self) else {
            throw .unreadable(culprit: culprit, path: path, reason: "not UTF-8 text")
        }
        return text
    }

    /// `path`, or where it leads from the directory of `file` when it is relative.
    static func join(_ path: String, besides file: String) -> String {
        guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else {
            return path
        }
        return file[...slash] + path
    }

    /// The directory that holds `path`; nil for the root and for a bare name.
    static func parent(of path: String) -> String? {
        guard path != "/", let slash = path.lastIndex(of: "/") else {
            return nil
        }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The error in the system's words, lower case as the rest of the line: `no such file or
    /// directory`.
    private static func reason(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else {
            return "error \(code)"
        }
        return unsafe String(cString: text).lowercased()
    }
}
