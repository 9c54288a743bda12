import ArgumentParser
import Articles
import Foundation
import Learning
import Testing

@testable import trainer

/// The folder of the word lists.
private let lexiconPath =
    URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/Config/lexicon"

@Suite struct `A labelled text` {
    private static let lexicon = Result { try ArticleLexicon(directory: lexiconPath) }

    private func text(weight: Float, cut: Float) throws -> LabelledText {
        let set = try InventedSet("valley", count: 1)
        let entry = try #require(try GoldSet(path: "\(set.path)/valley").entries.first)
        let lexicon = try Self.lexicon.get()
        let text = LabelledText(
            entry,
            set: "valley",
            weights: .init(text: weight, cut: cut),
            Intake(lexicon: lexicon),
            Cleaner(lexicon, lineModel: nil)
        )
        return try #require(text)
    }

    @Test func `is learned from as a whole and in shorter forms`() throws {
        let examples = try text(weight: 4, cut: 0.5).examples
        #expect(examples.count == 1 + TextCut.all.count)
        let whole = try #require(examples.first)
        #expect(whole.answers.count { $0 } == InventedSet.body(0).count)
        #expect(whole.answers.last == false)
        #expect(examples[1].answers.last == true)
        #expect(
            examples.allSatisfy {
                $0.rows.count == $0.answers.count * LineModel.featureNames.count
                    && $0.weights.count == $0.answers.count
            }
        )
    }

    @Test func `weighs as much as its set says, and its shorter forms a share of it`() throws {
        let examples = try text(weight: 4, cut: 0.5).examples
        let sums = examples.map { $0.weights.reduce(0, +) }
        // Lines on which a rule is certain have their share of the weight and are not asked about.
        #expect(sums[0] > 3 && sums[0] <= 4.001)
        #expect(sums.dropFirst().allSatisfy { $0 > 1.5 && $0 <= 2.001 })
    }

    @Test func `has no shorter forms where they weigh nothing`() throws {
        #expect(try text(weight: 1, cut: 0).examples.count == 1)
    }

    @Test func `of a set that is scored alone teaches nothing`() throws {
        let text = try text(weight: 0, cut: 0.5)
        #expect(text.examples.isEmpty)
        #expect(text.draft != nil)
    }
}

@Suite struct `The parts of a cross-validation` {
    private let domains = (0..<40).map { "outlet-\($0).example" }

    @Test(arguments: [2, 5, 10])
    func `are all used, and each outlet falls into one of them`(count: Int) {
        let parts = domains.map { LabelledText.part(ofDomain: $0, of: count) }
        #expect(Set(parts) == Set(0..<count))
        #expect(parts == domains.map { LabelledText.part(ofDomain: $0, of: count) })
    }
}

@Suite struct `Training the line model` {
    /// The model that the command writes after a short training on invented texts.
    private func model(_ folds: Int) throws -> String {
        let set = try InventedSet("valley", count: 8)
        let out = "\(set.path)/lines.tsv"
        let command = try LinesCommand.parse([
            "--data", set.path, "--sets", "valley=2", "--lexicon", lexiconPath, "--out", out,
            "--folds", "\(folds)", "--trees", "8", "--leaves", "4", "--least-weight", "4",
        ])
        try command.run()
        return try String(contentsOfFile: out, encoding: .utf8)
    }

    @Test func `gives the same file from the same texts`() throws {
        #expect(try model(0) == model(2))
    }

    @Test func `gives a model that keeps the body and drops the rest`() throws {
        let bytes = Array(try model(0).utf8)
        let model = try #require(LineModel(try BoostedTrees(parsing: bytes)))
        let lexicon = try ArticleLexicon(directory: lexiconPath)
        let draft = try #require(
            Intake(lexicon: lexicon).drafts(
                of: SourceFile(path: "a.txt", bytes: Array(InventedSet.text(3).utf8))
            ).drafts.first
        )
        let cleaned = Cleaner(lexicon, lineModel: model).clean(draft)
        #expect(PredictionFile.body(of: cleaned) == InventedSet.body(3).joined(separator: "\n\n"))
    }

    @Test func `is refused where there is nothing to learn from`() throws {
        let set = try InventedSet("valley", count: 2)
        let command = try LinesCommand.parse([
            "--data", set.path, "--sets", "valley=0", "--lexicon", lexiconPath, "--out",
            "\(set.path)/lines.tsv", "--folds", "0",
        ])
        #expect(throws: (any Error).self) { try command.run() }
        #expect(!FileManager.default.fileExists(atPath: "\(set.path)/lines.tsv"))
    }
}

@Suite struct `Boosted trees as they are fitted` {
    private func lesson(_ answers: [Bool]) -> Booster.Lesson {
        // The second number says nothing.
        Booster.Lesson(
            rows: answers.indices.flatMap { [answers[$0] ? 3 : 1, Float($0 % 3)] },
            answers: answers,
            weights: answers.map { _ in 1 }
        )
    }

    private var booster: Booster {
        var booster = Booster()
        booster.trees = 20
        booster.growing.leastWeight = 2
        return booster
    }

    @Test func `tell a yes from a no`() throws {
        let answers = (0..<60).map { $0 % 4 == 0 }
        let trees = try #require(booster.fit(lesson(answers), features: ["sign", "noise"]))
        #expect(trees.score([3, 1]) > 0)
        #expect(trees.score([1, 1]) < 0)
    }

    @Test func `are the same on every run`() {
        let answers = (0..<60).map { $0 % 4 == 0 }
        let files = (0..<2).map { _ in
            booster.fit(lesson(answers), features: ["sign", "noise"])?.file()
        }
        #expect(files[0] != nil)
        #expect(files[0] == files[1])
    }

    @Test(arguments: [[], [true, true], [false]])
    func `are not fitted where all answers are alike`(answers: [Bool]) {
        #expect(booster.fit(lesson(answers), features: ["sign", "noise"]) == nil)
    }
}
