import Articles
import Glibc

/// The data directory that files named on the command line belong to.
///
/// Read as a part of it they have the ids and outlets that they have in the service.
struct DataRoot: Sendable, Equatable {
    /// The directory, links resolved.
    let path: String
    /// The files as the directory names them, in the order given.
    let files: [String]

    /// Folders further up are not looked at.
    private static let reach = 16
    /// Files that stand in the root of a data directory.
    private static let rootNames = [Catalog.outletsFileName] + Catalog.curatorFileNames
    /// Files that stand beside articles.
    private static let folderNames = [Catalog.outletFileName] + Catalog.manifestNames

    /// The directory that all of `files` belong to; nil where there is none.
    ///
    /// It is `data` where that holds them, or else the nearest folder above them that holds an
    /// outlets or curator file, or else the nearest that holds an outlet file or a manifest.
    init?(of files: [String], data: String?) {
        let places = files.compactMap(Self.resolved)
        guard places.count == files.count, let first = places.first else { return nil }
        let given = data.flatMap(Self.resolved).map { [$0] } ?? []
        let folders = Self.folders(above: first)
        let found = [Self.rootNames, Self.folderNames].compactMap { names in
            folders.first { folder in
                names.contains { Disk.kind(of: "\(folder)/\($0)") == .file }
            }
        }
        let root = (given + found).first { root in
            places.allSatisfy { $0.hasPrefix(Self.opening(root)) }
        }
        guard let root else { return nil }
        path = root
        self.files = places.map { String($0.dropFirst(Self.opening(root).count)) }
    }

    private static func opening(_ root: String) -> String { root == "/" ? root : root + "/" }

    /// The folders that hold the file at `path`, the nearest first.
    private static func folders(above path: String) -> [String] {
        var folders: [String] = []
        var rest = path[...]
        while let slash = rest.lastIndex(of: "/"), slash > rest.startIndex,
            folders.count < reach
        {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }

    /// The absolute path without links; nil where nothing stands there.
    private static func resolved(_ path: String) -> String? {
        guard let found = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(found) }
        return unsafe String(cString: found)
    }
}
