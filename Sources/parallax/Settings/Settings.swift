/// All options of the service after resolution.
struct Settings: Sendable {
    /// Directory of articles; nil is the sample of the installation.
    let data: String?
    /// File that describes the outlets; nil when none is named.
    let outlets: String?
    /// Threads for reading and answering; 0 is one a core.
    let threads: Int
    /// Largest input file, in bytes.
    let maxFileBytes: Int
    /// Most articles of one edition.
    let maxArticles: Int

    /// Address or name to listen on.
    let host: String
    /// 0...65535; 0 takes any free port.
    let port: Int
    /// Event loops; 0 is one a core.
    let loops: Int
    /// Certificate and key; nil is plain HTTP.
    let tls: TLSFiles?
    /// Origins whose pages may read answers, `*` for any; empty is loopback only.
    let corsOrigins: [String]
    /// Names that a request's Host may carry besides the address itself.
    let allowedHosts: [String]
    /// Token of `POST /v1/reload`; nil closes the route.
    let reloadToken: Secret?

    /// Name of swift-log's level.
    let logLevel: String
    /// Form of a log line.
    let logFormat: LogFormat

    /// Most open connections.
    let maxConnections: Int
    /// Most open connections of one address.
    let maxConnectionsPerAddress: Int
    /// Most requests of one address in a window; 0 sets no bound.
    let rateLimit: Int
    /// Seconds of a window.
    let rateWindow: Int
    /// Most requests that wait for a thread.
    let workQueue: Int
    /// Largest request body, in bytes.
    let bodyLimit: Int
    /// Memory for finished answers, in bytes; 0 keeps none.
    let cacheBytes: Int
    /// Longest time for a TLS handshake.
    let handshakeTimeout: Duration
    /// Longest time for a request's head.
    let headTimeout: Duration
    /// Longest time for a request's body.
    let bodyTimeout: Duration
    /// Longest time for a client to take 16 KiB of its answers.
    let writeTimeout: Duration
    /// Longest time between two requests.
    let idleTimeout: Duration
    /// Longest time for requests in flight at a stop.
    let drainTimeout: Duration

    /// The two files that TLS needs.
    struct TLSFiles: Sendable, Equatable {
        /// Path of the certificate chain, PEM.
        let cert: String
        /// Path of the private key, PEM.
        let key: String
    }
}
