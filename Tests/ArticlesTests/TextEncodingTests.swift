import Articles
import Foundation
import Testing

@Suite struct `The encoding of a plain text` {
    private func decoded(_ bytes: [UInt8]) throws -> TextDecoder.Decoded {
        let languages = try Fixture.lexicon().languages.identifier
        return try #require(TextDecoder(languages: languages).decode(bytes))
    }

    /// An encoding, a text in it as base64, and its first word.
    private static let texts: [(encoding: String, text: String, words: String)] = [
        (
            "windows-1251",
            """
            zOjt6PHy8CDu4fr/4ujrIO4g7e7i7ukg7/Du4/Dg7OzlIOTr/yDv7vDy7uIuIM/w4OLo8uXr/PHy
            4u4g8+blIO3g9+Dr7iDx8vDu6PL8IO/w6Pfg6/sg4iDj7vDu5OUu
            """, "Минист"
        ),
        (
            "koi8-r",
            """
            7cnOydPU0iDPwt/R18nMIM8gzs/Xz8og0NLPx9LBzc3FIMTM0SDQz9LUz9cuIPDSwdfJ1MXM2NPU
            188g1dbFIM7B3sHMzyDT1NLPydTYINDSyd7BzNkg1yDHz9LPxMUu
            """, "Минист"
        ),
        (
            "windows-1256",
            """
            3sfhyiDH4ebSx9HJIO3m4yDH4cvhx8vHwSDF5CDH4drIx9HJIMjt5CDH4ePP7eTK7eQg4eQgytrj
            4SDh48/JIMPTyObaIN/H4+EgyNPIyCDa2OEg3e0gx+HjzdHfLg==
            """, "قالت ا"
        ),
        (
            "windows-1255",
            """
            5PDu7CDp6fT65yDu5+P5IOH54eXyIOTh4Cwg4O74IPjg+SDk8un4IOHp5e0g+ezp+ekg4fL44S4=
            """, "הנמל י"
        ),
        (
            "windows-1253",
            """
            1O8g6+ns3O3pIOjhIOHt79/u5ekg7uHt3CD05+0g5fD87OXt5yDl4uTv7Nzk4Swg5d/w5SDvIOTe
            7OHx9+/yIPTn7SDU8d/05yD07yDi8dzk9S4=
            """, "Το λιμ"
        ),
        (
            "gb18030",
            """
            1f64rtbctv7Q+7K8wcvSu8/u0MK1xLjbv9q9qMnovMa7rqOsvMa7rtTazrTAtM7lxOrE2s2218rS
            u7DZ0trUqqGj
            """, "政府周二宣布"
        ),
        (
            "big5",
            """
            rEapsrZnpEerxaWspEakQLa1t3OqurTkpGar2LNdrXC1ZaFBrXC1ZaZipbyo06Stpn6kuqfruOqk
            QKbKu/WkuKFD
            """, "政府週二宣布"
        ),
        (
            "euc-jp",
            """
            ucGkz83ovbWkzrLQzcvG/KSrpOm6xqTTu8ikqKTrpOikpqTLpMqk66TIoaK71MS5pKzNvMr9pMvP
            w6S3pN6kt6S/oaM=
            """, "港は来週の火"
        ),
        (
            "shift_jis",
            """
            jWCCzZeIj1SCzInOl2qT+oKpgueNxILRjmeCpoLpguaCpILJgsiC6YLGgUGOc5K3gqqXW5X7gsmY
            YoK1gtyCtYK9gUI=
            """, "港は来週の火"
        ),
        (
            "euc-kr",
            """
            vcPA5cC6IMitv+TAzyDA+rPhv6Egx9exuLChILTZwL0gwda/oSC02b3DILmuwLsgv60gsM3AzLbz
            sO0guLvH37TZLg==
            """, "시장은 화요"
        ),
    ]

    @Test(arguments: texts)
    func `is that in which it makes a language`(encoding: String, text: String, words: String)
        throws
    {
        let bytes = try #require(Data(base64Encoded: text, options: .ignoreUnknownCharacters))
        let decoded = try decoded(Array(bytes))
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).hasPrefix(words))
    }

    @Test(arguments: [
        "Die Fähre fährt nicht, weil die Mühle über dem Fluß steht, sagte der Bürgermeister.",
        "Le port a été fermé à midi, a déclaré le maire, et les pêcheurs sont restés à quai.",
        "El niño señaló que la campaña empezará mañana en España, según él mismo.",
    ])
    func `is the Western one where most letters are ASCII`(text: String) throws {
        let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let decoded = try decoded(bytes)
        #expect(decoded.encoding == "windows-1252")
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    }

    @Test func `is the Western one where the text is too short to tell`() throws {
        let bytes = [[UInt8]](repeating: [0xD2, 0x20, 0xDB, 0x20, 0xDC, 0x20], count: 3)
            .flatMap(\.self)
        #expect(try decoded(bytes).encoding == "windows-1252")
    }

    @Test func `is told when a folder is read`() throws {
        let text = try #require(Self.texts.first)
        let bytes = try #require(Data(base64Encoded: text.text, options: .ignoreUnknownCharacters))
        let file = SourceFile(path: "a.txt", bytes: Array(bytes))
        let result = try Fixture.intake().read(files: [file])
        #expect(result.articles.first?.metadata.languageDecision.tag == "ru")
        #expect(result.report.notices.map(\.description).contains { $0.contains("windows-1251") })
    }
}
