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

    /// Reads the regular file at `location`, of at most `limit` bytes; links are not followed.
    public init(at location: String, limit: Int = Catalog.Limits().fileBytes) throws(IntakeError) {
        path = location
        bytes = try RegularFile.bytes(at: location, limit: limit, name: location)
    }
}
