import Articles
import Formats

/// A raw text with the answers that the line model is to learn.
struct LabelledText: Sendable {
    let id: String
    let set: String
    let domain: String
    let gold: String
    /// The text as read; nil where the file holds none.
    let draft: Draft?
    /// What the model is told of the lines that it is asked about, row by row.
    let rows: [Float]
    /// Which of these lines are a part of the body.
    let answers: [Bool]
    /// What each of these lines weighs: the root of its words, each text the same in sum.
    let weights: [Float]

    /// Reads the text of `entry`; nil where the set has no body for it.
    init?(_ entry: GoldSet.Entry, set: String, weight: Float, _ intake: Intake, _ cleaner: Cleaner)
    {
        guard let gold = entry.body else { return nil }
        draft = intake.drafts(of: entry.file).drafts.first
        id = entry.id
        self.set = set
        domain = entry.domain
        self.gold = gold
        guard let lesson = draft.flatMap({ cleaner.lineLesson(of: $0) }) else {
            rows = []
            answers = []
            weights = []
            return
        }
        let labels = BlockLabels.labels(of: lesson.texts, in: gold)
        let asked = lesson.isAsked.indices.filter { lesson.isAsked[$0] }
        rows = asked.flatMap { lesson.rows[$0 * lesson.width..<($0 + 1) * lesson.width] }
        answers = asked.map { labels[$0] }
        let roots = lesson.words.map { Float(max(1, $0)).squareRoot() }
        let sum = max(1, roots.reduce(0, +))
        weights = asked.map { roots[$0] / sum * weight }
    }

    /// The part of a cross-validation that the text falls into: all texts of an outlet into one.
    func part(of count: Int) -> Int {
        let digest = Digest(of: Array(domain.utf8)).bytes
        return (Int(digest[0]) << 8 | Int(digest[1])) % count
    }
}
