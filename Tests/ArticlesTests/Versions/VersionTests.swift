import Formats
import Testing

@testable import Articles

@Suite struct `Versions of one article` {
    /// A text of invented words, of which every `step`th is another one for another `seed`.
    private static func words(_ count: Int, seed: Int = 0, every step: Int = 0) -> [String] {
        (0..<count).map { step > 0 && $0 % step == 0 ? "w\($0)s\(seed)" : "w\($0)" }
    }

    private static func document(
        _ outlet: String?,
        _ words: [String],
        address: String? = nil,
        identifier: String? = nil,
        headline: String? = nil,
        moment: Int? = nil
    ) -> VersionFinder.Document {
        VersionFinder.Document(
            outlet: outlet,
            address: address,
            identifier: identifier,
            headline: headline,
            moment: moment,
            shingles: Shingles(words)
        )
    }

    private static func groups(_ documents: [VersionFinder.Document]) -> [[Int]] {
        VersionFinder().versions(of: documents).groups.map { $0.map(\.article) }
    }

    @Test func `share an address in one outlet`() {
        let found = VersionFinder().versions(of: [
            Self.document("lantern", Self.words(60), address: "https://lantern.example/a"),
            Self.document("lantern", Self.words(60, seed: 1, every: 1)),
            Self.document(
                "lantern",
                Self.words(60, seed: 2, every: 1),
                address: "https://lantern.example/a"
            ),
        ])
        #expect(found.groups.map { $0.map(\.article) } == [[0, 2]])
        #expect(found.groups[0].map(\.reason) == [.sameAddress, nil])
        #expect(found.groups[0].map(\.likeness) == [0, 1])
    }

    @Test func `share an id and the headline in one outlet`() {
        let documents = [
            Self.document("lantern", Self.words(60), identifier: "7", headline: "ferry"),
            Self.document("lantern", Self.words(60, seed: 2, every: 1), identifier: "7"),
            Self.document(
                "lantern",
                Self.words(60, seed: 3, every: 1),
                identifier: "7",
                headline: "ferry"
            ),
            Self.document(
                "beacon",
                Self.words(60, seed: 4, every: 1),
                identifier: "7",
                headline: "ferry"
            ),
        ]
        #expect(Self.groups(documents) == [[0, 2]])
    }

    @Test func `share an id and some of the words in one outlet`() {
        let documents = [
            Self.document("lantern", Self.words(200), identifier: "7", headline: "ferry"),
            Self.document(
                "lantern",
                Self.words(200, seed: 2, every: 12),
                identifier: "7",
                headline: "bridge"
            ),
        ]
        #expect(Self.groups(documents) == [[0, 1]])
        let strangers = documents.map {
            VersionFinder.Document(
                outlet: $0.outlet,
                address: nil,
                identifier: nil,
                headline: $0.headline,
                moment: nil,
                shingles: $0.shingles
            )
        }
        #expect(Self.groups(strangers).isEmpty)
    }

    @Test func `are none where an id or nothing else is the same`() {
        // The numbers of rows in two exports.
        let documents = [
            Self.document("lantern", Self.words(60), identifier: "1", headline: "ferry"),
            Self.document(
                "lantern",
                Self.words(60, seed: 2, every: 1),
                identifier: "1",
                headline: "school"
            ),
            Self.document("lantern", [], identifier: "2"),
            Self.document("lantern", [], identifier: "2"),
        ]
        #expect(Self.groups(documents).isEmpty)
    }

    @Test func `are told among ten thousand under one id`() {
        var documents = (0..<10_000).map { number in
            Self.document("lantern", (0..<20).map { "n\(number)w\($0)" }, identifier: "1")
        }
        documents.append(
            Self.document("lantern", (0..<20).map { "n3w\($0)" } + ["more"], identifier: "1")
        )
        #expect(Self.groups(documents) == [[3, 10_000]])
    }

    @Test func `share most runs of four words in one outlet`() {
        let documents = [
            Self.document("lantern", Self.words(200)),
            Self.document("lantern", Self.words(200, seed: 1, every: 40)),
        ]
        let found = VersionFinder().versions(of: documents)
        #expect(found.groups.map { $0.map(\.article) } == [[0, 1]])
        #expect(found.groups[0][0].reason == .sameText)
        #expect(found.groups[0][0].likeness > 0.6)
    }

    @Test func `are none where texts share less`() {
        let documents = [
            Self.document("lantern", Self.words(200)),
            Self.document("lantern", Self.words(200, seed: 1, every: 8)),
        ]
        #expect(Self.groups(documents).isEmpty)
    }

    @Test func `are none where texts are too short to tell`() {
        let documents = [
            Self.document("lantern", Self.words(10)), Self.document("lantern", Self.words(10)),
            Self.document("lantern", []), Self.document("lantern", []),
        ]
        #expect(Self.groups(documents).isEmpty)
    }

    @Test func `are not told across outlets or where the outlet is unknown`() {
        let documents = [
            Self.document("lantern", Self.words(100)), Self.document("beacon", Self.words(100)),
            Self.document(nil, Self.words(100)), Self.document(nil, Self.words(100)),
            Self.document(nil, Self.words(60), identifier: "7", headline: "ferry"),
            Self.document(nil, Self.words(60), identifier: "7", headline: "ferry"),
            Self.document(nil, Self.words(60), address: "https://lantern.example/a"),
            Self.document(nil, Self.words(60), address: "https://lantern.example/a"),
        ]
        #expect(Self.groups(documents).isEmpty)
    }

    @Test func `stand in the order of their times, and where none is told in that of the list`() {
        let text = Self.words(100)
        let documents = [
            Self.document("lantern", text, moment: 300),
            Self.document("lantern", text, moment: 100),
            Self.document("lantern", text, moment: 200), Self.document("beacon", text),
            Self.document("beacon", text),
        ]
        #expect(Self.groups(documents) == [[1, 2, 0], [3, 4]])
    }

    @Test func `are one group where each is like the next`() {
        let texts = (0..<6).map { shift in (0..<200).map { "w\($0 + 20 * shift)" } }
        let documents = texts.map { Self.document("lantern", $0) }
        #expect(Self.groups(documents) == [[0, 1, 2, 3, 4, 5]])
    }

    @Test func `are found among thousands that share an appeal`() {
        let appeal = (0..<40).map { "appeal\($0)" }
        var documents = (0..<3_000).map { number in
            Self.document("lantern", (0..<80).map { "n\(number)w\($0)" } + appeal)
        }
        documents.append(Self.document("lantern", (0..<80).map { "n1500w\($0)" } + appeal))
        #expect(Self.groups(documents) == [[1_500, 3_000]])
    }

    @Test func `are found however many there are`() {
        let documents = (0..<400).map { Self.document($0 % 2 == 0 ? "a" : "b", Self.words(60)) }
        let found = VersionFinder().versions(of: documents)
        #expect(found.groups.map(\.count) == [200, 200])
        #expect(found.outdated.count == 398)
    }

    @Test func `do not depend on the order in which texts are given`() {
        let documents = (0..<60).map { number in
            Self.document(
                "outlet\(number % 3)",
                Self.words(120, seed: number, every: 30 + number % 7),
                moment: number
            )
        }
        let order = (0..<60).map { ($0 * 37) % 60 }
        let straight = VersionFinder().versions(of: documents)
        let mixed = VersionFinder().versions(of: order.map { documents[$0] })
        let back = mixed.groups.map { $0.map { order[$0.article] } }
        #expect(Set(straight.groups.map { $0.map(\.article) }) == Set(back))
    }
}

@Suite struct `Copies of an article` {
    private static func document(_ outlet: String?, _ words: [String]) -> VersionFinder.Document {
        VersionFinder.Document(
            outlet: outlet,
            address: nil,
            identifier: nil,
            headline: nil,
            moment: nil,
            shingles: Shingles(words)
        )
    }

    private static let report = (0..<120).map { "w\($0)" }

    @Test func `hold the shorter text in another outlet`() {
        let longer = (0..<80).map { "own\($0)" } + Self.report
        let found = VersionFinder().versions(of: [
            Self.document("lantern", Self.report), Self.document("beacon", longer),
        ])
        #expect(found.groups.isEmpty)
        #expect(found.copies[0] == [Versions.Copy(article: 1, containment: 1)])
        #expect(found.copies[1] == [Versions.Copy(article: 0, containment: 1)])
    }

    @Test func `are linked where no outlet is known`() {
        let found = VersionFinder().versions(of: [
            Self.document(nil, Self.report), Self.document(nil, Self.report),
        ])
        #expect(found.copies.map(\.count) == [1, 1])
    }

    @Test func `are none where half is taken over`() {
        let half = Array(Self.report.prefix(60)) + (0..<60).map { "own\($0)" }
        let found = VersionFinder().versions(of: [
            Self.document("lantern", Self.report), Self.document("beacon", half),
        ])
        #expect(found.copies == [[], []])
    }

    @Test func `stand with the nearest first`() {
        let cut = Array(Self.report.prefix(110)) + (0..<10).map { "own\($0)" }
        let found = VersionFinder().versions(of: [
            Self.document("lantern", Self.report), Self.document("beacon", cut),
            Self.document("signal", Self.report),
        ])
        #expect(found.copies[0].map(\.article) == [2, 1])
    }
}

@Suite struct `Articles of a directory` {
    private func articles(_ records: [JSON]) throws -> (articles: [Article], report: ReadingReport)
    {
        let lines = records.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(
            separator: "\n"
        )
        let file = Fixture.file("lantern/a.jsonl", lines)
        let result = try Fixture.intake().read(files: [file])
        return (result.articles, result.report)
    }

    private func record(_ id: String, _ text: String, url: String? = nil) -> JSON {
        var members = [
            JSON.Member("id", .string(id)), JSON.Member("title", .string(Fixture.headline)),
            JSON.Member("text", .string(text)), JSON.Member("source", .string("The Lantern")),
        ]
        if let url { members.append(JSON.Member("url", .string(url))) }
        return .object(members)
    }

    @Test func `keep a changed text under one id as a version of it`() throws {
        let later = Fixture.body + "\n\nThe minister will visit the village on Thursday morning."
        let found = try articles([record("7", Fixture.body), record("7", later)])
        #expect(found.report.errors.isEmpty)
        let versions = VersionFinder().versions(of: found.articles)
        #expect(versions.groups.map { $0.map(\.article) } == [[0, 1]])
        #expect(versions.groups.first?.first?.reason == .sameIdentifier)
    }

    @Test func `are no versions where the numbers of their rows alone are the same`() throws {
        let files = [
            ("2024.jsonl", "Ferry stops", Fixture.body),
            ("2025.jsonl", "School will open in May", "The school on the hill was rebuilt."),
        ].map { path, title, text in
            let members: [JSON.Member] = [
                .init("id", 1), .init("source", "The Lantern"), .init("title", .string(title)),
                .init("text", .string(text)),
            ]
            return Fixture.file(path, JSON.object(members).text)
        }
        let articles = try Fixture.intake().read(files: files).articles
        #expect(articles.map(\.metadata.sourceID) == ["1", "1"])
        #expect(VersionFinder().versions(of: articles).groups.isEmpty)
    }

    @Test func `report the same text under one id as given twice`() throws {
        let found = try articles([record("7", Fixture.body), record("7", Fixture.body)])
        #expect(found.articles.count == 1)
        #expect(
            found.report.errors
                == [
                    .duplicate(
                        path: "lantern/a.jsonl",
                        record: 2,
                        id: "7",
                        firstPath: "lantern/a.jsonl"
                    )
                ]
        )
    }

    @Test func `are versions of one another if their addresses mean the same`() throws {
        let found = try articles([
            record("1", Fixture.body, url: "https://www.lantern.example/rail?utm_source=feed"),
            record(
                "2",
                Fixture.body + "\n\nMore will follow.",
                url: "https://m.lantern.example/rail/"
            ),
        ])
        let versions = VersionFinder().versions(of: found.articles)
        #expect(versions.groups.first?.first?.reason == .sameAddress)
    }
}
