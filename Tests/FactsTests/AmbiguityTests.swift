import Facts
import Prose
import Testing

@Suite struct `A name that several people bear` {
    /// Whom each mention of `form` stands for; several are joined by "or".
    private static func owners(of form: String, in page: Desk.Page) -> [String] {
        page.findings.mentions.filter { page.text[$0.span] == form }.map { mention in
            let entity = page.findings.entities[mention.entity]
            guard entity.isAmbiguous else { return entity.name }
            return entity.candidates.map { page.findings.entities[$0].name }
                .joined(separator: " or ")
        }
    }

    @Test(arguments: [
        // The nearest sentence that names one of them names nobody else of them.
        ("Paul Deane left. Then Deane slept.", "Deane", ["Paul Deane"]),
        (
            "Paul Deane met Mary Deane. Later Paul Deane left, and Deane slept.", "Deane",
            ["Paul Deane"]
        ),
        ("Paul Deane came. Mary Deane left. Then Deane slept.", "Deane", ["Mary Deane"]),
        (
            "Paul Deane met Mary Deane. Mary Deane left. Then Deane slept. Later Deane woke.",
            "Deane", ["Mary Deane", "Mary Deane"]
        ),
        // The title tells.
        ("Paul Deane met Mary Deane. The crowd cheered Mr Deane.", "Deane", ["Paul Deane"]),
        ("Paul Deane met Mary Deane. The crowd cheered Mrs Deane.", "Deane", ["Mary Deane"]),
        (
            "Anna van der Meer met Karel van der Meer. They cheered Mr van der Meer.",
            "van der Meer",
            ["Karel van der Meer"]
        ),
    ])
    func `goes to one by title or place where these tell`(
        body: String,
        form: String,
        owners: [String]
    ) throws {
        #expect(Self.owners(of: form, in: try Desk.open().read(body)) == owners)
    }

    @Test(arguments: [
        ("Paul Deane met Mary Deane. Then Deane laughed.", "Deane", ["Paul Deane or Mary Deane"]),
        (
            "Paul Deane met Mary Deane. Then Deane laughed. Later Deane slept.", "Deane",
            ["Paul Deane or Mary Deane", "Paul Deane or Mary Deane"]
        ),
        (
            "Paul Deane met Peter Deane. The crowd cheered Mr Deane.", "Deane",
            ["Paul Deane or Peter Deane"]
        ),
        (
            "Paul Deane met Peter Deane and Mary Deane. The crowd cheered Mr Deane.", "Deane",
            ["Paul Deane or Peter Deane"]
        ),
        // What lies far back tells nothing.
        (
            "Paul Deane left. Mary Deane came. It rained. It snowed. It rained. It hailed. "
                + "It cleared. Then Deane slept.", "Deane", ["Paul Deane or Mary Deane"]
        ),
        (
            "Anna van der Meer met Karel van der Meer. Later van der Meer left.", "van der Meer",
            ["Anna van der Meer or Karel van der Meer"]
        ),
        (
            "Paul Deane met Paul Orr. “I won,” Paul said.", "Paul", ["Paul Deane or Paul Orr"]
        ),
    ])
    func `stays an entity of its own with its candidates where nothing tells`(
        body: String,
        form: String,
        owners: [String]
    ) throws {
        let page = try Desk.open().read(body)
        #expect(Self.owners(of: form, in: page) == owners)
    }

    @Test func `gives nobody another one's words`() throws {
        let page = try Desk.open().read(
            """
            Paul Deane and Mary Deane run the mill.
            “We shall close it in the spring,” Deane said.
            “I shall not,” Mary Deane said.
            """
        )
        #expect(
            page.quotes == [
                "direct: We shall close it in the spring < Deane",
                "direct: I shall not < Mary Deane",
            ]
        )
        let deane = try #require(page.entity("Deane"))
        #expect(deane.isAmbiguous && deane.kind == .person && deane.aliases.isEmpty)
    }

    @Test func `in a headline is not the one whom the body calls so last`() throws {
        let body = "Paul Deane met Mary Deane. Mary Deane left. Then Deane slept."
        let page = try Desk.open().read(body, headline: "Deane leaves the mill for ever")
        #expect(
            Self.owners(of: "Deane", in: page) == ["Paul Deane or Mary Deane", "Mary Deane"]
        )
    }

    @Test(arguments: [
        "Paul Deane spoke. Deane left. Mr Deane slept.",
        "Paul Deane met Mary Orr. Deane and Orr left. Mrs Orr slept.",
        "Ada Orr met a lord. The crowd cheered Lord Orr.",
    ])
    func `is not seen where each short form has one owner`(body: String) throws {
        let page = try Desk.open().read(body)
        #expect(page.findings.entities.allSatisfy { !$0.isAmbiguous })
    }

    @Test func `keeps its candidates when others are hidden`() throws {
        let page = try Desk.open().read(
            "Ben Orr met Paul Deane and Mary Deane. Then Deane laughed."
        )
        let names = page.findings.entities.map(\.name)
        let hidden = try #require(names.firstIndex(of: "Ben Orr"))
        let paul = try #require(names.firstIndex(of: "Paul Deane"))
        let left = page.findings.hiding([hidden])
        let deane = try #require(left.entities.first { $0.name == "Deane" })
        #expect(deane.candidates.map { left.entities[$0].name } == ["Paul Deane", "Mary Deane"])
        let less = page.findings.hiding([hidden, paul])
        let other = try #require(less.entities.first { $0.name == "Deane" })
        #expect(other.candidates.map { less.entities[$0].name } == ["Mary Deane"])
    }

    @Test func `takes linear time whatever the number of people`() throws {
        let people = (0..<3_000).map {
            "Paul Deane\($0.isMultiple(of: 2) ? "" : "s") met Mary Orr."
        }
        let crowd = (0..<2_000).map { number in
            let letters = [number / 26 % 26, number % 26, number / 676].map { UInt8(97 + $0) }
            return "Ab\(String(decoding: letters, as: UTF8.self)) Deane spoke, and Deane left."
        }
        for body in [people, crowd] {
            let page = try Desk.open().read(body.joined(separator: " "))
            #expect(!page.findings.mentions.isEmpty)
        }
    }
}
