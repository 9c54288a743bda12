import ArgumentParser
import Articles
import Foundation
import Prose

/// Reads a labelled set as the product reads a data directory and writes what it finds: body,
/// headline, writers and day of publication.
struct PredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Write body, headline, writers and day that are found for a labelled set."
    )

    @Option(help: "The folder of the set.")
    var set: String
    @Option(help: "Where to write what is found.")
    var out: String
    @Option(help: "The folder of the lexicon.")
    var lexicon = "Config/lexicon"
    @Option(help: "Threads at work at once.")
    var threads = 1
    @Flag(help: "Leave the models aside.")
    var rules = false

    @Option(help: "Write what became of each line of this entry instead, and why.")
    var explain: String?

    func run() throws {
        var lexicon = try ArticleLexicon(directory: lexicon)
        if rules { lexicon.bodyModel = nil }
        let gold = try GoldSet(path: set)
        let intake = Intake(lexicon: lexicon, settings: .init(threads: threads))
        if let explain {
            for entry in gold.entries where entry.id == explain {
                Self.writeLines(of: entry, intake)
            }
            return
        }
        let articles = Dictionary(
            intake.read(files: gold.entries.map(\.file)).articles.map { ($0.origin.path, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var sheet = ScoreSheet()
        var found: [(id: String, article: Article?)] = []
        for entry in gold.entries {
            let article = articles[entry.file.path]
            found.append((entry.id, article))
            guard let right = entry.body else { continue }
            sheet.add(ShingleScore(article.map(PredictionFile.body) ?? "", gold: right))
        }
        print(sheet.line)
        try PredictionFile.write(found, to: out)
    }

    private static func writeLines(of entry: GoldSet.Entry, _ intake: Intake) {
        for stages in intake.stages(of: entry.file).stages {
            for line in stages.cleaned.lines {
                let role = line.role?.rawValue ?? "-"
                let text = stages.draft.raw[line.raw].prefix(100)
                print("\(role)\t\(line.rule)\t\(line.reason)\t\(text)")
            }
        }
    }
}
