import ArgumentParser

/// How a run of the command ends: what it says, where, and its exit code.
struct CommandEnd {
    /// What is written, with its line end; empty when nothing is left to say.
    let text: String
    /// Standard output for what was asked for, such as help; standard error for a fault.
    let output: StandardStream
    /// The exit code.
    let status: Int32

    /// The end that `error` means: a fault becomes one line, a request for help or version its
    /// text.
    init(_ error: any Error) {
        switch error {
        case let error as SettingsError:
            self.init(fault: error.description, .usage)
        case let error as InstallationError:
            self.init(fault: error.description, .failure)
        case let error as StartFailure:
            self.init(fault: error.description, .failure)
        case let code as ExitCode:
            self.init(text: "", output: .error, status: code.rawValue)
        default:
            let code = Parallax.exitCode(for: error).rawValue
            if code == ExitStatus.success.rawValue {
                let text = Parallax.fullMessage(for: error) + "\n"
                self.init(text: text, output: .output, status: code)
            } else {
                self.init(fault: Parallax.message(for: error), .usage)
            }
        }
    }

    private init(fault: String, _ status: ExitStatus) {
        self.init(
            text: "parallax: \(Self.oneLine(fault))\n",
            output: .error,
            status: status.rawValue
        )
    }

    private init(text: String, output: StandardStream, status: Int32) {
        self.text = text
        self.output = output
        self.status = status
    }

    /// The parser's messages may have several lines; scripts and logs take one.
    private static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline)
            .map { String($0.trimmingSpaces).visible }
            .joined(separator: " ")
    }
}
