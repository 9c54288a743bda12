import FoundationEssentials

/// What a command finds around it: the environment and the installed files.
struct Surroundings: Sendable {
    /// All variables of the process.
    let environment: [String: String]
    /// The installed files, or why they were not found; settings can be read without them.
    let installation: Result<Installation, InstallationError>

    /// The surroundings of the running process.
    static func current() -> Surroundings {
        let environment = ProcessInfo.processInfo.environment
        return Surroundings(
            environment: environment,
            installation: Result { () throws(InstallationError) in
                try Installation.find(environment: environment)
            }
        )
    }

    /// Where a configuration file is looked for when none is named.
    var standardConfigs: [String] {
        ["/etc/parallax/parallax.yaml"] + ((try? installation.get().config).map { [$0] } ?? [])
    }

    /// Reads all settings, the flags of `groups` on top.
    func layers(_ groups: any SettingFlags...) throws(SettingsError) -> SettingsLayers {
        var entries: [String: SettingEntry] = [:]
        for (setting, values) in groups.flatMap(\.given) where !values.isEmpty {
            entries[setting.name] = SettingEntry(values: values, origin: .flag(setting.flag))
        }
        return try SettingsLayers(
            flags: entries,
            environment: environment,
            standardConfigs: standardConfigs
        )
    }
}
