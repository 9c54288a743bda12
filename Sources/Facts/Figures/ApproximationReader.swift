import Prose

/// Reads the words before a number that say how exactly it is meant.
struct ApproximationReader {
    let tokens: [Token]

    private static let phrases: [(words: [String], meaning: Figure.Approximation)] = [
        (["no", "more", "than"], .atMost), (["no", "less", "than"], .atLeast),
        (["no", "fewer", "than"], .atLeast), (["as", "many", "as"], .atMost),
        (["as", "much", "as"], .atMost), (["more", "than"], .atLeast), (["at", "least"], .atLeast),
        (["upwards", "of"], .atLeast), (["less", "than"], .atMost), (["fewer", "than"], .atMost),
        (["up", "to"], .atMost), (["at", "most"], .atMost), (["close", "to"], .about),
        (["an", "estimated"], .about), (["just", "over"], .atLeast), (["just", "under"], .atMost),
        (["well", "over"], .atLeast), (["over"], .atLeast), (["above"], .atLeast),
        (["under"], .atMost), (["below"], .atMost), (["about"], .about), (["some"], .about),
        (["nearly"], .about), (["almost"], .about), (["around"], .about), (["roughly"], .about),
        (["approximately"], .about), (["estimated"], .about), (["circa"], .about),
    ]

    /// The longest phrase directly before `index`, as its tokens and its meaning; nil for none.
    func phrase(before index: Int, from start: Int) -> (Range<Int>, Figure.Approximation)? {
        for (words, meaning) in Self.phrases {
            let first = index - words.count
            guard first >= start else { continue }
            if words.indices.allSatisfy({ tokens[first + $0].is(words[$0]) }) {
                return (first..<index, meaning)
            }
        }
        return nil
    }
}
