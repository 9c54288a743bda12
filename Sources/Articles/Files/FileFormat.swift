/// The format of a file as its name tells, before its content is looked at.
public struct FileFormat: Sendable, Hashable {
    /// How a file is read.
    public enum Kind: String, Sendable, CaseIterable {
        /// Plain text: one article.
        case text
        /// A page in HTML: one article.
        case page
        /// JSON: one record, or an object or array that holds records.
        case records
        /// One JSON record on each line.
        case lines
        /// XML: RSS or Atom, or a page in XHTML.
        case feed
        /// A web archive (WARC): one article for each page in it.
        case archive
    }

    /// How it is read.
    public let kind: Kind
    /// Whether the name says that it is compressed with gzip.
    public let isCompressed: Bool

    /// The endings that are read, lower case without the dot; each may be followed by `.gz`.
    public static let endings: [String: Kind] = [
        "txt": .text, "html": .page, "htm": .page, "xhtml": .page, "json": .records,
        "jsonl": .lines, "ndjson": .lines, "xml": .feed, "rss": .feed, "atom": .feed,
        "warc": .archive,
    ]

    /// The format of the file at `path`; nil for one that is not read.
    public init?(path: String) {
        let parts = FileFormat.endings(of: path)
        isCompressed = parts.last == "gz"
        guard let last = isCompressed ? parts.dropLast().last : parts.last,
            let kind = FileFormat.endings[last]
        else { return nil }
        self.kind = kind
    }

    /// Whether files of the format are read piece by piece, so that they may be large.
    var isStreamed: Bool { kind == .lines || kind == .archive }

    /// The last two endings of the name of `path`, lower case; fewer where it has fewer.
    static func endings(of path: String) -> [String] {
        let name = path.split(separator: "/").last ?? ""
        return name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().suffix(2)
            .map { $0.lowercased() }
    }
}
