import Foundation
import Glibc

/// One walk over a data directory, breadth first, its depth and size bounded.
struct DirectoryWalk {
    private(set) var entries: [Catalog.Entry] = []
    private(set) var outletsFile: Catalog.Entry?
    private(set) var curatorFiles: [Catalog.Entry] = []
    private(set) var outletFiles: [Catalog.Entry] = []
    private(set) var manifests: [Catalog.Entry] = []
    private(set) var count = 0
    private(set) var errors: [IntakeError] = []
    private(set) var notices: [IntakeNotice] = []

    private let root: String
    private let limits: Catalog.Limits
    private var pending: [(path: String, depth: Int)] = [("", 0)]

    private enum Kind { case file, folder, link, other }

    init(root path: String, limits: Catalog.Limits) throws(CatalogError) {
        guard let resolved = Self.resolve(path) else { throw .missing(path: path) }
        guard Self.kind(of: resolved) == .folder else { throw .notADirectory(path: path) }
        guard unsafe access(resolved, R_OK | X_OK) == 0 else {
            throw .unreadable(path: path, reason: SystemReason.text(errno))
        }
        root = resolved
        self.limits = limits
    }

    mutating func run() {
        var next = 0
        while next < pending.count {
            let (folder, depth) = pending[next]
            next += 1
            let location = folder.isEmpty ? root : "\(root)/\(folder)"
            guard let names = Self.names(in: location) else {
                let reason = SystemReason.text(unsafe access(location, R_OK) == 0 ? EIO : errno)
                errors.append(.unreadable(path: folder, reason: reason))
                continue
            }
            for name in names.sorted() where !name.hasPrefix(".") {
                visit(folder.isEmpty ? name : "\(folder)/\(name)", depth: depth)
            }
        }
    }

    private mutating func visit(_ path: String, depth: Int) {
        let location = "\(root)/\(path)"
        switch Self.kind(of: location) {
        case .folder:
            guard depth < limits.depth else {
                errors.append(
                    .refused(path: path, reason: "more than \(limits.depth) folders deep")
                )
                return
            }
            pending.append((path, depth + 1))
        case .file: found(path, location: location)
        case .link: follow(path, location: location)
        case .other:
            guard counts(path) else { return }
            errors.append(.refused(path: path, reason: "neither a file nor a folder"))
        case nil:
            guard counts(path) else { return }
            errors.append(.unreadable(path: path, reason: SystemReason.text(errno)))
        }
    }

    /// A link to a file of the directory stands for that file; every other link is refused.
    private mutating func follow(_ path: String, location: String) {
        guard let target = Self.resolve(location) else {
            guard counts(path) else { return }
            errors.append(.unreadable(path: path, reason: "a link to nothing"))
            return
        }
        guard target.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
            guard counts(path) else { return }
            errors.append(
                .refused(path: path, reason: "a link that leads out of the data directory")
            )
            return
        }
        guard Self.kind(of: target) == .file else {
            guard counts(path) else { return }
            errors.append(.refused(path: path, reason: "a link to something that is no file"))
            return
        }
        found(path, location: target)
    }

    private mutating func found(_ path: String, location: String) {
        let size = Self.size(of: location)
        let entry = Catalog.Entry(path: path, location: location, size: size)
        if path == Catalog.outletsFileName {
            outletsFile = entry
            return
        }
        if Catalog.curatorFileNames.contains(path) {
            curatorFiles.append(entry)
            return
        }
        guard counts(path) else { return }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name == Catalog.outletFileName {
            outletFiles.append(entry)
            return
        }
        if Catalog.manifestNames.contains(name) {
            manifests.append(entry)
            return
        }
        guard FileFormat(path: path) != nil else {
            notices.append(SourceFile.ignored(path))
            return
        }
        entries.append(entry)
    }

    /// Counts a file; false where the limit is reached, which is reported once.
    private mutating func counts(_ path: String) -> Bool {
        count += 1
        if count == limits.files + 1 {
            errors.append(.tooMany(path: path, limit: limits.files))
        }
        return count <= limits.files
    }

    private static func names(in location: String) -> [String]? {
        // Losing Foundation's error is right: the reason is asked from the system beside it.
        try? FileManager.default.contentsOfDirectory(atPath: location)
    }

    private static func kind(of location: String) -> Kind? {
        var status = stat()
        guard unsafe lstat(location, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    private static func size(of location: String) -> Int {
        var status = stat()
        return unsafe lstat(location, &status) == 0 ? Int(status.st_size) : 0
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
