import Foundation
import Prose

/// A weighted bag of features of unit length, sorted by feature.
struct FeatureVector: Sendable {
    private(set) var features: [(id: Int, weight: Double)]

    /// Keeps the `limit` heaviest of `weights` and scales them to unit length.
    init(_ weights: [(id: Int, weight: Double)], limit: Int) {
        let kept = weights.sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }.prefix(limit)
        let norm = kept.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        features =
            norm > 0 ? kept.map { ($0.id, $0.weight / norm) }.sorted { $0.id < $1.id } : []
    }

    var isEmpty: Bool { features.isEmpty }

    /// The cosine of the angle to `other`; 0 to 1, and 0 for an empty vector.
    func cosine(_ other: FeatureVector) -> Double {
        var sum = 0.0
        forEachShared(with: other) { sum += $1 }
        return sum
    }

    /// Calls `body` with each shared feature and the product of its weights.
    func forEachShared(with other: FeatureVector, _ body: (Int, Double) -> Void) {
        var i = 0
        var j = 0
        while i < features.count, j < other.features.count {
            if features[i].id == other.features[j].id {
                body(features[i].id, features[i].weight * other.features[j].weight)
                i += 1
                j += 1
            } else if features[i].id < other.features[j].id {
                i += 1
            } else {
                j += 1
            }
        }
    }
}

/// The four vectors by which an article is likened to others, and its strongest features.
struct Signature: Sendable {
    /// The stems of the whole text.
    let whole: FeatureVector
    /// The stems of the lede: the first words of the body.
    let lede: FeatureVector
    /// The stems of the headline.
    let title: FeatureVector
    /// The names: runs of two or more capitalised words.
    let names: FeatureVector
    /// The strongest features of all, which lead to candidates.
    let keys: [Int]

    /// The likeness of two articles: the cosines of the four vectors, weighted; 0 to 1.
    ///
    /// A vector that one article lacks counts for neither side.
    func likeness(_ other: Signature) -> Double {
        var sum = 0.0
        var weight = 0.0
        for (share, own, theirs) in [
            (0.3, whole, other.whole), (0.3, lede, other.lede), (0.2, title, other.title),
            (0.2, names, other.names),
        ] where !own.isEmpty && !theirs.isEmpty {
            sum += share * own.cosine(theirs)
            weight += share
        }
        return weight > 0 ? sum / weight : 0
    }

    /// The features that the article has in common with others, the most telling first; at most 8.
    func telling(beside others: [Signature]) -> [Int] {
        var products: [Int: Double] = [:]
        for other in others {
            whole.forEachShared(with: other.whole) { products[$0, default: 0] += $1 }
            names.forEachShared(with: other.names) { products[$0, default: 0] += $1 }
        }
        return products.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key)
    }
}

/// Makes signatures; features get numbers in the order in which they are first met.
struct SignatureFactory {
    private let stopwords: Set<String>
    private let background: Background
    private var numbers: [String: Int] = [:]
    private var features: [String] = []
    /// The features as a reader would write them: a word of the stem, or the folded phrase.
    private(set) var names: [String] = []
    private var counts: [Int] = []
    private let documents: Int

    /// How many words of the body count as the lede.
    private static let ledeLength = 80
    private static let featureLimit = 60
    private static let keyLimit = 20

    /// A factory for `documents`, which are counted beside the background.
    init(_ documents: [StoryDocument], stopwords: Set<String>, background: Background) {
        self.stopwords = stopwords
        self.background = background
        self.documents = documents.count
        for document in documents {
            let words = document.title + document.body
            let found = Set(stems(of: words) + phrases(of: document.body))
            let written = Dictionary(
                words.map { ($0.stem, $0.key) },
                uniquingKeysWith: { min($0, $1) }
            )
            for feature in found.sorted() {
                counts[number(of: feature, written: written[feature] ?? feature)] += 1
            }
        }
    }

    private mutating func number(of feature: String, written: String) -> Int {
        if let known = numbers[feature] { return known }
        numbers[feature] = features.count
        features.append(feature)
        names.append(written)
        counts.append(0)
        return features.count - 1
    }

    private func stems(of words: [Word]) -> [String] {
        words.filter { $0.kind == .word && !stopwords.contains($0.key) }.map(\.stem)
    }

    /// The runs of two to five capitalised words, folded, with a mark that tells them from stems.
    private func phrases(of words: [Word]) -> [String] {
        var phrases: [String] = []
        var run: [Word] = []
        for word in words {
            if word.isCapitalised, word.kind == .word,
                !(run.isEmpty && stopwords.contains(word.key))
            {
                run.append(word)
            } else {
                if (2...5).contains(run.count) { phrases.append(phrase(run)) }
                run = []
            }
        }
        if (2...5).contains(run.count) { phrases.append(phrase(run)) }
        return phrases
    }

    private func phrase(_ run: [Word]) -> String { run.map(\.key).joined(separator: " ") }

    /// The signature of one of the documents that the factory was made for.
    func signature(of document: StoryDocument) -> Signature {
        let title = stems(of: document.title)
        let body = stems(of: document.body)
        let lede = stems(of: Array(document.body.prefix(Self.ledeLength)))
        let whole = vector(title + title + lede + body)
        let names = vector(phrases(of: document.body))
        let keys = (whole.features + names.features)
            .sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
            .prefix(Self.keyLimit).map(\.id)
        return Signature(
            whole: whole,
            lede: vector(lede),
            title: vector(title),
            names: names,
            keys: keys
        )
    }

    /// (1 + ln tf) idf, as in Manning et al., "Introduction to Information Retrieval", §6.4.
    private func vector(_ features: [String]) -> FeatureVector {
        var frequencies: [Int: Int] = [:]
        for feature in features {
            if let number = numbers[feature] { frequencies[number, default: 0] += 1 }
        }
        let weights = frequencies.map { number, frequency in
            (id: number, weight: (1 + log(Double(frequency))) * weight(of: number))
        }
        return FeatureVector(weights, limit: Self.featureLimit)
    }

    private func weight(of number: Int) -> Double {
        let name = features[number]
        let known =
            name.contains(" ") ? background.count(ofPhrase: name) : background.count(ofStem: name)
        let all = Double(background.documents + documents)
        return max(0, log(all / Double(known + counts[number])))
    }
}
