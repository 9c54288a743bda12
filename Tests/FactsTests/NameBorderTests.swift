import Facts
import Testing

@Suite struct `The border of a name` {
    @Test(arguments: [
        (
            "U.S. President Hollis Brandt spoke. Brandt left.",
            ["pl U.S.", "pe Hollis Brandt <President>"]
        ),
        ("US President Elena Varga spoke on Monday.", ["pl US", "pe Elena Varga <President>"]),
        (
            "They met U.S. Secretary of State Elena Varga there.",
            ["pl U.S.", "pe Elena Varga <Secretary of State>"]
        ),
        (
            "U.K. Prime Minister Paul Deane left.", ["pl U.K.", "pe Paul Deane <Prime Minister>"]
        ),
        ("The U.S. Department of State met.", ["or U.S. Department of State"]),
        ("The U.S. Senate met.", ["or U.S. Senate"]),
    ])
    func `lies behind the country before a title`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).titled == names)
    }

    @Test(arguments: [
        (
            "General Motors Co. CEO Elena Varga said the plant would open.",
            ["or General Motors Co.", "pe Elena Varga <CEO>"]
        ),
        (
            "On Monday Zorbel Cable Inc. Chairman Paul Deane left.",
            ["or Zorbel Cable Inc.", "pe Paul Deane <Chairman>"]
        ),
        ("They sold General Cable Corp. on Monday.", ["or General Cable Corp."]),
        ("They met General Elena Varga there.", ["pe Elena Varga <General>"]),
    ])
    func `lies behind the legal form of a firm`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).titled == names)
    }

    @Test(arguments: [
        ("April Jones opened the lock. Jones left.", ["pe April Jones"]),
        (
            "They met April Jones and May Brooks there. Brooks left.",
            ["pe April Jones", "pe May Brooks"]
        ),
        (
            "Jun Ito and June Park won. Per Aas came third.",
            ["pe Jun Ito", "pe June Park", "pe Per Aas"]
        ),
    ])
    func `takes in a month that is a given name`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).names == names)
    }

    @Test(arguments: [
        "It rained in April Norway said.", "In June Park Street flooded.", "On May 3 Brooks came.",
        "March Madness began in March.", "In May Brooks left.", "The April Fools were out.",
        "At the end of May Brooks left.", "By 3 June Park had left.", "May Day was cold.",
        "Per capita income fell.",
    ])
    func `leaves out a month that is none`(body: String) throws {
        let months = ["April", "May", "June", "March", "Per"]
        let names = try Desk.open().read(body).names
        #expect(!names.contains { name in months.contains { name.contains($0) } })
    }

    @Test(arguments: [
        (
            "They asked the Conservative Gareth Pell and Democrat Lena Ortiz again.",
            ["pe Gareth Pell <Conservative>", "pe Lena Ortiz <Democrat>"]
        ),
        ("Gov. Amir Brooks, D-Mich., said the lake froze.", ["pe Amir Brooks <Gov.>"]),
        ("The Conservative Party met.", ["or Conservative Party"]),
        ("The Republican National Committee met.", ["or Republican National Committee"]),
    ])
    func `lies behind the party of its bearer`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).titled == names)
    }
}

@Suite struct `Bearers of one family name` {
    @Test(arguments: [
        (
            "Lord Bellamy spoke at length. Lady Ada Bellamy was at home.",
            ["Bellamy", "Ada Bellamy"]
        ),
        ("Lady Ada Bellamy was at home. Lord Bellamy left.", ["Ada Bellamy", "Bellamy"]),
        ("Lady Ada Bellamy was at home. Lady Bellamy left.", ["Ada Bellamy", "Ada Bellamy"]),
        ("Ada Bellamy was at home. Bellamy left.", ["Ada Bellamy", "Ada Bellamy"]),
    ])
    func `are told apart by their gender`(body: String, owners: [String]) throws {
        #expect(try Desk.open().read(body).owners == owners)
    }

    @Test(arguments: [
        (
            "Kristjan Zorbel met Tarmo Zorbel. They asked K. Zorbel again.",
            ["Kristjan Zorbel", "Tarmo Zorbel", "Kristjan Zorbel"]
        ),
        (
            "Kristjan Zorbel met Tarmo Zorbel. They asked B. Zorbel again.",
            ["Kristjan Zorbel", "Tarmo Zorbel", "B. Zorbel"]
        ),
    ])
    func `are told apart by an initial`(body: String, owners: [String]) throws {
        #expect(try Desk.open().read(body).owners == owners)
    }

    @Test func `are not guessed between where nothing tells their gender`() throws {
        let page = try Desk.open().read("Xandor Zorbel met Yandor Zorbel. The crowd saw Mr Zorbel.")
        #expect(page.owners == ["Xandor Zorbel", "Yandor Zorbel", "Zorbel"])
    }
}

@Suite struct `A firm without its legal form` {
    @Test(arguments: [
        (
            "Rail Works Ltd closed its mill. Rail Works said it would pay.", "Rail Works Ltd",
            "Rail Works"
        ),
        ("They sold Zorbel Ltd on Monday. The staff of Zorbel left.", "Zorbel Ltd", "Zorbel"),
    ])
    func `is the same firm`(body: String, name: String, alias: String) throws {
        let page = try Desk.open().read(body)
        let firm = try #require(page.entity(name))
        #expect(firm.aliases == [alias])
        #expect(firm.reasons == ["the name without its legal form"])
    }

    @Test func `is the firm of the lists`() throws {
        let page = try Desk.open().read("Boeing Co. shut its plant. Boeing paid the staff.")
        #expect(page.names == ["or Boeing Co."])
        #expect(page.entity("Boeing Co.")?.reference == "org:boeing")
    }

    @Test func `is no other firm and no person`() throws {
        let page = try Desk.open().read(
            "They sold Zorbel Cable Ltd on Monday. Then Mr Zorbel left."
        )
        #expect(page.names == ["or Zorbel Cable Ltd", "pe Zorbel"])
    }
}

extension Desk.Page {
    /// All names, those of people with the title at their first mention that has one.
    fileprivate var titled: [String] {
        findings.entities.map { entity in
            let title = titles(of: entity.name).first.map { " <\($0)>" } ?? ""
            return "\(entity.kind.rawValue.prefix(2)) \(entity.name)\(title)"
        }
    }

    /// The names of the entities of all mentions.
    fileprivate var owners: [String] { findings.mentions.map { findings.entities[$0.entity].name } }
}
