/// What `--print-config` shows: each setting, its value, and where that comes from.
struct SettingsListing {
    let layers: SettingsLayers
    /// What holds after resolution; says whether a secret is set without saying what it is.
    let settings: Settings

    /// Aligned lines, one for each setting in the order of ``Setting/all``.
    var text: String {
        TextTable(rows: Setting.all.map(row)).text
    }

    private func row(_ setting: Setting) -> [String] {
        let entry = layers.entry(setting)
        let value =
            switch setting {
            case .reloadToken: settings.reloadToken == nil ? Setting.unset : "(set)"
            default:
                entry.values.isEmpty
                    ? setting.absence : entry.values.map(\.visible).joined(separator: ", ")
            }
        return [setting.name, value, origin(of: setting, entry).description]
    }

    /// A token that stands in a file comes from where that file is named.
    private func origin(of setting: Setting, _ entry: SettingEntry) -> Origin {
        guard setting == .reloadToken, settings.reloadToken != nil, entry.values.isEmpty else {
            return entry.origin
        }
        return layers.entry(.reloadTokenFile).origin
    }
}
