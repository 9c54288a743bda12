import Articles
import Foundation
import Glibc
import Testing

@Suite struct `A data directory` {
    @Test func `gives its files sorted by path`() throws {
        let folder = try ScratchFolder()
        for name in ["b/2.txt", "a.jsonl", "b/1.TXT", "c.json"] { try folder.write(name, "x") }
        let catalog = try Catalog(directory: folder.path)
        #expect(catalog.entries.map(\.path) == ["a.jsonl", "b/1.TXT", "b/2.txt", "c.json"])
        #expect(catalog.count == 4)
        #expect(try catalog.read(catalog.entries[0]) == SourceFile(path: "a.jsonl", bytes: [0x78]))
    }

    @Test func `may be empty`() throws {
        let folder = try ScratchFolder()
        let result = try Fixture.intake().read(directory: folder.path)
        #expect(result.articles.isEmpty)
        #expect(result.report == ReadingReport())
    }

    @Test func `must exist and be one`() throws {
        let folder = try ScratchFolder()
        try folder.write("file", "x")
        #expect(throws: CatalogError.missing(path: "\(folder.path)/none")) {
            try Catalog(directory: "\(folder.path)/none")
        }
        #expect(throws: CatalogError.notADirectory(path: "\(folder.path)/file")) {
            try Catalog(directory: "\(folder.path)/file")
        }
    }

    @Test func `passes over hidden files, its outlets file and other formats`() throws {
        let folder = try ScratchFolder()
        for name in [
            ".hidden.txt", ".git/a.txt", "outlets.json", "b/outlets.json", "c.csv", "README",
        ] {
            try folder.write(name, "{}")
        }
        let catalog = try Catalog(directory: folder.path)
        #expect(catalog.entries.map(\.path) == ["b/outlets.json"])
        #expect(catalog.outletsFile?.path == "outlets.json")
        #expect(Set(catalog.notices.map(\.path)) == ["c.csv", "README"])
        #expect(catalog.count == 3)
    }

    @Test func `keeps apart the files that tell of outlets and of other files`() throws {
        let folder = try ScratchFolder()
        for name in [
            "a/outlet.json", "outlet.json", "a/manifest.csv", "b/manifest.jsonl", "a/x.html.gz",
            "a/manifest.json", "a/y.warc", "a/z.Atom",
        ] {
            try folder.write(name, "{}")
        }
        let catalog = try Catalog(directory: folder.path)
        #expect(catalog.outletFiles.map(\.path) == ["a/outlet.json", "outlet.json"])
        #expect(catalog.manifests.map(\.path) == ["a/manifest.csv", "b/manifest.jsonl"])
        #expect(
            catalog.entries.map(\.path)
                == ["a/manifest.json", "a/x.html.gz", "a/y.warc", "a/z.Atom"]
        )
        #expect(catalog.count == 8)
    }

    @Test func `follows links to its own files alone`() throws {
        let outside = try ScratchFolder()
        try outside.write("secret.txt", "x")
        let folder = try ScratchFolder()
        try folder.write("a.txt", "inside")
        try folder.link("b.txt", to: "a.txt")
        try folder.link("c.txt", to: "\(outside.path)/secret.txt")
        try folder.link("d.txt", to: "nothing.txt")
        try folder.link("e", to: ".")
        try folder.link("f.txt", to: "f.txt")
        let catalog = try Catalog(directory: folder.path)
        #expect(catalog.entries.map(\.path) == ["a.txt", "b.txt"])
        #expect(try catalog.read(catalog.entries[1]).bytes == Array("inside".utf8))
        #expect(catalog.errors.map(\.path) == ["c.txt", "d.txt", "e", "f.txt"])
        #expect(
            catalog.errors.first
                == .refused(path: "c.txt", reason: "a link that leads out of the data directory")
        )
    }

    @Test(.timeLimit(.minutes(1))) func `refuses a pipe without waiting for it`() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", Fixture.body)
        #expect(unsafe mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        let result = try Fixture.intake().read(directory: folder.path)
        #expect(result.articles.count == 1)
        #expect(
            result.report.errors
                == [.refused(path: "pipe.txt", reason: "neither a file nor a folder")]
        )
    }

    @Test func `reports a file beyond the limit and reads the others`() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", Fixture.body)
        try folder.write("big.txt", String(repeating: "x", count: 5_001))
        var settings = Intake.Settings()
        settings.limits.fileBytes = 5_000
        let intake = Intake(lexicon: try Fixture.lexicon(), settings: settings)
        let result = try intake.read(directory: folder.path)
        #expect(result.articles.count == 1)
        #expect(result.report.errors == [.tooLarge(path: "big.txt", bytes: 5_001, limit: 5_000)])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func `reports a file that may not be read`() throws {
        let folder = try ScratchFolder()
        try folder.write("a.txt", "x")
        #expect(unsafe chmod("\(folder.path)/a.txt", 0) == 0)
        let report = try Fixture.intake().read(directory: folder.path).report
        #expect(report.errors == [.unreadable(path: "a.txt", reason: "permission denied")])
    }

    @Test func `bounds the depth and the number of files`() throws {
        let folder = try ScratchFolder()
        for name in ["a.txt", "b.txt", "c.txt", "d/e/f.txt"] { try folder.write(name, "x") }
        let catalog = try Catalog(directory: folder.path, limits: .init(depth: 1, files: 2))
        #expect(catalog.entries.map(\.path) == ["a.txt", "b.txt"])
        #expect(
            Set(catalog.errors) == [
                .tooMany(path: "c.txt", limit: 2),
                .refused(path: "d/e", reason: "more than 1 folders deep"),
            ]
        )
    }

    @Test func `may open its outlets file with a byte order mark`() throws {
        let folder = try ScratchFolder()
        try folder.write(
            "outlets.json",
            "\u{FEFF}{\"outlets\":[{\"name\":\"The Amber\",\"folders\":[\"one\"]}]}"
        )
        try folder.write("one/a.txt", Fixture.body)
        let result = try Fixture.intake().read(directory: folder.path)
        #expect(result.articles.map(\.outlet.outlet.name) == ["The Amber"])
        #expect(result.articles.map(\.outlet.basis) == [.configured])
        #expect(result.report.errors.isEmpty)
        #expect(result.report.notices.isEmpty)
    }

    @Test func `says in the report what is wrong with its outlets file`() throws {
        let folder = try ScratchFolder()
        try folder.write("outlets.json", "{\"outlets\":[{}]}")
        try folder.write("a.txt", Fixture.body)
        let result = try Fixture.intake().read(directory: folder.path)
        #expect(result.articles.count == 1)
        #expect(result.report.errors.map(\.path) == ["outlets.json"])
    }
}
