import Prose
import Search
import Testing

/// Small collections of invented texts.
struct Library {
    let segmenter: Segmenter
    let readings: [Reading]
    let index: SearchIndex

    /// Indexes texts of a title, the first line, and a body, the rest.
    init(
        _ texts: [String],
        fields: [[String: [String]]] = [],
        days: [String?] = [],
        joinsSpellings: Bool = false,
        sourceFile: String = #filePath
    ) throws {
        let segmenter = try Self.segmenter(sourceFile: sourceFile)
        self.segmenter = segmenter
        readings = texts.map { segmenter.read(Text($0)) }
        index = SearchIndex(
            documents: readings.enumerated().map { number, reading in
                let words = reading.words
                let title = reading.sentences.last { $0.paragraph == 0 }?.words.upperBound ?? 0
                return SearchDocument(
                    title: words[..<title],
                    body: words[title...],
                    fields: number < fields.count ? fields[number] : [:],
                    day: number < days.count ? days[number].flatMap { Day($0) } : nil
                )
            },
            spelling: joinsSpellings ? try Self.lexicon(sourceFile: sourceFile).spelling : nil
        )
    }

    /// A segmenter with the project's own lexicon.
    static func segmenter(sourceFile: String = #filePath) throws -> Segmenter {
        Segmenter(try lexicon(sourceFile: sourceFile))
    }

    private static func lexicon(sourceFile: String) throws -> Lexicon {
        let root = sourceFile.split(separator: "/").dropLast(3).joined(separator: "/")
        return try Lexicon(directory: "/\(root)/Config/lexicon")
    }

    func query(_ text: String) throws -> Query {
        try Query(parsing: text, fields: index.fields, segmenter: segmenter)
    }

    /// The documents that the query finds, ascending.
    func found(_ text: String) throws -> [Int] {
        index.search(try query(text)).hits.map(\.document).sorted()
    }

    /// The documents that the query finds, best first.
    func ranking(_ text: String) throws -> [Int] {
        index.search(try query(text)).hits.map(\.document)
    }
}
