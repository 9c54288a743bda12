import FoundationEssentials

/// The files of the project, as far as tests look at them.
enum ProjectTree {
    /// The directory that holds `Sources` and `Tests`.
    static let root: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// Paths below the root of all files under `directory` that end with one of `endings`, sorted.
    static func files(under directory: String, endings: [String]) throws -> [String] {
        let start = URL(filePath: root + "/" + directory).resolvingSymlinksInPath().path()
        return try FileManager.default.subpathsOfDirectory(atPath: start)
            .filter { name in endings.contains { name.hasSuffix($0) } }
            .map { directory + "/" + $0 }
            .sorted()
    }

    /// The text of the file at `path` below the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: root + "/" + path), encoding: .utf8)
    }
}
