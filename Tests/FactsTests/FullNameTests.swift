import Facts
import Prose
import Testing

@Suite struct `Two full names of one text` {
    private static func people(_ body: String) throws -> [String] {
        try Desk.open().read(body).names(.person)
    }

    @Test(arguments: [
        ("Ann Maria Orr spoke. Later Ann Orr left.", "Ann Maria Orr", "Ann Orr"),
        ("John Paul Smith spoke. Later John P. Smith left.", "John Paul Smith", "John P. Smith"),
        ("John P. Smith spoke. Later John Paul Smith left.", "John Paul Smith", "John P. Smith"),
        ("Kim Jong Hwan spoke. Later Kim Jong-hwan left.", "Kim Jong Hwan", "Kim Jong-hwan"),
        ("Omar al-Rashid spoke. Later Omar al Rashid left.", "Omar al Rashid", "Omar al-Rashid"),
    ])
    func `are one person's where one holds the words of the other in order`(
        body: String,
        name: String,
        alias: String
    ) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.person).count == 1)
        let entity = try #require(page.findings.entities.first { $0.kind == .person })
        #expect(Set([entity.name] + entity.aliases) == [name, alias])
        #expect(entity.reasons.allSatisfy { $0.hasPrefix("the same") })
    }

    @Test(arguments: [
        ("John Paul Smith met John Peter Smith.", ["John Paul Smith", "John Peter Smith"]),
        ("Ann M. Orr met Ann B. Orr.", ["Ann M. Orr", "Ann B. Orr"]),
        ("Nguyen Van Hung met Nguyen Thi Hung.", ["Nguyen Van Hung", "Nguyen Thi Hung"]),
        ("Nguyen Van Hung met Nguyen Hung.", ["Nguyen Van Hung", "Nguyen Hung"]),
        ("Thein Min Hlaing met Thein Hlaing.", ["Thein Min Hlaing", "Thein Hlaing"]),
    ])
    func `with the same first and last word are two people's otherwise`(
        body: String,
        names: [String]
    ) throws {
        #expect(try Self.people(body) == names)
    }

    @Test func `leave a third one that fits both ambiguous`() throws {
        let page = try Desk.open().read(
            "John Paul Smith met John Peter Smith in Tolm. “I am tired,” John Smith said."
        )
        let third = try #require(page.entity("John Smith"))
        #expect(
            third.candidates.map { page.findings.entities[$0].name }
                == ["John Paul Smith", "John Peter Smith"]
        )
    }
}

@Suite struct `A nickname in quotation marks` {
    @Test(arguments: [
        "Alexander ‘Sandy’ Munro", "Alexander \"Sandy\" Munro", "Alexander 'Sandy' Munro",
    ])
    func `is a part of the full name`(name: String) throws {
        let page = try Desk.open().read(
            "They met \(name) in Tolm. Later Sandy Munro left, and Munro slept. Sandy smiled."
        )
        #expect(page.names(.person) == [name])
        let entity = try #require(page.entity(name))
        #expect(entity.key == "alexander munro")
        let reasons = Dictionary(
            zip(entity.aliases, entity.reasons).map { ($0, $1) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(reasons["Sandy Munro"] == "nickname and surname of a full name in the text")
        #expect(reasons["Munro"] == "surname of a full name in the text")
        #expect(reasons["Sandy"] == "nickname of a full name in the text")
    }

    @Test(arguments: [
        "They asked Alexander, “Peter” Munro and others.",
        "He called Alexander “a liar” Munro had known.",
        "They read “Dune” and saw Alexander Munro.",
    ])
    func `is none where other words stand in them`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.findings.entities.allSatisfy { !$0.name.contains("“") })
    }
}

@Suite struct `A Spanish name with two surnames` {
    @Test func `is called by the first`() throws {
        let page = try Desk.open().read(
            "Pablo Sánchez Pérez-Soto spoke. Then Sánchez left. Later Pablo Sánchez slept."
        )
        let entity = try #require(page.entity("Pablo Sánchez Pérez-Soto"))
        #expect(entity.aliases == ["Sánchez", "Pablo Sánchez"])
        #expect(
            entity.reasons == [
                "first surname of a full name in the text",
                "full name in the text without the second surname",
            ]
        )
    }

    @Test func `leaves its second surname to another person who bears it first`() throws {
        let page = try Desk.open().read(
            "Ana García López met Juan López in Tolm. Later López left, and García slept."
        )
        #expect(page.entity("Juan López")?.aliases == ["López"])
        #expect(page.entity("Ana García López")?.aliases == ["García"])
    }

    @Test(arguments: [
        ("John Paul Smith spoke. Then Smith left.", "John Paul Smith", ["Smith"]),
        ("Rosa Torres Hill spoke. Then Hill left.", "Rosa Torres Hill", ["Hill"]),
        ("Ana García spoke. Then García left.", "Ana García", ["García"]),
    ])
    func `is none of one surname`(body: String, name: String, aliases: [String]) throws {
        #expect(try Desk.open().read(body).entity(name)?.aliases == aliases)
    }
}

@Suite struct `Marks that nobody sees` {
    @Test(arguments: [
        "Elena Varga\u{200B} spoke in Tolm.", "\u{200F}Elena Varga\u{200E} spoke in Tolm.",
        "They met Elena\u{200E} Varga\u{FEFF}.", "It was Elena Var\u{AD}ga\u{2069}'s turn.",
    ])
    func `are no part of a name`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.person) == ["Elena Varga"])
        let mention = try #require(page.findings.mentions.first)
        let ends = page.text[mention.span].unicodeScalars
        #expect(ends.first == "E" && ends.last == "a")
    }
}
