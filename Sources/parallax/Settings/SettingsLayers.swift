/// The layers of settings, and what holds when they are laid over one another: flags over the
/// environment over the configuration file over the defaults.
///
/// Written here rather than taken from swift-configuration, since every refusal has to name its
/// place and `--print-config` the origin of each value (see ``FileSettings``).
struct SettingsLayers: Sendable {
    /// The configuration file that was read; nil when there is none.
    let config: String?
    private let flags: [String: SettingEntry]
    private let environment: [String: SettingEntry]
    private let file: [String: SettingEntry]

    /// Reads all layers and checks every value of each, also of those that another layer covers.
    ///
    /// - Parameters:
    ///   - flags: By setting's name.
    ///   - environment: All variables of the process.
    ///   - standardConfigs: Where a configuration file is looked for when none is named; the first
    ///     found is read.
    /// - Throws: The first fault of any layer, flags before the environment before the file.
    init(
        flags: [String: SettingEntry],
        environment: [String: String],
        standardConfigs: [String]
    ) throws(SettingsError) {
        try Self.check(flags)
        let variables = try EnvironmentSettings(environment).entries
        try Self.check(variables)
        let named = flags[Setting.config.name] ?? variables[Setting.config.name]
        config = named?.values.last ?? standardConfigs.first { Disk.kind(of: $0) == .file }
        if let config {
            let origin = named?.origin.culprit(Setting.config.name) ?? Setting.config.name
            file = try Self.readFile(config, culprit: origin)
        } else {
            file = [:]
        }
        self.flags = flags
        self.environment = variables
        try Self.check(file)
    }

    /// What holds for `setting`, and who says so.
    func entry(_ setting: Setting) -> SettingEntry {
        if let said = flags[setting.name] ?? environment[setting.name] ?? file[setting.name] {
            return said
        }
        if setting == .config, let config {
            return SettingEntry(values: [config], origin: .standard)
        }
        return SettingEntry(values: setting.fallback.map { [$0] } ?? [], origin: .standard)
    }

    private static func readFile(
        _ path: String,
        culprit: String
    ) throws(SettingsError) -> [String: SettingEntry] {
        let text = try Disk.text(of: path, limit: FileSettings.limit, culprit: culprit)
        return try FileSettings(text, path: path).entries
    }

    private static func check(_ layer: [String: SettingEntry]) throws(SettingsError) {
        for setting in Setting.all {
            guard let entry = layer[setting.name] else {
                continue
            }
            for value in entry.values where !setting.shape.admits(value) {
                throw .badValue(setting: setting, origin: entry.origin, given: value)
            }
        }
    }
}
