/// Which hosts a request may name.
///
/// A page of another site can have its own name lead to this machine (DNS rebinding) and then read
/// what it answers; such a request names that site in its `Host` field and is refused.
struct HostPolicy: Sendable {
    private let allowed: Set<String>
    private let allowsAll: Bool

    /// Takes host names, whose port does not matter; `*` allows every name.
    init(allowed: [String]) {
        self.allowed = Set(allowed.compactMap { Authority(Array($0.utf8))?.name })
        allowsAll = allowed.contains("*")
    }

    /// Refuses a host that is no loopback name, numeric address or allowed name.
    func check(_ authority: Authority) throws(Problem) {
        guard
            allowsAll || authority.isAddress || authority.isLoopback
                || allowed.contains(authority.name)
        else {
            throw Problem(
                .misdirectedRequest,
                detail: "the host \(authority.host) is not among the configured ones"
            )
        }
    }
}
