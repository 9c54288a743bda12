import Archive
import Articles
import Facts
import Testing

@Suite struct `An entity of several articles` {
    private static func tram(_ people: String) -> String {
        """
        Fourteen hurt as tram leaves rails in Tolm

        A tram carrying commuters left its rails in the city of Tolm on Monday, hurting fourteen people. Tram drivers have warned of worn rails on Mill Street for months, the Tolm Transport Union said.

        \(people)
        """
    }

    private static func reef(_ people: String) -> String {
        """
        Divers map a sunken orchard off the Vessen coast

        Divers have mapped the stumps of an orchard that the sea covered some six hundred years ago off the Vessen coast, a museum in Ness said on Thursday.

        \(people)
        """
    }

    private static func single(of name: String, in edition: Edition) throws -> Entity {
        let found = edition.entities.filter { $0.name == name || $0.aliases.contains(name) }
        try #require(found.count == 1, "\(found.map(\.id))")
        return found[0]
    }

    @Test func `with one full name is one, whatever the story`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said Maria Keller."),
        ])
        #expect(edition.stories.count == 2)
        let keller = try Self.single(of: "Maria Keller", in: edition)
        #expect(keller.appearances.map(\.record) == [0, 1])
        #expect(keller.appearances.allSatisfy { $0.reason == "same full name" })
    }

    @Test func `with a last name alone joins the only full name of its story`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
            "b-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Ms Keller."),
        ])
        #expect(edition.stories.count == 1)
        let keller = try Self.single(of: "Maria Keller", in: edition)
        #expect(keller.appearances.map(\.record) == [0, 1])
        #expect(keller.appearances[1].reason.contains("last name"))
        #expect(keller.aliases.contains("Keller"))
    }

    @Test func `with a last name alone joins nobody of another story`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said Ms Keller."),
        ])
        #expect(edition.stories.count == 2)
        let first = edition.entity("Maria Keller", in: "a-post/2025-03-03-tram.txt")
        let second = edition.entity("Keller", in: "b-post/2025-06-19-reef.txt")
        #expect(try #require(first).id != #require(second).id)
    }

    @Test func `with a last name alone is not that of a third story`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Ms Keller."),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said Ms Keller."),
        ])
        #expect(edition.stories.count == 2)
        let first = edition.entity("Keller", in: "a-post/2025-03-03-tram.txt")
        let second = edition.entity("Keller", in: "b-post/2025-06-19-reef.txt")
        #expect(try #require(first).id != #require(second).id)
    }

    @Test func `with a last name of two full names stays apart from both`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
            "b-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Peter Keller."),
            "c-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” a Mr Keller said."),
        ])
        #expect(edition.stories.count == 1)
        let maria = edition.entity("Maria Keller", in: "a-post/2025-03-03-tram.txt")
        let peter = edition.entity("Peter Keller", in: "b-post/2025-03-03-tram.txt")
        let third = edition.entity("Keller", in: "c-post/2025-03-03-tram.txt")
        let ids = try [#require(maria).id, #require(peter).id, #require(third).id]
        #expect(Set(ids).count == 3)
    }

    @Test func `that is a person stays apart from a place of the same name`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Ms London."),
            "b-post/2025-03-03-tram.txt": Self.tram("Experts from London arrived on Tuesday."),
        ])
        let person = edition.entity("London", in: "a-post/2025-03-03-tram.txt", kind: .person)
        let place = edition.entity("London", in: "b-post/2025-03-03-tram.txt", kind: .place)
        #expect(try #require(person).id != #require(place).id)
    }

    @Test(arguments: [("Myanmar", "Burma"), ("Czechia", "Czech Republic")])
    func `with one identifier is one under different names`(first: String, second: String) throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("The tram was built in \(first) in 2009."),
            "b-post/2025-06-19-reef.txt": Self.reef("The boat came from the \(second) in May."),
        ])
        let one = edition.entity(first, in: "a-post/2025-03-03-tram.txt", kind: .place)
        let other = edition.entity(second, in: "b-post/2025-06-19-reef.txt", kind: .place)
        #expect(try #require(one).id == #require(other).id)
        #expect(one?.reference?.hasPrefix("iso:") == true)
        #expect(one?.appearances.allSatisfy { $0.reason == "same identifier" } == true)
    }
}
