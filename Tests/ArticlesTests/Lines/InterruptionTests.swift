import Articles
import Prose
import Testing

@Suite struct `A box inside or above the body` {
    private let paragraphs = Fixture.body.split(separator: "\n").map(String.init)

    private func text(_ box: String, at place: Int) -> String {
        var pieces = paragraphs
        pieces.insert(box, at: place)
        return "\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))"
    }

    @Test func `of related titles does not end the body`() throws {
        let box = "Related articles\n\nA bridge for hedgehogs\n\nThe owl that came to stay"
        let cleaned = try Fixture.clean(text(box, at: 4))
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test(arguments: [
        "A bridge for hedgehogs\n\nThe animals of the valley cross the motorway on a bridge of their own.\n\nThe owl that came to stay\n\nA bird has lived in the library since the summer, the readers say.",
        "A bridge for hedgehogs\n\nYou can read the story of the station and of our valley in the book of the year.\n\nSend us your letters about the station and the railway.",
        "A bridge for hedgehogs",
    ])
    func `with teasers at the end does`(box: String) throws {
        let cleaned = try Fixture.clean(
            "\(Fixture.headline)\n\n\(Fixture.body)\n\nRelated articles\n\n\(box)"
        )
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test func `that invites to a newsletter takes its promise with it`() throws {
        let promise = "What rolls and what does not, every Sunday in your mailbox."
        let box = "Sign up for our Sunday letter\n\n\(promise)\n\nEnter your email address"
        let cleaned = try Fixture.clean(text(box, at: 3))
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.contains { $0.rule == "beside-cue" && $0.text == promise })
    }

    @Test func `leaves a paragraph between two lines of the page alone`() throws {
        let pieces = paragraphs[..<2] + ["Advertisement", paragraphs[2], "Advertisement"]
        let all = (pieces + paragraphs[3...]).joined(separator: "\n\n")
        let cleaned = try Fixture.clean("\(Fixture.headline)\n\n\(all)")
        #expect(cleaned.texts(.body) == paragraphs)
    }

    private static let consent = """
        Your privacy and the cookies

        The Lantern and its partners keep cookies on your device and count who reads what.

        You can agree with one click and change your mind whenever you like.

        Accept all
        Reject all
        """

    @Test func `that asks for consent is no part of the article`() throws {
        let cleaned = try Fixture.clean(
            "\(Self.consent)\n\n\(Fixture.headline)\n\n\(Fixture.body)"
        )
        #expect(cleaned.texts(.headline) == [Fixture.headline])
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(try Fixture.clean(Self.consent).texts(.body).isEmpty)
    }

    @Test(arguments: ["", "\n\nAccept all\n\nReject all"])
    func `leaves a report on cookies alone`(buttons: String) throws {
        let report = [
            "A court in Marnau has forbidden a shop to keep cookies on the devices of its customers.",
            "The shop had hidden the button for those who did not want cookies behind three others.",
            "Consent was not given freely, the judge said, and cookies were set before anybody gave it.",
        ]
        let cleaned = try Fixture.clean(
            "Court stops the cookies of a shop\n\n\(report.joined(separator: "\n\n"))\(buttons)"
        )
        #expect(cleaned.texts(.headline) == ["Court stops the cookies of a shop"])
        #expect(cleaned.texts(.body) == report)
    }
}

@Suite struct `A line above the headline` {
    @Test(arguments: [
        ("The Lantern of the valley 14/2025 Page 3", "The Lantern of the valley 14/2025 Page 4"),
        ("Osterby timber weekly Page 1", "Osterby timber weekly Page 2"),
    ])
    func `that comes again with another number is dropped`(head: String, again: String) throws {
        var pieces = Fixture.body.split(separator: "\n").map(String.init)
        let paragraphs = pieces
        pieces.insert(again, at: 3)
        let cleaned = try Fixture.clean(
            "\(head)\n\n\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))"
        )
        #expect(cleaned.texts(.headline) == [Fixture.headline])
        #expect(cleaned.texts(.body) == paragraphs)
        #expect(cleaned.dropped.filter { $0.rule == "running-head" }.map(\.text) == [head, again])
    }

    @Test func `with a number that does not come again is no running head`() throws {
        let cleaned = try Fixture.clean(
            "Nine wagons tip over at Osterby station\n\n\(Fixture.body)"
        )
        #expect(cleaned.texts(.headline) == ["Nine wagons tip over at Osterby station"])
        #expect(!cleaned.dropped.contains { $0.rule == "running-head" })
    }

    private let match = """
        Ten men of Osterby held on to win at Kolmar on Saturday and moved up to the third place.

        The only goal of the match was headed in by Anders Mork just before the break, from a corner.

        Kolmar struck the post twice in the last ten minutes, and the coach of Osterby closed his eyes.
        """

    @Test func `that gives a result is not the headline`() throws {
        let headline = "Ten men of Osterby hold on to win"
        let cleaned = try Fixture.clean("Kolmar Town 0-1 Osterby Rovers\n\n\(headline)\n\n\(match)")
        #expect(cleaned.texts(.headline) == [headline])
    }

    @Test(arguments: ["Kolmar Town 0-1 Osterby Rovers", "Osterby win 1-0 at Kolmar with ten men"])
    func `may give a result where nothing else is the headline`(headline: String) throws {
        let cleaned = try Fixture.clean("\(headline)\n\n\(match)")
        #expect(cleaned.texts(.headline) == [headline])
    }
}
