/// What one layer says about one setting.
struct SettingEntry: Sendable, Equatable {
    /// As written; one value, or several where the setting takes many.
    let values: [String]
    /// Where they are written.
    let origin: Origin
}
