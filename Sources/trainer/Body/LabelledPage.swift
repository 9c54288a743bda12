import Articles
import Formats

/// A page with the answers that the body model is to learn.
struct LabelledPage: Sendable {
    let id: String
    let set: String
    let domain: String
    let gold: String
    /// The page as read; nil where it shows no text.
    let draft: Draft?
    /// What the model is told of the blocks, row by row.
    let rows: [Float]
    /// Which blocks are a part of the body.
    let answers: [Bool]
    /// What each block weighs: the root of its words, each page the same in sum.
    let weights: [Float]

    /// Reads the page of `entry`; nil where the set has no body for it.
    init?(_ entry: GoldSet.Entry, set: String, _ intake: Intake, _ cleaner: Cleaner) {
        guard let gold = entry.body else { return nil }
        draft = intake.drafts(of: entry.file).drafts.first
        id = entry.id
        self.set = set
        domain = entry.domain
        self.gold = gold
        let lesson = draft.flatMap { cleaner.lesson(of: $0) }
        rows = lesson?.rows ?? []
        answers = lesson.map { BlockLabels.labels(of: $0.texts, in: gold) } ?? []
        let roots = (lesson?.words ?? []).map { Float(max(1, $0)).squareRoot() }
        let sum = max(1, roots.reduce(0, +))
        weights = roots.map { $0 / sum }
    }

    /// The part of a cross-validation that the page falls into: all pages of an outlet into one.
    func part(of count: Int) -> Int {
        let digest = Digest(of: Array(domain.utf8)).bytes
        return (Int(digest[0]) << 8 | Int(digest[1])) % count
    }
}
