import Articles
import Compare
import Testing

@Suite struct `A statement` {
    private let bridge =
        "The old bridge over the Vessen was closed on Monday after cracks were found in two pillars."

    @Test func `is verbatim where another article has the same words`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [bridge, "Engineers will inspect the tunnel next."]),
            TestArticle(body: ["Shops on the east bank lost trade.", bridge])
        )
        let row = try #require(comparison.statement(with: "old bridge", in: 0))
        #expect(row.cells.map(\.presence) == [.verbatim, .verbatim])
        #expect(row.carriers == [0, 1])
    }

    @Test(arguments: [
        "Cracks discovered in two pillars forced the closure of the old Vessen bridge on Monday.",
        "The ageing bridge across the Vessen has been shut since Monday because of cracks in two of its pillars.",
    ])
    func `is reworded where another article says the same in other words`(other: String) throws {
        let comparison = try Desk.compare(
            TestArticle(body: [bridge, "Ferries were put on to carry commuters at rush hour."]),
            TestArticle(body: ["The mayor asked the capital for money.", other])
        )
        let row = try #require(comparison.statement(with: "old bridge", in: 0))
        #expect(row.cells[1].presence == .reworded)
    }

    @Test(arguments: [
        "The library bought two presses for its workshop.",
        "Farmers in the valley closed their stalls on Monday.",
    ])
    func `is absent where another article says something else`(other: String) throws {
        let comparison = try Desk.compare(
            TestArticle(body: [bridge, "Ferries were put on to carry commuters at rush hour."]),
            TestArticle(body: [other])
        )
        let row = try #require(comparison.statement(with: "old bridge", in: 0))
        #expect(row.cells[1].presence == .absent)
        #expect(row.cells[1].sentences.isEmpty)
        #expect(comparison.omissions.contains { $0.column == 1 && $0.carriers == [0] })
    }

    @Test func `is unknown where the text breaks off`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [bridge, "Ferries were put on to carry commuters at rush hour."]),
            TestArticle(body: ["The mayor asked the capital for", "money and for a new ..."])
        )
        let row = try #require(comparison.statement(with: "old bridge", in: 0))
        #expect(row.cells[1].presence == .unknown)
        #expect(!comparison.omissions.contains { $0.column == 1 })
    }

    @Test(
        arguments: [
            (true, nil, nil, .unknown), (false, "en", "fr", .unknown),
            (false, "fr", "en", .unknown),
            (false, "en", "en", .absent), (false, "en", "en-GB", .absent),
            (false, "en", nil, .absent), (false, nil, nil, .absent),
        ] as [(Bool, String?, String?, Statement.Presence)]
    )
    func `is unknown in an excerpt and in another language, and else missed`(
        isExcerpt: Bool,
        language: String?,
        other: String?,
        presence: Statement.Presence
    ) throws {
        let comparison = try Desk.compare(
            TestArticle(
                body: [bridge, "Ferries were put on to carry commuters at rush hour."],
                language: language
            ),
            TestArticle(
                body: ["The mayor asked the capital for money."],
                isExcerpt: isExcerpt,
                language: other
            )
        )
        let row = try #require(comparison.statement(with: "old bridge", in: 0))
        #expect(row.cells[1].presence == presence)
        #expect(comparison.omissions.contains { $0.column == 1 } == (presence == .absent))
    }

    @Test func `may be told by two sentences that follow each other`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [
                "Harbour master Ana Brisk said the dredger would leave on Friday and promised that fishing boats could use the northern quay again within a week."
            ]),
            TestArticle(body: [
                "Harbour master Ana Brisk said the dredger would leave on Friday.",
                "She promised fishing boats could use the northern quay again within a week.",
                "Gulls have nested on the breakwater.",
            ])
        )
        let row = try #require(comparison.statement(with: "dredger", in: 0))
        #expect(row.cells[1].sentences.count == 2)
    }

    @Test func `never joins sentences that share a name only`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [
                "Governor Ilse Maren opened the dam.", "Governor Ilse Maren met the miners' union.",
            ]),
            TestArticle(body: [
                "Governor Ilse Maren will not run again.", "Governor Ilse Maren was born in Tolm.",
            ])
        )
        #expect(comparison.statements.allSatisfy { $0.carriers.count == 1 })
    }

    @Test func `appears once for every sentence of every article`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [bridge, "Ferries run every hour.", "The fare is free."]),
            TestArticle(body: ["The fare is free.", bridge]),
            TestArticle(body: ["A band played.", "The fare is free."])
        )
        for column in 0..<3 {
            let told = comparison.statements.flatMap { $0.cells[column].sentences }
            #expect(told.count == comparison.columns[column].article.bodySentences.count)
            #expect(Set(told).count == told.count)
        }
        #expect(comparison.statement(with: "fare", in: 0)?.carriers == [0, 1, 2])
    }
}
