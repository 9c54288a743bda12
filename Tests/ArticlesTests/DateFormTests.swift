import Prose
import Testing

@testable import Articles

@Suite struct `A date in a field or line` {
    private func moment(_ text: String, _ language: String? = nil, domain: String? = nil) throws
        -> Moment?
    {
        let style = DateStyle(language: language, domain: domain)
        return MomentReader(try Fixture.lexicon()).stated(text, style)
    }

    private func day(_ text: String, _ language: String? = nil, domain: String? = nil) throws
        -> String?
    {
        try moment(text, language, domain: domain).map { moment in
            Publication(moment, basis: .stated, words: []).day.description
        }
    }

    @Test(arguments: [
        ("en", "4 March 2025"), ("en", "March 4th, 2025"), ("de", "4. März 2025"),
        ("de", "Di., 04. Mrz. 2025"), ("fr", "4 mars 2025"), ("es", "4 de marzo de 2025"),
        ("es", "marzo 4, 2025"), ("it", "4 marzo 2025"), ("pt", "4 de março de 2025"),
        ("nl", "4 maart 2025"), ("sv", "4 mars 2025"), ("da", "d. 4. marts 2025"),
        ("no", "4. mars 2025"), ("fi", "4. maaliskuuta 2025"), ("pl", "4 marca 2025"),
        ("cs", "4. března 2025"), ("sk", "4. marca 2025"), ("hu", "2025. március 4."),
        ("ro", "4 martie 2025"), ("bg", "4 март 2025 г."), ("ru", "4 марта 2025"),
        ("uk", "4 березня 2025"), ("el", "4 Μαρτίου 2025"), ("tr", "4 Mart 2025"),
        ("ar", "٤ مارس ٢٠٢٥"), ("ar", "4 مارس، 2025"), ("ar", "4 آذار 2025"),
        ("he", "4 במרץ 2025"), ("hi", "4 मार्च 2025"), ("id", "4 Maret 2025"),
        ("vi", "ngày 4 tháng 3 năm 2025"), ("vi", "4 tháng 3, 2025"), ("zh", "2025年3月4日"),
        ("ja", "2025年3月4日（火）"), ("ko", "2025년 3월 4일"), ("ko", "2025. 3. 4."),
        ("lt", "2025 m. kovo 4 d."), ("ca", "4 de març de 2025"), ("hr", "4. ožujka 2025."),
        ("sl", "4. marec 2025"), ("et", "4. märts 2025"), ("lv", "2025. gada 4. marts"),
        ("sr", "4. март 2025."), ("is", "4. mars 2025"), ("sw", "4 Machi 2025"),
        ("fr", "mardi 4\u{a0}mars\u{a0}2025"), ("en", "４ March ２０２５"),
    ])
    func `is read in many languages`(language: String, text: String) throws {
        #expect(try day(text, language) == "2025-03-04")
    }

    @Test(arguments: [
        ("hr", "4. listopada 2024.", "2024-10-04"), ("pl", "4 listopada 2024", "2024-11-04"),
        ("hr", "4. srpnja 2024.", "2024-07-04"), ("cs", "4. srpna 2024", "2024-08-04"),
        ("fr", "1er août 2024", "2024-08-01"), ("ar", "4 تشرين الأول 2024", "2024-10-04"),
        ("ar", "4 تشرين الثاني 2024", "2024-11-04"), ("pt", "4 out. 2024", "2024-10-04"),
    ])
    func `means what its language means`(language: String, text: String, expected: String) throws {
        #expect(try day(text, language) == expected)
    }

    @Test(arguments: ["4 \u{70F} March", "4\u{70F}March", "\u{70F}4 March"])
    func `has no word of signs that nobody sees`(line: String) {
        #expect(MomentToken.tokens(of: Array(line.utf8)).allSatisfy { !$0.key.isEmpty })
        #expect(!MomentToken.tokens(of: Array(line.utf8)).isEmpty)
    }

    @Test(arguments: ["4 listopada 2024", "4. lip 2024"])
    func `is unknown where languages disagree and none is told`(text: String) throws {
        #expect(try day(text) == nil)
    }

    @Test(arguments: [
        ("Tue, 04 Mar 2025 10:15:30 GMT", 1_741_083_330),
        ("Tuesday, 04-Mar-25 10:15:30 GMT", 1_741_083_330),
        ("Tue Mar  4 10:15:30 2025", 1_741_083_330),
        ("Tue Mar 04 10:15:30 +0000 2025", 1_741_083_330),
        ("2025-03-04T10:15:30Z", 1_741_083_330), ("20250304T101530Z", 1_741_083_330),
        ("2025-03-04T10:15:30,250+00:00", 1_741_083_330), ("2025-W10-2", 1_741_046_400),
        ("2025-W10-2T10:15:30Z", 1_741_083_330), ("2025-W10", 1_740_960_000),
        ("04.03.2025, 10.15 Uhr", 1_741_083_300), ("4 mars 2025 à 10h15", 1_741_083_300),
        ("2025년 3월 4일 오후 3:20", 1_741_101_600), ("2025年3月4日 下午3时20分", 1_741_101_600),
        ("2025年3月4日 15時20分", 1_741_101_600), ("4. mars 2025 kl. 10.15", 1_741_083_300),
        ("March 2025", 1_740_787_200), ("4 March 2025 10:15 CET", 1_741_079_700),
    ])
    func `is read in the forms of machines and pages`(text: String, seconds: Int) throws {
        #expect(try moment(text)?.seconds == seconds)
    }

    @Test(
        arguments: [
            ("04/03/2025", "en-GB", nil, "2025-03-04"), ("04/03/2025", "en-US", nil, "2025-04-03"),
            ("04/03/2025", "fr", nil, "2025-03-04"),
            ("04/03/2025", "en", "lantern.co.uk", "2025-03-04"),
            ("04/03/2025", "en", "lantern.com", nil), ("04/03/2025", nil, "lantern.co.uk", nil),
            ("04.03.2025", nil, nil, "2025-03-04"), ("04-03-2025", "es", nil, "2025-03-04"),
            ("04-03-2025", nil, nil, nil), ("03/13/2025", nil, nil, "2025-03-13"),
            ("25.04.24 | 14:07 Uhr", "de", nil, "2024-04-25"), ("25.04.24", nil, nil, nil),
            ("04/03/2025", "ja", nil, nil), ("03/03/2025", "en", nil, "2025-03-03"),
        ] as [(String, String?, String?, String?)]
    )
    func `of three numbers is read where the order is known`(
        text: String,
        language: String?,
        domain: String?,
        expected: String?
    ) throws {
        #expect(try day(text, language, domain: domain) == expected)
    }

    @Test(arguments: [
        "2 hours ago", "yesterday", "heute", "13/13/2025", "31 June 2025", "2025-02-29", "0",
        "0000-00-00", "4 March", "March", "12:30", "1.2.3.4.2025", "2025-W54-1", "4 Mars Bars 2025",
        "32 January 2025", "", "tháng 13 2025", "00/00/2025", "1234567",
    ])
    func `is nothing else`(text: String) throws {
        #expect(try day(text) == nil)
    }

    @Test func `tells how far its zone is ahead`() throws {
        #expect(try moment("2025-03-04T10:15:30+05:30")?.offset == 19_800)
        #expect(try moment("2025-03-04T10:15:30-0800")?.offset == -28_800)
        #expect(try moment("2025-03-04T10:15:30Z")?.offset == 0)
        #expect(try moment("2025-03-04T10:15:30")?.offset == nil)
    }

    /// The character behind the day reaches over the last byte that is read.
    @Test(arguments: [1, 2])
    func `ends with a whole character`(room: Int) throws {
        let day = "2025年3月4日"
        let lead = String(repeating: ".", count: MomentReader.limit - day.utf8.count - room)
        let line = "\(lead)\(day)本国"
        let range = try #require(try moment(line)).range
        #expect(String(decoding: Array(line.utf8)[range], as: UTF8.self) == day)
    }
}

@Suite struct `A line that tells a time` {
    private func times(_ line: String, _ language: String = "en", isLoose: Bool = false) throws
        -> [String?]?
    {
        let reader = TimestampReader(try Fixture.lexicon())
        let style = DateStyle(language: language, domain: nil)
        return reader.times(of: line, style, isLoose: isLoose).map { times in
            [times.published, times.modified].map { moment in
                moment.map { String(decoding: Array(line.utf8)[$0.range], as: UTF8.self) }
            }
        }
    }

    @Test(
        arguments: [
            ("en", "Published 4 March 2025, updated 5 March 2025", "4 March 2025", "5 March 2025"),
            ("en", "Last updated: 5 March 2025", nil, "5 March 2025"),
            ("de", "Stand: 05.03.2025 10:15 Uhr", nil, "05.03.2025 10:15"),
            ("de", "Veröffentlicht am 4. März 2025", "4. März 2025", nil),
            (
                "fr", "Publié le 4 mars 2025, mis à jour le 5 mars 2025", "4 mars 2025",
                "5 mars 2025"
            ),
            ("tr", "04.03.2025 - Güncelleme : 05.03.2025", "04.03.2025", "05.03.2025"),
            ("pl", "Data publikacji: 4 marca 2025", "4 marca 2025", nil),
            ("ja", "公開 2025年3月4日 更新 2025年3月5日", "2025年3月4日", "2025年3月5日"),
            ("en", "March 4, 2025", "March 4, 2025", nil),
        ] as [(String, String, String?, String?)]
    )
    func `tells publication and change apart`(
        language: String,
        line: String,
        published: String?,
        modified: String?
    ) throws {
        #expect(try times(line, language) == [published, modified])
    }

    @Test(arguments: [
        "The train of 4 March 2025 was late again", "4 March", "Updated regularly",
        "He was born in Osterby on 4 March 1925 and died there",
    ])
    func `says nothing else`(line: String) throws {
        #expect(try times(line) == nil)
    }

    @Test func `may name the writer where that is allowed`() throws {
        let line = "4 March 2025 | Ada Brook"
        #expect(try times(line) == nil)
        #expect(try times(line, isLoose: true) == ["4 March 2025", nil])
    }
}

@Suite struct `The day in an address` {
    @Test(arguments: [
        ("https://lantern.example/2025/03/04/ferry", "2025-03-04"),
        ("https://lantern.example/2025/3/4/ferry", "2025-03-04"),
        ("https://lantern.example/news/20250304-ferry.html", "2025-03-04"),
        ("https://lantern.example/article/A2025030410150001234", "2025-03-04"),
        ("https://lantern.example/ferry-2025-03-04", "2025-03-04"),
    ])
    func `is read`(url: String, day: String) {
        #expect(AddressDate(url: url)?.day.description == day)
    }

    @Test(arguments: [
        "https://2025-03-04.example/ferry", "https://lantern.example/1234567890123456",
        "https://lantern.example/2025/13/04/ferry", "https://lantern.example/a20250304b",
        "https://lantern.example/2025/03/ferry", "https://lantern.example", "",
    ])
    func `is not made of other digits`(url: String) {
        #expect(AddressDate(url: url) == nil)
    }
}
