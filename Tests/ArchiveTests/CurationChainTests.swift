import Archive
import Articles
import Facts
import Testing

@Suite struct `Several entries of a curator file` {
    private typealias Desk = `A curator file`

    @Test func `splits first and merges what is left and what came off`() throws {
        let edition = try Desk.edition(
            "entities.yaml",
            """
            merge:
              - { into: Maria Keller, from: Marie Keller }
              - { into: Oskar Lund, from: Keller the diver }
            split:
              - entity: Maria Keller
                articles: c-post/2025-06-19-reef.txt
                name: Keller the diver
            """
        )
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        let keller = try Desk.entity("Maria Keller", edition)
        #expect(keller.appearances.map(\.record) == [0, 1])
        #expect(
            keller.appearances.map(\.reason)
                == ["only article with this name", "merge 1 of entities.yaml"]
        )
        #expect(keller.curation == ["split 1 of entities.yaml", "merge 1 of entities.yaml"])
        let lund = try Desk.entity("Oskar Lund", edition)
        #expect(lund.appearances.map(\.record) == [2, 2])
        #expect(lund.aliases.contains("Maria Keller"))
        #expect(edition.movedEntities.count == 2)
        #expect(edition.movedEntities.values.contains(lund.id))
    }

    @Test func `merges back what it split off`() throws {
        let edition = try Desk.edition(
            "entities.yaml",
            """
            split: [{ entity: Maria Keller, articles: c-post/2025-06-19-reef.txt, name: Diver }]
            merge: [{ into: Maria Keller, from: Diver }]
            """
        )
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        let keller = try Desk.entity("Maria Keller", edition)
        #expect(keller.appearances.map(\.record) == [0, 2])
        #expect(edition.movedEntities.values.elementsEqual([keller.id]))
    }

    @Test func `renames what merges have joined, by any of its old names`() throws {
        let edition = try Desk.edition(
            "entities.yaml",
            """
            rename:
              - { entity: Marie Keller, name: M. Keller }
              - { entity: Maria Keller, name: M. Keller }
              - { entity: Oskar Lund, name: Someone Else }
            merge:
              - { into: Maria Keller, from: Marie Keller }
              - { into: Oskar Lund, from: Maria Keller }
            """
        )
        // All three are one by then, whose first new name counts.
        #expect(edition.report.errors.map(\.kind) == ["contradictory"])
        let keller = try Desk.entity("M. Keller", edition)
        #expect(keller.id.hasPrefix("oskar-lund-"))
        #expect(Set(keller.appearances.map(\.record)) == [0, 1, 2])
        #expect(Set(edition.movedEntities.values) == [keller.id])
    }

    @Test func `hides with an entity what was merged into it`() throws {
        for hidden in ["Maria Keller", "Marie Keller"] {
            let edition = try Desk.edition(
                "entities.yaml",
                """
                merge: [{ into: Maria Keller, from: Marie Keller }]
                hide: [{ entity: \(hidden) }]
                """
            )
            #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
            #expect(edition.entities.allSatisfy { !$0.name.hasSuffix("Keller") })
            #expect(edition.movedEntities.isEmpty)
            for record in edition.records {
                #expect(record.findings.entities.count == record.entityIDs.count)
                #expect(record.entityIDs.allSatisfy { edition.entity($0) != nil })
            }
        }
    }

    @Test func `leaves a circle of merges open where it would close`() throws {
        let edition = try Desk.edition(
            "entities.yaml",
            """
            merge:
              - { into: Maria Keller, from: Marie Keller }
              - { into: Oskar Lund, from: Maria Keller }
              - { into: Marie Keller, from: Oskar Lund }
            """
        )
        #expect(edition.report.errors.map(\.kind) == ["contradictory"])
        let lund = try Desk.entity("Oskar Lund", edition)
        #expect(Set(lund.appearances.map(\.record)) == [0, 1, 2])
        #expect(edition.movedEntities.count == 2)
        #expect(Set(edition.movedEntities.values) == [lund.id])
    }

    /// Two letters that stand for a number.
    private static func letters(_ number: Int) -> String {
        let codes = [number / 676, number / 26 % 26, number % 26].map { UInt8(97 + $0) }
        return String(decoding: codes, as: UTF8.self)
    }

    @Test(arguments: [false, true])
    func `follows a chain of merges of any length`(isReversed: Bool) throws {
        let names = (0..<400).map { "Ann Rov\(Self.letters($0))" }
        let article =
            "Tolm votes\n\nIn Tolm they heard "
            + names.map { "Ms \($0) and others. They also heard " }.joined() + "the mayor.\n"
        let plain = try Newsroom.edition(["a-post/one.txt": article])
        let ids = try names.map { name in
            try #require(plain.entities.first { $0.name == name }?.id)
        }
        var links = zip(ids, ids.dropFirst()).map { "  - { from: \($0), into: \($1) }" }
        if isReversed { links.reverse() }
        let edition = try Newsroom.edition([
            "a-post/one.txt": article,
            "entities.yaml": "merge:\n" + links.joined(separator: "\n"),
        ])
        #expect(edition.report.errors.isEmpty && edition.report.notices.isEmpty)
        #expect(edition.movedEntities.count == 399)
        #expect(Set(edition.movedEntities.values) == [ids[399]])
        let last = try #require(edition.entity(ids[399]).map { edition.entities[$0] })
        #expect(last.appearances.count == 400 && last.mentionCount == 400)
        #expect(Set(last.appearances.map(\.record)) == [0])
    }

    @Test func `of more than 5,000 entries is carried out whole`() throws {
        let lines = (0..<6_000).map { "  - { entity: Nobody \($0) }" } + ["  - Oskar"]
        let edition = try Desk.edition(
            "entities.yaml",
            """
            hide:
            \(lines.joined(separator: "\n"))
              - { entity: Oskar Lund }
            """
        )
        #expect(edition.report.notices.count == 6_000)
        #expect(edition.report.errors.map(\.kind) == ["malformed"])
        #expect(!edition.entities.contains { $0.name == "Oskar Lund" })
    }
}
