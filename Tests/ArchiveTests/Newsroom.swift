import Archive
import Articles
import Compare
import Facts
import Foundation
import Prose
import Stories

/// The editor and the editions that the tests of this module share: reading the word lists is
/// slow, so that it is done once.
enum Newsroom {
    /// The root of the package, found from this file.
    static let root: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/")
    }()

    /// The directory of the sample articles.
    static let samplePath = "\(root)/Data/sample"

    /// An editor of one thread.
    static let editor = Result { try make(threads: 1) }

    /// The edition of the sample articles.
    static let sample = Result { try editor.get().edition(ofDirectory: samplePath) }

    /// An editor of its own, for tests that need other settings.
    static func make(threads: Int, lexicon path: String = "\(root)/Config/lexicon") throws -> Editor
    {
        try Editor(
            lexiconDirectory: path,
            settings: Intake.Settings(threads: threads),
            version: "test"
        )
    }

    /// The edition of texts written in a test, by their paths.
    static func edition(_ texts: [String: String]) throws -> Edition {
        try editor.get().edition(
            of: texts.sorted { $0.key < $1.key }.map {
                SourceFile(path: $0.key, bytes: Array($0.value.utf8))
            }
        )
    }

    /// The files of the sample directory, in order of their paths.
    static func sampleFiles() throws -> [SourceFile] {
        let base = URL(filePath: samplePath)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: samplePath).sorted()
        return try paths.compactMap { path in
            let file = base.appending(path: path)
            let values = try file.resourceValues(forKeys: [.isRegularFileKey])
            guard values.isRegularFile == true else { return nil }
            return SourceFile(path: path, bytes: Array(try Data(contentsOf: file)))
        }
    }
}

extension Edition {
    /// The index of the article at `path`, or of the record that its file calls `path#id`.
    func record(at reference: String) -> Int? {
        records.firstIndex { $0.article.reference == reference }
    }

    /// The ids of the articles of each story, in the order of the stories.
    var membership: [[String]] {
        stories.map { $0.members.map { records[$0.document].article.id } }
    }

    /// The entity that the article at `reference` calls `name`, of any kind or of `kind`.
    func entity(_ name: String, in reference: String, kind: EntityKind? = nil) -> Entity? {
        guard let record = record(at: reference) else { return nil }
        let found = zip(records[record].findings.entities, records[record].entityIDs).first {
            $0.0.name == name && (kind == nil || $0.0.kind == kind)
        }
        return found.flatMap { entity($0.1) }.map { entities[$0] }
    }
}

extension Article {
    /// The path, and behind `#` the id that the file gives the record.
    var reference: String { origin.path + (metadata.sourceID.map { "#\($0)" } ?? "") }
}

extension Comparison {
    /// The words of a figure.
    func words(of entry: FigureComparison.Entry) -> String {
        let column = columns[entry.column]
        return column.article.text[column.findings.figures[entry.figure].span]
    }

    /// The words of a quote, without the marks at its end.
    func words(of variant: QuoteComparison.Variant) -> String {
        let column = columns[variant.column]
        let spans = column.findings.quotes[variant.quote].spans
        let words = spans.map { column.article.text[$0] }.joined(separator: " ")
        return words.trimmingCharacters(in: CharacterSet(charactersIn: " .,"))
    }

    /// The words of a place in one of the articles.
    func words(of evidence: Evidence) -> String {
        columns[evidence.column].article.text[evidence.span]
    }

    /// The column of the article at `reference`.
    func column(of reference: String) -> Int? {
        columns.firstIndex { $0.article.reference == reference }
    }

    /// All pairs of differing words of the statements.
    var wording: [WordingPair] { statements.flatMap { $0.cells.flatMap(\.wording) } }
}
