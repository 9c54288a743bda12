import Testing

@testable import parallax

extension SettingsLayers {
    /// Layers of one flag each, some variables, and the configuration files at `configs`.
    static func of(
        flags: [(Setting, [String])] = [],
        environment: [String: String] = [:],
        configs: [String] = []
    ) throws(SettingsError) -> SettingsLayers {
        var entries: [String: SettingEntry] = [:]
        for (setting, values) in flags {
            entries[setting.name] = SettingEntry(values: values, origin: .flag(setting.flag))
        }
        return try SettingsLayers(
            flags: entries,
            environment: environment,
            standardConfigs: configs
        )
    }
}

/// The one line that `body` is refused with; nil when it is not refused.
func refusal(_ body: () throws(SettingsError) -> Void) -> String? {
    do throws(SettingsError) {
        try body()
        return nil
    } catch {
        return error.description
    }
}
