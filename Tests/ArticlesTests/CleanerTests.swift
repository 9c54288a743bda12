import Articles
import Prose
import Testing

@Suite struct `Cleaning a text` {
    private let paragraphs = Fixture.body.split(separator: "\n").map(String.init)

    @Test func `keeps headline, then the paragraphs in order, byte for byte`() throws {
        let cleaned = try Fixture.clean("\(Fixture.headline)\n\n\(Fixture.body)")
        #expect(cleaned.texts(.headline) == [Fixture.headline])
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.text.string == ([Fixture.headline] + paragraphs).joined(separator: "\n\n"))
        for paragraph in cleaned.paragraphs {
            #expect(cleaned.text[paragraph.span] == cleaned.raw[paragraph.raw])
        }
    }

    @Test func `keeps every line of a text that is stated to be clean`() throws {
        var hints = Draft.Hints()
        hints.isClean = true
        hints.title = Fixture.headline
        let raw = Text("\(Fixture.headline)\n\nSubscribe to The Lantern\n\n\(Fixture.body)")
        let draft = Draft(origin: Origin(path: "a.json"), raw: raw, hints: hints)
        let cleaned = Cleaner(try Fixture.lexicon()).clean(draft)
        #expect(cleaned.dropped.isEmpty)
        #expect(cleaned.texts(.headline) == [Fixture.headline])
        #expect(cleaned.texts(.body) == ["Subscribe to The Lantern"] + paragraphs)
        #expect(cleaned.lines.allSatisfy { $0.rule == "stated-clean" })
    }

    @Test(arguments: [
        ("Support The Lantern!", "appeal"),
        ("Support our newsroom with a small gift every month", "donation"),
        ("Subscribe to The Lantern", "subscription"),
        ("Sign up for our Sunday letter", "newsletter"),
        ("Share  Copy link  WhatsApp  Listen to this article", "link-row"),
        ("Home | World | Business", "link-row"),
        ("Advertisement", "advertisement"),
        ("Read more: What a wagon weighs", "related"),
        ("Privacy Policy", "legal"),
        ("© 2025 The Lantern. All rights reserved.", "legal"),
        ("We use cookies to improve your visit.", "cookie"),
        ("The Lantern is paid for by its readers. Become one of them.", "appeal"),
    ])
    func `drops a line by its wording before and inside the body`(line: String, rule: String) throws
    {
        let before = try Fixture.clean("\(line)\n\n\(Fixture.headline)\n\n\(Fixture.body)")
        #expect(before.texts(.headline) == [Fixture.headline])
        #expect(before.dropped.map(\.rule) == [rule])
        var pieces = paragraphs
        pieces.insert(line, at: 3)
        let inside = try Fixture.clean("\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))")
        #expect(inside.texts(.body) == paragraphs)
        #expect(inside.dropped.map(\.rule) == [rule])
    }

    @Test(arguments: [
        "Subscribe now was the slogan that the railway painted on the nine wagons which lay in the field for days, a spokesman for the union of drivers said with a smile.",
        "Support for the railway has grown since the accident.",
        "The world has seen such accidents before, the minister said.",
    ])
    func `keeps a sentence that begins as a cue does`(line: String) throws {
        var pieces = paragraphs
        pieces.insert(line, at: 3)
        let cleaned = try Fixture.clean(
            "\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))"
        )
        #expect(cleaned.texts(.body) == pieces)
    }

    @Test func `cuts an appeal of well-formed paragraphs behind its cue`() throws {
        let appeal = """
            A message from The Lantern:

            Dear readers,

            The Lantern has no owner, and nobody tells our reporters what they may write about.

            Last year the ministry took us to court because of our reporting on the railway.

            With your help we will go on asking the questions that others would rather not hear.

            Monthly
            Remind me later
            """
        let cleaned = try Fixture.clean("\(Fixture.headline)\n\n\(Fixture.body)\n\n\(appeal)")
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.count == 7)
        #expect(cleaned.dropped.contains { $0.rule == "after-section-cue" })
    }

    @Test func `cuts titles and descriptions of other stories`() throws {
        let stories = """
            More stories

            Harbour town gets a library after forty years
            The mayor cut a ribbon on Sunday, and children borrowed the first hundred books.
            Will the ferry sail again?
            Passengers have waited since autumn for a new timetable between the islands.
            """
        let cleaned = try Fixture.clean("\(Fixture.headline)\n\n\(Fixture.body)\n\n\(stories)")
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.count == 5)
    }

    @Test func `goes on where the body does behind a list of links`() throws {
        var pieces = paragraphs
        pieces.insert("Related stories\n\nWhat a wagon weighs\n\nThe longest bridge", at: 2)
        let cleaned = try Fixture.clean(
            "\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))"
        )
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.first?.rule == "related")
    }

    @Test func `cuts what speaks to the reader behind the last paragraph`() throws {
        let tail = "Our reporters work for you every day, and we hope that you like what you read."
        let cleaned = try Fixture.clean("\(Fixture.headline)\n\n\(Fixture.body)\n\n\(tail)")
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.map(\.rule) == ["after-body"])
    }

    @Test func `keeps quotations that say we and you, and a column that speaks so throughout`()
        throws
    {
        let quote =
            "“We will rebuild the station for you and your children,” the mayor told us all."
        let quoted = try Fixture.clean("\(Fixture.headline)\n\n\(Fixture.body)\n\n\(quote)")
        #expect(quoted.texts(.body).last == quote)
        let column = """
            Why we should all take the train

            We have been told for years that our roads are full and that our trains are empty.

            You may have seen it yourself when you waited at the level crossing in the morning.

            Let us use what we have, and let your neighbours know that the seats are free.
            """
        #expect(try Fixture.clean(column).texts(.body).count == 3)
    }

    @Test func `keeps headings inside the body and short sentences`() throws {
        let text = """
            \(Fixture.headline)

            \(paragraphs[0])

            Few believed it.

            Cranes at work

            \(paragraphs[1])

            \(paragraphs[2])

            That was all.
            """
        let cleaned = try Fixture.clean(text)
        #expect(cleaned.texts(.heading) == ["Cranes at work"])
        #expect(cleaned.texts(.body).count == 5)
        #expect(cleaned.dropped.isEmpty)
    }

    @Test func `joins the lines of a hard-wrapped paragraph without changing a byte`() throws {
        let text = """
            Timber train leaves the rails

            A freight train carrying timber left the rails near the
            village of Osterby on Tuesday evening, and nine of its
            wagons tipped over beside the old station.

            Nobody was hurt, the railway said. Cranes lifted the first
            wagons back onto the rails before noon on Wednesday, when
            the rain had stopped.
            """
        let cleaned = try Fixture.clean(text)
        let body = cleaned.paragraphs.filter { $0.role == .body }
        #expect(body.count == 2)
        for paragraph in body {
            let raw = cleaned.raw[paragraph.raw]
            #expect(raw.contains("\n"))
            #expect(
                cleaned.text[paragraph.span] == raw.split(separator: "\n").joined(separator: " ")
            )
        }
    }

    @Test func `leaves lines alone that merely follow each other`() throws {
        let cleaned = try Fixture.clean(
            "\(Fixture.headline)\n\(paragraphs.joined(separator: "\n"))"
        )
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test(arguments: ["", "\n\n", "One", "Subscribe now", "....", "\u{A0}\u{200B}"])
    func `gives an answer for every text`(text: String) throws {
        let cleaned = try Fixture.clean(text)
        #expect(cleaned.texts(.headline).isEmpty)
        #expect(cleaned.texts(.body).isEmpty)
    }

    @Test func `judges each line once and none away`() throws {
        let text = "Support The Lantern!\n\n\(Fixture.headline)\n\n\(Fixture.body)\n\nRead more"
        let cleaned = try Fixture.clean(text)
        let words = text.split(separator: "\n").map(String.init)
        #expect(cleaned.lines.map { cleaned.raw[$0.raw] } == words)
        #expect(cleaned.lines.allSatisfy { !$0.rule.isEmpty && !$0.reason.isEmpty })
        #expect(!cleaned.lines.contains { $0.rule == "undecided" })
    }

    @Test func `takes a single line of millions of bytes`() throws {
        let line = String(repeating: "The train left the rails near the village. ", count: 40_000)
        let cleaned = try Fixture.clean(line)
        #expect(cleaned.texts(.body).count == 1)
        #expect(cleaned.text.count == line.utf8.count - 1)
    }
}

@Suite struct `Lines that recur in one outlet` {
    private let box =
        "The Sunday letter of the Lantern is read in every valley of the country by many people."

    private func result(_ count: Int, text: (Int) -> String) throws -> Intake.Result {
        try Fixture.intake().read(
            files: (0..<count).map { Fixture.file("lantern/\($0).txt", text($0)) }
        )
    }

    /// Three paragraphs that differ from one article to the next.
    private func body(_ index: Int) -> String {
        let names = ["bakery", "harbour", "library", "orchard", "theatre"]
        let things = ["flour", "ropes", "novels", "cherries", "curtains"]
        let name = names[index]
        return """
            The \(name) of the town reopened on Monday after a winter of repairs and quarrels.

            Visitors who came to the \(name) in the morning found \(things[index]) on every table there.

            Nobody could say what the \(things[index]) had cost, and the \(name) would not tell.
            """
    }

    @Test func `are dropped wherever they stand`() throws {
        let result = try result(4) { index in
            let pieces = body(index).split(separator: "\n").map(String.init)
            return
                "\(index + 2) notes on the town\n\n\(pieces[0])\n\n\(box)\n\n\(pieces[1])\n\n\(pieces[2])"
        }
        #expect(result.articles.count == 4)
        for article in result.articles {
            #expect(
                article.dropped.contains { $0.rule == "repeated" && article.raw[$0.raw] == box }
            )
            #expect(article.paragraphs.count { $0.role == .body } == 3)
        }
    }

    @Test func `are kept in two articles`() throws {
        let result = try result(2) { "\(body($0))\n\n\(box)" }
        #expect(result.articles.allSatisfy { !$0.dropped.contains { $0.rule == "repeated" } })
    }

    @Test func `are not the paragraphs of an article that was updated`() throws {
        let result = try result(4) {
            "Bakery reopens, version \($0)\n\n\(body(0))\n\nUpdate \($0) says this."
        }
        for article in result.articles {
            #expect(article.paragraphs.count { $0.role == .body } >= 3)
            #expect(!article.dropped.contains { $0.rule == "repeated" })
        }
    }

    @Test func `are not bylines`() throws {
        let result = try result(4) { "Notes on the town\n\nBy Jane Doe\n\n\(body($0))" }
        #expect(result.articles.allSatisfy { $0.metadata.byline?.authors == ["Jane Doe"] })
    }

    @Test func `are not the words that several outlets share`() throws {
        let files = ["amber", "birch", "cedar", "dune"].flatMap { folder in
            [Fixture.file("\(folder)/1.txt", body(0)), Fixture.file("\(folder)/2.txt", body(1))]
        }
        let result = try Fixture.intake().read(files: files)
        #expect(result.articles.allSatisfy { $0.paragraphs.count { $0.role == .body } == 3 })
    }
}
