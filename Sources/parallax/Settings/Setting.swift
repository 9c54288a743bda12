/// One option of the service: its name in every layer, what it takes, and what holds when no one
/// says anything.
struct Setting: Sendable, Hashable {
    /// Snake case, as it stands in the configuration file; flag and variable follow from it.
    let name: String
    /// What a value has to look like.
    let shape: SettingShape
    /// What holds by default, written as a user would write it; nil when nothing is set then.
    let fallback: String?
    /// What `--print-config` and the help show where `fallback` is nil.
    let absence: String
    /// One sentence for the help.
    let summary: String

    init(
        _ name: String,
        _ shape: SettingShape,
        default fallback: String? = nil,
        absence: String = Setting.unset,
        _ summary: String
    ) {
        self.name = name
        self.shape = shape
        self.fallback = fallback
        self.absence = absence
        self.summary = summary
    }

    /// The flag on the command line: `--max-connections`.
    var flag: String { "--" + name.replacing("_", with: "-") }

    /// The variable in the environment: `PARALLAX_MAX_CONNECTIONS`.
    var variable: String { Self.variablePrefix + name.uppercased() }

    /// Where a value of this setting may be written.
    var places: Set<Place> {
        switch name {
        case Setting.config.name: [.flag, .environment]
        // Flags show in the process list and files end up in repositories, so a secret has neither.
        case Setting.reloadToken.name: [.environment]
        default: [.flag, .environment, .file]
        }
    }

    /// A layer that settings are read from.
    enum Place: Sendable, Hashable {
        case flag, environment, file
    }

    /// What stands for a value where there is none.
    static let unset = "(unset)"

    /// What the names of all variables of the service begin with.
    static let variablePrefix = "PARALLAX_"
}
