import Facts
import Prose
import Testing

@Suite struct `The speaker of a statement` {
    @Test(arguments: [
        (
            "Elena Varga, an analyst at Tesk Bank, said the deal would be signed in Paris, Texas.",
            ["reported: the deal would be signed in Paris, Texas < Elena Varga"]
        ),
        (
            "The lock had leaked for years, said the mayor of Tesk, Elena Varga.",
            ["reported: The lock had leaked for years < Elena Varga"]
        ),
        (
            "According to Elena Varga, the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
        (
            "According to the ministry, the lock had leaked for years.",
            ["reported: the lock had leaked for years < [the ministry]"]
        ),
        (
            "According to Elena Varga, the mayor of Tesk, the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
        (
            "According to the mayor, Elena Varga, the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga and others said the lock had leaked for years.",
            ["reported: the lock had leaked for years < Elena Varga"]
        ),
    ])
    func `is not taken from the statement`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }

    @Test(arguments: [
        ("“We lost it,” Elena Varga said. “It is gone,” said another.", "another"),
        ("“We lost it,” Elena Varga said. Another said: “It is gone for good.”", "Another"),
        ("“We lost it,” said Elena Varga. “It is gone,” said others in the crowd.", "others"),
        (
            "Elena Varga said the lock was safe, but locals called it “a death trap”.", "locals"
        ),
        (
            "Elena Varga said the lock was safe. The union called it “a death trap”.", "The union"
        ),
    ])
    func `is somebody else where the text says so`(body: String, speaker: String) throws {
        let page = try Desk.open().read(body)
        let last = try #require(page.findings.quotes.last?.speaker)
        #expect(last.entity == nil)
        #expect(page.text[last.span] == speaker)
    }

    @Test(arguments: [
        "Elena Varga has not said whether the lock leaked.",
        "Elena Varga has not yet said that the lock leaked.",
        "Elena Varga never said that the lock leaked.",
        "Elena Varga did not say that the lock leaked.",
        "Elena Varga declined to say whether the lock leaked.",
        "The channel that fishermen say is marked was open for years.",
        "According to law the lock must be shut in winter.",
    ])
    func `is nobody where nothing is stated`(body: String) throws {
        #expect(try Desk.open().read(body).quotes == [])
    }

    @Test(arguments: [
        (
            "Elena Varga not only said that the lock leaked for years.",
            ["reported: the lock leaked for years < Elena Varga"]
        ),
        (
            "Elena Varga insisted it was “very much alive”.",
            ["fragment: very much alive < Elena Varga"]
        ),
        (
            "Elena Varga came. She replied: “No.”", ["direct: No. < Elena Varga"]
        ),
        (
            "Elena Varga came. She replied: “Never”.", ["direct: Never < Elena Varga"]
        ),
        (
            "Elena Varga came. She called it “dead”.", ["fragment: dead < Elena Varga"]
        ),
    ])
    func `is told by the verb`(body: String, quotes: [String]) throws {
        #expect(try Desk.open().read(body).quotes == quotes)
    }
}
