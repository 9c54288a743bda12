import ArgumentParser
import Facts
import Foundation
import Learning
import Prose

/// Fits the model that tells names from texts whose names are labelled.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "Fit the model that tells names."
    )

    @Option(help: "The folder that holds the corpora, NAME.iob.gz each.")
    var data: String
    @Option(help: "The corpora to learn from, separated by commas; NAME=COUNT takes one so often.")
    var sets = "wikigold,gum-ccby"
    @Option(help: "The corpora whose marks are to be mended, separated by commas.")
    var mended = "gum-ccby,gum"
    @Option(help: "The folder of the lexicon.")
    var lexicon = "Config/lexicon"
    @Option(help: "Where to write the model.")
    var out: String
    @Option(help: "How often all examples are seen.")
    var epochs = 2
    @Option(help: "How many chains are fitted, of which the model is the mean.")
    var rounds = 4
    @Option(help: "The first step's length.")
    var rate = 0.1
    @Option(help: "How strongly weights are drawn to zero.")
    var shrinking = 2e-4
    @Option(help: "How often a feature must occur.")
    var least = 1
    @Option(help: "Weights below this are left out.")
    var pruning = 0.04

    func run() throws {
        let prose = try Lexicon(directory: lexicon)
        let recognizer = Recognizer(
            lexicon: prose,
            gazetteer: try Gazetteer(directory: lexicon)
        )
        var teacher = NameTeacher(recognizer, Segmenter(prose))
        let mending = try NameMending(lexicon, stopwords: prose.stopwords)
        let unsound = Set(mended.split(separator: ","))
        for set in sets.split(separator: ",") {
            let parts = set.split(separator: "=")
            let corpus = try NameCorpus(
                path: "\(data)/\(parts[0]).iob.gz",
                copies: true,
                mending: unsound.contains(parts[0]) ? mending : nil
            )
            let count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
            for document in corpus.documents {
                for _ in 0..<count { teacher.add(document, weight: 1) }
            }
        }
        var fitter = fitter
        let model = fitter.fit(
            teacher.examples,
            labels: NameModel.labels,
            allowed: NameTeacher.allowed
        ) { print($0) }
        guard let model else { throw ValidationError("there is nothing to learn from") }
        let bytes = model.file
        try Data(bytes).write(to: URL(fileURLWithPath: out))
        print("\(model.hashes.count) features kept, \(bytes.count) bytes")
    }

    private var fitter: ChainFitter {
        var fitter = ChainFitter()
        fitter.epochs = epochs
        fitter.rounds = rounds
        fitter.rate = Float(rate)
        fitter.shrinking = Float(shrinking)
        fitter.least = least
        fitter.pruning = Float(pruning)
        return fitter
    }
}
