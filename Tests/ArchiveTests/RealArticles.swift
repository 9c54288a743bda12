import Archive
import Articles
import Compare
import Facts
import Foundation
import Prose
import Testing

/// Two articles as they were scraped, on one event, which may lie beside the project but never
/// belong to it.
enum RealArticles {
    /// Where they lie: the directory that `PARALLAX_SEEDS` names, or one beside the package.
    static let path: String =
        ProcessInfo.processInfo.environment["PARALLAX_SEEDS"]
        ?? URL(filePath: Newsroom.root).deletingLastPathComponent()
        .appending(path: "shared/seeds").path

    /// Whether the directory exists.
    static var arePresent: Bool {
        var isDirectory = ObjCBool(false)
        let exists = unsafe FileManager.default.fileExists(
            atPath: path,
            isDirectory: &isDirectory
        )
        return exists && isDirectory.boolValue
    }

    private static let edition = Result {
        try Newsroom.editor.get().edition(ofDirectory: path)
    }

    /// The edition and the records of its two articles: the shorter one, which credits nobody,
    /// and the longer one, which credits an agency.
    struct Pair {
        let edition: Edition
        let first: Record
        let second: Record

        var both: [Record] { [first, second] }

        /// The comparison, the first article in the first column.
        func comparison() throws -> Comparison {
            try Newsroom.editor.get().comparer.compare(both.map(\.column))
        }
    }

    static func pair() throws -> Pair {
        let edition = try edition.get()
        func record(of outlet: String) throws -> Record {
            try #require(edition.records.first { $0.article.outlet.outlet.id == outlet })
        }
        return Pair(
            edition: edition,
            first: try record(of: "the-moscow-times"),
            second: try record(of: "frontier-myanmar")
        )
    }
}
