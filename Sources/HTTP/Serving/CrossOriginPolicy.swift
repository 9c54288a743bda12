/// Which web pages may read answers from another origin.
///
/// Source: the Fetch standard, "HTTP extensions".
public enum CrossOriginPolicy: Sendable, Hashable {
    /// Pages served from `localhost`, `*.localhost`, `127.0.0.0/8` and `[::1]`, any port.
    case loopback
    /// Those and these origins, each `scheme://host[:port]` in lower case.
    case origins([String])
    /// Every page.
    case any
}
