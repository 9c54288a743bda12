import Archive
import Articles
import Facts
import Testing

@Suite struct `A curator file` {
    /// Two articles of one story and one of another, whose Kellers are two people.
    static let articles = [
        "a-post/2025-03-03-tram.txt": """
        Fourteen hurt as tram leaves rails in Tolm

        A tram left its rails in the city of Tolm on Monday, hurting fourteen people, the Tolm Transport Union said.

        “I heard a bang,” said Maria Keller. “It was loud.”
        """,
        "b-post/2025-03-03-tram.txt": """
        Fourteen hurt as tram leaves rails in Tolm

        A tram left its rails in the city of Tolm on Monday, hurting fourteen people, the union of drivers said.

        “I heard a bang,” said Marie Keller. “It was loud.”
        """,
        "c-post/2025-06-19-reef.txt": """
        Divers map a sunken orchard off the Vessen coast

        Divers have mapped the stumps of an orchard that the sea covered six hundred years ago off the coast of Norway.

        “We saw roots,” said Maria Keller. Her brother Oskar Lund held the lamp.
        """,
    ]

    static func edition(_ name: String, _ file: String) throws -> Edition {
        try Newsroom.edition(Self.articles.merging([name: file]) { $1 })
    }

    static func entity(_ name: String, _ edition: Edition) throws -> Entity {
        let found = edition.entities.filter { $0.name == name }
        try #require(found.count == 1, "\(edition.entities.map(\.name))")
        return found[0]
    }

    private static let merge = """
        merge:
          - into: Maria Keller
            from: [Marie Keller]
            reason: one spelling of two
        """

    @Test func `merges two entities and says why`() throws {
        let edition = try Self.edition("entities.yaml", Self.merge)
        #expect(edition.report.errors.isEmpty)
        let keller = try Self.entity("Maria Keller", edition)
        #expect(keller.aliases.contains("Marie Keller"))
        #expect(keller.appearances.map(\.record) == [0, 1, 2])
        let reason = "merge 1 of entities.yaml: one spelling of two"
        #expect(
            keller.appearances.map(\.reason) == ["same full name", reason, "same full name"]
        )
        #expect(keller.curation == [reason])
        #expect(edition.movedEntities.map(\.value) == [keller.id])
        let before = try Newsroom.edition(Self.articles)
        #expect(edition.movedEntities.keys.first == (try Self.entity("Marie Keller", before)).id)
        #expect(try Self.entity("Maria Keller", before).id == keller.id)
        #expect(edition.id != before.id)
    }

    @Test func `says the same as JSON`() throws {
        let yaml = try Self.edition("entities.yaml", Self.merge)
        let json = try Self.edition(
            "entities.json",
            #"{"merge": [{"into": "Maria Keller", "from": "Marie Keller", "reason": "one"}]}"#
        )
        #expect(yaml.entities.map(\.id) == json.entities.map(\.id))
        #expect(yaml.movedEntities == json.movedEntities)
    }

    @Test func `merges what was merged before`() throws {
        let edition = try Self.edition(
            "entities.yaml",
            """
            merge:
              - { into: Maria Keller, from: Marie Keller }
              - { into: Oskar Lund, from: Maria Keller }
            """
        )
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        let lund = try Self.entity("Oskar Lund", edition)
        #expect(Set(lund.appearances.map(\.record)) == [0, 1, 2])
        #expect(Set(edition.movedEntities.values) == [lund.id])
        #expect(edition.movedEntities.count == 2)
    }

    @Test func `splits off the article where somebody else is meant`() throws {
        let edition = try Self.edition(
            "entities.yaml",
            """
            split:
              - entity: Maria Keller
                articles: c-post/2025-06-19-reef.txt
                name: Maria Keller (diver)
            """
        )
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        #expect(try Self.entity("Maria Keller", edition).appearances.map(\.record) == [0])
        let diver = try Self.entity("Maria Keller (diver)", edition)
        #expect(diver.appearances.map(\.record) == [2])
        #expect(diver.appearances[0].reason == "split 1 of entities.yaml")
        #expect(diver.mentionCount == 1)
        #expect(edition.records[2].entityIDs.contains(diver.id))
        #expect(edition.movedEntities.isEmpty)
    }

    @Test func `renames and tells public identifiers`() throws {
        let edition = try Self.edition(
            "entities.yaml",
            """
            rename: [{ entity: Oskar Lund, name: Oskar B. Lund }]
            identify:
              - { entity: Oskar B. Lund, ids: { wikidata: Q1 } }
              - { entity: Oskar Lund, ids: { wikidata: Q1, viaf: "77" } }
            """
        )
        let lund = try Self.entity("Oskar B. Lund", edition)
        #expect(lund.aliases.contains("Oskar Lund"))
        #expect(lund.externalIDs.map(\.value) == ["77", "Q1"])
        #expect(lund.id.hasPrefix("oskar-lund-"))
        // Before any curator there is nobody of the new name.
        #expect(edition.report.notices.map(\.kind) == ["unmatched"])
        let norway = try Self.entity("Norway", edition)
        #expect(norway.externalIDs == [ExternalID(scheme: "iso", value: "NO")])
    }

    @Test func `hides an entity everywhere`() throws {
        let edition = try Self.edition("entities.yaml", "hide: [{ entity: Maria Keller }]")
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        #expect(!edition.entities.contains { $0.name == "Maria Keller" })
        for record in edition.records {
            #expect(record.findings.entities.count == record.entityIDs.count)
            #expect(record.findings.mentions.allSatisfy { $0.entity < record.entityIDs.count })
            for (place, id) in record.entityIDs.enumerated() {
                let entity = try #require(edition.entity(id).map { edition.entities[$0] })
                let index = edition.record(record.article.id)
                #expect(
                    entity.appearances.contains { $0.record == index && $0.entity == place }
                )
            }
        }
        let quotes = edition.records[0].findings.quotes
        let quote = try #require(quotes.first { $0.form == .direct })
        #expect(quote.speaker != nil && quote.speaker?.entity == nil)
    }

    @Test(arguments: [
        ("entities.yaml", "", []),
        ("entities.yaml", "# nothing yet\n", []),
        ("entities.yaml", "merge:\n", []),
        ("entities.json", "{}", []),
        ("entities.json", "{", ["malformed"]),
        ("entities.json", "[]", ["malformed"]),
        ("entities.yaml", "a: [", ["malformed"]),
        ("entities.yaml", "just words", ["malformed"]),
        ("entities.yaml", "merge: yes", ["malformed"]),
        ("entities.yaml", "mrege: []", ["malformed"]),
        ("entities.yaml", "merge: [Orr]", ["malformed"]),
        ("entities.yaml", "merge: [{ into: Oskar Lund }]", ["malformed"]),
        ("entities.yaml", "hide: [{ entity: [Oskar Lund] }]", ["malformed"]),
        ("entities.json", #"{"hide": [{"entity": 5}]}"#, ["malformed"]),
        ("entities.yaml", "hide: [{ entity: { name: Oskar Lund, type: man } }]", ["malformed"]),
        ("entities.yaml", "hide: [{ entity: Oskar Lund, why: noise }]", ["malformed"]),
        (
            "entities.yaml", "identify: [{ entity: Oskar Lund, ids: { wikidata: 42 } }]",
            ["malformed"]
        ),
        ("entities.yaml", "identify: [{ entity: Oskar Lund, ids: {} }]", ["malformed"]),
        ("entities.yaml", "a: &x [1]\nb: *x\n", ["malformed"]),
        ("entities.yaml", "hide: [{ entity: Nobody Here }]", ["unmatched"]),
        ("entities.yaml", "hide: [{ entity: { name: Oskar Lund, type: place } }]", ["unmatched"]),
        ("entities.yaml", "merge: [{ into: Keller, from: Oskar Lund }]", ["unmatched"]),
        ("entities.yaml", "merge: [{ into: Oskar Lund, from: Oskar Lund }]", ["contradictory"]),
        (
            "entities.yaml",
            "split: [{ entity: Oskar Lund, articles: [c-post/2025-06-19-reef.txt], name: Lund }]",
            ["contradictory"]
        ),
        (
            "entities.yaml",
            "split: [{ entity: Oskar Lund, articles: [d-post/none.txt], name: Lund }]",
            ["unmatched"]
        ),
        (
            "entities.yaml",
            "split: [{ entity: Oskar Lund, articles: [a-post/2025-03-03-tram.txt], name: Lund }]",
            ["unmatched"]
        ),
        (
            "entities.yaml",
            """
            rename:
              - { entity: Oskar Lund, name: Oskar B. Lund }
              - { entity: Oskar Lund, name: Oskar C. Lund }
            """, ["contradictory"]
        ),
        (
            "entities.yaml",
            """
            merge:
              - { into: Oskar Lund, from: Marie Keller }
              - { into: Maria Keller, from: Marie Keller }
            """, ["contradictory"]
        ),
        (
            "entities.yaml",
            """
            merge:
              - { into: Oskar Lund, from: Marie Keller }
              - { into: Marie Keller, from: Oskar Lund }
            """, ["contradictory"]
        ),
        (
            "entities.yaml",
            """
            identify:
              - { entity: Oskar Lund, ids: { wikidata: Q7 } }
              - { entity: Marie Keller, ids: { wikidata: Q7 } }
              - { entity: Oskar Lund, ids: { wikidata: Q8 } }
            """, ["contradictory", "contradictory"]
        ),
    ])
    func `is reported where it is wrong, and the rest is served`(
        name: String,
        file: String,
        kinds: [String]
    ) throws {
        let edition = try Self.edition(name, file)
        #expect(edition.records.count == 3)
        let found = edition.report.errors.map(\.kind) + edition.report.notices.map(\.kind)
        #expect(found == kinds, "\(edition.report.errors) \(edition.report.notices)")
        let paths = edition.report.errors.map(\.path) + edition.report.notices.map(\.path)
        #expect(paths.allSatisfy { $0 == name })
    }

    @Test func `is reported with line and entry`() throws {
        let edition = try Self.edition(
            "entities.yaml",
            """
            merge:
              - into: Maria Keller
                from: Marie Keller
              - into: Maria Keller
                form: Oskar Lund
            """
        )
        let words = edition.report.errors.map(\.description)
        #expect(words.contains { $0.contains("line 5, merge 2: unknown key 'form'") }, "\(words)")
        #expect(words.contains { $0.contains("line 4, merge 2: 'from' is missing") }, "\(words)")
    }

    @Test(arguments: [
        (
            """
            {"merge": [
              {"into": "Maria Keller", "from": "Marie Keller"},
              {"into": "Maria Keller",
               "form": "Oskar \\" Lund"}
            ]}
            """,
            ["line 4, merge 2: unknown key 'form'", "line 3, merge 2: 'from' is missing"]
        ),
        ("{\n  \"hide\": 5\n}", ["line 2: 'hide' must be a list"]),
        ("{\n  \"hied\": []\n}", ["line 2: unknown key 'hied'"]),
        ("{\n  \"hide\": [\n{\"entity\": 5}\n]}", ["line 3, hide 1: 'entity' must be a text"]),
        ("{\n  \"hide\": [\n\n,]}", ["no JSON: line 4: expected a value"]),
        ("{\n  \"hide\": [", ["no JSON: line 2: "]),
        ("{\"a\": [1,\n[true,{}]],\n\"hide\": [7]}", ["line 1: unknown", "line 3, hide 1: exp"]),
    ])
    func `as JSON is reported with its lines too`(file: String, words: [String]) throws {
        let edition = try Self.edition("entities.json", file)
        let found = edition.report.errors.map(\.description)
        #expect(found.count == words.count)
        for (error, word) in zip(found, words) {
            #expect(error.contains(word), "\(found)")
        }
    }

    @Test func `counts as JSON where both are there`() throws {
        var files = Self.articles
        files["entities.json"] = #"{"hide": [{"entity": "Maria Keller"}]}"#
        files["entities.yaml"] = "hide: [{ entity: Oskar Lund }]"
        let edition = try Newsroom.edition(files)
        #expect(edition.report.notices.map(\.path) == ["entities.yaml"])
        #expect(edition.entities.contains { $0.name == "Oskar Lund" })
        #expect(!edition.entities.contains { $0.name == "Maria Keller" })
    }

    @Test func `counts in the data directory itself alone`() throws {
        let edition = try Self.edition("a-post/entities.json", #"{"hide": []}"#)
        #expect(edition.movedEntities.isEmpty)
        #expect(edition.report.files == 4)
    }

    @Test func `of any depth and length takes bounded time`() throws {
        let deep = String(repeating: "[", count: 100_000)
        let long = "hide:\n" + String(repeating: "  - { entity: Oskar Lund }\n", count: 5_000)
        for text in [deep, "merge: " + deep, "{" + deep, long] {
            let edition = try Self.edition("entities.yaml", text)
            #expect(edition.records.count == 3)
        }
    }
}

@Suite struct `A data directory` {
    @Test func `with a curator file is read anew with it`() throws {
        let directory = try ScratchDirectory()
        let text = "Tolm\n\n“I heard a bang in Tolm,” said Maria Keller on Monday.\n"
        try directory.write(text, to: "a-post/one.txt")
        let editor = try Newsroom.editor.get()
        #expect(
            try editor.edition(ofDirectory: directory.path).entities
                .contains { $0.name == "Maria Keller" }
        )
        try directory.write(
            "hide: [{ entity: Maria Keller }, { entity: Nobody }]",
            to: "entities.yaml"
        )
        let edition = try editor.edition(ofDirectory: directory.path)
        #expect(!edition.entities.contains { $0.name == "Maria Keller" })
        #expect(edition.records.count == 1)
        let report = try editor.report(onDirectory: directory.path)
        #expect(report == edition.report)
        #expect(report.notices.map(\.kind) == ["unmatched"])
    }
}
