import Facts
import Prose
import Testing

@Suite struct `A quotation` {
    @Test(arguments: [
        ("“The lock is safe,” Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("“The lock is safe,” said Elena Varga.", ["direct: The lock is safe < Elena Varga"]),
        ("Elena Varga said: “The lock is safe.”", ["direct: The lock is safe. < Elena Varga"]),
        (
            "\"The lock is safe,\" Elena Varga told the council.",
            ["direct: The lock is safe < Elena Varga"]
        ),
        ("«The lock is safe,» Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("‘The lock is safe,’ Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("Elena Varga called the lock a “gift”.", ["fragment: gift < Elena Varga"]),
        (
            "Elena Varga praised the mayor as a “true friend”.",
            ["fragment: true friend < Elena Varga"]
        ),
        (
            "The lock was a “reliable” one, Elena Varga said.",
            ["fragment: reliable < Elena Varga"]
        ),
        (
            "“It leaks,” Elena Varga said, “and it always will.”",
            ["direct: It leaks | and it always will. < Elena Varga"]
        ),
        (
            "According to Elena Varga, “the lock has never leaked before”.",
            ["fragment: the lock has never leaked before < Elena Varga"]
        ),
        (
            "“The lock is safe,” said a spokesman for the ministry.",
            ["direct: The lock is safe < [a spokesman for the ministry]"]
        ),
        (
            "“We are all safe,” Elena Varga, the mayor, said.",
            ["direct: We are all safe < Elena Varga"]
        ),
        (
            "“We are all safe,” the mayor, Elena Varga, said.",
            ["direct: We are all safe < Elena Varga"]
        ),
        (
            "“We are all safe,” Elena Varga (Tesk North) said.",
            ["direct: We are all safe < Elena Varga"]
        ),
        (
            "“He told me ‘run’ and I ran,” Elena Varga said.",
            ["direct: He told me ‘run’ and I ran < Elena Varga"]
        ),
        (
            "Captain Elena Varga of the Tesk Rescue Agency (TRA) said her men were “done for” again.",
            ["fragment: done for < Elena Varga"]
        ),
        (
            "“We are all safe,” Elena Varga of the Tesk Rescue Agency said.",
            ["direct: We are all safe < Elena Varga"]
        ),
    ])
    func `has its words and its speaker`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }

    @Test func `runs through paragraphs that open it again`() throws {
        let body = "“The lock is old,” Elena Varga said. “It was built by my father.\n“It leaks.”"
        #expect(
            try Desk.open().read(body).quotes == [
                "direct: The lock is old < Elena Varga",
                "direct: It was built by my father. | It leaks. < Elena Varga",
            ]
        )
    }

    @Test func `in a headline has the speaker that the body gives the same words`() throws {
        let page = try Desk.open().read(
            "They left. “Every one of us now has a file,” Elena Varga said.",
            headline: "“Every one of us now has a file”: town defies the mill"
        )
        #expect(page.findings.quotes.map { $0.speaker?.basis } == [.continuation, .name])
        #expect(page.quotes.first == "direct: Every one of us now has a file < Elena Varga")
    }

    @Test func `in a headline has no speaker where the body does not repeat it`() throws {
        let page = try Desk.open().read(
            "They left. “Nothing is lost yet,” Elena Varga said.",
            headline: "“Every one of us now has a file”: town defies the mill"
        )
        #expect(page.quotes.first == "direct: Every one of us now has a file < nobody")
    }

    @Test func `without a speaker of its own goes on with the one before`() throws {
        let page = try Desk.open().read("“The lock is safe,” Elena Varga said. “It was tested.”")
        #expect(page.findings.quotes.map { $0.speaker?.basis } == [.name, .continuation])
        let confidences = page.findings.quotes.compactMap { $0.speaker?.confidence }
        #expect(confidences.count == 2 && confidences[0] > confidences[1])
    }

    @Test func `of a paragraph is led in by the paragraph before`() throws {
        let page = try Desk.open().read("Elena Varga said:\n“The lock is safe and will stay open.”")
        #expect(page.quotes == ["direct: The lock is safe and will stay open. < Elena Varga"])
    }

    @Test func `may be signed`() throws {
        let page = try Desk.open().read("“The lock is safe.” — Elena Varga")
        #expect(page.quotes == ["direct: The lock is safe. < Elena Varga"])
    }

    @Test func `tells the verb`() throws {
        let page = try Desk.open().read("“The lock is safe,” Elena Varga insisted.")
        let cue = try #require(page.findings.quotes.first?.cue)
        #expect(page.text[cue] == "insisted")
    }

    @Test(arguments: [
        "They sang “The Long Road Home” at the end.", "The workers' rights and the mayor's hat.",
        "He stood 6' 2\" tall and left.", "An opening “ and nothing else.",
        "It closes ” but never opens.",
    ])
    func `is not made of titles and stray marks`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
    }

    @Test func `may have no speaker`() throws {
        #expect(
            try Desk.open().read("“Nothing is lost yet.”").quotes.first?.hasSuffix("nobody") == true
        )
    }
}

@Suite struct `A pronoun that speaks` {
    @Test(arguments: [
        ("Elena Varga came to the lock. “It leaks,” she said.", "Elena Varga"),
        ("Elena Varga met Paul Deane. “It leaks,” he said.", "Paul Deane"),
        ("Paul Deane, who met Peter Marsh, laughed. “It leaks,” he told Marsh.", "Paul Deane"),
        ("“It leaks,” Paul Deane told Peter Marsh.\n“It is old,” he said.", "Paul Deane"),
    ])
    func `is the person of the sentence before`(body: String, name: String) throws {
        let page = try Desk.open().read(body)
        let speaker = try #require(page.findings.quotes.last?.speaker)
        #expect(speaker.basis == .pronoun)
        #expect(speaker.entity.map { page.findings.entities[$0].name } == name)
    }

    @Test func `is nobody where no name agrees`() throws {
        let page = try Desk.open().read("Elena Varga came to the lock. “It leaks,” he said.")
        let speaker = try #require(page.findings.quotes.last?.speaker)
        #expect(speaker.entity == nil)
    }
}

@Suite struct `A description that speaks` {
    @Test(arguments: [
        ("Tesk Ferries sailed. “We are sorry for it,” the company said.", "Tesk Ferries"),
        ("The Lake Tesk Panel met. “We have the logs,” the panel said.", "Lake Tesk Panel"),
        (
            "Tesk Ferries asked the Lake Tesk Panel. “We have the ship,” the company said.",
            "Tesk Ferries"
        ),
        ("Prime Minister Elena Varga left. “It leaks,” the prime minister said.", "Elena Varga"),
        ("Superintendent Elena Varga left. “It leaks,” the superintendent said.", "Elena Varga"),
    ])
    func `is who the text calls so`(body: String, name: String) throws {
        let page = try Desk.open().read(body)
        let speaker = try #require(page.findings.quotes.last?.speaker)
        #expect(speaker.basis == .description)
        #expect(speaker.entity.map { page.findings.entities[$0].name } == name)
    }

    @Test(arguments: [
        "Mayor Elena Varga met Mayor Paul Deane. “It leaks,” the mayor said.",
        "Tesk Ferries sailed. “It leaks,” the ministry said.",
        "Tesk Ferries sailed. “It leaks,” a company said.",
        "Elena Varga left. “It leaks,” the company said.",
        "Elena Varga told the Tesk Herald. “It leaks,” the company said.",
        "Tesk Ferries sailed.\nIt rained.\nIt snowed.\nIt blew.\n“It leaks,” the company said.",
    ])
    func `is nobody where the text does not tell`(body: String) throws {
        let page = try Desk.open().read(body)
        let speaker = try #require(page.findings.quotes.last?.speaker)
        #expect(speaker.entity == nil)
    }
}

@Suite struct `Reported speech` {
    @Test(arguments: [
        (
            "Elena Varga denied that the lock had leaked for years.",
            ["denied: the lock had leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga said that the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga said the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
        (
            "The lock had leaked for years, Elena Varga said.",
            ["reported: The lock had leaked for years < Elena Varga"]
        ),
        (
            "The lock had leaked for years, according to Elena Varga.",
            ["reported: The lock had leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga told the council on Tuesday that the lock leaked.",
            ["reported: the lock leaked < Elena Varga"]
        ),
        (
            "The lock had leaked for years, said Elena Varga, who runs it.",
            ["reported: The lock had leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga, the mayor, said boats had been lost for years.",
            ["reported: boats had been lost for years < Elena Varga"]
        ),
        (
            "Elena Varga, the mayor, said its survey of the lock was late.",
            ["reported: its survey of the lock was late < Elena Varga"]
        ),
        (
            "The operator, Tesk Ferries, said it would pay for the lock.",
            ["reported: it would pay for the lock < Tesk Ferries"]
        ),
        (
            "The lock leaked for years, the Tesk River Agency, or TRA, said Monday.",
            ["reported: The lock leaked for years < Tesk River Agency"]
        ),
        (
            "The lock had leaked for years, fishermen say.",
            ["reported: The lock had leaked for years < [fishermen]"]
        ),
        (
            "The lock had leaked for years, police said – nobody had looked.",
            ["reported: The lock had leaked for years < [police]"]
        ),
        (
            "Four people were hurt there, according to Harstad hospital.",
            ["reported: Four people were hurt there < [Harstad hospital]"]
        ),
        (
            "Some boats were lost, according to the governor’s office.",
            ["reported: Some boats were lost < [the governor’s office]"]
        ),
        (
            "Elena Varga said it expected wages that people could live on.",
            ["reported: it expected wages that people could live on < Elena Varga"]
        ),
    ])
    func `is the clause at the verb`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }

    @Test(arguments: [
        "Peru: ", "TESK, Peru — ", "TESK – ", "PORT TESK, May 3 (Reuters) - ", "Lima, Peru — ",
    ])
    func `leaves out the dateline`(dateline: String) throws {
        let page = try Desk.open().read(
            "\(dateline)The lock had leaked for years, Elena Varga said."
        )
        #expect(page.quotes == ["reported: The lock had leaked for years < Elena Varga"])
    }

    @Test func `keeps the words before a dash that are no dateline`() throws {
        let page = try Desk.open().read("The lock — an old one — had leaked, Elena Varga said.")
        #expect(page.quotes == ["reported: The lock — an old one — had leaked < Elena Varga"])
    }

    @Test func `of a news agency is told by its name`() throws {
        let page = try Desk.open().read(
            "The lock had leaked for years, TASS state news agency reported."
        )
        #expect(page.quotes == ["reported: The lock had leaked for years < TASS"])
    }

    @Test(arguments: [
        "Elena Varga opened the lock in the morning.", "The report on the lock was long.",
        "Elena Varga praised the lock and the men.",
        "Elena Varga demanded money for the nets that tore in the storm.",
        "Elena Varga described the fire as a thing that the town had licensed.",
    ])
    func `is not made of other verbs`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
    }
}
