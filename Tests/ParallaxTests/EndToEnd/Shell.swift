import Foundation

/// Runs commands as a user would.
enum Shell {
    /// How a command ended and what it printed.
    struct Outcome: Sendable {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The program built beside these tests.
    static let parallax: String = {
        let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appending(path: "parallax").path()
    }()

    /// Runs `command` by `/bin/sh` in the project's root, without settings from the environment, and
    /// waits for its end.
    static func run(_ command: String) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(filePath: ProjectTree.root)
        process.environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("PARALLAX_")
        }
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let errorText = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: errorText, as: UTF8.self)
        )
    }
}
