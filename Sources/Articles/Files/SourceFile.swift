/// The bytes of one file of a data directory.
public struct SourceFile: Sendable, Hashable {
    /// The file's path below the data directory, with `/` between folders.
    public let path: String
    /// Its content, as it is.
    public let bytes: [UInt8]

    /// Pairs a path with its content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The folder of the file or folder at `path`; empty for one in the data directory itself.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    /// The notice that the format of the file at `path` is none that is read.
    static func ignored(_ path: String) -> IntakeNotice {
        let endings = FileFormat.endings(of: path)
        let last = endings.last == "gz" ? endings : endings.suffix(1)
        let name = last.isEmpty ? "without an ending" : "." + last.joined(separator: ".")
        return .ignored(path: path, reason: "files \(name) are not read")
    }

    /// Reads the regular file at `location`, of at most `limit` bytes; links are not followed.
    public init(at location: String, limit: Int = Catalog.Limits().fileBytes) throws(IntakeError) {
        path = location
        bytes = try RegularFile(at: location, name: location).bytes(limit: limit)
    }
}
