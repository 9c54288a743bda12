import ArgumentParser

/// A group of flags that give settings.
protocol SettingFlags: ParsableArguments {
    /// What was given, by setting; an empty list is nothing.
    var given: [(setting: Setting, values: [String])] { get }
}

extension SettingFlags {
    /// Flags that take one value each, as ``given`` lists them.
    func single(_ flags: [(Setting, String?)]) -> [(setting: Setting, values: [String])] {
        flags.map { (setting: $0.0, values: $0.1.map { [$0] } ?? []) }
    }
}

extension Setting {
    /// The text about this setting in the help.
    var help: ArgumentHelp {
        ArgumentHelp(
            "\(summary)\(standard)",
            valueName: valueName
        )
    }

    /// What holds without the flag, in brackets; nothing where that goes without saying.
    private var standard: String {
        if let fallback {
            return " (default: \(fallback))"
        }
        return absence == Self.unset ? "" : " (default: \(absence.dropFirst().dropLast()))"
    }

    private var valueName: String {
        switch shape {
        case .directory: "directory"
        case .file: "file"
        case .count: "number"
        case .size: "bytes"
        case .seconds: "seconds"
        case .choice(let words): words.joined(separator: "|")
        case .host, .hosts: "host"
        case .origins: "origin"
        case .secret: "token"
        }
    }
}
