import Foundation
public import Formats

/// How many documents of a large news collection hold a word or a phrase.
///
/// Tells common words from telling ones also where a data directory holds two articles only.
public struct Background: Sendable {
    /// How many documents were counted.
    public let documents: Int
    private let words: [String: Int]
    private let phrases: [String: Int]

    /// Reads `background-words.tsv` and `background-phrases.tsv` from the directory `path`.
    ///
    /// Counts of words are taken together by stem, so that a stem counts as the most frequent of
    /// its words; phrases are folded.
    public init(directory path: String, documents: Int = 35_760) throws(TableError) {
        let stemmer = Stemmer()
        var words: [String: Int] = [:]
        try Table(path: "\(path)/background-words.tsv", columns: 2).each {
            row throws(ColumnFault) in
            let count = try row.number(1)
            let stem = stemmer.stem(Folding.key(of: try row.text(0)))
            words[stem] = max(words[stem] ?? 0, count)
        }
        var phrases: [String: Int] = [:]
        try Table(path: "\(path)/background-phrases.tsv", columns: 2).each {
            row throws(ColumnFault) in
            let count = try row.number(1)
            let key = Folding.key(of: try row.text(0))
            phrases[key] = max(phrases[key] ?? 0, count)
        }
        self.documents = documents
        self.words = words
        self.phrases = phrases
    }

    /// A background from counts, for tests and for callers with a collection of their own.
    public init(documents: Int, words: [String: Int], phrases: [String: Int] = [:]) {
        self.documents = documents
        self.words = words
        self.phrases = phrases
    }

    /// How many documents hold a word with the stem `stem`; 0 for an unknown one.
    public func count(ofStem stem: String) -> Int { words[stem] ?? 0 }

    /// How many documents hold the folded phrase `key`; 0 for an unknown one.
    public func count(ofPhrase key: String) -> Int { phrases[key] ?? 0 }

    /// The inverse document frequency of a stem: ln(documents / (count + 1)); at least 0.
    public func weight(ofStem stem: String) -> Double {
        inverseFrequency(count(ofStem: stem))
    }

    private func inverseFrequency(_ count: Int) -> Double {
        max(0, logarithm(Double(documents) / Double(count + 1)))
    }
}

/// The natural logarithm; the same bits on every machine of one architecture.
func logarithm(_ value: Double) -> Double { log(value) }
