import Articles
import Prose
import Testing

/// Files of one record a line.
@Suite struct `Lines of records` {
    @Test func `may be lines under the ending of one value`() throws {
        let sheet = try Fixture.intake().drafts(
            of: Fixture.file("a.json", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")
        )
        #expect(sheet.drafts.map(\.raw.string) == ["One.", "Two."])
        #expect(sheet.errors.isEmpty)
    }

    @Test(arguments: ["a.jsonl", "a.ndjson", "a.jsonl.gz", "A.NDJSON.GZ"])
    func `may be lines, compressed or not`(path: String) throws {
        let text = Array("{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}".utf8)
        let bytes = path.lowercased().hasSuffix("gz") ? PackedBytes.stored(text) : text
        let sheet = try Fixture.intake().drafts(of: SourceFile(path: path, bytes: bytes))
        #expect(sheet.drafts.map(\.raw.string) == ["One.", "Two."])
        #expect(sheet.drafts.map(\.origin.record) == [1, 3])
        #expect(sheet.drafts.allSatisfy { $0.origin.path == path })
    }

    @Test func `may be in UTF-16`() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "{\"text\":\"Dürre.\"}\n{\"text\":\"Two.\"}".utf16 {
            bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        let sheet = try Fixture.intake().drafts(of: SourceFile(path: "a.jsonl", bytes: bytes))
        #expect(sheet.drafts.map(\.raw.string) == ["Dürre.", "Two."])
    }

    @Test func `lists a bounded number of faults and counts the rest`() throws {
        let text = String(repeating: "x\n", count: 1_500)
        let sheet = try Fixture.intake().drafts(of: Fixture.file("a.jsonl", text))
        #expect(sheet.errors.count == 1_001)
        #expect(
            sheet.errors.last
                == .malformed(
                    path: "a.jsonl",
                    record: nil,
                    reason: "500 more records cannot be read"
                )
        )
    }

    @Test func `reads many small lines with any number of threads alike`() throws {
        let text = (0..<20_000).map { "{\"text\":\"Line \($0).\"}" }.joined(separator: "\n")
        let one = try Fixture.intake().drafts(of: Fixture.file("a.jsonl", text))
        let four = try Fixture.intake(threads: 4).drafts(of: Fixture.file("a.jsonl", text))
        #expect(one.drafts.count == 20_000)
        #expect(one.drafts.map(\.raw.string) == four.drafts.map(\.raw.string))
        #expect(one.drafts.map(\.origin) == four.drafts.map(\.origin))
    }
}
