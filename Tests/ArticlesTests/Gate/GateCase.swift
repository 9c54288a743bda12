import Articles
import Formats
import Foundation
import Testing

/// One page or text of the gate, with what a reader makes of it.
struct GateCase: Sendable, CustomTestStringConvertible {
    /// The two parts of the corpus.
    enum Part: String, CaseIterable, Sendable {
        /// Pages of every shape.
        case pages
        /// Texts as scraped.
        case texts

        /// The ending of its files.
        var ending: String { self == .pages ? "html" : "txt" }
    }

    /// What stands in the file, by the judgement of its writer.
    struct Gold: Sendable {
        /// The kind of page, in words.
        let shape: String
        /// The paragraphs of the body; empty for a page without an article.
        let body: [String]
        /// Paragraphs that count neither for nor against: subheadings, standfirst, corrections.
        let optional: [String]
        /// The headline; nil where it is left open.
        let headline: String?
        /// The writers; empty for none.
        let authors: [String]
        /// The day of publication as YYYY-MM-DD; nil where it is left open.
        let published: String?
        /// The id of the agency that the text is taken from; nil for none.
        let agency: String?
        /// Words of the body that must be kept.
        let required: [String]
        /// Words of the file that must not be kept as body.
        let forbidden: [String]
        /// Most words that may be kept of a page without an article.
        let limit: Int
    }

    /// The file's path below its part, without the ending ("harbour-mail/eels").
    let name: String
    /// The part of the corpus.
    let part: Part
    /// The file.
    let file: SourceFile
    /// What stands in it.
    let gold: Gold

    var testDescription: String { "\(part)/\(name)" }
}

extension GateCase.Gold {
    init(_ json: JSON) throws {
        func strings(_ name: String) -> [String] {
            json[name]?.array?.compactMap(\.string) ?? []
        }
        shape = try #require(json["shape"]?.string)
        body = try #require(json["body"]?.array).compactMap(\.string)
        optional = strings("optional")
        headline = json["headline"]?.string
        authors = strings("authors")
        published = json["published"]?.string
        agency = json["agency"]?.string
        required = strings("required")
        forbidden = strings("forbidden")
        limit = json["limit"]?.integer ?? 0
    }
}
