/// The files of a data directory, listed once and read one by one.
///
/// Hidden files are passed over. A link counts as the file it leads to while that file lies inside
/// the directory; every other link, and whatever is neither a file nor a folder, is refused with
/// an entry in the report. Nothing is opened in a way that could wait for a writer.
public struct Catalog: Sendable {
    /// What a walk may cost.
    public struct Limits: Sendable, Hashable {
        /// Largest file in bytes.
        public var fileBytes: Int
        /// Deepest nesting of folders below the data directory.
        public var depth: Int
        /// Most files that are looked at; the rest is refused.
        public var files: Int

        /// Limits; by default 32 MiB a file, 16 levels of folders and 1,000,000 files.
        public init(fileBytes: Int = 32 << 20, depth: Int = 16, files: Int = 1_000_000) {
            self.fileBytes = fileBytes
            self.depth = depth
            self.files = files
        }
    }

    /// One file to read.
    public struct Entry: Sendable, Hashable {
        /// The path below the data directory, with `/` between folders.
        public let path: String
        /// Where the file is opened: links resolved.
        let location: String

        /// The folder below the data directory; empty for a file in the directory itself.
        public var folder: String {
            path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        }
    }

    /// The name of the file in the root that configures outlets and is no article.
    public static let outletsFileName = "outlets.json"
    /// The endings of the files that are read, lower case.
    public static let endings = ["txt", "json", "jsonl"]

    /// What is to be read, sorted by path.
    public let entries: [Entry]
    /// The outlets file in the root of the directory; nil where there is none.
    public let outletsFile: Entry?
    /// Files found, whatever becomes of them.
    public let count: Int
    /// What was refused while walking.
    public let errors: [IntakeError]
    /// What is passed over because its format is not read.
    public let notices: [IntakeNotice]
    /// The bounds of the walk.
    public let limits: Limits

    /// Lists the files of the directory at `path`.
    ///
    /// An empty directory gives an empty catalog.
    public init(directory path: String, limits: Limits = Limits()) throws(CatalogError) {
        var walk = try DirectoryWalk(root: path, limits: limits)
        walk.run()
        entries = walk.entries.sorted { $0.path < $1.path }
        outletsFile = walk.outletsFile
        count = walk.count
        errors = walk.errors
        notices = walk.notices
        self.limits = limits
    }

    /// Reads one file.
    public func read(_ entry: Entry) throws(IntakeError) -> SourceFile {
        let bytes = try RegularFile.bytes(
            at: entry.location,
            limit: limits.fileBytes,
            name: entry.path
        )
        return SourceFile(path: entry.path, bytes: bytes)
    }
}
