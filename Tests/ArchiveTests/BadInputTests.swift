import Archive
import Articles
import Foundation
import Glibc
import Prose
import Testing

private enum BadInput {
    /// `text` in UTF-16, the low byte first.
    static func littleEndian(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
        return bytes
    }
}

@Suite struct `A directory with bad files` {
    private static let sound = """
        Bridge over the Vessen closed after cracks are found

        The old bridge over the Vessen was closed on Monday after divers found cracks in two piers, the town of Ness said.
        """

    private func edition(_ prepare: (ScratchDirectory) throws -> Void) throws -> Edition {
        let directory = try ScratchDirectory()
        try prepare(directory)
        return try Newsroom.editor.get().edition(ofDirectory: directory.path)
    }

    /// The edition of a sound file and of another that holds `bytes`.
    private func edition(beside bytes: [UInt8], in name: String) throws -> Edition {
        try edition {
            try $0.write(Self.sound, to: "a-post/sound.txt")
            try $0.write(bytes, to: name)
        }
    }

    private func paths(_ edition: Edition) -> [String] {
        edition.records.map(\.article.origin.path)
    }

    @Test func `that is missing is an error`() throws {
        let editor = try Newsroom.editor.get()
        let path = try ScratchDirectory().path + "/none"
        #expect(throws: CatalogError.missing(path: path)) {
            try editor.edition(ofDirectory: path)
        }
    }

    @Test func `that is a file is an error`() throws {
        let editor = try Newsroom.editor.get()
        let directory = try ScratchDirectory()
        try directory.write("words", to: "file")
        let path = directory.path + "/file"
        #expect(throws: CatalogError.notADirectory(path: path)) {
            try editor.edition(ofDirectory: path)
        }
    }

    @Test func `that is empty gives an empty edition with an id`() throws {
        let edition = try edition { _ in }
        #expect(edition.records.isEmpty && edition.stories.isEmpty && edition.entities.isEmpty)
        #expect(edition.report == ReadingReport())
        #expect(edition.id.utf8.count == 16)
    }

    @Test func `that holds nothing else gives an empty edition and a full report`() throws {
        let edition = try edition {
            try $0.write("{\"title\": \"Brid", to: "a.json")
            try $0.write("", to: "b.txt")
            try $0.write("[1, 2", to: "c.jsonl")
        }
        #expect(edition.records.isEmpty)
        #expect(edition.report.files == 3)
        #expect(edition.report.errors.map(\.path) == ["a.json", "b.txt", "c.jsonl"])
        #expect(edition.report.errors.allSatisfy { "\($0)".contains(": ") })
    }

    @Test(arguments: [
        ("NUL bytes", [UInt8]("The pier\0 at Ness is shut.\0\0 It will open in May.".utf8)),
        ("bytes that are no UTF-8", [0xC3, 0x28, 0xA0, 0xA1] + Array("The pier is shut.".utf8)),
        (
            "UTF-16 with a byte order mark",
            [0xFF, 0xFE] + BadInput.littleEndian("The pier at Ness is shut.")
        ),
    ])
    func `serves the others and remarks on`(what: String, bytes: [UInt8]) throws {
        let edition = try edition(beside: bytes, in: "a-post/odd.txt")
        #expect(paths(edition) == ["a-post/odd.txt", "a-post/sound.txt"])
        #expect(edition.report.errors == [])
        #expect(edition.report.notices.map(\.path) == ["a-post/odd.txt"], "\(what)")
        #expect(edition.records.allSatisfy { !$0.article.text.bytes.contains(0) })
        #expect(edition.records[0].article.text.string.contains("shut."))
    }

    @Test(arguments: [
        ("a truncated record", [UInt8](#"{"title": "Pier", "text": "The pi"#.utf8), "malformed"),
        ("a value that is no article", [UInt8]("17".utf8), "malformed"),
        ("an object without a text", [UInt8](#"{"title": 3}"#.utf8), "malformed"),
        ("deep nesting", [UInt8](repeating: UInt8(ascii: "["), count: 100_000), "malformed"),
        ("nothing", [], "empty"),
    ])
    func `serves the others and reports`(what: String, bytes: [UInt8], kind: String) throws {
        let edition = try edition(beside: bytes, in: "a-post/broken.json")
        #expect(paths(edition) == ["a-post/sound.txt"])
        #expect(edition.report.errors.map(\.path) == ["a-post/broken.json"])
        #expect(edition.report.errors.map(\.kind) == [kind], "\(what)")
    }

    @Test func `serves the others where one is a line of 50 MB`() throws {
        let edition = try edition(
            beside: [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000),
            in: "a-post/long.txt"
        )
        #expect(paths(edition) == ["a-post/sound.txt"])
        #expect(
            edition.report.errors
                == [.tooLarge(path: "a-post/long.txt", bytes: 50_000_000, limit: 32 << 20)]
        )
    }

    @Test func `serves the last of two texts with one id`() throws {
        let record = #"{"id": "n-1", "title": "Pier shut", "text": "The pier at Ness is shut."}"#
        let later = #"{"id": "n-1", "title": "Pier open", "text": "The pier at Ness is open."}"#
        let edition = try edition(
            beside: Array("\(record)\n{broken\n\(later)\n\(later)\n".utf8),
            in: "a-post/wire.jsonl"
        )
        #expect(paths(edition) == ["a-post/sound.txt", "a-post/wire.jsonl"])
        #expect(edition.records[1].article.title == "Pier open")
        #expect(edition.earlier.map(\.article.title) == ["Pier shut"])
        #expect(edition.report.errors.map(\.kind) == ["malformed", "duplicate"])
        #expect(edition.report.errors.map(\.record) == [2, 4])
    }

    @Test func `refuses a link that leads out of it`() throws {
        let outside = try ScratchDirectory()
        try outside.write(Self.sound, to: "secret.txt")
        let edition = try edition {
            try $0.write(Self.sound, to: "sound.txt")
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/link.txt",
                withDestinationPath: outside.path + "/secret.txt"
            )
        }
        #expect(paths(edition) == ["sound.txt"])
        #expect(edition.report.errors.map(\.path) == ["link.txt"])
        #expect(edition.report.errors.map(\.kind) == ["refused"])
    }

    @Test func `refuses a pipe without waiting for a writer`() throws {
        let edition = try edition {
            try $0.write(Self.sound, to: "sound.txt")
            try #require(unsafe mkfifo($0.path + "/pipe.txt", 0o600) == 0)
        }
        #expect(paths(edition) == ["sound.txt"])
        #expect(edition.report.errors.map(\.path) == ["pipe.txt"])
        #expect(edition.report.errors.map(\.kind) == ["refused"])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read every file"))
    func `reports a file that may not be read`() throws {
        let edition = try edition {
            try $0.write(Self.sound, to: "sound.txt")
            try $0.write(Self.sound, to: "locked.txt")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0],
                ofItemAtPath: $0.path + "/locked.txt"
            )
        }
        #expect(paths(edition) == ["sound.txt"])
        #expect(edition.report.errors.map(\.path) == ["locked.txt"])
        #expect(edition.report.errors.map(\.kind) == ["unreadable"])
    }
}
