import Formats
import HTTP

/// The token that opens `POST /v1/reload`, known by its digest alone.
struct ReloadToken {
    private let digest: Digest?

    /// - Parameter digest: The digest of the token; nil lets nobody in.
    init(_ digest: Digest?) {
        self.digest = digest
    }

    /// Lets a request in whose `Authorization` field bears the token.
    func check(_ authorization: String?) throws(Problem) {
        guard let digest else {
            throw Problem(.forbidden, detail: "no token is configured, so the route is closed")
        }
        let scheme = "bearer "
        let bytes = Array((authorization ?? "").utf8)
        let head = String(decoding: bytes.prefix(scheme.utf8.count), as: UTF8.self).lowercased()
        let given = Digest(of: Array(bytes.dropFirst(scheme.utf8.count)))
        guard head == scheme, Self.isEqual(given, digest) else {
            throw Problem(
                .unauthorized,
                detail: "the route needs the configured token as a bearer token",
                headers: ["WWW-Authenticate": "Bearer realm=\"reload\""]
            )
        }
    }

    /// Compares digests in a time that does not depend on where they differ.
    private static func isEqual(_ left: Digest, _ right: Digest) -> Bool {
        zip(left.bytes, right.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
