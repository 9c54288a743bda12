import FoundationEssentials

/// The bytes of a certificate file and its key file, read at one moment.
struct KeyPair: Sendable {
    let files: TLSFiles
    /// The certificate, then those that lead to its root, in PEM.
    let certificates: [UInt8]
    /// The key in PEM.
    let key: [UInt8]

    /// Reads both files; whether they can be used shows when a context is made of them.
    init(_ files: TLSFiles) throws(ServerError) {
        self.files = files
        certificates = try Self.bytes(at: files.certificate)
        key = try Self.bytes(at: files.privateKey)
    }

    private static func bytes(at path: String) throws(ServerError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .badCertificate(path: path, reason: "the file cannot be read")
        }
    }
}
