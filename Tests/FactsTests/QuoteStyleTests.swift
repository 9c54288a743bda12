import Facts
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
        #expect(quote.form == .fragment)
        #expect(quote.speaker == nil && quote.cue == nil)
    }

    @Test(arguments: [
        "Her book, “The Long Lock”, was sold out.",
        "Elena Varga starred in “The Long Lock” and “Bell”.",
        "The song “Run, River” was sung.",
        "The group known as “Tesk Boys” was banned.",
        "A sign read “No Entry”.",
        "Elena Varga told “Tesk Post” of it.",
    ])
    func `that names a work, a group or a paper is no speech`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
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
