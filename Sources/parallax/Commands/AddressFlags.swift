import ArgumentParser

/// The flags that say where the service answers; shared by `serve` and `healthcheck`.
struct AddressFlags: SettingFlags {
    @Option(help: Setting.host.help) var host: String?
    @Option(help: Setting.port.help) var port: String?

    var given: [(setting: Setting, values: [String])] {
        single([(.host, host), (.port, port)])
    }
}
