import Formats
import Foundation
import Testing

/// Whole answers, each in a file: the request above a line of dashes, the answer below it.
///
/// With `GOLDENS_RECORD=1` the answers are written anew, for a person to look through.
@Suite struct `A golden answer` {
    private static let directory: String = {
        let parts = #filePath.split(separator: "/").dropLast(2)
        return "/" + parts.joined(separator: "/") + "/Goldens"
    }()

    private static let rule = "\n----------\n"

    private static let cases: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(atPath: directory)
        return (names ?? []).filter { $0.hasSuffix(".case") }.sorted()
    }()

    @Test func `stands for every kind of route`() {
        #expect(Self.cases.count >= 14)
    }

    @Test(arguments: cases)
    func `is given word for word`(name: String) throws {
        let path = "\(Self.directory)/\(name)"
        let golden = try String(contentsOfFile: path, encoding: .utf8)
        let parts = golden.components(separatedBy: Self.rule)
        let target = parts[0].trimmingCharacters(in: .whitespacesAndNewlines)
        let client = try Client(serving: Sample.edition(of: Texts.signalBox))
        let response = try client.get(target)
        let answer = String(decoding: try response.json().prettyBytes, as: UTF8.self)
        if ProcessInfo.processInfo.environment["GOLDENS_RECORD"] == "1" {
            try (target + Self.rule + answer).write(toFile: path, atomically: true, encoding: .utf8)
        } else {
            #expect(parts.count == 2)
            #expect(answer == parts.last)
        }
    }
}
