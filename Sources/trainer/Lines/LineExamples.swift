import Articles

/// What the line model is told of the lines of one text that it is asked about, and the answers.
struct LineExamples: Sendable {
    /// What it is told of the lines, row by row.
    let rows: [Float]
    /// Which of the lines are a part of the body.
    let answers: [Bool]
    /// What each line weighs: the root of its words, `weight` in sum for all lines of the text.
    let weights: [Float]

    /// The lines of `lesson`, of which `labels` tells whether they are a part of the body.
    init(_ lesson: LineLesson, _ labels: [Bool], weight: Float) {
        let asked = lesson.isAsked.indices.filter { lesson.isAsked[$0] }
        rows = asked.flatMap { lesson.rows[$0 * lesson.width..<($0 + 1) * lesson.width] }
        answers = asked.map { labels[$0] }
        let roots = lesson.words.map { Float(max(1, $0)).squareRoot() }
        let sum = max(1, roots.reduce(0, +))
        weights = asked.map { roots[$0] / sum * weight }
    }
}
