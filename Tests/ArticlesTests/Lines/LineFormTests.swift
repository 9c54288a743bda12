import Articles
import Prose
import Testing

@testable import Articles

@Suite struct `The form of a line` {
    private func shape(_ line: String) -> LineShape {
        let text = Text(line)
        return LineShape(Span(0, text.bytes.count), of: text, stopwords: [], addresses: [])
    }

    @Test(arguments: ["ЧТО СКАЗАЛИ В NATO", "BREAKING NEWS", "ÉTÉ À PARIS", "ΝΕΑ ΑΠΟ ΤΗΝ ΠΟΛΗ"])
    func `is all capitals in every script that has them`(line: String) {
        #expect(shape(line).isAllCapitals)
    }

    @Test(arguments: [
        "Что сказали в NATO и UEFA о решении", "NATO与UEFA的决定", "ما قالته NATO و UEFA",
        "What NATO and UEFA said", "été",
    ])
    func `is not all capitals where other letters stand beside them`(line: String) {
        #expect(!shape(line).isAllCapitals)
    }

    @Test(arguments: ["1. Close the harbour", "12) Open it", "– Return the fares", "▪ One", "・一"])
    func `is an element of a list`(line: String) {
        #expect(shape(line).isListed)
    }

    @Test(arguments: [
        "1.5 million people", "2025. A year", "1961 saw it", "-5 degrees", "a) one", "1",
    ])
    func `is none with another number`(line: String) {
        #expect(!shape(line).isListed)
    }

    @Test(arguments: ["It is closed. /TASS/", "It is closed. (AFP)", "“It is closed.”"])
    func `ends as a sentence before the sign of an agency`(line: String) {
        #expect(shape(line).endsSentence)
    }

    @Test(arguments: ["Home / News / Trains /", "km/h and/or/", "The road /TASS/"])
    func `ends as none before other slashes`(line: String) {
        #expect(!shape(line).endsSentence)
    }

    @Test(arguments: [("ÉCOUTEZ Łódź", "écoutez łódź"), ("Читайте ТАКЖЕ", "читайте также")])
    func `is folded with the capitals of Latin, Greek and Cyrillic`(line: String, key: String) {
        #expect(LineKey.fold(line) == key)
    }
}

@Suite struct `A line between paragraphs` {
    private let paragraphs = Fixture.body.split(separator: "\n\n").map(String.init)

    private func text(_ lines: String) -> String {
        "\(Fixture.headline)\n\n\(paragraphs[..<3].joined(separator: "\n\n"))\n\n\(lines)\n\n"
            + paragraphs[3...].joined(separator: "\n\n")
    }

    @Test func `is kept where a number makes it one of a list`() throws {
        let list = "1. Close the line\n2. Lift the wagons\n3. Mend the rails"
        let body = try Fixture.clean(text(list)).texts(.body)
        #expect(body.contains("1. Close the line") && body.contains("3. Mend the rails"))
    }

    @Test(arguments: [
        "HomeUKWorld", "HomeNewsSportBusiness", "Lesen Sie auch: Zehn Orte in Holm",
        "Newsletter abonnieren", "Lea también: Diez lugares de Holm", "À lire aussi : dix lieux",
        "Читайте также: десять мест", "Leggi anche: dieci luoghi", "关联阅读：十个地方", "Iklan",
        "Suscríbete a nuestro boletín y recibe las noticias en tu correo.",
    ])
    func `is left out where it leads elsewhere`(line: String) throws {
        let cleaned = try Fixture.clean(text(line))
        #expect(cleaned.dropped.map(\.text) == [line])
    }

    @Test(arguments: [
        "YouTube and McDonald said nothing.", "Die Anzeige wurde erstattet.",
        "Lesen konnte er es nicht.",
    ])
    func `is kept where it merely begins so`(line: String) throws {
        #expect(try Fixture.clean(text(line)).texts(.body).contains(line))
    }

    @Test func `is a caption right above its credit`() throws {
        let lines = "The rebuilt quay at Osterby.\nPhoto: Ann Lee / Lantern"
        let cleaned = try Fixture.clean(text(lines))
        #expect(cleaned.texts(.caption) == lines.split(separator: "\n").map(String.init))
    }

    @Test func `is no caption where it is a paragraph above a credit`() throws {
        let cleaned = try Fixture.clean(text("Photo: Ann Lee / Lantern"))
        #expect(cleaned.texts(.caption) == ["Photo: Ann Lee / Lantern"])
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test func `is the last paragraph with an agency in slashes behind it`() throws {
        let last = "The line will be open again on Friday, the railway said. /TASS/"
        let article = try #require(
            try Fixture.article("\(Fixture.headline)\n\n\(Fixture.body)\n\n\(last)")
        )
        #expect(article.paragraphs.last.map { article.text[$0.span] } == last)
        #expect(article.metadata.agencies.map(\.agency.id) == ["tass"])
        #expect(article.metadata.agencies.map(\.position) == [.tagline])
    }

    @Test func `is a result and not the headline above which it stands`() throws {
        let head = "Osterby Station 0-1 Wagons Rovers\n\nTen-man Rovers left the station late"
        #expect(
            try Fixture.clean("\(head)\n\nSat 8 Nov 2025 17.52 GMT\n\n\(Fixture.body)")
                .texts(.headline) == ["Ten-man Rovers left the station late"]
        )
    }
}
