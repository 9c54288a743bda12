import Prose
import Stories
import Testing

@Suite struct `Grouping articles` {
    /// The directory of the word lists, found from this file.
    private static let lexiconPath: String = {
        let parts = #filePath.split(separator: "/").dropLast(3)
        return "/" + parts.joined(separator: "/") + "/Config/lexicon"
    }()

    private static let lexicon = Result { try Lexicon(directory: lexiconPath) }
    private static let grouping = Result {
        Grouping(lexicon: try lexicon.get(), background: try Background(directory: lexiconPath))
    }

    private struct Report {
        let id: String
        let title: String
        let body: String
        let day: String?
    }

    private static let reports = [
        Report(
            id: "tram-1",
            title: "Fourteen hurt as tram leaves rails in Tolm",
            body:
                "A tram carrying commuters left its rails in the city of Tolm on Monday, hurting fourteen people. Tram drivers have warned of worn rails on Mill Street for months, the Tolm Transport Union said.",
            day: "2025-03-03"
        ),
        Report(
            id: "tram-2",
            title: "Tolm tram crash injures commuters",
            body:
                "Commuters were injured on Monday when a tram derailed on Mill Street in Tolm. The Tolm Transport Union said drivers had reported worn rails months ago.",
            day: "2025-03-04"
        ),
        Report(
            id: "opera",
            title: "Opera house names new conductor",
            body:
                "The state opera in Ness has named Lio Farrant as its next chief conductor. He will open the season with a new staging of a forgotten comic opera.",
            day: "2025-03-04"
        ),
        Report(
            id: "tram-later",
            title: "Tram leaves rails in Tolm again",
            body:
                "A tram carrying commuters left its rails in the city of Tolm on Friday, hurting three people. The Tolm Transport Union said drivers had warned of worn rails on Mill Street.",
            day: "2025-08-08"
        ),
    ]

    private func groups(_ reports: [Report]) throws -> [StoryGroup] {
        try Self.grouping.get().stories(of: documents(reports))
    }

    private func documents(_ reports: [Report]) throws -> [StoryDocument] {
        let segmenter = Segmenter(try Self.lexicon.get())
        return reports.map {
            StoryDocument(
                id: $0.id,
                title: segmenter.read(Text($0.title)).words,
                body: segmenter.read(Text($0.body)).words,
                day: $0.day.flatMap { Day($0) }
            )
        }
    }

    @Test func `tells how alike two articles are, whatever their stories`() throws {
        let documents = try documents(Self.reports)
        let likenesses = try Self.grouping.get()
            .likenesses(of: documents[0], to: Array(documents.dropFirst()))
        #expect(likenesses.map(\.days) == [1, 1, 158])
        #expect(likenesses[0].score > likenesses[1].score)
        #expect(likenesses[2].score > likenesses[1].score)
        #expect(likenesses[0].shared.contains("tram"))
        #expect(!likenesses[1].shared.contains("the"))
        let lexicon = try Self.lexicon.get()
        for word in likenesses.flatMap(\.shared) { #expect(!lexicon.stopwords.contains(word)) }
    }

    @Test func `likens an article to itself most, and to nothing not at all`() throws {
        let empty = Report(id: "empty", title: "", body: "", day: nil)
        let documents = try documents([Self.reports[0], Self.reports[0], empty])
        let likenesses = try Self.grouping.get()
            .likenesses(of: documents[0], to: Array(documents.dropFirst()))
        #expect(likenesses[0].score > 0.999)
        #expect(likenesses[1] == Likeness(score: 0, shared: [], days: nil))
        #expect(try Self.grouping.get().likenesses(of: documents[0], to: []).isEmpty)
    }

    private func stories(_ reports: [Report]) throws -> [[String]] {
        try groups(reports).map { $0.members.map { reports[$0.document].id } }
    }

    @Test func `joins reports of one event and keeps others apart`() throws {
        #expect(try stories(Self.reports) == [["tram-1", "tram-2"], ["opera"], ["tram-later"]])
    }

    @Test func `gives the same stories in any order of the input`() throws {
        #expect(try stories(Self.reports.reversed()) == stories(Self.reports))
    }

    @Test func `keeps similar events months apart, however alike the words`() throws {
        let stories = try stories([Self.reports[0], Self.reports[3]])
        #expect(stories.count == 2)
    }

    @Test func `joins an undated report to the event it tells`() throws {
        let undated = Report(
            id: "tram-undated",
            title: Self.reports[1].title,
            body: Self.reports[1].body,
            day: nil
        )
        #expect(try stories([Self.reports[0], undated, Self.reports[2]]).first?.count == 2)
    }

    @Test func `of nothing gives nothing`() throws {
        #expect(try stories([]).isEmpty)
    }

    @Test func `of an empty article gives a story of its own`() throws {
        let empty = Report(id: "empty", title: "", body: "", day: nil)
        #expect(try stories([empty, Self.reports[0]]).count == 2)
    }

    @Test func `tells why an article belongs`() throws {
        let groups = try groups(Array(Self.reports.prefix(2)))
        let reason = try #require(groups.first?.members.first)
        #expect(reason.shared.contains("tram"))
        #expect(reason.days == 1)
        #expect(reason.score > 0.09)
    }
}
