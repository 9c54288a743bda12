import ArgumentParser
import Glibc

/// `parallax healthcheck`: asks a running service whether it is ready.
struct HealthcheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck",
        abstract: "Ask the service of the same settings whether it is ready; 0 is yes, 1 is no.",
        discussion: """
            Asks GET /readyz at the host and port of the settings and waits at most 3 seconds. \
            Made for HEALTHCHECK in containers without curl.

            EXAMPLES:
              parallax healthcheck
              parallax healthcheck --port 9000
            """
    )

    @OptionGroup var config: ConfigFlag
    @OptionGroup(title: "Address") var address: AddressFlags

    func run() throws {
        let settings = try Settings(try Surroundings.current().layers(config, address))
        try Self.check(settings)
        StandardStream.output.write("ready\n")
    }

    private static func check(_ settings: Settings) throws(StartFailure) {
        guard settings.port != 0 else {
            throw StartFailure("healthcheck: port 0 is any port; name the one in use with --port")
        }
        // OpenSSL writes without MSG_NOSIGNAL; a service that hangs up is an answer, not our end.
        _ = signal(SIGPIPE, SIG_IGN)
        let answer: HealthAnswer
        let probe = HealthProbe(
            host: settings.host,
            port: settings.port,
            usesTLS: settings.tls != nil
        )
        do throws(ProbeError) {
            answer = try probe.answer()
        } catch {
            throw StartFailure("not ready: \(error)")
        }
        guard answer.isReady else {
            throw StartFailure("not ready: status \(answer.status) \(answer.reason)")
        }
    }
}
