import Archive
import Articles
import Facts
import Testing

@Suite struct `An edition with versions of an article` {
    private static let first = """
        Fire at the sail loft in Ness

        The sail loft at the harbour of Ness burned on Monday night, the fire service said.

        The flames were seen from the island of Skarv, four kilometres out in the fjord.

        Nobody knows yet how the fire began, and the police have closed the road along the quay.
        """

    private static let second = """
        Fire at the sail loft in Ness

        The sail loft at the harbour of Ness burned on Monday night, the fire service said.

        The flames were seen from the island of Skarv, four kilometres out in the fjord.

        Nobody knows yet how the fire began, and the police have closed the road along the quay.

        Two people were treated for smoke, said Ada Holm, a doctor at the hospital of Ness.
        """

    private static let other = """
        Blaze destroys old loft at Ness harbour

        A loft full of sails went up in flames in Ness on Monday night while the town slept.

        Ada Holm, a doctor, said that two patients had come to her with smoke in their lungs.
        """

    private func edition() throws -> Edition {
        try Newsroom.edition([
            "harbour-post/2025-03-04-fire.txt": Self.first,
            "harbour-post/2025-03-05-fire.txt": Self.second,
            "inland-news/2025-03-05-loft.txt": Self.other,
        ])
    }

    @Test func `holds the newest in every list, and the others by their ids`() throws {
        let edition = try edition()
        #expect(
            edition.records.map(\.article.origin.path)
                == ["harbour-post/2025-03-05-fire.txt", "inland-news/2025-03-05-loft.txt"]
        )
        #expect(
            edition.earlier.map(\.article.origin.path) == ["harbour-post/2025-03-04-fire.txt"]
        )
        let old = try #require(edition.earlier.first?.article.id)
        #expect(edition.record(old) == nil)
        #expect(edition.earlier(old) == 0)
        #expect(edition.newest(of: edition.earlier[0]) == 0)
    }

    @Test func `lists the versions from each of them`() throws {
        let edition = try edition()
        let ids = [edition.earlier[0].article.id, edition.records[0].article.id]
        for id in ids {
            let versions = edition.versions(of: id)
            #expect(versions.map { edition.record(at: $0.place).article.id } == ids)
            #expect(versions.map(\.reason) == [.sameText, nil])
        }
        #expect(edition.versions(of: edition.records[1].article.id).count == 1)
        #expect(edition.versions(of: "no-such-article").isEmpty)
    }

    @Test func `has them in no story, outlet or entity but once`() throws {
        let edition = try edition()
        #expect(edition.stories.map { $0.members.count }.reduce(0, +) == 2)
        #expect(edition.sources.map(\.records.count) == [1, 1])
        let doctor = try #require(edition.entities.first { $0.name == "Ada Holm" })
        #expect(doctor.appearances.map(\.record) == [0, 1])
        #expect(edition.earlier[0].findings.entities.isEmpty)
    }

    @Test func `has another id when an earlier version changes`() throws {
        let changed = try Newsroom.edition([
            "harbour-post/2025-03-04-fire.txt": Self.first.replacing("four", with: "five"),
            "harbour-post/2025-03-05-fire.txt": Self.second,
            "inland-news/2025-03-05-loft.txt": Self.other,
        ])
        #expect(try edition().id != changed.id)
        #expect(changed.earlier.count == 1)
    }

    @Test func `links copies in other outlets, which stay articles of their own`() throws {
        let edition = try Newsroom.edition([
            "harbour-post/2025-03-05-fire.txt": Self.second,
            "inland-news/2025-03-05-fire.txt": Self.second,
            "west-star/2025-03-05-loft.txt": Self.other,
        ])
        #expect(edition.records.count == 3)
        #expect(edition.records.map { $0.copies.map(\.record) } == [[1], [0], []])
        #expect(edition.records[0].copies.allSatisfy { $0.containment >= 0.8 })
    }

    @Test func `compares posted texts though one is a version of the other`() throws {
        let texts = [Self.first, Self.second].map {
            PostedText(source: "Harbour Post", published: nil, title: nil, text: $0)
        }
        #expect(try Newsroom.editor.get().columns(of: texts).count == 2)
    }
}

@Suite struct `An edition with articles in several languages` {
    private static let german = """
        Brücke in Dorn bis Jahresende gesperrt

        Der Stadtrat von Dorn hat am Dienstag beschlossen, die alte Brücke zu sperren, weil sie nicht mehr sicher ist.

        „Wir haben keine andere Wahl“, sagte Bürgermeisterin Anna Vell vor 300 Bürgern im Rathaus der Stadt.
        """

    private static let english = """
        Bridge at Dorn closed until the end of the year

        The council of Dorn decided on Tuesday to close the old bridge because it is no longer safe.

        "We have no other choice," said Anna Vell, the mayor, before 300 people at the town hall.
        """

    private func edition() throws -> Edition {
        try Newsroom.edition([
            "dorn-bote/2025-03-04-bruecke.txt": Self.german,
            "dorn-post/2025-03-04-bridge.txt": Self.english,
        ])
    }

    @Test func `reads names, quotes and figures out of English alone`() throws {
        let records = try edition().records
        #expect(records.map(\.article.metadata.language) == ["de", "en"])
        #expect(records.map(\.article.metadata.languageDecision.analysis) == [.textOnly, .full])
        #expect(records[0].findings.entities.isEmpty)
        #expect(records[0].findings.quotes.isEmpty)
        #expect(records[0].findings.figures.isEmpty)
        #expect(!records[1].findings.quotes.isEmpty)
        #expect(!records[1].findings.figures.isEmpty)
    }
}
