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

    @Test(arguments: [
        ("Kim Jong-hwan", "Kim Jong Hwan"), ("Omar al-Rashid", "Omar Al Rashid"),
        ("Omar el-Rashid", "Omar Rashid"), ("Aleksei Morozov", "Alexey Morozov"),
        ("Muhammad Tarik", "Mohamed Tareq"),
    ])
    func `has one full name in several spellings`(first: String, second: String) throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said \(first)."),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said \(second)."),
            "c-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said \(second)."),
        ])
        let one = try #require(edition.entity(first, in: "a-post/2025-03-03-tram.txt"))
        let other = try #require(edition.entity(second, in: "b-post/2025-06-19-reef.txt"))
        #expect(one.id == other.id)
        #expect(one.name == second && one.aliases.contains(first))
        #expect(one.appearances.map(\.record) == [0, 1, 2])
        let isPlain = first.contains("-")
        #expect(one.appearances[1].reason == "same full name")
        #expect(
            one.appearances[0].reason
                == (isPlain ? "same full name" : "same name in another spelling")
        )
    }

    @Test(arguments: [
        ("Vladimir Morozov", "Volodymyr Morozov"), ("Kim Jong-hwan", "Kim Jong Min"),
        ("Al Rashid", "Omar Rashid"), ("Maria Keller", "Marie Keller"),
    ])
    func `has not two names that are no spellings of one`(first: String, second: String) throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said \(first)."),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said \(second)."),
        ])
        let one = try #require(edition.entity(first, in: "a-post/2025-03-03-tram.txt"))
        let other = try #require(edition.entity(second, in: "b-post/2025-06-19-reef.txt"))
        #expect(one.id != other.id)
        #expect(one.appearances.map(\.reason) == ["only article with this name"])
    }

    @Test func `is not of two spellings that one article has for two people`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram(
                "“I heard a bang,” said Sergei Morozov. “I did not,” said Sergey Morozov."
            ),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots,” said Sergey Morozov."),
        ])
        let first = try #require(edition.entity("Sergei Morozov", in: "a-post/2025-03-03-tram.txt"))
        let second = try #require(
            edition.entity("Sergey Morozov", in: "a-post/2025-03-03-tram.txt")
        )
        #expect(first.appearances.map(\.record) == [0])
        #expect(second.appearances.map(\.record) == [0, 1])
        #expect(second.appearances.allSatisfy { $0.reason == "same full name" })
    }

    @Test func `whose last name has another spelling joins the full name of its story`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Ivan Zelensky."),
            "b-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Mr Zelenskyy."),
        ])
        let one = try #require(edition.entity("Ivan Zelensky", in: "a-post/2025-03-03-tram.txt"))
        #expect(one.appearances.map(\.record) == [0, 1])
        #expect(one.appearances[1].reason == "last name of the only full name in the story")
    }

    @Test func `named by one article has that as its reason`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram(
                "“I heard a bang,” said Maria Keller in Norway, and so did Ms Lund."
            ),
            "b-post/2025-06-19-reef.txt": Self.reef("“We saw roots in Norway,” a diver said."),
        ])
        for name in ["Maria Keller", "Lund"] {
            let found = try Self.single(of: name, in: edition)
            #expect(found.appearances.map(\.reason) == ["only article with this name"])
        }
        let norway = try Self.single(of: "Norway", in: edition)
        #expect(norway.appearances.map(\.reason) == ["same identifier", "same identifier"])
    }
}

@Suite struct `A name of several people` {
    private static func tram(_ people: String) -> String {
        """
        Fourteen hurt as tram leaves rails in Tolm

        A tram carrying commuters left its rails in the city of Tolm on Monday, hurting fourteen people. Tram drivers have warned of worn rails on Mill Street for months, the Tolm Transport Union said.

        \(people)
        """
    }

    private static func ambiguous(_ edition: Edition) throws -> Entity {
        let found = edition.entities.filter(\.isAmbiguous)
        try #require(found.count == 1, "\(edition.entities.map(\.id))")
        return found[0]
    }

    private static let both = "Maria Keller and Peter Keller were there. “A bang,” Keller said."

    @Test func `in one article is ambiguous and tells its candidates`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram(Self.both),
            "b-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
        ])
        let keller = try Self.ambiguous(edition)
        #expect(keller.name == "Keller" && keller.appearances.map(\.record) == [0])
        #expect(
            keller.appearances.map(\.reason)
                == ["ambiguous: a name of several people in the article"]
        )
        #expect(
            keller.candidates.compactMap { edition.entity($0).map { edition.entities[$0].name } }
                == ["Maria Keller", "Peter Keller"]
        )
        let speakers = edition.records[0].findings.quotes.compactMap { quote in
            quote.speaker?.entity.map { edition.records[0].entityIDs[$0] }
        }
        #expect(speakers.contains(keller.id))
        #expect(Set(speakers).isDisjoint(with: keller.candidates))
    }

    @Test func `in one story is ambiguous too`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Maria Keller."),
            "b-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” said Peter Keller."),
            "c-post/2025-03-03-tram.txt": Self.tram("“I heard a bang,” a Mr Keller said."),
        ])
        let keller = try Self.ambiguous(edition)
        #expect(keller.candidates.count == 2)
        #expect(
            keller.appearances.map(\.reason)
                == ["ambiguous: last name of several full names in the story"]
        )
    }

    @Test func `is not joined across articles`() throws {
        let edition = try Newsroom.edition([
            "a-post/2025-03-03-tram.txt": Self.tram(Self.both),
            "b-post/2025-03-03-tram.txt": Self.tram(Self.both),
        ])
        let found = edition.entities.filter(\.isAmbiguous)
        #expect(found.count == 2)
        #expect(Set(found.map(\.candidates)).count == 1)
        #expect(edition.entities.filter { !$0.isAmbiguous && $0.kind == .person }.count == 2)
    }

    @Test func `follows its candidates where a curator merges or hides them`() throws {
        let article = ["a-post/2025-03-03-tram.txt": Self.tram(Self.both)]
        let merged = try Newsroom.edition(
            article.merging(
                ["entities.yaml": "merge: [{ into: Maria Keller, from: Peter Keller }]"]
            ) { $1 }
        )
        let keller = try #require(merged.entities.first { $0.name == "Keller" })
        let maria = try #require(merged.entities.first { $0.name == "Maria Keller" })
        #expect(keller.candidates == [maria.id])
        let hidden = try Newsroom.edition(
            article.merging(["entities.yaml": "hide: [{ entity: Peter Keller }]"]) { $1 }
        )
        let other = try #require(hidden.entities.first { $0.name == "Keller" })
        #expect(other.candidates == [maria.id])
        let joined = try Newsroom.edition(
            article.merging(
                ["entities.yaml": "merge: [{ into: Peter Keller, from: Keller }]"]
            ) { $1 }
        )
        #expect(joined.entities.allSatisfy { !$0.isAmbiguous })
    }
}

@Suite struct `An outlet that an article names` {
    private static func article(_ said: String) -> String {
        """
        Fourteen hurt as tram leaves rails in Tolm

        A tram left its rails in the city of Tolm on Monday, hurting fourteen people. \(said)
        """
    }

    private static func edition(_ name: String, _ said: String) throws -> Edition {
        try Newsroom.edition([
            "a-post/outlet.json": #"{"name": "\#(name)"}"#,
            "a-post/2025-03-03-tram.txt": article("Nobody died."),
            "b-post/2025-03-03-tram.txt": article(said),
        ])
    }

    @Test(arguments: [
        ("The Zanteloop", "The Zanteloop reported that the rails were worn."),
        ("Harbour Lamp", "The rails were worn, the Harbour Lamp reported on Tuesday."),
        ("The Valley Wren", "The rails were worn, said the Valley Wren."),
    ])
    func `is an organisation with its id`(name: String, said: String) throws {
        let edition = try Self.edition(name, said)
        let id = try #require(edition.sources.first { $0.outlet.name == name }?.outlet.id)
        let found = edition.entities.filter { $0.reference == "outlet:\(id)" }
        #expect(found.map(\.kind) == [.organisation], "\(edition.entities.map(\.id))")
    }

    @Test(arguments: [
        ("The Morning", "The Morning after, the rails were cold."),
        ("Rails", "Rails were worn, the union said."),
        ("worn rails", "The worn rails were cold."),
        ("Norway", "The tram came from Norway."),
    ])
    func `is none where its name may be other words`(name: String, said: String) throws {
        let edition = try Self.edition(name, said)
        #expect(edition.entities.allSatisfy { $0.reference?.hasPrefix("outlet:") != true })
    }
}
