import Formats

/// The files of a data directory, listed once and read one by one.
///
/// Hidden files are passed over. A link counts as the file it leads to while that file lies inside
/// the directory; every other link, and whatever is neither a file nor a folder, is refused with
/// an entry in the report. Nothing is opened in a way that could wait for a writer.
public struct Catalog: Sendable {
    /// What a walk may cost.
    public struct Limits: Sendable, Hashable {
        /// Largest file in bytes, after inflating; also the largest record of a larger file.
        public var fileBytes: Int
        /// Largest feed in bytes, after inflating.
        public var feedBytes: Int
        /// Largest file of a format that is read piece by piece (`.jsonl`, `.ndjson`, `.warc`), in
        /// bytes after inflating.
        public var streamBytes: Int
        /// Deepest nesting of folders below the data directory.
        public var depth: Int
        /// Most files that are looked at; the rest is refused.
        public var files: Int

        /// Limits; by default 32 MiB a file, 128 MiB a feed, 4 GiB a file that is read piece by
        /// piece, 16 levels of folders and 1,000,000 files.
        public init(
            fileBytes: Int = 32 << 20,
            depth: Int = 16,
            files: Int = 1_000_000,
            feedBytes: Int = 128 << 20,
            streamBytes: Int = 4 << 30
        ) {
            self.fileBytes = fileBytes
            self.feedBytes = feedBytes
            self.streamBytes = streamBytes
            self.depth = depth
            self.files = files
        }

        /// Most bytes of a file of `format`, after inflating.
        func bytes(of format: FileFormat?) -> Int {
            switch format?.kind {
            case .lines, .archive: streamBytes
            case .feed: feedBytes
            case .text, .page, .records, nil: fileBytes
            }
        }
    }

    /// One file to read.
    public struct Entry: Sendable, Hashable {
        /// The path below the data directory, with `/` between folders.
        public let path: String
        /// Where the file is opened: links resolved.
        let location: String
        /// Its size in bytes when it was listed.
        let size: Int
    }

    /// The name of the file in the root that configures outlets and is no article.
    public static let outletsFileName = "outlets.json"
    /// The names of the files in the root by which a curator mends the entities, in the order in
    /// which they count; they are no articles.
    public static let curatorFileNames = ["entities.json", "entities.yaml"]
    /// The name of the file beside articles that tells of their outlet and is no article.
    public static let outletFileName = "outlet.json"
    /// The names of the files beside articles that tell of each of them and are no articles.
    public static let manifestNames = ["manifest.csv", "manifest.jsonl"]

    /// What is to be read, sorted by path.
    public let entries: [Entry]
    /// The outlets file in the root of the directory; nil where there is none.
    public let outletsFile: Entry?
    /// The curator file in the root of the directory; nil where there is none.
    public let curatorFile: Entry?
    /// The outlet files of the folders, sorted by path.
    public let outletFiles: [Entry]
    /// The manifests of the folders, sorted by path.
    public let manifests: [Entry]
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
        entries = walk.entries.sorted { $0.path.precedes($1.path) }
        outletsFile = walk.outletsFile
        curatorFile = walk.curatorFiles.min { $0.path.precedes($1.path) }
        outletFiles = walk.outletFiles.sorted { $0.path.precedes($1.path) }
        manifests = walk.manifests.sorted { $0.path.precedes($1.path) }
        count = walk.count
        errors = walk.errors
        notices = walk.notices + Self.unused(walk.curatorFiles.map(\.path))
        self.limits = limits
    }

    /// The notices on curator files that stand beside the one that counts.
    static func unused(_ curatorFiles: [String]) -> [IntakeNotice] {
        let paths = curatorFiles.sorted()
        return paths.dropFirst().map {
            .ignored(path: $0, reason: "\(paths[0]) stands beside it and counts")
        }
    }

    /// Reads one file, and inflates it where it is compressed and not read piece by piece.
    public func read(_ entry: Entry) throws(IntakeError) -> SourceFile {
        let format = FileFormat(path: entry.path)
        let file = try RegularFile(at: entry.location, name: entry.path)
        let bytes = try file.bytes(limit: limits.bytes(of: format))
        let packed = SourceFile(path: entry.path, bytes: bytes)
        guard Gunzip.isGzip(bytes), format?.isStreamed != true else { return packed }
        let limit = limits.bytes(of: format)
        return SourceFile(path: entry.path, bytes: try ByteStream(packed, limit: limit).whole())
    }

    /// Opens one file to be read piece by piece.
    func open(_ entry: Entry) throws(IntakeError) -> ByteStream {
        let file = try RegularFile(at: entry.location, name: entry.path)
        let limit = limits.bytes(of: FileFormat(path: entry.path))
        guard file.size <= limit else {
            throw .tooLarge(path: entry.path, bytes: file.size, limit: limit)
        }
        return ByteStream(path: entry.path, limit: limit) { () throws(IntakeError) -> [UInt8] in
            try file.next(ByteStream.pieceSize)
        }
    }
}
