import Articles
import Formats
import Foundation
import Prose
import Synchronization
import Testing

@Suite struct `A folder of articles` {
    private let intake: Intake

    init() throws { intake = try Fixture.intake() }

    private func read(_ files: [(String, String)]) -> Intake.Result {
        intake.read(files: files.map { Fixture.file($0.0, $0.1) })
    }

    @Test func `may tell its outlet in a file of its own`() {
        let result = read([
            ("north/a.txt", Fixture.body),
            ("north/deep/b.txt", Fixture.body + "\n\nOne more line."),
            ("north/deep/outlet.json", #"{"name":"The Deep","folders":["elsewhere"]}"#),
            ("north/outlet.json", #"{"name":"Northern Lantern","domain":"north.example"}"#),
        ])
        #expect(result.articles.map(\.outlet.outlet.name) == ["Northern Lantern", "The Deep"])
        #expect(result.articles.map(\.outlet.basis) == [.configured, .configured])
        #expect(result.articles[0].outlet.outlet.domain == "north.example")
        #expect(result.report.errors.isEmpty)
        #expect(result.report.files == 4)
    }

    @Test func `of the data directory itself may tell its outlet, not that of other folders`() {
        let result = read([
            ("a.txt", Fixture.body),
            ("north/b.txt", Fixture.body + "\n\nOne more line."),
            ("outlet.json", #"{"name":"Northern Lantern"}"#),
        ])
        #expect(result.articles.map(\.outlet.basis) == [.configured, .folder])
        #expect(result.articles.first?.outlet.outlet.name == "Northern Lantern")
        #expect(result.report.notices.isEmpty)
    }

    @Test(arguments: [
        ("outlet.json", "no article lies directly in the data directory"),
        ("south/outlet.json", "no article lies in its folder"),
    ])
    func `is told where a file tells of the outlet of nothing`(path: String, reason: String) throws
    {
        let files = [("north/deep/b.txt", Fixture.body), (path, #"{"name":"Northern Lantern"}"#)]
        let notice = IntakeNotice.ignored(path: path, reason: reason)
        #expect(read(files).report.notices == [notice])
        let folder = try ScratchFolder()
        for (path, text) in files { try folder.write(path, text) }
        #expect(try intake.read(directory: folder.path).report.notices == [notice])
    }

    @Test(arguments: ["", "{", "[]", "{}", #"{"name":7}"#, #"{"name":"A","id":"Not A Slug"}"#])
    func `is told what is wrong with the file on its outlet`(text: String) {
        let result = read([("north/a.txt", Fixture.body), ("north/outlet.json", text)])
        #expect(result.articles.count == 1)
        #expect(result.report.errors.map(\.path) == ["north/outlet.json"])
    }

    @Test(arguments: ["manifest.jsonl", "manifest.csv"])
    func `may state in a manifest what its files do not`(name: String) throws {
        let rows =
            name.hasSuffix("csv")
            ? """
            file,url,title,datePublished,author,clean
            a.txt,https://lantern.example/a,"Ferry, and back",2025-03-04,Jane Doe,true
            deep/b.txt,,"He said ""no"" twice",,,
            """
            : """
            {"path":"a.txt","url":"https://lantern.example/a","title":"Ferry, and back",\
            "published":"2025-03-04","author":"Jane Doe","clean":true}
            {"path":"./deep/b.txt","title":"He said \\"no\\" twice"}
            """
        let folder = try ScratchFolder()
        try folder.write("north/\(name)", rows)
        try folder.write("north/a.txt", Fixture.body)
        try folder.write(
            "north/deep/b.txt",
            Fixture.body + "\n\nThe last wagon was empty, it said."
        )
        let result = try intake.read(directory: folder.path)
        #expect(result.report.errors.isEmpty)
        #expect(result.report.notices.isEmpty)
        let first = try #require(result.articles.first)
        #expect(first.metadata.url == "https://lantern.example/a")
        #expect(first.title == "Ferry, and back")
        #expect(first.metadata.published?.day.civil.year == 2025)
        #expect(result.articles.map(\.title) == ["Ferry, and back", "He said \"no\" twice"])
    }

    @Test func `lets its manifest count more than a file`() {
        let result = read([
            (
                "a.json",
                #"{"text":"It was dry in the long valley.","url":"https://lantern.example/x"}"#
            ),
            ("manifest.jsonl", #"{"path":"a.json","url":"https://lantern.example/y"}"#),
        ])
        #expect(result.articles.map(\.metadata.url) == ["https://lantern.example/y"])
    }

    @Test(arguments: [
        "{", "{}", #"{"path":7}"#, #"{"path":"../a.txt"}"#, #"{"path":"/a.txt"}"#, #"{"path":""}"#,
        "{\"path\":\"a.txt\"}\n{\"path\":\"a.txt\"}",
    ])
    func `is told what is wrong with its manifest`(text: String) {
        let result = read([("north/a.txt", Fixture.body), ("north/manifest.jsonl", text)])
        #expect(result.articles.count == 1)
        #expect(result.report.errors.map(\.path) == ["north/manifest.jsonl"])
    }

    @Test(arguments: [",", ";", "\t"])
    func `may separate the columns of its manifest in several ways`(separator: String) {
        let rows = ["path,title,author", "a.txt,\"Ferry &eacute;t&eacute;\",Jane Doe"]
            .map { $0.replacing(",", with: separator) }.joined(separator: "\r\n")
        let result = read([("north/a.txt", Fixture.body), ("north/manifest.csv", rows)])
        #expect(result.report.errors.isEmpty)
        #expect(result.articles.map(\.title) == ["Ferry été"])
        #expect(result.articles.first?.metadata.byline?.authors == ["Jane Doe"])
    }

    @Test func `may have its manifest in another encoding than UTF-8`() {
        let rows: [UInt8] =
            Array("path,title\na.txt,Caf".utf8) + [0xE9] + Array(" in ".utf8) + [0xC5]
            + Array("lesund schlie".utf8) + [0xDF] + Array("t im Winter\n".utf8)
        let result = intake.read(files: [
            Fixture.file("a.txt", Fixture.body), SourceFile(path: "manifest.csv", bytes: rows),
        ])
        #expect(result.articles.map(\.title) == ["Café in Ålesund schließt im Winter"])
        #expect(result.report.notices.map(\.kind) == ["decoded"])
    }

    @Test(arguments: ["name;title\na.txt;Ferry\n", "title\nFerry\nTrain\n"])
    func `is told once that its manifest names no files`(rows: String) {
        let result = read([("north/a.txt", Fixture.body), ("north/manifest.csv", rows)])
        #expect(
            result.report.errors == [
                .malformed(
                    path: "north/manifest.csv",
                    record: 1,
                    reason: "expected a first row with the name 'path' or 'file'"
                )
            ]
        )
    }

    @Test func `tells in its manifest of several records what holds for all`() {
        let lines = """
            {"title":"Ferry stops","text":"The ferry left the harbour of Osterby at noon on Monday."}
            {"title":"School opens","text":"The school on the hill was rebuilt in two years of work."}
            """
        let row = """
            path,title,url,id,source,language
            a.jsonl,Title of all,https://mp.example/1,9,The Lantern,en
            """
        let result = read([("a.jsonl", lines), ("manifest.csv", row)])
        #expect(result.articles.map(\.title) == ["Ferry stops", "School opens"])
        #expect(result.articles.map(\.metadata.url) == [nil, nil])
        #expect(result.articles.map(\.metadata.sourceID) == [nil, nil])
        #expect(result.articles.map(\.outlet.outlet.name) == ["The Lantern", "The Lantern"])
        #expect(VersionFinder().versions(of: result.articles).groups.isEmpty)
        #expect(result.report.notices.map(\.path) == ["a.jsonl"])
        let common = read([
            ("a.jsonl", lines), ("manifest.csv", "path,source\na.jsonl,The Lantern\n"),
        ])
        #expect(common.report.notices.isEmpty)
        let one = read([
            ("a.jsonl", String(lines.split(separator: "\n")[0])), ("manifest.csv", row),
        ])
        #expect(one.articles.map(\.metadata.url) == ["https://mp.example/1"])
    }

    @Test func `is told which files of its manifest are not there`() {
        let rows = "path,title\nnone.txt,A\na.txt,B\nother.txt,C\n"
        let result = read([("north/a.txt", Fixture.body), ("north/manifest.csv", rows)])
        let reason = "2 rows name a file that is not there, as 'north/none.txt'"
        #expect(result.report.notices == [.ignored(path: "north/manifest.csv", reason: reason)])
    }

    @Test func `is read with word on how far it is`() throws {
        let folder = try ScratchFolder()
        for index in 0..<7 { try folder.write("\(index).txt", Fixture.body) }
        let told = Mutex<[[Int]]>([])
        let result = try Fixture.intake(threads: 3).read(directory: folder.path) { done, total in
            told.withLock { $0.append([done, total]) }
        }
        #expect(result.articles.count == 7)
        #expect(told.withLock(\.self) == (1...7).map { [$0, 7] })
    }
}

@Suite struct `A large file` {
    private func write(_ bytes: [UInt8], _ name: String) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(name)"))
        return folder
    }

    private func intake(fileBytes: Int, streamBytes: Int = 1 << 30, articles: Int = 1_000_000)
        throws
        -> Intake
    {
        var settings = Intake.Settings(articles: articles, threads: 2)
        settings.limits.fileBytes = fileBytes
        settings.limits.streamBytes = streamBytes
        return Intake(lexicon: try Fixture.lexicon(), settings: settings)
    }

    private let lines = (0..<400).map {
        "{\"text\":\"Wagon \($0) stood beside the old station of Osterby for three days.\"}\n"
    }

    @Test func `of lines is read piece by piece`() throws {
        let text = Array(lines.joined().utf8)
        for (name, bytes) in [("a.jsonl", text), ("a.ndjson.gz", PackedBytes.stored(text))] {
            let folder = try write(bytes, name)
            let result = try intake(fileBytes: 200).read(directory: folder.path)
            #expect(result.articles.count == 400)
            #expect(result.report.errors.isEmpty)
        }
    }

    @Test func `loses only a line that is too long`() throws {
        let long = "{\"text\":\"\(String(repeating: "long ", count: 100))\"}\n"
        let folder = try write(Array((lines[0] + long + lines[1]).utf8), "a.jsonl")
        let result = try intake(fileBytes: 200).read(directory: folder.path)
        #expect(result.articles.map(\.origin.record) == [1, 3])
        #expect(
            result.report.errors == [
                .malformed(path: "a.jsonl", record: 2, reason: "the line is longer than 200 bytes")
            ]
        )
    }

    @Test func `is read up to the limit of all its bytes`() throws {
        let text = Array(lines.joined().utf8)
        let packed = try write(PackedBytes.run(100), "a.jsonl.gz")
        let result = try intake(fileBytes: 200, streamBytes: 20_000).read(directory: packed.path)
        #expect(
            result.report.errors.map(\.description)
                == ["a.jsonl.gz: refused: more than 20000 bytes when inflated"]
        )
        let plain = try write(text, "a.jsonl")
        let report = try intake(fileBytes: 200, streamBytes: 20_000).read(directory: plain.path)
            .report
        #expect(
            report.errors == [.tooLarge(path: "a.jsonl", bytes: text.count, limit: 20_000)]
        )
    }

    @Test func `is read up to the limit of articles`() throws {
        let folder = try write(Array(lines.joined().utf8), "a.jsonl")
        let result = try intake(fileBytes: 200, articles: 5).read(directory: folder.path)
        #expect(result.articles.count == 5)
        #expect(result.report.errors == [.tooMany(path: "a.jsonl", limit: 5)])
    }

    @Test func `of another kind is refused`() throws {
        let folder = try write(Array(lines.joined().utf8), "a.json")
        let report = try intake(fileBytes: 200).read(directory: folder.path).report
        #expect(report.errors.map(\.kind) == ["too_large"])
    }
}
