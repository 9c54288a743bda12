import ArgumentParser
import Glibc

/// The command `parallax`.
@main
struct Parallax: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parallax",
        abstract: "Serves what several news outlets wrote about the same event, side by side.",
        discussion: """
            Without a subcommand it serves. Every option may also stand in the environment \
            (PARALLAX_PORT for --port) or in a configuration file (port: 8080). A flag wins over \
            the environment, the environment over the file, the file over the default; \
            --print-config shows each value and where it comes from.

            Exit codes: 0 done, 1 could not be done, 2 check found something, 64 asked wrongly.

            EXAMPLES:
              parallax
              parallax serve --data articles --port 9000
              parallax compare one.txt two.txt
              parallax check articles
            """,
        version: "parallax " + Version.text,
        subcommands: [
            ServeCommand.self, CompareCommand.self, CheckCommand.self, ExplainCommand.self,
            HealthcheckCommand.self,
        ],
        defaultSubcommand: ServeCommand.self
    )

    /// Runs the command line of the process; every fault is one line on standard error.
    static func main() {
        do {
            try run(command(of: nil))
        } catch {
            let end = CommandEnd(error)
            end.output.write(end.text)
            Glibc.exit(end.status)
        }
    }

    /// The command that `arguments` spell; nil takes those of the process.
    static func command(of arguments: [String]?) throws -> any ParsableCommand {
        try parseAsRoot(arguments)
    }

    /// Runs `command`; help is a command as well and ends with its text.
    static func run(_ command: any ParsableCommand) throws {
        var command = command
        try command.run()
    }
}
