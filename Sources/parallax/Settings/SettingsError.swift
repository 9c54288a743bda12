/// A fault in what the user wrote, told in one line that names the place and what is allowed.
enum SettingsError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A value that does not have the setting's shape.
    case badValue(setting: Setting, origin: Origin, given: String)
    /// A key of the file that no setting has; `nearest` is a known one that looks like it.
    case unknownKey(String, path: String, line: Int, nearest: String?)
    /// A variable with our prefix that no setting has.
    case unknownVariable(String, nearest: String?)
    /// A secret written where others can read it.
    case misplacedSecret(String, path: String, line: Int)
    /// A file or directory that is not there or cannot be read.
    case unreadable(culprit: String, path: String, reason: String)
    /// A configuration file that is not YAML, or not a mapping of names to values.
    case malformed(path: String, line: Int, problem: String)
    /// Two settings of which one excludes or asks for the other.
    case conflict(String)

    var description: String {
        switch self {
        case .badValue(let setting, let origin, let given):
            "\(origin.culprit(setting.name)): \(Self.quoted(given, in: setting)) is not allowed; "
                + "expected \(setting.shape.expectation)"
        case .unknownKey(let name, let path, let line, let nearest):
            "\(path.visible):\(line): unknown key \"\(name.visible)\""
                + (nearest.map { "; did you mean \($0)?" } ?? "; parallax serve --help lists them")
        case .unknownVariable(let name, let nearest):
            "\(name.visible): unknown variable"
                + (nearest.map { "; did you mean \($0)?" } ?? "; parallax serve --help lists them")
        case .misplacedSecret(let name, let path, let line):
            "\(path.visible):\(line): \(name) is not taken from this file; "
                + "set PARALLAX_RELOAD_TOKEN, or reload_token_file to the path of a file"
        case .unreadable(let culprit, let path, let reason):
            "\(culprit): \"\(path.visible)\": \(reason)"
        case .malformed(let path, let line, let problem):
            "\(path.visible):\(line): \(problem.visible)"
        case .conflict(let text): text
        }
    }

    private static func quoted(_ given: String, in setting: Setting) -> String {
        setting.shape == .secret ? "the value" : "\"\(given.clipped(to: 80).visible)\""
    }
}
