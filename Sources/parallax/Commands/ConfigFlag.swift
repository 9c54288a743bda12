import ArgumentParser

/// The flag that names the configuration file, for commands that read no articles.
struct ConfigFlag: SettingFlags {
    @Option(help: Setting.config.help) var config: String?

    var given: [(setting: Setting, values: [String])] {
        single([(.config, config)])
    }
}
