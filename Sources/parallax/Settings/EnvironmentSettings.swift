/// The layer of settings that the environment gives.
struct EnvironmentSettings: Sendable, Equatable {
    /// By setting's name; an empty variable counts as unset, as Compose files leave them.
    let entries: [String: SettingEntry]

    /// Variables with our prefix that are no settings of the service.
    static let otherVariables: Set<String> = [Installation.variable]

    /// Reads the variables that begin with `PARALLAX_`; several values are separated by commas.
    ///
    /// - Throws: `unknownVariable` for the first, in order of name, that is none of ours.
    init(_ environment: [String: String]) throws(SettingsError) {
        let known = Setting.all.filter { $0.places.contains(.environment) }
        let byVariable = Dictionary(known.map { ($0.variable, $0) }) { first, _ in first }
        var entries: [String: SettingEntry] = [:]
        let ours = environment.filter { name, value in
            name.hasPrefix(Setting.variablePrefix) && !Self.otherVariables.contains(name)
                && !Self.isServiceLink(name, value)
        }
        for (name, value) in ours.sorted(by: { $0.key < $1.key }) {
            guard let setting = byVariable[name] else {
                let nearest = Spelling.nearest(to: name, among: known.map(\.variable))
                throw .unknownVariable(name, nearest: nearest)
            }
            let values = setting.shape.takesMany ? Self.list(value) : [value]
            if !value.isEmpty, !values.isEmpty {
                entries[setting.name] = SettingEntry(values: values, origin: .variable(name))
            }
        }
        self.entries = entries
    }

    private static func list(_ value: String) -> [String] {
        value.split(separator: ",").map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
    }

    /// Whether Kubernetes set the variable, as it does in every pod beside a service named
    /// parallax.
    ///
    /// Source: Kubernetes, "Service", discovering services by environment variables:
    /// `PARALLAX_SERVICE_HOST`, `PARALLAX_SERVICE_PORT`, `PARALLAX_PORT=tcp://10.0.0.7:8080`,
    /// `PARALLAX_PORT_8080_TCP` and four more. No user meant them as settings.
    private static func isServiceLink(_ name: String, _ value: String) -> Bool {
        if name == Setting.port.variable {
            return ["tcp://", "udp://", "sctp://"].contains { value.hasPrefix($0) }
        }
        let digits = name.dropFirst(Setting.port.variable.utf8.count + 1).prefix { $0 != "_" }
        return name == "PARALLAX_SERVICE_HOST" || name.hasPrefix("PARALLAX_SERVICE_PORT")
            || (name.hasPrefix("PARALLAX_PORT_") && Digits.value(digits.utf8) != nil)
    }
}
