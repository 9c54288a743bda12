import API
import Archive
import Articles
import FoundationEssentials

/// What the tests ask: the sample that belongs to the project, and texts written for a test.
enum Sample {
    private static let root: String = {
        var parts = #filePath.split(separator: "/")
        parts.removeLast(4)
        return "/" + parts.joined(separator: "/")
    }()

    private static let made = Result {
        try Editor(lexiconDirectory: "\(root)/Config/lexicon", version: "1.2.3")
    }

    private static let built = Result { try made.get().edition(ofDirectory: "\(root)/Data/sample") }

    /// The word lists, read once.
    static func editor() throws -> Editor { try made.get() }

    /// The edition of the sample, built once.
    static func edition() throws -> Edition { try built.get() }

    /// The edition of the sample's files, handed over in reverse and read by four threads.
    static func editionInOtherOrder() throws -> Edition {
        let directory = "\(root)/Data/sample"
        let paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
            .filter { $0.contains(".") }.sorted().reversed()
        let files = paths.map { path in
            SourceFile(
                path: path,
                bytes: FileManager.default.contents(atPath: "\(directory)/\(path)").map(Array.init)
                    ?? []
            )
        }
        return try Editor(
            lexiconDirectory: "\(root)/Config/lexicon",
            settings: Intake.Settings(threads: 4),
            version: "1.2.3"
        ).edition(of: files)
    }

    /// The edition of texts in memory, by path.
    static func edition(of texts: KeyValuePairs<String, String>) throws -> Edition {
        try editor().edition(
            of: texts.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        )
    }
}
