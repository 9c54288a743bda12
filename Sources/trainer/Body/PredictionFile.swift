import Articles
import Formats
import Foundation
import Prose

/// A file with the text that was found for each page, and perhaps what tells of it.
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
        try write(texts.map { ($0.id, [JSON.Member("articleBody", .string($0.body))]) }, to: path)
    }

    /// Writes body, headline, writers and day of each article, so far as they were found, as one
    /// JSON object by id.
    static func write(_ articles: [(id: String, article: Article?)], to path: String) throws {
        try write(articles.map { ($0.id, $0.article.map(fields) ?? []) }, to: path)
    }

    private static func fields(of article: Article) -> [JSON.Member] {
        let metadata = article.metadata
        var fields = [JSON.Member("articleBody", .string(body(of: article)))]
        if let headline = metadata.headline {
            fields.append(JSON.Member("headline", .string(article.text[headline])))
        }
        if let byline = metadata.byline {
            let names = byline.authors + [byline.agency?.name].compactMap(\.self)
            fields.append(JSON.Member("author", .string(names.joined(separator: "; "))))
        }
        if let published = metadata.published {
            // The day of the place of publication, which is what a page shows its readers.
            let seconds = published.seconds + (published.offset ?? 0)
            let day = Day(ordinal: Int((Double(seconds) / 86_400).rounded(.down)))
            fields.append(JSON.Member("datePublished", .string("\(day)")))
        }
        return fields
    }

    private static func write(
        _ entries: [(id: String, fields: [JSON.Member])],
        to path: String
    ) throws {
        let members = entries.map { JSON.Member($0.id, .object($0.fields)) }
        try Data(JSON.object(members).bytes).write(to: URL(filePath: path))
    }
}
