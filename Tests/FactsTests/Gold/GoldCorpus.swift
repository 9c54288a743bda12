import Facts
import Formats
import Foundation
import Prose
import Testing

/// The marked articles, all written for this project, and what the recogniser finds in them.
struct GoldCorpus: Sendable {
    /// The folder of the corpus.
    static let directory = URL(filePath: #filePath).deletingLastPathComponent().path

    private static let loaded = Result { try GoldCorpus() }

    /// The corpus, read once.
    static func shared() throws -> GoldCorpus { try loaded.get() }

    /// An article and what was found in it.
    struct Pair: Sendable {
        let gold: GoldArticle
        let findings: Findings
    }

    /// The articles in order of their names.
    let pairs: [Pair]
    /// Stands for every byte of the corpus: names and contents, in order of the names.
    let digest: String

    private init() throws {
        let folder = "\(Self.directory)/articles"
        var fields: [String] = []
        var articles: [GoldArticle] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where file.hasSuffix(".txt") {
            let bytes = try Array(Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
            fields += [file, Digest(of: bytes).hex()]
            articles.append(try GoldReader.read(bytes, name: String(file.dropLast(4))))
        }
        digest = Digest(ofFields: fields).hex()
        let desk = try Desk.open()
        pairs = articles.map { gold in
            let headline = gold.headline.map { gold.text[$0] }
            return Pair(gold: gold, findings: desk.read(gold.body, headline: headline).findings)
        }
    }
}
