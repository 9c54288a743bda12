import Prose

/// The stretches of a page that can hold names: capitalised words with what may join them.
///
/// All other tokens are no part of a name, so that the model is asked about few of them only.
struct NameChains {
    let page: Page

    /// A stretch of more tokens is cut, so that a text of capitals costs no more than its length.
    private static let longest = 64
    /// The most tokens between two capitalised words of one name.
    private static let longestJoint = 3
    private static let joints: Set<String> = [
        "'s", "'", "’", "&", "-", "–", "/", "of", "for", "and", "the", "in", "on", "at", "to",
        "de", "da", "do", "du", "des", "la", "le", "e", "y", "al", "s", "with", "by", "against",
    ]

    /// The stretches in order, none across the border of a sentence.
    func find() -> [Range<Int>] {
        var chains: [Range<Int>] = []
        for sentence in page.sentences where sentence.zone != .outside {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                if isCapital(index) {
                    let end = end(from: index, limit: sentence.tokens.upperBound)
                    chains.append(index..<end)
                    index = end
                } else {
                    index += 1
                }
            }
        }
        return chains
    }

    private func isCapital(_ index: Int) -> Bool {
        let token = page.tokens[index]
        guard token.kind == .word || token.kind == .number else { return false }
        return token.isCapitalised || token.letterCase == .mixed
    }

    private func end(from start: Int, limit: Int) -> Int {
        let limit = min(limit, start + Self.longest)
        var end = start + 1
        while end < limit {
            var next = end
            while next < min(limit, end + Self.longestJoint), !isCapital(next), joins(next) {
                next += 1
            }
            guard next < limit, isCapital(next) else {
                // "Boeing 737" and "Section 4" may be names with their number.
                if page.tokens[end].kind == .number { return end + 1 }
                return end
            }
            end = next + 1
        }
        return end
    }

    private func joins(_ index: Int) -> Bool {
        let token = page.tokens[index]
        if Self.joints.contains(token.key) { return true }
        return token.kind == .number
            || token.kind == .word && !token.traits.isDisjoint(with: [.particle, .arabicPrefix])
    }
}
