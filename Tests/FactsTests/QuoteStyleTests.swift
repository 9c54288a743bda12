import Facts
import Prose
import Testing

@Suite struct `A style of quotation` {
    @Test(arguments: [
        // Marks.
        ("'The lock is safe,' Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        (
            "'The workers' rights are safe,' Elena Varga said.",
            ["direct: The workers' rights are safe < Elena Varga"]
        ),
        (
            "‘The lock is “safe”,’ Elena Varga said.",
            ["direct: The lock is “safe” < Elena Varga"]
        ),
        ("„The lock is safe,“ Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("„The lock is safe,” Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("»The lock is safe,« Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        ("« The lock is safe », Elena Varga said.", ["direct: The lock is safe < Elena Varga"]),
        // Broken and long ones.
        (
            "“The lock,” Elena Varga said, “is safe. It leaks.” She left.",
            ["direct: The lock | is safe. It leaks. < Elena Varga"]
        ),
        (
            "“The lock is safe,” Elena Varga said – “but it leaks.”",
            ["direct: The lock is safe | but it leaks. < Elena Varga"]
        ),
        (
            "“It leaks,” Elena Varga said. “It was my father's.\n“It is old.\n“It is loved.”",
            [
                "direct: It leaks < Elena Varga",
                "direct: It was my father's. | It is old. | It is loved. < Elena Varga",
            ]
        ),
        // Speakers.
        (
            "“The lock is safe and sound,” the Tesk River Agency said in a statement.",
            ["direct: The lock is safe and sound < Tesk River Agency"]
        ),
        (
            "“The lock is safe and sound,” a spokesman for the port said.",
            ["direct: The lock is safe and sound < [a spokesman for the port]"]
        ),
        (
            "“The lock is safe and sound,” one fisherman told Reuters.",
            ["direct: The lock is safe and sound < [one fisherman]"]
        ),
        (
            "TASS quoted Elena Varga as saying “the lock is safe”.",
            ["fragment: the lock is safe < Elena Varga"]
        ),
        (
            "Elena Varga was quoted by TASS as saying: “The lock is safe and sound.”",
            ["direct: The lock is safe and sound. < Elena Varga"]
        ),
        ("“Who will pay?” asked Elena Varga.", ["direct: Who will pay? < Elena Varga"]),
        (
            "Elena Varga warned of “grave harm” and “a long night”.",
            ["fragment: grave harm < Elena Varga", "fragment: a long night < Elena Varga"]
        ),
    ])
    func `is read with its speaker`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }

    @Test(arguments: [
        "The so-called “safe” lock was closed on Monday.",
        "“It leaks,” Elena Varga said. The “safe” lock was closed on Monday.",
        "“It leaks,” Elena Varga said. A so-called “lock tax” was raised on Monday.",
        "The word “lock” has two meanings.",
        "“It leaks” was painted on the wall.",
    ])
    func `that only marks a word is nobody's speech`(body: String) throws {
        let quote = try #require(Desk.open().read(body).findings.quotes.last)
        #expect(quote.form == .scare)
        #expect(quote.isQuotation && !quote.isSpeech)
        #expect(quote.speaker == nil && quote.cue == nil)
    }

    @Test(arguments: [
        "The “safe” lock leaks again.", "The harbour tax hit “rich” boats in the spring.",
        "The so-called “lock reforms” failed, Elena Varga said.",
        "Elena Varga said the so-called “reforms” had failed.",
        "Elena Varga opened the “new old lock” in May.",
    ])
    func `around one to three words that nobody is told to say is a scare quote`(body: String)
        throws
    {
        let quotes = try Desk.open().read(body).findings.quotes.filter(\.isQuotation)
        #expect(quotes.count == 1)
        #expect(quotes.allSatisfy { $0.form == .scare && $0.speaker == nil })
    }

    @Test(arguments: [
        ("Elena Varga called the lock “reckless”.", "Elena Varga"),
        ("The lock was “reckless”, Elena Varga said.", "Elena Varga"),
        ("Elena Varga said the lock was “a gift” to thieves.", "Elena Varga"),
        ("According to Elena Varga, the lock was “beyond repair”.", "Elena Varga"),
        ("The board read Elena Varga's claim that there are “many locks”.", "Elena Varga"),
        ("The board likes Elena Varga's old claim that the lock is “safe”.", "Elena Varga"),
        ("Elena Varga left. The lock, “a museum piece” in her words, leaks.", "Elena Varga"),
        ("Elena Varga left. The lock is “old iron”, in her own words.", "Elena Varga"),
        ("The lock, “a museum piece” in Elena Varga's words, leaks.", "Elena Varga"),
        ("Elena Varga spoke of a “heavy heart” after the trial.", "Elena Varga"),
        ("Elena Varga found the bolts “worn but serviceable”.", "Elena Varga"),
    ])
    func `with a verb that tells the speaker is no scare quote`(body: String, speaker: String)
        throws
    {
        let page = try Desk.open().read(body)
        let quote = try #require(page.findings.quotes.filter(\.isQuotation).first)
        #expect(quote.form == .fragment && quote.isSpeech)
        let entity = try #require(quote.speaker?.entity)
        #expect(page.findings.entities[entity].name == speaker)
    }

    @Test func `of four words or more without a verb stays a part of a sentence`() throws {
        let page = try Desk.open().read("The lock with the “gate of many small steps” leaks.")
        #expect(page.findings.quotes.map(\.form) == [.fragment])
    }

    @Test(arguments: [
        "Her book, “The Long Lock”, was sold out.",
        "Elena Varga starred in “The Long Lock” and “Bell”.",
        "The song “Run, River” was sung.",
        "The group known as “Tesk Boys” was banned.",
        "A sign read “No Entry”.",
        "Elena Varga told “Tesk Post” of it.",
        "Elena Varga spoke of the lock on “Tesk Tonight.”",
        "Elena Varga spoke on the river channel's “Face the River.” She smiled.",
        "She left after her album, “Long Lock,” was sold out.",
        "Tesk goes to the polls on “Great Tuesday,” when nine towns vote.",
        "“Great Tuesday,” as the day is known, comes in March.",
        "“Great Tuesday”, as the day is known, comes in March.",
        "The town votes on the day known as “Great Tuesday.”",
    ])
    func `that names a work, a group or a paper is no speech`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
    }

    @Test(arguments: [
        ("“Never Again,” Elena Varga said.", ["direct: Never Again < Elena Varga"]),
        ("“Yes, We Can,” said Elena Varga.", ["direct: Yes, We Can < Elena Varga"]),
        ("“Never Again”, Elena Varga said.", ["fragment: Never Again < Elena Varga"]),
        ("Elena Varga said: “Never Again.”", ["direct: Never Again. < Elena Varga"]),
        ("Elena Varga shouted “Never Again”.", ["fragment: Never Again < Elena Varga"]),
    ])
    func `in capitals that is said is speech`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }

    @Test(arguments: [39, 41, 90])
    func `of many sentences in one paragraph is whole and has its speaker`(count: Int) throws {
        let words = Array(repeating: "The lock leaks and the gate is old.", count: count)
            .joined(separator: " ").dropLast()
        for body in [
            "“\(words),” Elena Varga said.", "Elena Varga said: “\(words).”",
            "The town was calm. “\(words),” said Elena Varga. Rain fell.",
        ] {
            let page = try Desk.open().read(body)
            let quote = try #require(page.findings.quotes.first)
            #expect(page.findings.quotes.count == 1)
            #expect(page.text[quote.spans[0]].hasPrefix("The lock leaks"))
            #expect(quote.spans[0].count >= words.utf8.count)
            let entity = try #require(quote.speaker?.entity)
            #expect(page.findings.entities[entity].name == "Elena Varga")
        }
    }

    @Test func `of many sentences in paragraphs of their own is whole`() throws {
        let lines = (0..<60).map { _ in "“The lock leaks and the gate is old." }
        let body = "Elena Varga said:\n" + lines.joined(separator: "\n") + "”"
        let page = try Desk.open().read(body)
        let quote = try #require(page.findings.quotes.first)
        #expect(quote.spans.count == 60)
        #expect(quote.speaker?.entity != nil)
    }

    @Test(arguments: [
        "Elena Varga did not say whether the lock was safe.",
        "Elena Varga refused to say that the lock was safe.",
        "Elena Varga declined to say that the lock was safe.",
        "It was not clear who said the lock was safe.",
        "Neither side said the lock was safe.",
    ])
    func `that is none reports no speech`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
    }

    @Test func `with many marks takes bounded time`() throws {
        let marks = ["„", "“", "”", "»", "«", "'", "\""].joined(separator: " a ")
        let text = Array(repeating: marks, count: 1_500).joined(separator: " ")
        #expect(try Desk.open().read(text).findings.entities.isEmpty)
    }
}
