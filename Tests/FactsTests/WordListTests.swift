import Facts
import Formats
import Foundation
import Prose
import Testing

@Suite struct `A word list` {
    /// A directory with the first rows of each list, `row` added to the list `name`; removed behind
    /// `body`, which is told the directory and the line of the row.
    private func directory(
        adding row: String,
        to name: String,
        _ body: (_ path: String, _ line: Int) throws -> Void
    ) throws {
        let files = FileManager.default
        let lists = Desk.root.appending(path: "Config/lexicon")
        let path = files.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)")
        try files.createDirectory(at: path, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: path) }  // Left-overs do no harm.
        var line = 0
        for file in try files.contentsOfDirectory(atPath: lists.path) where file.hasSuffix(".tsv") {
            let content = try #require(files.contents(atPath: lists.appending(path: file).path))
            var rows = content.split(separator: 0x0A).prefix(12)
                .map { String(decoding: $0, as: UTF8.self) }
            if file == "\(name).tsv" {
                rows.append(row)
                line = rows.count
            }
            try rows.joined(separator: "\n").write(
                to: path.appending(path: file),
                atomically: true,
                encoding: .utf8
            )
        }
        try #require(line > 0)
        try body(path.path, line)
    }

    @Test(arguments: [
        ("given-names", "Orr\tx", 2), ("name-customs", "orr\tsuffix\tnote", 2),
        ("titles", "Warden\tcivil\tx\tbefore", 3), ("titles", "Warden\tcivil\t-\tbehind", 4),
        ("role-nouns", "warden\tthing\t-", 2), ("role-nouns", "warden\tperson\tx", 3),
        ("say-verbs", "hum\thum\tsing\tno", 3), ("say-verbs", "hum\thum\tclaim\tmaybe", 4),
        ("background-words", "orr\tmany", 2), ("units", "orr\torr\tlength\tsome\tmetre", 4),
        ("units", "orr\t-\tlength\t1\tmetre", 2), ("regions", "Orr\tplain\torr\t-\t-\t-", 2),
        ("regions", "Orr\tregion\torr\tGBR\t-\t-", 4), ("subdivisions", "Orr\tXX-1\tx", 3),
        ("subdivisions", "Orr\t-\tGB", 2), ("region-abbreviations", "Orr\t-", 2),
        ("demonyms", "Orrish\tGB\tverb", 3), ("countries", "Orr\tXXX\tXXX\tcommon\t-", 2),
        ("countries", "Orr\tXX\tXXX\tusual\t-", 4),
        ("cities", "Orr\t-\tGB\t-\t1.0000\t1.0000\t20000\t-", 2),
        ("cities", "Orr\t1\tGB\t-\t91.0000\t1.0000\t20000\t-", 5),
        ("cities", "Orr\t1\tGB\t-\t1.0000\t1.00\t20000\t-", 6),
        ("cities", "Orr\t1\tGB\t-\t1.0000\t1.0000\tmany\t-", 7),
        ("organisations", "Orr\t-\tclub\t-\t-", 3), ("organisation-words", "Orr\tmiddle", 2),
        ("place-words", "Orr\tmiddle", 2), ("clause-words", "orr\tnoun", 2),
        ("clause-words", "orr\t-", 2), ("clause-words", "or so\tjoint", 1),
        ("clause-words", "orr\ttelling", 2), ("speech-words", "orr\ttelling|noun", 2),
        ("name-neighbours", "orr\ttelling", 2), ("plural-nouns", "orr\tmany", 2),
        ("name-spellings", "orrin\t-", 2), ("name-spellings", "orr in\torin", 1),
        ("name-spellings", "orrin\torin|Orin", 2), ("name-spellings", "orrin\torin|orrin", 2),
        ("legal-forms", "-", 1), ("approximations", "orr so\tperhaps", 2),
    ])
    func `of names is refused for a row that cannot be read, with its line`(
        name: String,
        row: String,
        column: Int
    ) throws {
        try directory(adding: row, to: name) { path, line in
            let value = row.split(separator: "\t", omittingEmptySubsequences: false)[column - 1]
            do {
                _ = try Gazetteer(directory: path)
                Issue.record("\(name) is read")
            } catch TableError.invalid(let file, let number, let place, let found, _) {
                #expect(file.hasSuffix("/\(name).tsv"))
                #expect(number == line && place == column && found == value)
            }
        }
    }

    @Test(arguments: [
        ("abbreviations", "Orr.\ttitle\tsome", 3), ("numerals", "orr\tmany\tcardinal", 2),
        ("numerals", "orr\t2\tnumber", 3), ("calendar", "orr\tmonth\t13", 3),
        ("calendar", "orr\tweekday\t0", 3), ("calendar", "orr\tday\t1", 2),
        ("calendar", "orr\trelative\tsoon", 3), ("stopwords", "-", 1),
        ("spelling", "orr\tore\tprefix", 3), ("spelling", "-\tore\tword", 1),
    ])
    func `of a text's words is refused so too`(name: String, row: String, column: Int) throws {
        try directory(adding: row, to: name) { path, line in
            do {
                _ = try Lexicon(directory: path)
                Issue.record("\(name) is read")
            } catch TableError.invalid(let file, let number, let place, _, _) {
                #expect(file.hasSuffix("/\(name).tsv"))
                #expect(number == line && place == column)
            }
        }
    }

    @Test(arguments: [
        ("background-words", "orr\tmany", 2), ("background-phrases", "Ann Orr\t-1", 2),
    ])
    func `of counts is refused so too`(name: String, row: String, column: Int) throws {
        try directory(adding: row, to: name) { path, line in
            do {
                _ = try Background(directory: path)
                Issue.record("\(name) is read")
            } catch TableError.invalid(_, let number, let place, _, _) {
                #expect(number == line && place == column)
            }
        }
    }

    @Test(arguments: [
        ("clause-words", "orr\tjoint|front"), ("legal-forms", "orr"),
        ("demonyms", "Orrish\t-\tnoun"),
        ("approximations", "or so\tabout"), ("given-names", "Orr\tu"),
        ("cities", "Orr\t1\tGB\t-\t-1.0000\t-180.0000\t20000\tOrra|Orre"),
    ])
    func `is read with a good row more`(name: String, row: String) throws {
        try directory(adding: row, to: name) { path, _ in _ = try Gazetteer(directory: path) }
    }
}
