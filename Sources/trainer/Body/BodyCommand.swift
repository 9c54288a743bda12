import ArgumentParser
import Articles
import Foundation
import Learning
import Synchronization

/// Fits the body model and tells how well it does on pages that it has not seen.
struct BodyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "body",
        abstract: "Fit the model that tells the body of a page."
    )

    @Option(help: "The folder that holds the sets.")
    var data: String
    @Option(help: "The sets to learn from, separated by commas.")
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
    var trees = 200
    @Option(help: "Leaves of a tree.")
    var leaves = 20
    @Option(help: "The share of a step that is taken.")
    var rate = 0.08
    @Option(help: "Least weight of the examples of a leaf.")
    var leastWeight = 30.0
    @Option(help: "Where to write the texts of the cross-validation.")
    var predictions: String?

    func run() throws {
        let lexicon = try ArticleLexicon(directory: lexicon)
        let lessons = try Self.names(sets).flatMap { try pages($0, lexicon) }
        print("\(lessons.count) pages, \(lessons.reduce(0) { $0 + $1.answers.count }) blocks")
        Self.report("rules alone", lessons, lexicon, models: [:])
        if folds > 1 { try validate(lessons, lexicon) }
        let checked = try Self.names(check).flatMap { try pages($0, lexicon) }
        guard out != nil || !checked.isEmpty else { return }
        guard let trees = booster.fit(Self.lesson(lessons), features: BodyModel.featureNames) else {
            throw ValidationError("there is nothing to learn from")
        }
        for threshold in Self.thresholds where !checked.isEmpty {
            let models = [0: BodyModel(trees, threshold: threshold)].compactMapValues { $0 }
            Self.report("checked at \(threshold)", checked, lexicon, models: models)
        }
        if let out {
            let file = trees.file(comments: comments)
            try file.write(toFile: out, atomically: true, encoding: .utf8)
            print("\(file.utf8.count) bytes written")
        }
    }

    private static let thresholds = [0.4, 0.5, 0.6]

    private static func names(_ list: String) -> [String] {
        list.split(separator: ",").map(String.init)
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
            "The model that tells the body of a page; see body.md",
            "sets: \(sets); trees \(trees), leaves \(leaves), rate \(rate)",
        ]
    }

    private func pages(_ set: String, _ lexicon: ArticleLexicon) throws -> [LabelledPage] {
        let gold = try GoldSet(path: "\(data)/\(set)")
        let intake = Intake(lexicon: lexicon)
        let cleaner = Cleaner(lexicon, bodyModel: nil)
        return gold.entries.compactMap { LabelledPage($0, set: set, intake, cleaner) }
    }

    private func validate(_ pages: [LabelledPage], _ lexicon: ArticleLexicon) throws {
        let booster = booster
        let folds = folds
        let found = Mutex<[Int: BoostedTrees]>([:])
        DispatchQueue.concurrentPerform(iterations: folds) { fold in
            let others = Self.lesson(pages.filter { $0.part(of: folds) != fold })
            let trees = booster.fit(others, features: BodyModel.featureNames)
            found.withLock { $0[fold] = trees }
        }
        let trees = found.withLock { $0 }
        for threshold in Self.thresholds {
            let models = trees.compactMapValues { BodyModel($0, threshold: threshold) }
            let texts = Self.report("threshold \(threshold)", pages, lexicon, models: models)
            if let predictions, threshold == BodyModel.defaultThreshold {
                try PredictionFile.write(texts, to: predictions)
            }
        }
    }

    /// Scores `pages`, each with the model of its part of `models`; with none by the rules alone.
    @discardableResult private static func report(
        _ title: String,
        _ pages: [LabelledPage],
        _ lexicon: ArticleLexicon,
        models: [Int: BodyModel]
    ) -> [(id: String, body: String)] {
        var texts: [(id: String, body: String)] = []
        var sheets: [String: ScoreSheet] = [:]
        for page in pages {
            let model = models.isEmpty ? nil : models[page.part(of: models.count)]
            let cleaner = Cleaner(lexicon, bodyModel: model)
            let body = page.draft.map { PredictionFile.body(of: cleaner.clean($0)) } ?? ""
            sheets[page.set, default: ScoreSheet()].add(ShingleScore(body, gold: page.gold))
            texts.append((page.id, body))
        }
        for (set, sheet) in sheets.sorted(by: { $0.key < $1.key }) {
            print("\(title)  \(set)  \(sheet.line)")
        }
        return texts
    }

    private static func lesson(_ pages: [LabelledPage]) -> Booster.Lesson {
        var lesson = Booster.Lesson()
        for page in pages {
            lesson.rows += page.rows
            lesson.answers += page.answers
            lesson.weights += page.weights
        }
        let mean = lesson.weights.reduce(0, +) / Float(max(1, lesson.weights.count))
        lesson.weights = lesson.weights.map { $0 / mean }
        return lesson
    }
}
