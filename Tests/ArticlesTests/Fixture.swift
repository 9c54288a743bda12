import Articles
import Foundation
import Prose

/// What the tests of this module share: the project's word lists and small files.
enum Fixture {
    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static let loaded = Result { try ArticleLexicon(directory: "\(root)/Config/lexicon") }

    static func lexicon() throws -> ArticleLexicon { try loaded.get() }

    static func intake(outlets: OutletList = OutletList(), threads: Int = 1) throws -> Intake {
        Intake(lexicon: try lexicon(), outlets: outlets, settings: .init(threads: threads))
    }

    static func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, bytes: Array(text.utf8))
    }

    /// The cleaned form of `text`.
    static func clean(_ text: String) throws -> Cleaned {
        Cleaner(try lexicon()).clean(Draft(origin: Origin(path: "a.txt"), raw: Text(text)))
    }

    /// The only article of `text`.
    static func article(_ text: String, path: String = "a.txt") throws -> Article? {
        try intake().read(files: [file(path, text)]).articles.first
    }

    /// Ten paragraphs about an invented event.
    static let body = """
        A freight train carrying timber left the rails near the village of Osterby on Tuesday evening.

        Nobody was hurt when nine wagons tipped over beside the old station, the railway said.

        "We heard a noise like thunder and then it was quiet," said Marta Lindgren, a farmer.

        The track between Osterby and the coast will be closed for three days, the railway added.

        Cranes lifted the first wagons back onto the rails before noon on Wednesday morning.

        Investigators are looking at a broken wheel that was found two kilometres up the line.
        """

    static let headline = "Timber train leaves the rails near Osterby station"
}

extension Cleaned {
    /// The kept words of `role`, in order.
    func texts(_ role: Paragraph.Role) -> [String] {
        paragraphs.filter { $0.role == role }.map { text[$0.span] }
    }

    /// The dropped words with their rules, in order.
    var dropped: [(rule: String, text: String)] {
        lines.filter { $0.role == nil }.map { ($0.rule, raw[$0.raw]) }
    }
}

/// A directory that is removed when the test is over.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/articles-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        // Nothing depends on the removal.
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ name: String, _ text: String) throws {
        let url = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(name)",
            withDestinationPath: target
        )
    }
}
