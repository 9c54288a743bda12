import Articles
import Formats
import Foundation
import Testing

@Suite struct `The word lists of articles` {
    /// A copy of the lists in which `row` ends the file `name`.
    private func lists(_ name: String, endingWith row: String) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        let source = "\(Fixture.root)/Config/lexicon"
        for file in try FileManager.default.contentsOfDirectory(atPath: source) where file != name {
            try folder.link(file, to: "\(source)/\(file)")
        }
        try folder.write(name, "# a comment\n\n\(row)\n")
        return folder
    }

    @Test(arguments: [
        ("boilerplate.tsv", "read more\tlink\tline\tprefix"),
        ("boilerplate.tsv", "read more\tlink\tsection\twhole"),
        ("agencies.tsv", "OWP\towp\tOsterby Wire Press"),
        ("line-words.tsv", "penned by\tbyline"),
    ])
    func `are read where every row has a meaning`(name: String, row: String) throws {
        let folder = try lists(name, endingWith: row)
        #expect(throws: Never.self) { try ArticleLexicon(directory: folder.path) }
    }

    @Test(arguments: [
        ("boilerplate.tsv", "read more\tlink\tpage\tprefix", 2, 4),
        ("boilerplate.tsv", "read more\tlink\tline\tsuffix", 3, 4),
        ("boilerplate.tsv", "read more\t\tline\tprefix", 1, 4),
        ("boilerplate.tsv", " \tlink\tline\tprefix", 0, 4),
        ("boilerplate.tsv", "read more\tlink\tline", 3, 4),
        ("line-words.tsv", "penned by\tgreeting", 1, 2), ("line-words.tsv", "\tbyline", 0, 2),
        ("agencies.tsv", "OWP\t\tOsterby Wire Press", 1, 3),
        ("agencies.tsv", "OWP\towp\t-", 2, 3), ("agencies.tsv", "\towp\tOsterby Wire", 0, 3),
    ])
    func `are refused for a row without a meaning`(
        name: String,
        row: String,
        columns: Int,
        expected: Int
    ) throws {
        let folder = try lists(name, endingWith: row)
        let error = TableError.malformed(
            path: "\(folder.path)/\(name)",
            line: 3,
            columns: columns,
            expected: expected
        )
        #expect(throws: error) { try ArticleLexicon(directory: folder.path) }
    }
}
