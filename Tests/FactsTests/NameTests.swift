import Facts
import Prose
import Testing

@Suite struct `Names in running text` {
    @Test(arguments: [
        ("The mayor met Elena Varga on the quay.", ["pe Elena Varga"]),
        ("A letter by J. R. Holloway was read out.", ["pe J. R. Holloway"]),
        ("It was Ursula van der Meer who opened the lock.", ["pe Ursula van der Meer"]),
        ("The talks with Khalid bin Rashid were short.", ["pe Khalid bin Rashid"]),
        ("They met in Peru and Chile.", ["pl Peru", "pl Chile"]),
        ("The fish came from Lake Tesk by truck.", ["pl Lake Tesk"]),
        ("The ship left for the Gulf of Aden at noon.", ["pl Gulf of Aden"]),
        ("He joined the University of Westport last year.", ["or University of Westport"]),
        ("The Ministry of Roads and Bridges paid.", ["or Ministry of Roads and Bridges"]),
        ("The plan of Tesk Harbour Corporation failed.", ["or Tesk Harbour Corporation"]),
        ("The Moscow-based broker closed.", ["pl Moscow"]),
        ("They saw Cheung Man-yin there.", ["pe Cheung Man-yin"]),
        ("The company Zorbel Vision closed.", ["or Zorbel Vision"]),
        ("They asked the Food and Water Agency.", ["or Food and Water Agency"]),
        ("The U.S. and the UK agreed.", ["pl U.S.", "pl UK"]),
        ("The quay of Garam Cable, a South Korean firm, was shut.", ["or Garam Cable"]),
        ("The operator, Zorbel Boats, said it would pay.", ["or Zorbel Boats"]),
        ("The broadcaster Zorbel Vision closed.", ["or Zorbel Vision"]),
        ("They met the broadcaster Elena Varga.", ["pe Elena Varga"]),
        ("The island’s Fishermen’s Union voted.", ["or Fishermen’s Union"]),
        ("The Zorbel Workers' League voted.", ["or Zorbel Workers' League"]),
        ("Transport Ministry staff came.", ["or Transport Ministry"]),
        (
            "The National Union of Port and Lock Workers met.",
            ["or National Union of Port and Lock Workers"]
        ),
        (
            "Zorbel Cable of Peru won. Later Zorbel Cable paid.", ["or Zorbel Cable", "pl Peru"]
        ),
        ("They met Nizar al-Zorbel there.", ["pe Nizar al-Zorbel"]),
        ("Wiratmo, the head of the office, left.", ["pe Wiratmo"]),
        ("The welders met on River Street.", ["pl River Street"]),
        ("The ceremony was held in Zorbel.", ["pl Zorbel"]),
        ("The government of Zorbel resigned.", ["pl Zorbel"]),
        ("ZORBEL, Norway — A boat sank near the quay.", ["pl ZORBEL", "pl Norway"]),
        ("ZORBEL, Norway — A boat sank near Zorbel town.", ["pl Zorbel", "pl Norway"]),
    ])
    func `are found with their kind`(body: String, names: [String]) throws {
        #expect(try Desk.open().read(body).names == names)
    }

    @Test(arguments: [
        "Yesterday the boat sank near the pier.", "On Tuesday in March nothing happened.",
        "The Western powers and Russian farmers disagreed.", "He said us and them, who and it.",
        "Meanwhile the lock keeper slept. Nobody woke him.", "Mr Speaker, I will be brief.",
        "It cost Rs 400 in January.", "It cost US$40 a day.",
        "The South American river and the Central African lake are deep.",
        "The Minister of Roads slept.", "They won the Tesk Bridge Cup.",
        "The consumer price index (CPI) rose.", "The gross domestic product (GDP) rose.",
        "A Viking harbour was found.", "Zorbel, the minister said, was late.",
        "the quay of tesk was empty and so was ann orr's house.",
    ])
    func `are not made of capitals that have other reasons`(body: String) throws {
        #expect(try Desk.open().read(body).names == [])
    }

    @Test func `are not made of a headline in title case`() throws {
        let page = try Desk.open().read(
            "The bridge at the old mill was closed for the night.",
            headline: "Old Mill Bridge Closed After Heavy Rain Hits Valley Farms"
        )
        #expect(page.findings.mentions.isEmpty)
    }

    @Test func `are found again in the headline`() throws {
        let page = try Desk.open().read(
            "Elena Varga opened the lock. Varga then left for Peru.",
            headline: "Varga Opens Lock Before Leaving For Peru"
        )
        #expect(page.names == ["pe Elena Varga", "pl Peru"])
        #expect(page.findings.mentions.count == 5)
    }

    @Test func `begin a sentence where the text shows them elsewhere`() throws {
        let page = try Desk.open().read("Varga came late. The mayor knew Elena Varga well.")
        #expect(page.names(.person) == ["Elena Varga"])
        #expect(page.findings.mentions.count == 2)
    }

    @Test func `leave out the possessive`() throws {
        let page = try Desk.open().read("Elena Varga’s boat and Peru's fleet were lost.")
        #expect(page.names == ["pe Elena Varga", "pl Peru"])
    }
}

@Suite struct `A title` {
    @Test(arguments: [
        ("The visit of Prime Minister Elena Varga ended.", "Elena Varga", "Prime Minister"),
        ("It was Russian Prime Minister Pavel Orlov.", "Pavel Orlov", "Russian Prime Minister"),
        (
            "We saw junta chief Senior General Ko Thein Aung.", "Ko Thein Aung",
            "junta chief Senior General"
        ),
        ("A talk with junta leader Thein Min Aung followed.", "Thein Min Aung", "junta leader"),
        ("The letter of Mr Paul Deane was lost.", "Paul Deane", "Mr"),
        ("They asked former foreign minister Anna Lind.", "Anna Lind", "former foreign minister"),
        ("They met PM Elena Varga again.", "Elena Varga", "PM"),
        ("Then Mr Paul Deane left.", "Paul Deane", "Mr"),
        ("They asked then Mayor Anna Lind.", "Anna Lind", "then Mayor"),
        ("They asked radio host Elena Varga.", "Elena Varga", "radio host"),
    ])
    func `stands beside the name and is no part of it`(
        body: String,
        name: String,
        title: String
    ) throws {
        let page = try Desk.open().read(body)
        #expect(page.names(.person) == [name])
        #expect(page.titles(of: name) == [title])
    }

    @Test(arguments: ["The Prime Minister spoke.", "A general and a mayor met the king."])
    func `alone names nobody`(body: String) throws {
        #expect(try Desk.open().read(body).names(.person) == [])
    }

    @Test func `may follow a place or an organisation`() throws {
        let page = try Desk.open().read("They met Peru President Elena Varga again.")
        #expect(page.names == ["pl Peru", "pe Elena Varga"])
    }
}

@Suite struct `An organisation` {
    @Test func `is joined to the acronym in brackets`() throws {
        let page = try Desk.open().read(
            "The Tesk River Commission (TRC) met. Later the TRC voted."
        )
        #expect(page.names(.organisation) == ["Tesk River Commission"])
        #expect(page.entity("Tesk River Commission")?.aliases == ["TRC"])
        #expect(
            page.entity("Tesk River Commission")?.reasons
                == ["acronym in brackets behind the full name"]
        )
    }

    @Test(arguments: [
        "The North Atlantic Grid Authority (NAGA) met. NAGA voted.",
        "The North Atlantic Grid Authority, or NAGA, met.",
    ])
    func `keeps its acronym where a small town has the same name`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.names == ["or North Atlantic Grid Authority"])
        #expect(page.entity("North Atlantic Grid Authority")?.aliases == ["NAGA"])
    }

    @Test func `has no acronym that is a country`() throws {
        let page = try Desk.open().read("The United Ship Association met. The US paid.")
        #expect(page.names(.place) == ["US"])
    }

    @Test func `is one with a straight or a curly apostrophe`() throws {
        let page = try Desk.open().read("The Zorbel Workers’ Union and the Zorbel Workers' Union.")
        #expect(page.findings.entities.count == 1)
    }

    @Test func `of the lists has its identifier`() throws {
        let page = try Desk.open().read("The head of Rosatom spoke to TASS.")
        #expect(page.entity("Rosatom")?.reference == "org:rosatom")
        #expect(page.entity("TASS")?.kind == .organisation)
    }

    @Test func `is not the place in its name`() throws {
        let page = try Desk.open().read("A reader of The Moscow Times wrote in.")
        #expect(page.names(.place) == [])
    }
}

@Suite struct `A place` {
    @Test(arguments: [
        ("They flew to Myanmar.", "Myanmar", "iso:MM"),
        ("They flew to Burma.", "Burma", "iso:MM"),
        ("They met in Crimea.", "Crimea", "region:crimea"),
        ("They met in Nay Pyi Taw.", "Nay Pyi Taw", "geonames:6611854"),
    ])
    func `of the lists has its identifier`(body: String, name: String, id: String) throws {
        #expect(try Desk.open().read(body).entity(name)?.reference == id)
    }

    @Test func `is one under all its names`() throws {
        let page = try Desk.open().read("Burma voted. In Myanmar the count took days.")
        #expect(page.findings.entities.count == 1)
        #expect(page.findings.entities.first?.key == "myanmar")
        #expect(page.findings.entities.first?.aliases.count == 1)
    }

    @Test func `is told from a person of the same name by what stands before it`() throws {
        let page = try Desk.open().read(
            "Paul Lima sailed at dawn. Lima was alone. He lives in Lima."
        )
        #expect(page.names.sorted() == ["pe Paul Lima", "pl Lima"])
    }
}
