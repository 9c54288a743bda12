import Articles
import Testing

@Suite struct `Decoding a file` {
    private func text(_ bytes: [UInt8]) -> String? {
        TextDecoder().decode(bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ([UInt8]("plain".utf8), "plain"),
            ([0xEF, 0xBB, 0xBF] + [UInt8]("marked".utf8), "marked"),
            ([0xFF, 0xFE, 0x41, 0x00, 0xE9, 0x00, 0x3D, 0xD8, 0x00, 0xDE], "Aé😀"),
            ([0xFE, 0xFF, 0x00, 0x41, 0x00, 0xE9], "Aé"),
            ([UInt8]("a\r\nb\rc\n".utf8), "a\nb\nc\n"),
            ([UInt8]("a\u{85}b\u{2028}c\u{0C}d".utf8), "a\nb\nc\nd"),
            ([UInt8]("tab\tstays".utf8), "tab\tstays"),
            ([], ""),
        ] as [([UInt8], String)]
    )
    func `gives the characters with line feeds`(bytes: [UInt8], expected: String) {
        #expect(text(bytes) == expected)
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
            [0xFF],
        ] as [[UInt8]]
    )
    func `replaces what is no UTF-8 and counts it`(stray: [UInt8]) throws {
        let start = [UInt8](String(repeating: "word ", count: 60).utf8)
        let decoded = try #require(TextDecoder().decode(start + stray + [0x2E]))
        #expect(decoded.replaced >= 1)
        #expect(decoded.encoding == nil)
        #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
        #expect(decoded.bytes.last == 0x2E)
    }

    @Test func `reads a text full of stray bytes as windows-1252`() throws {
        let bytes = [0x93] + [UInt8]("Caf".utf8) + [0xE9, 0x94, 0x20, 0x96, 0x20] + [0x80, 0x35]
        let decoded = try #require(TextDecoder().decode(bytes))
        #expect(decoded.encoding == "windows-1252")
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "“Café” – €5")
        #expect(decoded.replaced == 0)
    }

    @Test func `finds one stray byte, control character or line end among many letters`() throws {
        for place in 0..<400 {
            var bytes = [UInt8](repeating: 0x61, count: 400)
            bytes[place] = 0xFF
            #expect(try #require(TextDecoder().decode(bytes)).replaced == 1)
            bytes[place] = 0x07
            #expect(try #require(TextDecoder().decode(bytes)).removedControls == 1)
            bytes[place] = 0x0D
            let decoded = try #require(TextDecoder().decode(bytes))
            #expect(decoded.bytes.firstIndex(of: 0x0A) == place && decoded.bytes.count == 400)
        }
    }

    @Test func `takes out NUL and control characters and counts them`() throws {
        let text = "A line\u{0} of\u{1B} ordinary words that\u{9B} stays readable."
        let decoded = try #require(TextDecoder().decode(Array(text.utf8)))
        #expect(decoded.removedControls == 3)
        #expect(
            String(decoding: decoded.bytes, as: UTF8.self)
                == "A line of ordinary words that stays readable."
        )
        let notices = decoded.notices(path: "a.txt")
        #expect(notices == [.removedControls(path: "a.txt", count: 3)])
    }

    @Test func `refuses what is no text`() {
        #expect(TextDecoder().decode([UInt8](repeating: 0, count: 400) + [0x41]) == nil)
    }

    @Test func `counts half a unit of UTF-16 as replaced`() throws {
        let decoded = try #require(TextDecoder().decode([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8]))
        #expect(decoded.encoding == "utf-16le")
        #expect(decoded.replaced == 1)
    }

    @Test func `passes through a line of millions of bytes`() throws {
        let line = [UInt8](repeating: 0x61, count: 4_000_000)
        #expect(TextDecoder().decode(line)?.bytes.count == 4_000_000)
    }
}
