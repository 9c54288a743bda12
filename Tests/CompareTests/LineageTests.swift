import Articles
import Compare
import Facts
import Prose
import Testing

@Suite struct `The lineage of two articles` {
    private static let shared =
        "The grain terminal at Ness burned for nine hours on Sunday night before crews from four districts brought the flames under control, the fire service said in a statement."
    private static let wire = Agency(id: "wire", name: "The Wire")

    private func pair(_ first: TestArticle, _ second: TestArticle) throws -> Lineage.Pair {
        try #require(try Desk.compare(first, second).lineage.pairs.first)
    }

    @Test func `is a common agency where one credits it and the text is shared`() throws {
        let pair = try pair(
            TestArticle(body: [Self.shared, "Two silos collapsed."], agency: Self.wire),
            TestArticle(body: ["A harbour fire is out.", Self.shared])
        )
        #expect(pair.relation == .commonAgency)
        #expect(pair.agency == Self.wire)
        #expect(pair.passages.count == 1)
        #expect(pair.passages[0].words >= Reuse.copiedPassage)
    }

    @Test func `is shared text where nobody is credited`() throws {
        let pair = try pair(
            TestArticle(body: [Self.shared]),
            TestArticle(body: ["A harbour fire is out.", Self.shared])
        )
        #expect(pair.relation == .sharedText)
        #expect(pair.firstShare == 1)
    }

    @Test func `says nothing of the text where only a picture is credited`() throws {
        let pair = try pair(
            TestArticle(body: [Self.shared], agency: Self.wire, agencyPosition: .caption),
            TestArticle(body: [Self.shared])
        )
        #expect(pair.relation == .sharedText)
    }

    @Test func `is independent where only a quotation is shared`() throws {
        let quote =
            "We heard a bang and then the whole sky over the harbour was red and full of sparks"
        let pair = try pair(
            TestArticle(body: ["A docker said: “\(quote)”."], quotes: [(quote, nil, .direct)]),
            TestArticle(body: ["“\(quote)”, one man recalled."], quotes: [(quote, nil, .direct)])
        )
        #expect(pair.relation == .independent)
        #expect(pair.unquotedPassages.isEmpty)
    }

    @Test func `counts the articles on one text as one origin`() throws {
        let comparison = try Desk.compare(
            TestArticle(body: [Self.shared]),
            TestArticle(body: ["The opera opens in May with a new cast."]),
            TestArticle(body: [Self.shared])
        )
        #expect(comparison.lineage.origins == [[0, 2], [1]])
    }
}

@Suite struct `Precedence` {
    private static let sentence =
        "The old bridge over the Vessen was closed on Monday after cracks were found."

    private func answer(_ first: Publication?, _ second: Publication?) throws -> Int? {
        let comparison = try Desk.compare(
            TestArticle(body: [Self.sentence], published: first),
            TestArticle(body: [Self.sentence], published: second)
        )
        return try #require(comparison.precedence.first).first
    }

    private func time(_ hours: Int, _ precision: Publication.Precision, zone: Bool) -> Publication {
        Publication(
            seconds: hours * 3600,
            precision: precision,
            basis: .stated,
            hasZone: zone,
            words: []
        )
    }

    @Test func `is the article published an hour or more before the other`() throws {
        #expect(try answer(time(100, .minute, zone: true), time(102, .minute, zone: true)) == 0)
        #expect(try answer(time(110, .minute, zone: true), time(102, .minute, zone: true)) == 1)
    }

    @Test func `is unknown where the times lie too close`() throws {
        #expect(try answer(time(100, .minute, zone: true), time(100, .minute, zone: true)) == nil)
    }

    @Test func `is unknown where one time is`() throws {
        #expect(try answer(nil, time(102, .minute, zone: true)) == nil)
    }

    @Test func `is unknown between two days without a zone`() throws {
        #expect(try answer(time(0, .day, zone: false), time(24, .day, zone: false)) == nil)
        #expect(try answer(time(0, .day, zone: false), time(24 * 4, .day, zone: false)) == 0)
    }
}
