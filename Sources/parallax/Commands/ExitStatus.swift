/// The exit codes of the command.
enum ExitStatus: Int32, Sendable {
    /// Done.
    case success = 0
    /// Could not be done: no files found, port in use, service not ready.
    case failure = 1
    /// `check` found something.
    case findings = 2
    /// Asked wrongly: a bad flag, variable or key (`EX_USAGE` of sysexits.h).
    case usage = 64
}
