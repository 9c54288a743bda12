import Articles
import Prose
import Testing

@Suite struct `A line that holds a date` {
    private static let russian = """
        Министр объявил о новой программе для портов

        Правительство уже начало готовить программу строительства причалов в приморском городе.

        Министр родился 12 мая 1961 года в Осторове.

        Он сказал, что программа будет стоить около десяти миллионов и продлится не менее пяти лет.

        Новые причалы позволят принимать большие суда и увеличат доходы города уже в этом году.
        """

    @Test func `is a sentence of the body in a script beyond ASCII, too`() throws {
        let article = try #require(try Fixture.article(Self.russian))
        #expect(article.metadata.published == nil)
        let body = article.paragraphs.filter { $0.role == .body }.map { article.text[$0.span] }
        #expect(body.count == 4)
        #expect(body.contains("Министр родился 12 мая 1961 года в Осторове."))
    }

    @Test(arguments: [
        "该港口于1961年5月12日开放。", "وافتتح الميناء في 12 مايو 1961 بحضور الملك.",
        "Что произошло в порту 7 октября 2023 года", "Порт открыт 12 мая 1961 года.",
        "The harbour was opened on 12 May 1961.",
    ])
    func `is no time of publication where it says something else`(line: String) throws {
        let text = "\(Fixture.headline)\n\n\(line)\n\n\(Fixture.body)"
        #expect(try Fixture.clean(text).texts(.timestamp).isEmpty)
        #expect(try Fixture.article(text)?.metadata.published == nil)
    }

    @Test(arguments: [
        ("Опубликовано 4 марта 2025 г., 10:15", "2025-03-04"),
        ("4 марта 2025, 10:15 по местному времени", "2025-03-04"),
        ("Дата выхода: 4 марта 2025", "2025-03-04"), ("发布时间：2025年3月4日 10:15", "2025-03-04"),
        ("2025年3月4日(火) 10:15", "2025-03-04"), ("2025년 3월 4일 화요일 오후 3:20", "2025-03-04"),
        ("آخر تحديث: 4 مارس 2025 الساعة 10:15", "2025-03-04"),
        ("4 באפריל 2025 בשעה 10:15", "2025-04-04"),
    ])
    func `is one with labels of many languages`(line: String, day: String) throws {
        let text = "\(Fixture.headline)\n\n\(line)\n\n\(Fixture.body)"
        #expect(try Fixture.clean(text).texts(.timestamp) == [line])
        #expect(try Fixture.article(text)?.metadata.published?.day.description == day)
    }

    private static let french = """
        Le port rouvre après une semaine de travaux

        Publié le 04/03/2025 à 10:15

        Le port a rouvert mardi après une semaine de travaux sur le quai, a annoncé la mairie de la ville.

        Les pêcheurs ont pu reprendre la mer dans la matinée et les premiers bateaux sont rentrés avant midi.

        Les voyageurs avaient été invités à emprunter le pont, qui est resté ouvert pendant toute la nuit.
        """

    @Test func `is read in the order of the language that the text shows`() throws {
        let published = try #require(try Fixture.article(Self.french)?.metadata.published)
        #expect(published.day.description == "2025-03-04")
        #expect(published.basis == .timestamp)
    }

    @Test func `tells no day where the order is open, and is no part of the body`() throws {
        let text = "\(Fixture.headline)\n\nPublished 04/03/2025 10:15\n\n\(Fixture.body)"
        let article = try #require(try Fixture.article(text))
        #expect(article.metadata.published == nil)
        #expect(try Fixture.clean(text).texts(.timestamp) == ["Published 04/03/2025 10:15"])
    }

    @Test(arguments: ["eng", "English", "en"])
    func `is not turned round by another name of English`(language: String) throws {
        let json =
            #"{"lang":"\#(language)","published":"03/04/2025","text":"It is dry in all the villages along the long river."}"#
        let article = try Fixture.intake().read(files: [Fixture.file("a.json", json)]).articles
        #expect(try #require(article.first).metadata.published == nil)
    }

    @Test(arguments: [
        "What happened at the station near Osterby on October 7, 2023",
        "Oct. 7, 2023: How a timber train left the rails near Osterby",
    ])
    func `may be the headline`(headline: String) throws {
        let text = "\(headline)\n\nBy Jane Doe\n\n\(Fixture.body)"
        #expect(try Fixture.clean(text).texts(.headline) == [headline])
    }

    @Test(arguments: [
        "Lantern, October 7, 2023", "Osterby News | Trains | Oct. 7, 2023", "10:15 GMT",
    ])
    func `is no headline where it says little else`(line: String) throws {
        let text = "\(Fixture.headline)\n\nLive\n\n\(line)\n\n\(Fixture.body)"
        #expect(try Fixture.clean(text).texts(.headline) == [Fixture.headline])
        let only = "\(line)\n\n\(Fixture.body)"
        #expect(try Fixture.clean(only).texts(.headline).isEmpty)
    }
}
