import ArgumentParser
import Articles
import Foundation
import Prose

/// Reads a labelled set as the product reads a data directory and writes the bodies it finds.
struct PredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Write the bodies that are found for a labelled set."
    )

    @Option(help: "The folder of the set.")
    var set: String
    @Option(help: "Where to write the texts.")
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
        let articles = intake.read(files: gold.entries.map(\.file)).articles
        let bodies = Dictionary(
            articles.map { ($0.origin.path, PredictionFile.body(of: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
        var sheet = ScoreSheet()
        var texts: [(id: String, body: String)] = []
        for entry in gold.entries {
            let body = bodies[entry.file.path] ?? ""
            texts.append((entry.id, body))
            if let right = entry.body { sheet.add(ShingleScore(body, gold: right)) }
        }
        print(sheet.line)
        try PredictionFile.write(texts, to: out)
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
