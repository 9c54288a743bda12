import Articles
import Formats
import Foundation
import Prose

/// A file with the text that was found for each page.
enum PredictionFile {
    /// The paragraphs and headings of the body, an empty line between them.
    static func body(of cleaned: Cleaned) -> String {
        cleaned.paragraphs.filter { $0.role == .body || $0.role == .heading }
            .map { cleaned.text[$0.span] }.joined(separator: "\n\n")
    }

    /// The paragraphs and headings of the body, an empty line between them.
    static func body(of article: Article) -> String {
        article.paragraphs.filter { $0.role == .body || $0.role == .heading }
            .map { article.text[$0.span] }.joined(separator: "\n\n")
    }

    /// Writes the texts as one JSON object by id.
    static func write(_ texts: [(id: String, body: String)], to path: String) throws {
        let members = texts.map { text in
            JSON.Member(text.id, .object([JSON.Member("articleBody", .string(text.body))]))
        }
        try Data(JSON.object(members).bytes).write(to: URL(filePath: path))
    }
}
