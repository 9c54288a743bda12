import Facts
import Prose

/// An invented article with its names and quotes as a reader marks them.
struct GoldArticle: Sendable {
    /// A name in the text.
    struct Name: Sendable, Hashable {
        let span: Span
        let kind: EntityKind
    }

    /// Who speaks, by the judgement of the reader.
    struct Speaker: Sendable, Hashable {
        /// How the text tells it.
        let basis: Facts.Speaker.Basis
        /// The words that stand for the speaker, where they are no name.
        let phrase: String?
        /// The fullest name of the speaker in the text; nil for one without a name.
        let name: String?
    }

    /// A stretch of quoted words, or of words in quotation marks that nobody says.
    struct Quote: Sendable, Hashable {
        /// How the words are given.
        enum Form: String, Sendable, CaseIterable {
            case direct, fragment, reported, denied
            /// A word that is put in quotation marks to keep it at a distance.
            case scare
            /// The title of a work.
            case title

            /// Whether somebody says the words, and the text puts them in quotation marks.
            var isQuotation: Bool { self == .direct || self == .fragment }
        }

        let form: Form
        /// The words without their quotation marks, piece by piece.
        var spans: [Span]
        /// Who says them; nil where the text does not tell.
        let speaker: Speaker?
        /// The verb of speech; nil for none.
        let cue: String?
    }

    /// The file's name without its ending.
    let name: String
    /// The kind of article, in words.
    let shape: String
    /// The text without any mark: the headline, where there is one, and the paragraphs, one a line.
    let text: Text
    /// The headline; nil for none.
    let headline: Span?
    /// The names in the order of the text, without overlap.
    let names: [Name]
    /// The quotes in the order of their openings.
    let quotes: [Quote]

    /// The lines behind the headline.
    var body: String { text[Span(headline.map { $0.end + 1 } ?? 0, text.count)] }
}

/// A fault in the marks of a file.
struct GoldError: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let reason: String

    var description: String { "\(file), line \(line): \(reason)" }
}
