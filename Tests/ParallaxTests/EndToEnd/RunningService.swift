import Foundation
import Glibc

/// A service in a process of its own.
final class RunningService {
    private let process = Process()
    /// Where it answers.
    let url: String

    /// Starts `parallax serve` with `arguments` and waits for its greeting.
    ///
    /// - Parameters:
    ///   - arguments: Further arguments of the command.
    ///   - port: Where it listens; `0` takes any free one.
    ///   - prelude: Commands of the shell that begin the process.
    ///   - log: The file that its log goes to; nil for nowhere.
    /// - Throws: When it ends without a greeting.
    init(
        _ arguments: [String],
        port: String = "0",
        prelude: String = "",
        log: String? = nil
    ) throws {
        let command = "\(prelude)\nexec \"$0\" \"$@\" 2>'\(log ?? "/dev/null")'"
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command, Shell.parallax, "serve", "--port", port] + arguments
        process.environment = ["PARALLAX_HOME": ProjectTree.root]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var greeting = Data()
        while !greeting.contains(UInt8(ascii: "\n")) {
            let part = output.fileHandleForReading.availableData
            guard !part.isEmpty else { throw Failure.noGreeting }
            greeting.append(part)
        }
        let line = String(decoding: greeting.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        guard let place = line.range(of: " at ") else { throw Failure.noGreeting }
        url = String(line[place.upperBound...])
    }

    enum Failure: Error { case noGreeting }

    /// The port it listens on.
    var port: String { String(url.split(separator: ":").last ?? "") }

    /// The process's number.
    var identifier: Int32 { process.processIdentifier }

    /// What a GET of `path` answers.
    func get(_ path: String) throws -> String { try Shell.run("curl -s '\(url)\(path)'").output }

    /// Sends a signal.
    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Asks it to stop and waits for its exit code.
    func stop() -> Int32 {
        send(SIGTERM)
        return ended()
    }

    /// Waits for its end; gives its exit code, or the number of the signal that ended it.
    func ended() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    deinit {
        if process.isRunning { process.terminate() }
    }
}
