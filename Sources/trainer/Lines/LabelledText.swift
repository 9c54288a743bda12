import Articles
import Formats
import Prose

/// A raw text with the answers that the line model is to learn.
struct LabelledText: Sendable {
    /// What the texts of a set count for in learning.
    struct Weights: Sendable {
        /// What each text weighs; 0 where the set is scored and not learned from.
        let text: Float
        /// What each shorter form of a text weighs, as a share of `text`; 0 for none.
        let cut: Float
    }

    let id: String
    let set: String
    let domain: String
    let gold: String
    /// The text as read; nil where the file holds none.
    let draft: Draft?
    /// What the model is told of the lines that it is asked about, and the right answers: those of
    /// the text, then those of its shorter forms.
    let examples: [LineExamples]

    /// Reads the text of `entry`; nil where the set has no body for it.
    init?(
        _ entry: GoldSet.Entry,
        set: String,
        weights: Weights,
        _ intake: Intake,
        _ cleaner: Cleaner
    ) {
        guard let gold = entry.body else { return nil }
        let draft = intake.drafts(of: entry.file).drafts.first
        self.draft = draft
        id = entry.id
        self.set = set
        domain = entry.domain
        self.gold = gold
        examples = draft.map { Self.examples(of: $0, gold, weights, cleaner) } ?? []
    }

    private static func examples(
        of draft: Draft,
        _ gold: String,
        _ weights: Weights,
        _ cleaner: Cleaner
    ) -> [LineExamples] {
        guard weights.text > 0, let lesson = cleaner.lineLesson(of: draft) else { return [] }
        let labels = BlockLabels.labels(of: lesson.texts, in: gold)
        let whole = LineExamples(lesson, labels, weight: weights.text)
        guard weights.cut > 0 else { return [whole] }
        let shorter = TextCut.all.compactMap { cut -> LineExamples? in
            let kept = cut.lines(of: labels, isHead: lesson.isHead)
            guard kept.count < labels.count else { return nil }
            let text = kept.map { lesson.texts[$0] }.joined(separator: "\n\n")
            let draft = Draft(origin: draft.origin, raw: Text(text), hints: draft.hints)
            // Where lines are wrapped, the shorter form may fall into others.
            guard let lesson = cleaner.lineLesson(of: draft), lesson.texts.count == kept.count
            else { return nil }
            return LineExamples(
                lesson,
                kept.map { labels[$0] },
                weight: weights.text * weights.cut
            )
        }
        return [whole] + shorter
    }

    /// The part of a cross-validation that the text falls into: all texts of an outlet into one.
    func part(of count: Int) -> Int { Self.part(ofDomain: domain, of: count) }

    /// The part, of `count`, of the texts of the outlet `domain`.
    static func part(ofDomain domain: String, of count: Int) -> Int {
        let digest = Digest(of: Array(domain.utf8)).bytes
        return (Int(digest[0]) << 8 | Int(digest[1])) % count
    }
}
