import Prose

/// How much a stem says about which sentence of a story it stands in.
///
/// The inverse document frequency, at most 7, falls with the share of the story's own sentences
/// that hold the stem beyond once in each article: a name that every second sentence holds aligns
/// nothing. Names and titles weigh little anyway.
struct StemWeights: Sendable {
    private let weights: [String: Double]
    private let names: Set<String>
    private static let ceiling = 7.0
    private static let nameCeiling = 2.0
    private static let damping = 2.2
    private static let floor = 0.1
    /// A stem from this weight on, if it is no name, can make two sentences one statement.
    private static let telling = 1.0

    init(_ profiles: [[SentenceProfile]], background: Background) {
        let sentences = profiles.reduce(0) { $0 + $1.count }
        var counts: [String: Int] = [:]
        for profile in profiles.joined() {
            for stem in profile.stems { counts[stem, default: 0] += 1 }
        }
        let names = profiles.joined().reduce(into: Set<String>()) { $0.formUnion($1.names) }
        var weights: [String: Double] = [:]
        for (stem, count) in counts {
            let share = Double(max(0, count - profiles.count)) / Double(max(1, sentences))
            weights[stem] =
                min(
                    background.weight(ofStem: stem),
                    names.contains(stem) ? Self.nameCeiling : Self.ceiling
                )
                * max(Self.floor, 1 - Self.damping * share)
        }
        self.weights = weights
        self.names = names
    }

    /// Whether two sentences that have this stem in common may say the same.
    func isTelling(_ stem: String) -> Bool { !names.contains(stem) && self[stem] >= Self.telling }

    subscript(_ stem: String) -> Double { weights[stem] ?? Self.ceiling }
}
