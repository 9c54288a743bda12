import ArgumentParser

/// The flags about connections and answers.
struct ServingFlags: SettingFlags {
    @Option(help: Setting.loops.help) var loops: String?
    @Option(help: Setting.tlsCert.help) var tlsCert: String?
    @Option(help: Setting.tlsKey.help) var tlsKey: String?
    @Option(help: Setting.corsOrigin.help) var corsOrigin: [String] = []
    @Option(help: Setting.allowedHost.help) var allowedHost: [String] = []
    @Option(help: Setting.reloadTokenFile.help) var reloadTokenFile: String?

    @Option(help: Setting.maxConnections.help) var maxConnections: String?
    @Option(help: Setting.maxConnectionsPerAddress.help) var maxConnectionsPerAddress: String?
    @Option(help: Setting.rateLimit.help) var rateLimit: String?
    @Option(help: Setting.rateWindow.help) var rateWindow: String?
    @Option(help: Setting.workQueue.help) var workQueue: String?
    @Option(help: Setting.bodyLimit.help) var bodyLimit: String?
    @Option(help: Setting.cacheBytes.help) var cacheBytes: String?
    @Option(help: Setting.handshakeTimeout.help) var handshakeTimeout: String?
    @Option(help: Setting.headTimeout.help) var headTimeout: String?
    @Option(help: Setting.bodyTimeout.help) var bodyTimeout: String?
    @Option(help: Setting.writeTimeout.help) var writeTimeout: String?
    @Option(help: Setting.idleTimeout.help) var idleTimeout: String?
    @Option(help: Setting.drainTimeout.help) var drainTimeout: String?

    var given: [(setting: Setting, values: [String])] {
        single([
            (.loops, loops), (.tlsCert, tlsCert), (.tlsKey, tlsKey),
            (.reloadTokenFile, reloadTokenFile), (.maxConnections, maxConnections),
            (.maxConnectionsPerAddress, maxConnectionsPerAddress),
            (.rateLimit, rateLimit), (.rateWindow, rateWindow),
            (.workQueue, workQueue), (.bodyLimit, bodyLimit), (.cacheBytes, cacheBytes),
            (.handshakeTimeout, handshakeTimeout),
            (.headTimeout, headTimeout), (.bodyTimeout, bodyTimeout),
            (.writeTimeout, writeTimeout), (.idleTimeout, idleTimeout),
            (.drainTimeout, drainTimeout),
        ]) + [(setting: .corsOrigin, values: corsOrigin)]
            + [(setting: .allowedHost, values: allowedHost)]
    }
}
