import Foundation
import Glibc

/// A service in a process of its own, on a free port.
final class RunningService {
    private let process = Process()
    /// Where it answers.
    let url: String

    /// Starts `parallax serve` with `arguments` and waits for its greeting.
    ///
    /// - Throws: When it ends without one.
    init(_ arguments: [String]) throws {
        process.executableURL = URL(filePath: Shell.parallax)
        process.arguments = ["serve", "--port", "0"] + arguments
        process.environment = ["PARALLAX_HOME": ProjectTree.root]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
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

    /// What a GET of `path` answers.
    func get(_ path: String) throws -> String { try Shell.run("curl -s '\(url)\(path)'").output }

    /// Sends a signal.
    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Asks it to stop and waits for its exit code.
    func stop() -> Int32 {
        send(SIGTERM)
        process.waitUntilExit()
        return process.terminationStatus
    }

    deinit {
        if process.isRunning { process.terminate() }
    }
}
