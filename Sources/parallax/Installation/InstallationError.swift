/// The files that come with the service are not where they were looked for.
enum InstallationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// `PARALLAX_HOME` names a directory without them.
    case wrongHome(String)
    /// None of the usual places holds them; `share` is nil when the executable's path is unknown.
    case notFound(executable: String?, share: String?, current: String)

    var description: String {
        switch self {
        case .wrongHome(let home):
            "\(Installation.variable): \"\(home.visible)\" holds no \(Installation.mark)"
        case .notFound(let executable, let share, let current):
            "no directory with \(Installation.mark) found; tried "
                + [
                    executable.map { "the directories above \($0.visible)" },
                    share?.visible,
                    "the current directory \(current.visible)",
                ].compactMap(\.self).joined(separator: ", ")
                + "; set \(Installation.variable) to the directory that holds it"
        }
    }
}
