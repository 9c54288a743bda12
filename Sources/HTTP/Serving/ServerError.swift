/// Why a server did not start.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another process listens there.
    case portInUse(host: String, port: Int)
    /// The user may not listen on this port.
    case notPermitted(host: String, port: Int)
    /// The host has no address here, or the port is not 0 ... 65535.
    case noSuchAddress(host: String, port: Int, reason: String)
    /// The certificate or key cannot be read, or they do not belong together.
    case badCertificate(path: String, reason: String)
    /// The system refused something else.
    case system(call: String, reason: String)
    /// The server has been started before.
    case startedTwice

    /// What went wrong and what may help, in a sentence.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "port \(port) on \(host) is in use by another process; choose another port"
        case .notPermitted(let host, let port):
            "not permitted to listen on port \(port) of \(host); choose one above 1023"
        case .noSuchAddress(let host, let port, let reason):
            "cannot listen on \(host) port \(port): \(reason)"
        case .badCertificate(let path, let reason):
            "cannot use \(path) for TLS: \(reason)"
        case .system(let call, let reason):
            "the system refused \(call): \(reason)"
        case .startedTwice:
            "a server starts once"
        }
    }
}
