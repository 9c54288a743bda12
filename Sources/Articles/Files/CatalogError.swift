/// Why a data directory cannot be read at all.
public enum CatalogError: Error, Sendable, Hashable {
    /// Nothing stands at the path.
    case missing(path: String)
    /// What stands at the path is no directory.
    case notADirectory(path: String)
    /// The directory cannot be listed; `reason` in the words of the operating system.
    case unreadable(path: String, reason: String)
}

extension CatalogError: CustomStringConvertible {
    /// What is wrong, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .missing(let path): "there is no directory \(path)"
        case .notADirectory(let path): "\(path) is not a directory"
        case .unreadable(let path, let reason): "cannot list \(path): \(reason)"
        }
    }
}
