import Foundation
import Testing

@testable import parallax

@Suite struct `The README` {
    /// A command of the session and what it printed.
    private struct Exchange: Equatable {
        let command: String
        let answer: String
    }

    private static let fences = (open: "```console\n", close: "```\n<!-- end of session -->")

    private static func session(in readme: String) throws -> (
        range: Range<String.Index>, text: Substring
    ) {
        let open = try #require(readme.range(of: fences.open))
        let close = try #require(readme.range(of: fences.close))
        return (open.upperBound..<close.lowerBound, readme[open.upperBound..<close.lowerBound])
    }

    private static func exchanges(_ session: Substring) -> [Exchange] {
        session.split(separator: "$ ", omittingEmptySubsequences: true).map { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let answer = lines.count > 1 ? String(lines[1]) : ""
            return Exchange(
                command: String(lines[0]),
                answer: answer.trimmingCharacters(in: .whitespacesAndNewlines)
            )
        }
    }

    /// With `README_RECORD=1` the session is written anew, for a person to look through.
    @Test func `shows a session that the service answers word for word`() throws {
        let path = ProjectTree.root + "/README.md"
        let readme = try ProjectTree.text("README.md")
        let (range, text) = try Self.session(in: readme)
        let told = Self.exchanges(text)
        #expect(told.count >= 4)
        let service = try RunningService([])
        let seen = try told.map { exchange in
            let command = exchange.command.replacing(
                "localhost:8080",
                with: "127.0.0.1:\(service.port)"
            )
            return Exchange(command: exchange.command, answer: try Shell.run(command).output)
        }
        #expect(service.stop() == 0)
        if ProcessInfo.processInfo.environment["README_RECORD"] == "1" {
            let session = seen.map { "$ \($0.command)\n\($0.answer)\n" }.joined(separator: "\n")
            try readme.replacingCharacters(in: range, with: session)
                .write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            for (told, seen) in zip(told, seen) { #expect(told == seen) }
        }
    }

    @Test func `lists every setting with flag, variable and default`() throws {
        let readme = try ProjectTree.text("README.md")
        for setting in Setting.all where setting.places.contains(.flag) {
            let start = "| `\(setting.flag)` | `\(setting.variable)` | "
            let row = readme.split(separator: "\n").first { $0.hasPrefix(start) }
            let told = row?.dropFirst(start.count).split(separator: "|").first
            let value = setting.fallback ?? setting.absence
            let plain = value == Setting.unset ? "none" : value.trimmingCharacters(in: ["(", ")"])
            #expect(told?.trimmingCharacters(in: .whitespaces) == plain, "\(setting.flag)")
        }
    }
}
