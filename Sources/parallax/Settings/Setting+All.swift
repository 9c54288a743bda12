/// Every option of the service, in the order in which help and `--print-config` show them.
extension Setting {
    static let config = Setting(
        "config",
        .file,
        "Configuration file (YAML); its relative paths start at its own directory."
    )
    static let data = Setting(
        "data",
        .directory,
        absence: "(the sample)",
        "Directory of articles to serve."
    )
    static let outlets = Setting(
        "outlets",
        .file,
        "File that describes the outlets: names, hosts, countries."
    )
    static let threads = Setting(
        "threads",
        .count(0...1024),
        default: "0",
        "Threads that read articles and answer requests; 0 is one a core."
    )
    static let maxFileBytes = Setting(
        "max_file_bytes",
        .size(1024...1 << 30),
        default: "8MiB",
        "Largest text, page or record that is read; larger ones are reported and left out."
    )
    static let maxArticles = Setting(
        "max_articles",
        .count(1...10_000_000),
        default: "200000",
        "Most articles of one edition."
    )

    static let host = Setting(
        "host",
        .host,
        default: "127.0.0.1",
        "Address to listen on; 0.0.0.0 or :: for all."
    )
    static let port = Setting(
        "port",
        .count(0...65535),
        default: "8080",
        "Port to listen on; 0 takes any free one."
    )
    static let loops = Setting(
        "loops",
        .count(0...256),
        default: "0",
        "Event loops for connections; 0 is one a core."
    )
    static let tlsCert = Setting(
        "tls_cert",
        .file,
        "Certificate chain (PEM); with it the service speaks TLS."
    )
    static let tlsKey = Setting(
        "tls_key",
        .file,
        "Private key (PEM) of the certificate."
    )
    static let corsOrigin = Setting(
        "cors_origin",
        .origins,
        absence: "(loopback only)",
        "Web origin whose pages may read answers, or * for any; may be repeated."
    )
    static let allowedHost = Setting(
        "allowed_host",
        .hosts,
        absence: "(loopback names, numeric addresses)",
        "Further host name that requests may ask for, * for any; may be repeated."
    )
    static let reloadToken = Setting(
        "reload_token",
        .secret,
        "Token that POST /v1/reload asks for; without one the route is closed."
    )
    static let reloadTokenFile = Setting(
        "reload_token_file",
        .file,
        "File that holds the reload token."
    )

    static let logLevel = Setting(
        "log_level",
        .choice(["trace", "debug", "info", "notice", "warning", "error", "critical"]),
        default: "info",
        "Least severe level that is logged."
    )
    static let logFormat = Setting(
        "log_format",
        .choice(["text", "json"]),
        default: "text",
        "Form of a log line."
    )

    static let maxConnections = Setting(
        "max_connections",
        .count(1...1_000_000),
        default: "10000",
        "Most open connections, as far as the system's limit of descriptors allows."
    )
    static let maxConnectionsPerAddress = Setting(
        "max_connections_per_address",
        .count(1...1_000_000),
        default: "10000",
        "Most open connections of one address."
    )
    static let rateLimit = Setting(
        "rate_limit",
        .count(0...1_000_000),
        default: "0",
        "Most requests of one address in a rate window; beyond it the answer is 429; 0 sets no bound."
    )
    static let rateWindow = Setting(
        "rate_window",
        .count(1...86_400),
        default: "60",
        "Seconds of a rate window; it begins with an address's first request."
    )
    static let workQueue = Setting(
        "work_queue",
        .count(1...1_000_000),
        default: "1024",
        "Most requests that wait for a thread; beyond it the answer is 503."
    )
    static let bodyLimit = Setting(
        "body_limit",
        .size(0...64 << 20),
        default: "1MiB",
        "Largest request body."
    )
    static let cacheBytes = Setting(
        "cache_bytes",
        .size(0...64 << 30),
        default: "64MiB",
        "Memory for finished answers; 0 keeps none."
    )
    static let headTimeout = Setting(
        "head_timeout",
        .seconds(100...3_600_000),
        default: "10",
        "Seconds for a request's head, from its first byte."
    )
    static let handshakeTimeout = Setting(
        "handshake_timeout",
        .seconds(100...3_600_000),
        default: "10",
        "Seconds for a TLS handshake."
    )
    static let bodyTimeout = Setting(
        "body_timeout",
        .seconds(100...3_600_000),
        default: "30",
        "Seconds for a request's body."
    )
    static let writeTimeout = Setting(
        "write_timeout",
        .seconds(100...3_600_000),
        default: "30",
        "Seconds for a client to take 16 KiB of its answers, or all that is left."
    )
    static let idleTimeout = Setting(
        "idle_timeout",
        .seconds(100...3_600_000),
        default: "30",
        "Seconds between two requests of a connection."
    )
    static let drainTimeout = Setting(
        "drain_timeout",
        .seconds(0...600_000),
        default: "10",
        "Seconds for requests in flight when the service stops."
    )

    /// All of them; `config` first, since the others may come from it.
    static let all: [Setting] = [
        config, data, outlets, threads, maxFileBytes, maxArticles,
        host, port, loops, tlsCert, tlsKey, corsOrigin, allowedHost, reloadToken, reloadTokenFile,
        logLevel, logFormat,
        maxConnections, maxConnectionsPerAddress, rateLimit, rateWindow,
        workQueue, bodyLimit, cacheBytes,
        handshakeTimeout, headTimeout, bodyTimeout, writeTimeout, idleTimeout, drainTimeout,
    ]
}
