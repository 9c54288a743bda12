import Facts
import Foundation
import Prose
import Testing

/// A recogniser with the project's own word lists, as the tests use it.
struct Desk: Sendable {
    private static let loaded = Result { try Desk(model: shipped()) }
    private static let ruled = Result { try Desk(model: nil) }

    private let segmenter: Segmenter
    private let recognizer: Recognizer
    let gazetteer: Gazetteer

    /// The package's root, told from where this file stands.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let lists = Result {
        let directory = root.appending(path: "Config/lexicon").path
        return (
            lexicon: try Lexicon(directory: directory),
            gazetteer: try Gazetteer(directory: directory)
        )
    }

    /// A desk that tells names by `model`; by the rules alone without one.
    init(model: NameModel?) throws {
        let lists = try Self.lists.get()
        gazetteer = lists.gazetteer
        segmenter = Segmenter(lists.lexicon)
        recognizer = Recognizer(
            lexicon: lists.lexicon,
            gazetteer: lists.gazetteer,
            model: model
        )
    }

    /// The one desk of all tests: the lists are read once.
    static func open() throws -> Desk { try loaded.get() }

    /// The one desk without a model.
    static func rules() throws -> Desk { try ruled.get() }

    private static func shipped() throws -> NameModel {
        try #require(
            try NameModel(path: root.appending(path: "Config/models/names.model").path)
        )
    }

    /// Reads `body`, whose paragraphs are lines, below `headline`, of an outlet of the country
    /// `home`.
    func read(_ body: String, headline: String? = nil, home: String? = nil) -> Page {
        let text = Text(headline.map { "\($0)\n\(body)" } ?? body)
        let reading = segmenter.read(text)
        let outline = Outline(
            headline: headline == nil ? nil : reading.paragraphs.first,
            captions: [],
            body: Array(reading.paragraphs.dropFirst(headline == nil ? 0 : 1))
        )
        return Page(
            text: text,
            findings: recognizer.findings(in: reading, outline: outline, home: home)
        )
    }

    /// Reads `text` by an outline that tells lines (from 1): the body, a headline and captions.
    func read(_ text: String, body: ClosedRange<Int>, headline: Int, captions: ClosedRange<Int>)
        -> Page
    {
        let text = Text(text)
        let reading = segmenter.read(text)
        func line(_ span: Span) -> Int { text.bytes[..<span.start].count { $0 == 0x0A } + 1 }
        let outline = Outline(
            headline: reading.paragraphs.first { line($0) == headline },
            captions: reading.paragraphs.filter { captions.contains(line($0)) },
            body: reading.paragraphs.filter { body.contains(line($0)) }
        )
        return Page(text: text, findings: recognizer.findings(in: reading, outline: outline))
    }

    /// What was found in one text, in words.
    struct Page {
        let text: Text
        let findings: Findings

        /// The entities of `kind` by their full names, in order.
        func names(_ kind: EntityKind) -> [String] {
            findings.entities.filter { $0.kind == kind }.map(\.name)
        }

        /// All names with the first letter of their kind: "p Ann Orr".
        var names: [String] {
            findings.entities.map { "\($0.kind.rawValue.prefix(2)) \($0.name)" }
        }

        func entity(_ name: String) -> LocalEntity? {
            findings.entities.first { $0.name == name }
        }

        /// The titles at the mentions of `name`, those without a title left out.
        func titles(of name: String) -> [String] {
            findings.mentions.filter { findings.entities[$0.entity].name == name }
                .compactMap { $0.title.map { text[$0] } }
        }

        /// "form: words | words < speaker".
        var quotes: [String] {
            findings.quotes.map { quote in
                let words = quote.spans.map { text[$0] }.joined(separator: " | ")
                let entity = quote.speaker.flatMap { speaker in
                    speaker.entity.map { findings.entities[$0].name }
                        ?? "[\(text[speaker.span])]"
                }
                return "\(quote.form.rawValue): \(words) < \(entity ?? "nobody")"
            }
        }

        /// "words = value unit (counted)".
        var figures: [String] {
            findings.figures.map { figure in
                let upper = figure.upper.map { " to \($0)" } ?? ""
                let counted = figure.counted.map { " (\(text[$0]))" } ?? ""
                let unit = figure.unit.map { " \($0)" } ?? ""
                return "\(text[figure.span]) = \(figure.value)\(upper)\(unit)\(counted)"
            }
        }
    }
}
