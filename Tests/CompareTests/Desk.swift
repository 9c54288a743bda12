import Articles
import Compare
import Facts
import FoundationEssentials
import Prose

/// The word lists and builders that the tests of this module share.
enum Desk {
    /// The directory of the word lists, found from this file.
    static let lexiconPath: String = {
        var parts = #filePath.split(separator: "/").map(String.init)
        parts.removeLast(3)
        return "/" + (parts + ["Config", "lexicon"]).joined(separator: "/")
    }()

    private static let lexicon = Result { try Lexicon(directory: lexiconPath) }
    private static let comparer = Result {
        Comparer(
            lexicon: try lexicon.get(),
            background: try Background(directory: lexiconPath),
            loadedWords: try LoadedWords(directory: lexiconPath)
        )
    }

    static func compare(_ drafts: TestArticle...) throws -> Comparison {
        let segmenter = Segmenter(try lexicon.get())
        let columns = drafts.enumerated().map { $0.element.column($0.offset, segmenter) }
        return try comparer.get().compare(columns)
    }
}

/// An article written in a test: its sentences, and what a recogniser would find in them.
struct TestArticle {
    var headline = "A headline"
    var body: [String]
    /// Words in quotation marks and the id of who says them.
    var quotes: [(words: String, speaker: String?, form: Quote.Form)] = []
    var figures: [TestFigure] = []
    /// Names with the id of their entity.
    var names: [(words: String, id: String, title: String?)] = []
    var agency: Agency?
    var agencyPosition = AgencyCredit.Position.byline
    var published: Publication?
    var isExcerpt = false
    var language: String?

    struct TestFigure {
        var words: String
        var value: Double
        var kind = Figure.Kind.count
        var unit: String?
        var factor = 1.0
        var counted: String?
        var approximation = Figure.Approximation.exact
    }

    func column(_ index: Int, _ segmenter: Segmenter) -> Column {
        let text = Text(([headline] + body).joined(separator: "\n\n"))
        var paragraphs: [Paragraph] = []
        var offset = 0
        for (number, line) in ([headline] + body).enumerated() {
            let span = Span(offset, offset + line.utf8.count)
            paragraphs.append(
                Paragraph(
                    role: number == 0 ? .headline : .body,
                    span: span,
                    raw: span,
                    rule: "test"
                )
            )
            offset = span.end + 2
        }
        var metadata = Metadata()
        metadata.headline = paragraphs[0].span
        metadata.published = published
        metadata.isExcerpt = isExcerpt
        metadata.languageDecision = LanguageDecision(
            tag: language,
            basis: language.map { _ in .stated },
            stated: language,
            confidence: nil,
            analysis: .full
        )
        if let agency {
            metadata.agencies = [AgencyCredit(agency: agency, position: agencyPosition, span: nil)]
        }
        let article = Article(
            id: "article-\(index)",
            origin: Origin(path: "\(index).txt"),
            outlet: OutletIdentification(outlet: .unknown, basis: .unknown),
            raw: text,
            reading: segmenter.read(text),
            paragraphs: paragraphs,
            dropped: [],
            metadata: metadata
        )
        let found = findings(in: text)
        return Column(article: article, findings: found.findings, entityIDs: found.ids)
    }

    private func findings(in text: Text) -> (findings: Findings, ids: [String]) {
        var ids: [String] = []
        for id in names.map(\.id) + quotes.compactMap(\.speaker) where !ids.contains(id) {
            ids.append(id)
        }
        let entities = ids.map {
            LocalEntity(kind: .person, name: $0, key: $0, aliases: [], reference: nil, reasons: [])
        }
        let mentions = names.map { name in
            Mention(
                span: text.span(of: name.words),
                entity: ids.firstIndex(of: name.id) ?? 0,
                title: name.title.map { text.span(of: $0) }
            )
        }
        let quotes = quotes.map { quote in
            Quote(
                spans: [text.span(of: quote.words)],
                form: quote.form,
                speaker: quote.speaker.map {
                    Speaker(
                        span: Span(0, 1),
                        entity: ids.firstIndex(of: $0),
                        basis: .name,
                        confidence: 1
                    )
                },
                cue: nil
            )
        }
        return (
            Findings(
                entities: entities,
                mentions: mentions,
                quotes: quotes,
                figures: figures.map { $0.figure(in: text) },
                descriptions: mentions.compactMap { mention in
                    mention.title.map {
                        Description(span: $0, entity: mention.entity, form: .title)
                    }
                }
            ),
            ids
        )
    }
}

extension TestArticle.TestFigure {
    func figure(in text: Text) -> Figure {
        Figure(
            span: text.span(of: words),
            value: value,
            kind: kind,
            unit: unit,
            baseValue: value * factor,
            baseUnit: unit == nil ? nil : "base",
            counted: counted.map { text.span(of: $0) },
            countedStem: counted,
            approximation: approximation,
            approximationSpan: nil
        )
    }
}

extension Text {
    /// The first place of `words`, which must stand in the text.
    func span(of words: String) -> Span {
        let wanted = Array(words.utf8)
        let start = (0...max(0, count - wanted.count)).first { bytes[$0...].starts(with: wanted) }
        guard let start else { preconditionFailure("'\(words)' does not stand in the text") }
        return Span(start, start + wanted.count)
    }
}

extension Comparison {
    /// The words of a span of an article.
    func words(_ evidence: Evidence) -> String {
        columns[evidence.column].article.text[evidence.span]
    }

    /// The row that holds `words` in the article of `column`.
    func statement(with words: String, in column: Int) -> Statement? {
        let text = columns[column].article.text
        return statements.first { $0.cells[column].sentences.contains { text[$0].contains(words) } }
    }
}
