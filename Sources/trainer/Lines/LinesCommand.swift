import ArgumentParser
import Articles
import Foundation
import Learning
import Synchronization

/// Fits the line model and tells how well it does on raw texts that it has not seen.
struct LinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lines",
        abstract: "Fit the model that tells the body of a raw text."
    )

    @Option(help: "The folder that holds the sets.")
    var data: String
    @Option(help: "Sets by commas; NAME=WEIGHT weighs a set's texts, 0 scores them alone.")
    var sets: String
    @Option(help: "Sets to score with the model only, separated by commas.")
    var check = ""
    @Option(help: "The folder of the lexicon.")
    var lexicon = "Config/lexicon"
    @Option(help: "Where to write the model; not written where missing.")
    var out: String?
    @Option(help: "Parts of the cross-validation; 0 for none.")
    var folds = 5
    @Option(help: "Trees of the model.")
    var trees = 150
    @Option(help: "Leaves of a tree.")
    var leaves = 16
    @Option(help: "The share of a step that is taken.")
    var rate = 0.1
    @Option(help: "Least weight of the examples of a leaf.")
    var leastWeight = 40.0
    @Option(help: "What a shorter form of a text weighs beside the text; 0 for none.")
    var cutWeight = 0.4
    @Option(help: "The folder to write the texts of the cross-validation to, a file a set.")
    var predictions: String?
    @Option(help: "Probabilities from which a line is kept, to be compared.")
    var thresholds = "\(LineModel.defaultThreshold)"
    @Option(help: "Probabilities below which a paragraph of the body is dropped, to be compared.")
    var holds = "\(LineModel.defaultHold)"

    private static func numbers(_ list: String) -> [Double] {
        list.split(separator: ",").compactMap { Double($0) }
    }

    /// The settings of the model to be compared.
    private var settings: [(threshold: Double, hold: Double)] {
        Self.numbers(thresholds).flatMap { threshold in
            Self.numbers(holds).map { (threshold, $0) }
        }
    }

    func run() throws {
        let lexicon = try ArticleLexicon(directory: lexicon)
        let lessons = try Self.weighted(sets).flatMap { try texts($0.set, $0.weight, lexicon) }
        print("\(lessons.count) texts, \(Self.lesson(lessons).answers.count) lines asked")
        report("rules alone", lessons, lexicon, models: [:])
        if folds > 1 { try validate(lessons, lexicon) }
        let checked = try Self.weighted(check).flatMap { try texts($0.set, 1, lexicon) }
        guard out != nil || !checked.isEmpty else { return }
        guard let trees = booster.fit(Self.lesson(lessons), features: LineModel.featureNames) else {
            throw ValidationError("there is nothing to learn from")
        }
        for (threshold, hold) in settings where !checked.isEmpty {
            let models = [0: LineModel(trees, threshold: threshold, hold: hold)]
            let found = models.compactMapValues { $0 }
            report("checked at \(threshold), \(hold)", checked, lexicon, models: found)
        }
        if let out {
            try trees.file(comments: comments).write(toFile: out, atomically: true, encoding: .utf8)
        }
    }

    private static func weighted(_ list: String) -> [(set: String, weight: Float)] {
        list.split(separator: ",").map { item in
            let parts = item.split(separator: "=")
            return (String(parts[0]), parts.count > 1 ? Float(parts[1]) ?? 1 : 1)
        }
    }

    private var booster: Booster {
        var booster = Booster()
        booster.trees = trees
        booster.growing.leaves = leaves
        booster.growing.rate = Float(rate)
        booster.growing.leastWeight = Float(leastWeight)
        return booster
    }

    private var comments: [String] {
        [
            "The model that tells the body of a raw text; see lines.md",
            "sets: \(sets); trees \(trees), leaves \(leaves), rate \(rate), cuts \(cutWeight)",
        ]
    }

    private func texts(_ set: String, _ weight: Float, _ lexicon: ArticleLexicon) throws
        -> [LabelledText]
    {
        let gold = try GoldSet(path: "\(data)/\(set)")
        let intake = Intake(lexicon: lexicon)
        let cleaner = Cleaner(lexicon, lineModel: nil)
        return gold.entries.compactMap {
            LabelledText(
                $0,
                set: set,
                weights: .init(text: weight, cut: Float(cutWeight)),
                intake,
                cleaner
            )
        }
    }

    private func validate(_ texts: [LabelledText], _ lexicon: ArticleLexicon) throws {
        let booster = booster
        let folds = folds
        let found = Mutex<[Int: BoostedTrees]>([:])
        DispatchQueue.concurrentPerform(iterations: folds) { fold in
            let others = Self.lesson(texts.filter { $0.part(of: folds) != fold })
            let trees = booster.fit(others, features: LineModel.featureNames)
            found.withLock { $0[fold] = trees }
        }
        let trees = found.withLock { $0 }
        for (threshold, hold) in settings {
            let models = trees.compactMapValues {
                LineModel($0, threshold: threshold, hold: hold)
            }
            let title = "threshold \(threshold), hold \(hold)"
            let bodies = report(title, texts, lexicon, models: models)
            guard let predictions else { continue }
            for (set, texts) in bodies {
                let name = "\(predictions)/\(set)-\(threshold)-\(hold).json"
                try PredictionFile.write(texts, to: name)
            }
        }
    }

    /// Scores `texts`, each with the model of its part of `models`; with none by the rules alone.
    @discardableResult private func report(
        _ title: String,
        _ texts: [LabelledText],
        _ lexicon: ArticleLexicon,
        models: [Int: LineModel]
    ) -> [String: [(id: String, body: String)]] {
        var bodies: [String: [(id: String, body: String)]] = [:]
        var sheets: [String: ScoreSheet] = [:]
        for text in texts {
            let model = models.isEmpty ? nil : models[text.part(of: models.count)]
            let cleaner = Cleaner(lexicon, lineModel: model)
            let body = text.draft.map { PredictionFile.body(of: cleaner.clean($0)) } ?? ""
            sheets[text.set, default: ScoreSheet()].add(ShingleScore(body, gold: text.gold))
            bodies[text.set, default: []].append((text.id, body))
        }
        for (set, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
            print("\(title)  \(set)  \(sheet.line)")
        }
        return bodies
    }

    private static func lesson(_ texts: [LabelledText]) -> Booster.Lesson {
        var lesson = Booster.Lesson()
        for examples in texts.flatMap(\.examples) {
            lesson.rows += examples.rows
            lesson.answers += examples.answers
            lesson.weights += examples.weights
        }
        let mean = lesson.weights.reduce(0, +) / Float(max(1, lesson.weights.count))
        lesson.weights = lesson.weights.map { $0 / mean }
        return lesson
    }
}
