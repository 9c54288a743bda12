import Articles
import Formats
import Prose
import Testing

@Suite struct `A web archive` {
    private static let words = "The ferry left the harbour of Osterby at noon with ninety people."

    private func sheet(_ bytes: [UInt8], _ path: String = "a.warc") throws -> DraftSheet {
        try Fixture.intake().drafts(of: SourceFile(path: path, bytes: bytes))
    }

    private func record(
        _ type: String,
        _ block: [UInt8],
        fields: [String] = [],
        length: Int? = nil
    ) -> [UInt8] {
        let head =
            [
                "WARC/1.0", "WARC-Type: \(type)", "WARC-Date: 2025-03-06T01:02:03Z",
                "Content-Length: \(length ?? block.count)",
            ] + fields
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block
            + Array("\r\n\r\n".utf8)
    }

    private func answer(
        _ body: [UInt8],
        status: String = "200 OK",
        type: String? = "text/html; charset=utf-8",
        fields: [String] = []
    ) -> [UInt8] {
        let head = ["HTTP/1.1 \(status)"] + (type.map { ["Content-Type: \($0)"] } ?? []) + fields
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
    }

    private func page(_ words: String) -> [UInt8] {
        Array("<html><body><p>\(words)</p></body></html>".utf8)
    }

    private func response(_ body: [UInt8], url: String = "https://lantern.example/a") -> [UInt8] {
        record(
            "response",
            body,
            fields: ["WARC-Target-URI: \(url)", "Content-Type: application/http; msgtype=response"]
        )
    }

    @Test func `gives the pages of its answers`() throws {
        let bytes =
            record("warcinfo", Array("software: x\r\n".utf8)) + response(answer(page(Self.words)))
            + record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
            + response(answer(page("It came back at four.")), url: "<https://lantern.example/b>")
        let sheet = try sheet(bytes)
        #expect(sheet.errors.isEmpty)
        #expect(sheet.drafts.map(\.raw.string) == [Self.words, "It came back at four."])
        #expect(sheet.drafts.map(\.origin.record) == [2, 4])
        #expect(
            sheet.drafts.map(\.hints.url)
                == ["https://lantern.example/a", "https://lantern.example/b"]
        )
        #expect(sheet.drafts[0].hints.published == nil)
        #expect(sheet.drafts[0].hints.extra == [.init("WARC-Date", "2025-03-06T01:02:03Z")])
    }

    @Test func `may be compressed record by record or as a whole`() throws {
        let first = response(answer(page(Self.words)))
        let second = response(answer(page("It came back at four.")))
        for bytes in [
            PackedBytes.stored(first) + PackedBytes.stored(second),
            PackedBytes.stored(first + second),
        ] {
            let sheet = try sheet(bytes, "a.warc.gz")
            #expect(sheet.errors.isEmpty)
            #expect(sheet.drafts.map(\.raw.string) == [Self.words, "It came back at four."])
        }
    }

    @Test func `gives answers whose bodies are coded`() throws {
        let body = page(Self.words)
        let half = body.count / 2
        let chunked =
            Array("\(String(half, radix: 16));x=1\r\n".utf8) + body[..<half]
            + Array("\r\n\(String(body.count - half, radix: 16))\r\n".utf8) + body[half...]
            + Array("\r\n0\r\n\r\n".utf8)
        let packed = PackedBytes.stored(body)
        let answers = [
            answer(chunked, fields: ["Transfer-Encoding: chunked"]),
            // Stored whole, the fields left as they were.
            answer(body, fields: ["Transfer-Encoding: chunked"]),
            answer(packed, fields: ["Content-Encoding: gzip"]),
            answer(body, fields: ["Content-Encoding: gzip"]),
            answer(body, type: nil), answer(Array(Self.words.utf8), type: "text/plain"),
        ]
        let sheet = try sheet(answers.flatMap { response($0) })
        #expect(sheet.errors.isEmpty)
        #expect(sheet.drafts.map(\.raw.string) == answers.map { _ in Self.words })
    }

    @Test func `reads a page in the character set that the server named`() throws {
        let body: [UInt8] =
            Array("<p>In der D".utf8) + [0xFC] + Array("rre fiel kein Regen.</p>".utf8)
        let sheet = try sheet(response(answer(body, type: "text/html; charset=\"ISO-8859-1\"")))
        #expect(sheet.drafts.map(\.raw.string) == ["In der Dürre fiel kein Regen."])
    }

    @Test func `gives pages and text that were stored by themselves`() throws {
        let bytes =
            record("resource", page(Self.words), fields: ["Content-Type: text/html"])
            + record(
                "conversion",
                Array("It came back.".utf8),
                fields: ["Content-Type: text/plain"]
            )
        #expect(try sheet(bytes).drafts.map(\.raw.string) == [Self.words, "It came back."])
    }

    @Test func `passes over what is no page and counts it`() throws {
        let none = [
            answer(page("Gone."), status: "404 Not Found"),
            answer([0xFF, 0xD8], type: "image/jpeg"),
            answer(page("Moved."), status: "301 Moved"), Array("no head".utf8),
            answer([1, 2, 3], fields: ["Content-Encoding: br"]),
        ]
        let sheet = try sheet(none.flatMap { response($0) } + record("revisit", []))
        #expect(sheet.drafts.isEmpty)
        #expect(sheet.errors.isEmpty)
        #expect(
            sheet.notices.map(\.description) == [
                "a.warc: ignored: 1 records: are compressed in a way that is not read",
                "a.warc: ignored: 2 records: hold an answer with another status than 200",
                "a.warc: ignored: 1 records: hold neither a page nor text",
                "a.warc: ignored: 1 records: hold no whole answer of a web server",
            ]
        )
    }

    @Test(arguments: [
        "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "WARC/1.0\r\nContent-Length: -1\r\n\r\n",
        "WARC/1.0\r\nContent-Length: 12x\r\n\r\n", "no record\r\n\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999\r\n\r\nshort\r\n\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2\r\n\r\nlonger\r\n\r\n",
    ])
    func `loses only a broken record`(broken: String) throws {
        let good = response(answer(page(Self.words)))
        let sheet = try sheet(good + Array(broken.utf8) + good + good)
        #expect(sheet.drafts.count == 3)
        #expect(sheet.errors.count == 1)
        #expect(sheet.errors.first?.record == 2)
    }

    @Test func `loses only a broken member of its compression`() throws {
        let good = PackedBytes.stored(response(answer(page(Self.words))))
        var broken = good
        broken[14] ^= 0xFF
        let sheet = try sheet(good + broken + good, "a.warc.gz")
        #expect(sheet.drafts.count == 2)
        #expect(!sheet.errors.isEmpty)
    }

    @Test func `may be cut off anywhere`() throws {
        let good = response(answer(page(Self.words)))
        let whole = good + good
        for length in stride(from: 1, to: whole.count, by: 7) {
            let sheet = try sheet(Array(whole[..<length]))
            #expect(
                sheet.drafts.count
                    == (length + 4 >= whole.count ? 2 : length + 4 >= good.count ? 1 : 0)
            )
        }
        let packed = PackedBytes.stored(good) + PackedBytes.stored(good)
        for length in stride(from: packed.count / 2 + 1, to: packed.count, by: 13) {
            let sheet = try sheet(Array(packed[..<length]), "a.warc.gz")
            #expect(sheet.drafts.count >= 1)
        }
    }

    /// Each claim of a length ends inside of a later head, so that nothing but the head is passed.
    @Test(.timeLimit(.minutes(1))) func `of wrong lengths costs no more than its bytes`() throws {
        let head = "WARC/1.0\nContent-Length: 2097157\n\n"
        let count = (4 << 20) / head.utf8.count
        let good = response(answer(page(Self.words)))
        let bytes = good + Array(String(repeating: head, count: count).utf8)
        let sheet = try sheet(bytes)
        #expect(sheet.drafts.count == 1)
        #expect(sheet.errors.count == 1_001)
    }

    @Test(.timeLimit(.minutes(1))) func `of heads without an end costs no more than its bytes`()
        throws
    {
        let good = response(answer(page(Self.words)))
        let bytes = Array(String(repeating: "WARC/1.0\n", count: 400_000).utf8) + good
        let sheet = try sheet(bytes)
        #expect(sheet.drafts.count == 1)
        #expect(sheet.errors.count == 1_001)
        #expect(
            sheet.errors.first
                == .malformed(
                    path: "a.warc",
                    record: 1,
                    reason: "the head of the record has no end"
                )
        )
    }

    @Test func `gives answers that were stored inflated beside the name of a coding`() throws {
        let codings = ["br", "deflate", "gzip, identity", "zstd", "gzip"]
        let answers = codings.map {
            answer(page(Self.words), fields: ["Content-Encoding: \($0)"])
        }
        let sheet = try sheet(answers.flatMap { response($0) })
        #expect(sheet.errors.isEmpty)
        #expect(sheet.drafts.map(\.raw.string) == codings.map { _ in Self.words })
    }

    @Test(arguments: ["identity, gzip", "x-gzip", "GZIP"])
    func `inflates an answer whose coding is named in another way`(coding: String) throws {
        let packed = PackedBytes.stored(page(Self.words))
        let sheet = try sheet(response(answer(packed, fields: ["Content-Encoding: \(coding)"])))
        #expect(sheet.drafts.map(\.raw.string) == [Self.words])
    }

    @Test(arguments: ["deflate", "br", "gzip, deflate"])
    func `gives no answer whose coding cannot be undone`(coding: String) throws {
        // No markup: the body begins as a sum does.
        let body = Array("< 5 and > 4".utf8)
        let sheet = try sheet(response(answer(body, fields: ["Content-Encoding: \(coding)"])))
        #expect(sheet.drafts.isEmpty)
    }

    @Test func `is no trap for memory`() throws {
        // 16 MiB of one letter, and what follows.
        let trap = PackedBytes.run(65_000)
        let good = PackedBytes.stored(response(answer(page(Self.words))))
        let sheet = try sheet(good + trap + good, "a.warc.gz")
        #expect(sheet.drafts.count == 2)
        #expect(sheet.errors.contains { $0.description.contains("compressed more than 256 times") })
        let inside = response(answer(trap, fields: ["Content-Encoding: gzip"]))
        let other = try self.sheet(inside + response(answer(page(Self.words))))
        #expect(other.drafts.count == 1)
        #expect(other.errors.map(\.record) == [1])
    }
}

@Suite struct `A compressed file` {
    private let text = Array("The ferry left the harbour of Osterby at noon.".utf8)

    @Test(arguments: ["a.txt.gz", "b/A.TXT.GZ", "a.txt", "a.html.gz", "a.json.gz"])
    func `is read as the file in it`(path: String) throws {
        let bytes =
            path.contains("json") ? Array("{\"text\":\"".utf8) + text + Array("\"}".utf8) : text
        let file = SourceFile(path: path, bytes: PackedBytes.stored(bytes))
        let sheet = try Fixture.intake().drafts(of: file)
        #expect(sheet.drafts.map(\.raw.bytes) == [text])
        #expect(sheet.drafts.map(\.origin.path) == [path])
    }

    @Test(arguments: ["a.gz", "a.csv.gz", "a.tar.gz", "a.txt.gz.gz"])
    func `is passed over where the file in it is none to read`(path: String) throws {
        let sheet = try Fixture.intake().drafts(
            of: SourceFile(path: path, bytes: PackedBytes.stored(text))
        )
        #expect(sheet.drafts.isEmpty)
        #expect(sheet.notices.map(\.kind) == ["ignored"])
    }

    @Test func `is refused where it is a trap, too large or damaged`() throws {
        var settings = Intake.Settings()
        settings.limits.fileBytes = 1_000
        let small = Intake(lexicon: try Fixture.lexicon(), settings: settings)
        let run = SourceFile(path: "a.txt.gz", bytes: PackedBytes.run(10))
        #expect(
            small.drafts(of: run).errors
                == [.refused(path: "a.txt.gz", reason: "more than 1000 bytes when inflated")]
        )
        let trap = SourceFile(path: "a.txt.gz", bytes: PackedBytes.run(65_000))
        let reason = "compressed more than 256 times, as a trap would be"
        let intake = try Fixture.intake()
        #expect(
            intake.drafts(of: trap).errors
                == [.malformed(path: "a.txt.gz", record: nil, reason: reason)]
        )
        let cut = SourceFile(path: "a.txt.gz", bytes: Array(PackedBytes.stored(text).dropLast(9)))
        #expect(intake.drafts(of: cut).drafts.isEmpty)
        #expect(intake.drafts(of: cut).errors.map(\.kind) == ["malformed"])
        let plain = SourceFile(path: "a.txt.gz", bytes: text)
        #expect(intake.drafts(of: plain).drafts.map(\.raw.bytes) == [text])
    }
}
