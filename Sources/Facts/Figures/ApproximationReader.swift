import Prose

/// Words before a number that say how exactly it is meant.
struct ApproximationForm: Sendable {
    /// The folded words.
    let words: [String]
    let meaning: Figure.Approximation
}

/// Reads the words before a number that say how exactly it is meant.
struct ApproximationReader {
    let tokens: [Token]
    /// The phrases, the longest first.
    let forms: [ApproximationForm]

    /// The longest phrase directly before `index`, as its tokens and its meaning; nil for none.
    func phrase(before index: Int, from start: Int) -> (Range<Int>, Figure.Approximation)? {
        for form in forms {
            let first = index - form.words.count
            guard first >= start else { continue }
            if form.words.indices.allSatisfy({ tokens[first + $0].is(form.words[$0]) }) {
                return (first..<index, form.meaning)
            }
        }
        return nil
    }
}
