import API
import Archive
import Dispatch
import Formats
import FoundationEssentials
import HTTP
import Logging

/// Where `serve` meets the modules that do the work.
enum Serving {
    /// Starts to listen and to build the edition; returns once requests are answered.
    ///
    /// A line for each answer goes to `output`, all else by `logger`.
    /// Until the edition is there, they are answered with 503; then `isReady` is called once.
    static func start(
        _ settings: Settings,
        _ installation: Installation,
        _ logger: Logger,
        _ output: LogOutput,
        isReady: @escaping @Sendable (Service) -> Void
    ) throws(StartFailure) -> Service {
        let possible = DescriptorLimit.raise(for: settings.maxConnections)
        if possible < settings.maxConnections {
            logger.warning(
                "the system's limit of descriptors is below max_connections",
                metadata: [
                    "possible": "\(possible)", "max_connections": "\(settings.maxConnections)",
                ]
            )
        }
        let editor = try Workshop.editor(settings, installation)
        let publisher = Publisher(
            editor: editor,
            directory: settings.data ?? installation.sample,
            logger: logger
        )
        let answers = API.Service(
            editor: editor,
            supplies: try supplies(settings, installation, publisher)
        )
        let server = Server(
            configuration(settings, connections: possible),
            router: answers.router(),
            log: AccessLog(logger, output).write
        )
        do {
            try server.start()
        } catch {
            throw StartFailure("\(error)")
        }
        publisher.serve(answers, through: server)
        let service = Service(
            url: url(settings, port: server.port ?? settings.port),
            reload: { publisher.renew() },
            drain: { deadline in
                publisher.stop()
                server.stop(deadline: deadline)
            }
        )
        DispatchQueue(label: "parallax.first-edition").async {
            publisher.publishFirst()
            isReady(service)
        }
        return service
    }

    private static func supplies(
        _ settings: Settings,
        _ installation: Installation,
        _ publisher: Publisher
    ) throws(StartFailure) -> Supplies {
        Supplies(
            version: Version.text,
            openAPI: try openAPI(installation),
            reloadToken: settings.reloadToken.map { Digest(of: Array($0.exposed.utf8)) },
            reload: { () throws(ReloadFailure) in try publisher.reload() },
            buildState: { publisher.buildState },
            counters: { publisher.counters }
        )
    }

    private static func openAPI(_ installation: Installation) throws(StartFailure)
        -> OpenAPIDocument
    {
        guard let data = FileManager.default.contents(atPath: installation.openAPI) else {
            throw StartFailure("cannot read \(installation.openAPI.visible)")
        }
        do {
            return try OpenAPIDocument(yaml: Array(data))
        } catch {
            throw StartFailure("\(installation.openAPI.visible): \(error.description)")
        }
    }

    private static func configuration(
        _ settings: Settings,
        connections: Int
    ) -> ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.host = settings.host
        configuration.port = settings.port
        configuration.loops = settings.loops > 0 ? settings.loops : nil
        configuration.workers = settings.threads > 0 ? settings.threads : nil
        configuration.tls = settings.tls.map { TLSFiles(certificate: $0.cert, privateKey: $0.key) }
        configuration.allowedHosts = settings.allowedHosts
        if settings.corsOrigins.contains("*") {
            configuration.crossOrigin = .any
        } else if !settings.corsOrigins.isEmpty {
            configuration.crossOrigin = .origins(settings.corsOrigins)
        }
        configuration.limits.connections = connections
        configuration.limits.connectionsPerAddress = settings.maxConnectionsPerAddress
        if settings.rateLimit > 0 {
            configuration.rateLimit = RateLimit(
                requests: settings.rateLimit,
                seconds: settings.rateWindow
            )
        }
        configuration.limits.waitingWork = settings.workQueue
        configuration.limits.body = settings.bodyLimit
        configuration.limits.keptAnswers = settings.cacheBytes
        configuration.timeouts.handshake = settings.handshakeTimeout
        configuration.timeouts.head = settings.headTimeout
        configuration.timeouts.body = settings.bodyTimeout
        configuration.timeouts.write = settings.writeTimeout
        configuration.timeouts.idle = settings.idleTimeout
        return configuration
    }

    /// Where a person reaches the service: a wildcard address is reached by the loopback one.
    private static func url(_ settings: Settings, port: Int) -> String {
        let scheme = settings.tls == nil ? "http" : "https"
        let host =
            switch settings.host {
            case "0.0.0.0", "::", "": "127.0.0.1"
            case let host where host.contains(":"): "[\(host)]"
            case let host: host
            }
        return "\(scheme)://\(host):\(port)"
    }
}
