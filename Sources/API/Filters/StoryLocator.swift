import Archive
import Prose
import Search

/// Finds the stories that a text may belong to, by the words it shares with their articles.
///
/// Each word of the text weighs what it is worth as a query of its own, so that rare words decide;
/// a word that no article has weighs as much as the rarest. A story has a word to the extent that
/// its articles have it: what one article alone says is no mark of the event. The score is the share
/// of the text's weight that the story has.
struct StoryLocator {
    /// A story that comes near.
    struct Place {
        /// The story, as an index into the edition.
        let story: Int
        /// The share of the text's weight that the story has, from 0 to 1.
        let score: Double
        /// The words that weigh most among those shared, at most 8, no function words.
        let shared: [String]
    }

    /// The score from which on a text is said to belong to a story.
    static let threshold = 0.22
    /// The different words of a text that are looked at, the first ones.
    private static let mostWords = 400
    private static let mostStories = 5
    /// So many rare words are taken as unsaid, for a sentence or two prove little.
    private static let unsaidWords = 8.0
    /// A story of fewer articles counts as one of so many, as one article alone proves less.
    private static let fewestMembers = 2

    let call: Call

    init(_ call: Call) {
        self.call = call
    }

    /// The nearest stories, the best first, at most five; none for a text without words.
    func stories(for text: String) -> [Place] {
        let found = words(of: text).map { (word: $0, hits: call.hits(of: $0)) }
        let rarest = found.compactMap { $0.hits.first?.score }.max() ?? 0
        guard rarest > 0 else { return [] }
        var whole = rarest * Self.unsaidWords
        var shares: [Int: [Share]] = [:]
        for (word, hits) in found {
            let weight = hits.first?.score ?? rarest
            whole += weight
            for (story, count) in counts(hits) {
                let members = max(call.edition.stories[story].members.count, Self.fewestMembers)
                let part = Double(count) / Double(members)
                shares[story, default: []].append(Share(word: word, weight: weight * part))
            }
        }
        return places(shares, whole: whole)
    }

    /// A word of the text that a story has, and what that adds to its score.
    private struct Share {
        let word: String
        let weight: Double
    }

    private func words(of text: String) -> [String] {
        var seen: Set<String> = []
        let words = call.service.editor.segmenter.read(Text(text)).words.filter {
            $0.isContent && seen.insert($0.stem).inserted
        }
        return words.prefix(Self.mostWords).map(\.key)
    }

    /// How many articles of which story were found.
    private func counts(_ hits: [SearchResult.Hit]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for hit in hits { counts[call.edition.records[hit.document].story, default: 0] += 1 }
        return counts
    }

    private func places(_ shares: [Int: [Share]], whole: Double) -> [Place] {
        let scored = shares.map { story, shares in
            (story: story, score: shares.reduce(0.0) { $0 + $1.weight } / whole, shares: shares)
        }
        return scored.sorted { ($1.score, $0.story) < ($0.score, $1.story) }
            .prefix(Self.mostStories)
            .map { place in
                // Function words weigh little, and tell a reader nothing.
                let stopwords = call.service.editor.lexicon.stopwords
                let words = place.shares.filter { !stopwords.contains($0.word) }
                    .sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }
                return Place(
                    story: place.story,
                    score: place.score,
                    shared: words.prefix(8).map(\.word)
                )
            }
    }
}

extension Call {
    /// The articles that have a word, the best first.
    func hits(of word: String) -> [SearchResult.Hit] {
        // A key with marks that mean something in a query stands for no word that tells anything.
        guard let query = try? parse(word) else { return [] }
        return edition.index.search(query).hits
    }

    /// The articles for which words count most, as indices into the edition, the best first.
    func nearest(to words: [String], limit: Int) -> [Int] {
        var scores: [Int: Double] = [:]
        for word in words {
            for hit in hits(of: word) { scores[hit.document, default: 0] += hit.score }
        }
        return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
}
