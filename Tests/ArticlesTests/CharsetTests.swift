import Articles
import Testing

@Suite struct `The encoding of a page` {
    private func page(_ head: String, _ body: [UInt8]) -> [UInt8] {
        Array("<html><head>\(head)</head><p>".utf8) + body + Array("</p></html>".utf8)
    }

    /// What stands in the paragraph, and the encoding.
    private func read(_ bytes: [UInt8], stated: String? = nil) -> (text: String, encoding: String?)?
    {
        guard let decoded = TextDecoder().decode(bytes, stated: stated) else { return nil }
        let text = String(decoding: decoded.bytes, as: UTF8.self)
        let inner = text.split(separator: "<p>").last?.split(separator: "</p>").first ?? ""
        return (String(inner), decoded.encoding)
    }

    @Test(
        arguments: [
            ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва", "windows-1251"),
            ("koi8-r", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], "Москва", "koi8-r"),
            ("ISO-8859-2", [0xA3, 0xF3, 0x64, 0xBC], "Łódź", "iso-8859-2"),
            ("windows-1250", [0xA3, 0xF3, 0x64, 0x9F], "Łódź", "windows-1250"),
            ("iso-8859-1", [0x93, 0xE9, 0x94], "“é”", "windows-1252"),
            ("latin1", [0x80, 0x35], "€5", "windows-1252"),
            ("iso-8859-9", [0xFD, 0xFE], "ış", "windows-1254"),
            ("windows-1253", [0xC1, 0xE8, 0xDE, 0xED, 0xE1], "Αθήνα", "windows-1253"),
            ("iso-8859-15", [0xA4], "€", "iso-8859-15"),
            ("windows-1256", [0xE3, 0xD5, 0xD1], "مصر", "windows-1256"),
            ("tis-620", [0xE4, 0xB7, 0xC2], "ไทย", "windows-874"),
            ("Shift_JIS", [0x93, 0x8C, 0x8B, 0x9E], "東京", "shift_jis"),
            ("euc-jp", [0xC5, 0xEC, 0xB5, 0xFE], "東京", "euc-jp"),
            ("gb2312", [0xB1, 0xB1, 0xBE, 0xA9], "北京", "gb18030"),
            ("gbk", [0xB1, 0xB1, 0xBE, 0xA9], "北京", "gb18030"),
            ("big5", [0xA5, 0x78, 0xA5, 0x5F], "台北", "big5"),
            (
                "windows-1258", [0x48, 0xE0, 0x20, 0x4E, 0xF4, 0xF2, 0x69, 0x20, 0x61], "Hà Nội a",
                "windows-1258"
            ),
            ("euc-kr", [0xBC, 0xAD, 0xBF, 0xEF], "서울", "euc-kr"),
        ] as [(String, [UInt8], String, String)]
    )
    func `is the one it states`(label: String, body: [UInt8], text: String, name: String) {
        for head in [
            "<meta charset='\(label)'>",
            "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(label)\">",
        ] {
            let found = read(page(head, body))
            #expect(found?.text == text)
            #expect(found?.encoding == name)
        }
        let stated = read(page("<meta charset=utf-8>", body), stated: label)
        #expect(stated?.text == text)
        let feed = Array("<?xml version='1.0' encoding='\(label)'?><p>".utf8) + body
        #expect(read(feed)?.text == text)
    }

    @Test(arguments: ["windows-1251", "iso-8859-1", "gbk", "shift_jis", "utf-16", "x-unknown"])
    func `is UTF-8 where it can be read as that, whatever it states`(label: String) {
        let found = read(page("<meta charset=\(label)>", Array("Zürich – Łódź".utf8)))
        #expect(found?.text == "Zürich – Łódź")
        #expect(found?.encoding == nil)
    }

    @Test func `is UTF-8 with faults where a page of it is cut`() {
        let body = Array("Łódź i Zürich, Αθήνα".utf8)
        let found = read(page("<meta charset=windows-1250>", body + [0xC5]))
        #expect(found?.text == "Łódź i Zürich, Αθήνα\u{FFFD}")
        #expect(found?.encoding == nil)
    }

    @Test(arguments: ["utf-8", "utf-7", "x-user-defined", "//TRANSLIT", "utf-16"])
    func `is windows-1252 where it cannot be what it states, and that is told`(label: String) throws
    {
        let bytes = page("<meta charset='\(label)'>", [0xE9, 0x20, 0xE8, 0x20, 0x92, 0x20, 0xFC])
        let decoded = try #require(TextDecoder().decode(bytes))
        #expect(decoded.encoding == "windows-1252")
        #expect(decoded.declared == label)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).contains("é è ’ ü"))
        #expect(
            decoded.notices(path: "a.html") == [
                .decoded(path: "a.html", encoding: "windows-1252, though it says \(label)")
            ]
        )
    }

    @Test(arguments: [true, false])
    func `is UTF-16 where every second byte is zero`(isLittle: Bool) {
        let units = Array("<html><p>Zürich 😀</p></html>".utf16)
        let bytes = units.flatMap { unit in
            let low = UInt8(unit & 0xFF)
            let high = UInt8(unit >> 8)
            return isLittle ? [low, high] : [high, low]
        }
        let found = read(bytes)
        #expect(found?.text == "Zürich 😀")
        #expect(found?.encoding == (isLittle ? "utf-16le" : "utf-16be"))
    }

    @Test func `is not looked for in a text that is no markup`() {
        let text = Array("It says charset=koi8-r. ".utf8)
        let bytes = text + [0xE9, 0x20, 0xE9, 0x20, 0xE9, 0x20, 0xE9]
        let decoded = TextDecoder().decode(bytes)
        #expect(decoded?.encoding == "windows-1252")
        #expect(decoded?.declared == nil)
    }

    @Test func `replaces what the encoding has no character for`() throws {
        let body: [UInt8] = [0xB1, 0xB1, 0xFF, 0xBE, 0xA9, 0xBE]
        let decoded = try #require(TextDecoder().decode(page("<meta charset=gbk>", body)))
        #expect(decoded.encoding == "gb18030")
        #expect(decoded.replaced >= 1)
        #expect(String(validating: decoded.bytes, as: UTF8.self)?.contains("北") == true)
    }

    @Test func `reads the shifted encoding of Japan, whose bytes are all ASCII`() {
        let body: [UInt8] = [0x1B, 0x24, 0x42, 0x45, 0x6C, 0x35, 0x7E, 0x1B, 0x28, 0x42]
        #expect(read(page("<meta charset=iso-2022-jp>", body))?.text == "東京")
    }

    @Test func `passes through a long page`() throws {
        let line: [UInt8] = Array(repeating: 0xC8, count: 300_000) + [0x20]
        let decoded = try #require(TextDecoder().decode(page("<meta charset=koi8-r>", line)))
        #expect(decoded.encoding == "koi8-r")
        #expect(decoded.bytes.count > 600_000)
    }
}
