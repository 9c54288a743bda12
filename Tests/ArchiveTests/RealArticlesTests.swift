import Archive
import Articles
import Compare
import Facts
import Prose
import Stories
import Testing

@Suite(
    .enabled(
        if: RealArticles.arePresent,
        "needs two scraped articles: set PARALLAX_SEEDS to the directory that holds them"
    )
)
struct `Two real articles on one event` {
    private let pair: RealArticles.Pair

    init() throws { pair = try RealArticles.pair() }

    private func words(_ span: Span?, of record: Record) -> String? {
        span.map { record.article.text[$0] }
    }

    // MARK: Cleaning and metadata

    @Test func `are one story of two outlets that the texts name`() {
        #expect(pair.edition.stories.count == 1)
        #expect(pair.edition.stories[0].sources == ["frontier-myanmar", "the-moscow-times"])
        #expect(pair.both.allSatisfy { $0.article.outlet.basis == .inferred })
    }

    @Test func `have their headlines`() {
        #expect(
            pair.both.map(\.article.title) == [
                "Putin Praises Myanmar Ties as Junta Chief Visits Moscow",
                "Putin hails Myanmar ties as junta chief visits Moscow",
            ]
        )
        #expect(pair.both.allSatisfy { $0.article.metadata.headline != nil })
    }

    @Test func `have a caption each, with its credit`() {
        let credits = pair.both.map { record in
            record.article.metadata.captions.map { words($0.credit, of: record) }
        }
        #expect(credits == [["kremlin.ru"], ["AFP"]])
    }

    @Test func `have a byline in the second only`() {
        #expect(pair.first.article.metadata.byline == nil)
        #expect(pair.second.article.metadata.byline?.agency?.id == "afp")
        #expect(pair.second.article.metadata.byline?.authors == [])
    }

    @Test func `tell their day in the second only`() throws {
        #expect(pair.first.article.metadata.published == nil)
        let published = try #require(pair.second.article.metadata.published)
        #expect(published.day == Day("2025-03-04"))
        #expect(published.precision == .day)
        #expect(published.basis == .weekdayAndDate)
        #expect(published.words == ["Tuesday", "March 4"])
        #expect(published.spans.map { words($0, of: pair.second) } == ["Tuesday", "March 4"])
    }

    @Test func `have eleven and sixteen sentences`() {
        #expect(pair.both.map(\.article.bodySentences.count) == [11, 16])
    }

    @Test func `keep or drop every line once`() {
        for record in pair.both {
            let kept = record.article.paragraphs.map(\.raw)
            let dropped = record.article.dropped.map(\.raw)
            for line in lines(of: record.article.raw) {
                let holders = (kept + dropped).filter { $0.contains(line) }
                #expect(holders.count == 1, "\(record.article.raw[line].prefix(20))")
            }
        }
    }

    /// The lines that hold more than white space, without the white space at their ends.
    private func lines(of text: Text) -> [Span] {
        var lines: [Span] = []
        var start = 0
        for end in 0...text.count where end == text.count || text.bytes[end] == 0x0A {
            let line = text.trimmed(Span(start, end))
            if !line.isEmpty { lines.append(line) }
            start = end + 1
        }
        return lines
    }

    @Test func `name, quote and count in headline, caption and body only`() {
        for record in pair.both {
            let places = record.article.paragraphs
                .filter { [.headline, .caption, .body].contains($0.role) }.map(\.span)
            let found = record.findings
            let spans =
                found.mentions.map(\.span) + found.quotes.flatMap(\.spans)
                + found.figures.map(\.span)
            #expect(!spans.isEmpty)
            for span in spans {
                #expect(places.contains { $0.contains(span) }, "\(record.article.text[span])")
            }
        }
    }

    // MARK: People

    @Test(arguments: [
        ("Vladimir Putin", EntityKind.person, 2), ("Min Aung Hlaing", .person, 2),
        ("Mikhail Mishustin", .person, 1), ("Alexei Likhachev", .person, 1),
        ("Rosatom", .organisation, 1), ("TASS", .organisation, 1),
    ])
    func `name one each`(name: String, kind: EntityKind, articles: Int) throws {
        let named = pair.edition.entities.filter { $0.name == name || $0.aliases.contains(name) }
        try #require(named.count == 1, "\(named.map(\.id))")
        #expect(named[0].kind == kind)
        #expect(named[0].appearances.count == articles)
    }

    @Test func `call nobody by a part of a name that has no family name`() {
        for entity in pair.edition.entities {
            #expect(entity.name != "Hlaing" && !entity.aliases.contains("Hlaing"))
            #expect(entity.name != "Aung Hlaing" && entity.name != "Min Aung")
        }
    }

    @Test func `describe the same man in other words`() throws {
        let id = try #require(pair.edition.entities.first { $0.name == "Min Aung Hlaing" }).id
        let entity = try #require(try pair.comparison().entities.first { $0.id == id })
        let descriptions = entity.entries.map { entry in
            entry.descriptions.map { pair.both[entry.column].article.text[$0] }
        }
        #expect(
            descriptions == [
                ["junta leader", "who ousted Myanmar’s elected government"],
                ["junta chief Senior General", "who seized power in a 2021 coup"],
            ]
        )
    }

    // MARK: Statements

    @Test func `have each sentence in one row`() throws {
        let comparison = try pair.comparison()
        for (column, record) in pair.both.enumerated() {
            let rows = comparison.statements.flatMap { $0.cells[column].sentences }
            let sentences = record.article.bodySentences.map {
                record.article.reading.sentences[$0].span
            }
            #expect(rows.sorted() == sentences)
        }
    }

    @Test func `share ten rows of sixteen`() throws {
        let rows = try pair.comparison().statements
        #expect(rows.count == 16)
        let shared = rows.filter { $0.carriers == [0, 1] }
        #expect(shared.count == 10)
        #expect(shared.flatMap { $0.cells[0].sentences }.count == 10)
        #expect(shared.flatMap { $0.cells[1].sentences }.count == 11)
        #expect(rows.filter { $0.carriers == [0] }.count == 1)
        #expect(rows.filter { $0.carriers == [1] }.count == 5)
    }

    @Test(arguments: [
        ("Mishustin", 0), ("110 megawatts", 1), ("two reactors", 1), ("90 percent", 1),
        ("nuclear plant", 1),
    ])
    func `alone say`(words: String, column: Int) throws {
        let text = pair.both[column].article.text
        let rows = try pair.comparison().statements.filter {
            $0.cells[column].sentences.contains { text[$0].contains(words) }
        }
        try #require(rows.count == 1)
        #expect(rows[0].carriers == [column])
        #expect(rows[0].cells[1 - column].presence == .absent)
    }

    @Test func `contradict each other in no figure`() throws {
        let figures = try pair.comparison().figures
        #expect(!figures.isEmpty)
        #expect(!figures.contains { $0.relation == .contradicts })
    }

    // MARK: Quotes

    private func utterance(_ words: String, in column: Int) throws -> [(Int, String, String)] {
        let comparison = try pair.comparison()
        let quote = try #require(
            comparison.quotes.first {
                $0.variants.contains {
                    $0.column == column && comparison.words(of: $0) == words
                }
            }
        )
        return quote.variants.map {
            ($0.column, comparison.words(of: $0), $0.relation.rawValue)
        }
    }

    private func speaker(of words: String, in column: Int) throws -> String? {
        let comparison = try pair.comparison()
        let quote = comparison.quotes.first {
            $0.variants.contains { $0.column == column && comparison.words(of: $0) == words }
        }
        let id = try #require(quote?.speaker)
        return pair.edition.entity(id).map { pair.edition.entities[$0].name }
    }

    @Test(arguments: [
        ("The relations between our countries are steadily developing", "Vladimir Putin"),
        (
            "I believe that victory must be yours under your strong and decisive leadership",
            "Min Aung Hlaing"
        ),
        ("king", "Min Aung Hlaing"),
    ])
    func `quote alike`(words: String, speaker: String) throws {
        let variants = try utterance(words, in: 0)
        #expect(variants.map(\.0) == [0, 1])
        #expect(variants.map(\.1) == [words, words])
        #expect(variants.map(\.2) == ["full", "identical"])
        #expect(try self.speaker(of: words, in: 0) == speaker)
    }

    @Test func `quote a sentence and a cut of it`() throws {
        let variants = try utterance("great potential", in: 0)
        #expect(variants.map(\.0) == [1, 0])
        #expect(variants.map(\.1) == ["We have great potential", "great potential"])
        #expect(variants.map(\.2) == ["full", "cut"])
        #expect(try speaker(of: "great potential", in: 0) == "Vladimir Putin")
    }

    @Test(arguments: ["cheap and ecologically safe energy", "reliable"])
    func `quote in the second only`(words: String) throws {
        #expect(try utterance(words, in: 1).map(\.0) == [1])
        #expect(try speaker(of: words, in: 1) == "Vladimir Putin")
    }

    // MARK: Wording

    @Test(arguments: [
        ("armed resistance", "violent opposition", WordingPair.Difference.wording),
        ("full-scale invasion", "full-scale military offensive", .wording),
        ("governments opposed to Western influence", "anti-Western governments", .wording),
        ("fertilizers", "fertilisers", .spelling),
    ])
    func `have other words for`(
        first: String,
        second: String,
        difference: WordingPair.Difference
    ) throws {
        let comparison = try pair.comparison()
        let found = comparison.wording.filter {
            Set([comparison.words(of: $0.reference), comparison.words(of: $0.other)])
                == [first, second]
        }
        #expect(found.count == 1)
        #expect(found.first?.difference == difference)
    }

    // MARK: Lineage

    @Test func `rest on one agency's text`() throws {
        let lineage = try pair.comparison().lineage
        #expect(lineage.pairs.map(\.relation) == [.commonAgency])
        #expect(lineage.pairs.first?.agency?.id == "afp")
        #expect(lineage.origins == [[0, 1]])
    }

    @Test func `leave open who was first`() throws {
        let precedence = try pair.comparison().precedence
        #expect(precedence.count == 10)
        #expect(precedence.allSatisfy { $0.first == nil && !$0.reason.isEmpty })
    }
}
