import Glibc

/// How a server listens and what it grants.
public struct ServerConfiguration: Sendable {
    /// A host name or a numeric IPv4 or IPv6 address to listen on; a name may give several.
    public var host = "127.0.0.1"
    /// The TCP port, at most 65535; 0 takes any free one.
    public var port = 8080
    /// Event loops, from 1 to 64; nil takes one for each core.
    public var loops: Int?
    /// Requests worked on at once off the loops, from 1 to 64; nil takes one for each core.
    public var workers: Int?
    /// Sizes and counts.
    public var limits = Limits()
    /// Waits.
    public var timeouts = Timeouts()
    /// How often one address may ask; nil, the default, sets no bound.
    public var rateLimit: RateLimit?
    /// Certificate and key; nil serves plain HTTP.
    public var tls: TLSFiles?
    /// Further host names answered for, on any port, besides loopback names and numeric addresses;
    /// `*` answers for every name, and what is no host name for none.
    public var allowedHosts: [String] = []
    /// Which web pages may read the answers.
    public var crossOrigin = CrossOriginPolicy.loopback
    /// What stands before the slug in a problem's type URI.
    public var problemPrefix = "/v1/problems/"

    /// Takes the defaults: loopback, port 8080, plain HTTP.
    public init() {}

    var loopCount: Int {
        min(max(loops ?? Self.cores, 1), 64)
    }

    var workerCount: Int {
        min(max(workers ?? Self.cores, 1), 64)
    }

    private static var cores: Int {
        max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
    }
}
