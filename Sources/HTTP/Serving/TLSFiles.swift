/// Where the server's certificate and key are.
public struct TLSFiles: Sendable, Hashable {
    /// The path of the certificate and its chain, in PEM, the server's own first.
    public let certificate: String
    /// The path of the unencrypted private key, in PEM.
    public let privateKey: String

    /// Names both files; they are read when the server starts.
    public init(certificate: String, privateKey: String) {
        self.certificate = certificate
        self.privateKey = privateKey
    }
}
