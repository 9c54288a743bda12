/// Why a health check got no answer.
enum ProbeError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The name has no address.
    case noAddress(String)
    /// A call of the system failed; the reason is the system's.
    case failed(call: String, reason: String)
    /// The time was up.
    case timeout
    /// The other side does not speak HTTP/1.
    case notHTTP

    var description: String {
        switch self {
        case .noAddress(let host): "no address for \"\(host.visible)\""
        case .failed(let call, let reason): "\(call): \(reason)"
        case .timeout: "no answer in time"
        case .notHTTP: "the answer is not HTTP/1.1"
        }
    }
}
