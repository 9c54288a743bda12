public import Prose

/// What the name model is asked about a text and told of it, for learning.
public struct NameLesson: Sendable {
    /// One stretch of words that can hold names.
    public struct Stretch: Sendable {
        /// Where its words stand, in order.
        public let words: [Span]
        /// What is known of the words, as hashes, those of the first word first.
        public let features: [UInt32]
        /// How many of ``features`` belong to the words up to each.
        public let ends: [Int]
    }

    /// The stretches in the order of the text.
    public let stretches: [Stretch]
}

extension Recognizer {
    /// What a name model is told of `reading`, whose parts `outline` tells.
    public func nameLesson(of reading: Reading, outline: Outline) -> NameLesson {
        let (page, lists) = page(of: reading, outline)
        let rules = NameFinder(page: page, lists: lists).ruleNames()
        var features = NameFeatures(page, lists, rules)
        let stretches = NameChains(page: page).find().map { chain in
            var ends: [Int] = []
            features.clear()
            features.read(chain, ends: &ends)
            return NameLesson.Stretch(
                words: page.tokens[chain].map(\.span),
                features: features.features,
                ends: ends
            )
        }
        return NameLesson(stretches: stretches)
    }
}
