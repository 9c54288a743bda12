import Articles
import Formats
import Foundation
import Prose
import Testing

/// The pages and texts of the gate, all written for it, and what the intake makes of them.
struct GateCorpus: Sendable {
    /// The folder of the gate.
    static let directory = URL(filePath: #filePath).deletingLastPathComponent().path

    private static let loaded = Result { try GateCorpus() }

    /// The corpus, read once.
    static func shared() throws -> GateCorpus { try loaded.get() }

    /// Every page and text, in order of part and name.
    let cases: [GateCase]
    /// The answers to `cases`, one for each.
    let answers: [GateAnswer]
    /// Stands for every byte of the corpus: paths and contents, in order of the paths.
    let digest: String

    private init() throws {
        var cases: [GateCase] = []
        var fields: [String] = []
        for part in GateCase.Part.allCases {
            let folder = "\(Self.directory)/\(part.rawValue)"
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
                guard path.hasSuffix(".\(part.ending)") || path.hasSuffix(".json") else { continue }
                let bytes = try Array(Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
                fields += ["\(part.rawValue)/\(path)", Digest(of: bytes).hex()]
                guard !path.hasSuffix(".json") else { continue }
                let name = String(path.dropLast(part.ending.count + 1))
                let gold = try Data(contentsOf: URL(filePath: "\(folder)/\(name).json"))
                cases.append(
                    GateCase(
                        name: name,
                        part: part,
                        file: SourceFile(path: path, bytes: bytes),
                        gold: try GateCase.Gold(JSON(parsing: Array(gold)))
                    )
                )
            }
        }
        self.cases = cases
        digest = Digest(ofFields: fields).hex()
        answers = try Self.answers(to: cases)
    }

    /// What the intake makes of each case: files of one folder together, every other by itself.
    private static func answers(to cases: [GateCase]) throws -> [GateAnswer] {
        let intake = try Fixture.intake()
        var articles: [String: Article] = [:]
        for part in GateCase.Part.allCases {
            let own = cases.filter { $0.part == part }
            let folders = Set(own.map { folder(of: $0.name) }).sorted()
            let groups =
                folders.filter { !$0.isEmpty }.map { name in
                    own.filter { folder(of: $0.name) == name }
                } + own.filter { folder(of: $0.name).isEmpty }.map { [$0] }
            for group in groups {
                for article in intake.read(files: group.map(\.file)).articles {
                    articles["\(part.rawValue)/\(article.origin.path)"] = article
                }
            }
        }
        return cases.map { GateAnswer(articles["\($0.part.rawValue)/\($0.file.path)"]) }
    }

    private static func folder(of name: String) -> String {
        name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
    }

    /// The cases of `part` with their answers, in order.
    func pairs(of part: GateCase.Part) -> [(gate: GateCase, answer: GateAnswer)] {
        zip(cases, answers).filter { $0.0.part == part }.map { (gate: $0.0, answer: $0.1) }
    }
}

/// What was made of one page or text.
struct GateAnswer: Sendable {
    /// The body's paragraphs; empty where no article was found.
    let body: [String]
    /// The headline; nil for none.
    let headline: String?
    /// The writers.
    let authors: [String]
    /// The day of publication as YYYY-MM-DD in UTC; nil for none.
    let published: String?
    /// The ids of the agencies that the text itself is credited to.
    let agencies: [String]

    init(_ article: Article?) {
        body =
            article.map { article in
                article.paragraphs.filter { $0.role == .body }.map { article.text[$0.span] }
            } ?? []
        headline = article.flatMap { article in article.metadata.headline.map { article.text[$0] } }
        authors = article?.metadata.byline?.authors ?? []
        published = article?.metadata.published?.day.description
        agencies =
            article?.metadata.agencies.filter { $0.position != .caption }.map(\.agency.id) ?? []
    }

    /// The words of the body.
    var words: Int { WordRuns.words(of: body.joined(separator: "\n")).count }
}
