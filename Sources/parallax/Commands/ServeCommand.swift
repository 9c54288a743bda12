import ArgumentParser
import Glibc
import Logging

/// `parallax serve`: builds an edition of a directory of articles and answers requests about it.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve a directory of articles over HTTP (the default).",
        discussion: """
            Reads the articles, then answers until SIGTERM or SIGINT; a second one ends it at \
            once. SIGHUP reads the articles again. Without --data it serves the sample.

            The token of POST /v1/reload comes from PARALLAX_RELOAD_TOKEN or from the file that \
            --reload-token-file or PARALLAX_RELOAD_TOKEN_FILE names, and is never shown. Options \
            that may be repeated take commas in the environment and a list in the file.

            EXAMPLES:
              parallax serve --data articles
              parallax serve --port 0 --log-format json
              parallax serve --tls-cert chain.pem --tls-key key.pem --port 8443
              PARALLAX_PORT=9000 parallax serve --print-config
            """
    )

    @OptionGroup(title: "Articles and log") var reading: ReadingFlags
    @OptionGroup(title: "Address") var address: AddressFlags
    @OptionGroup(title: "Connections and answers") var serving: ServingFlags

    @Flag(help: "Print each setting with its value and where it comes from, then end.")
    var printConfig = false

    func run() throws {
        let surroundings = Surroundings.current()
        let layers = try surroundings.layers(reading, address, serving)
        let settings = try Settings(layers)
        if printConfig {
            StandardStream.output.write(SettingsListing(layers: layers, settings: settings).text)
            return
        }
        try Settings.checkFiles(layers)
        let installation = try surroundings.installation.get()
        let output = LogOutput(settings.logFormat)
        let logger = LogLines.logger(settings, output)
        let signals = Signals()
        let data = settings.data ?? installation.sample
        let service = try Serving.start(settings, installation, logger, output) { service in
            let greeting = Greeting(
                url: service.url,
                data: data,
                isSample: data == installation.sample
            )
            StandardStream.output.write(greeting.text)
        }
        let reloads = Reloads(service.reload)
        while signals.next() == .reload { reloads.ask() }
        logger.info("stopping", metadata: ["drain_timeout": "\(settings.drainTimeout)"])
        service.drain(settings.drainTimeout)
        logger.info("stopped")
        // A reload or an answer past the deadline may still be computed, and must not find its
        // libraries taken down.
        _exit(ExitStatus.success.rawValue)
    }
}
