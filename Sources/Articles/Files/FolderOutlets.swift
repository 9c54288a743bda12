import Formats

/// The outlets that files named `outlet.json` tell for the folders where they stand.
///
/// Such a file holds one outlet as `outlets.json` does, without `folders`. In a folder it tells of
/// the folders below, too; in the data directory of the articles that lie directly there alone.
struct FolderOutlets {
    private var found: [OutletList.Entry] = []
    /// What is wrong with the files.
    private(set) var errors: [IntakeError] = []

    /// The outlets, those of the deepest folders first, so that a folder's own file counts more
    /// than that of the folder around it.
    var list: OutletList {
        let depth = { (entry: OutletList.Entry) in
            entry.folders.first.map { $0.split(separator: "/").count } ?? 0
        }
        let sorted = found.enumerated().sorted {
            let (left, right) = (depth($0.element), depth($1.element))
            return left == right ? $0.offset < $1.offset : left > right
        }
        return OutletList(sorted.map(\.element))
    }

    /// The notices on those of the outlet files `files` that tell of none of the articles in
    /// `paths`.
    static func notices(on files: [String], besides paths: Set<String>) -> [IntakeNotice] {
        guard !files.isEmpty else { return [] }
        let folders = folders(of: paths)
        return files.compactMap { file in
            let folder = SourceFile.folder(of: file)
            guard !folders.contains(folder) else { return nil }
            let place = folder.isEmpty ? "directly in the data directory" : "in its folder"
            return .ignored(path: file, reason: "no article lies \(place)")
        }
    }

    /// The notice on those outlets of `list`, read from the file at `path`, in whose folders none of
    /// the articles in `paths` lies.
    static func notices(on list: OutletList, of path: String, besides paths: Set<String>)
        -> [IntakeNotice]
    {
        let listed = list.entries.filter { !$0.folders.isEmpty }
        guard !listed.isEmpty else { return [] }
        let folders = folders(of: paths)
        let idle = listed.filter { entry in !entry.folders.contains { folders.contains($0) } }
        guard let first = idle.first else { return [] }
        let reason =
            "no article lies in the folders of \(idle.count) outlets, as of '\(first.outlet.name)'"
        return [.ignored(path: path, reason: reason)]
    }

    /// The folders of the files in `paths`, those around them included.
    private static func folders(of paths: Set<String>) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var folder = SourceFile.folder(of: path)
            // The data directory owns what lies directly in it alone.
            while folders.insert(folder).inserted, folder.contains("/") {
                folder = SourceFile.folder(of: folder)
            }
        }
        return folders
    }

    /// Reads `file`; what is wrong with it is in ``errors``.
    mutating func add(_ file: SourceFile) {
        let folder = SourceFile.folder(of: file.path)
        guard let decoded = TextDecoder().decode(file.bytes) else {
            errors.append(.malformed(path: file.path, record: nil, reason: "is no text"))
            return
        }
        do {
            let outlet = try JSON(parsing: decoded.bytes)
            guard let members = outlet.members else {
                errors.append(
                    .malformed(path: file.path, record: nil, reason: "expected an object")
                )
                return
            }
            let own = members.filter { $0.name != "folders" }
            let whole = JSON.object(own + [JSON.Member("folders", [.string(folder)])])
            let list = try OutletList(parsing: JSON.object([.init("outlets", [whole])]).bytes)
            found += list.entries
        } catch let error as JSONError {
            errors.append(
                .malformed(path: file.path, record: nil, reason: error.description)
            )
        } catch {
            errors.append(.malformed(path: file.path, record: nil, reason: "\(error)"))
        }
    }
}
