import Foundation

/// How well a document answers a pattern: BM25 over two weighted fields.
///
/// Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
/// (2009), with weighted fields as in section 3.6. One is added inside the logarithm of the inverse
/// document frequency, so that a word of most documents does not count against a document.
struct Relevance: Sendable {
    /// How many occurrences in the body one in the title is worth.
    static let titleWeight = 3.0
    private static let saturation = 1.2
    private static let lengthInfluence = 0.75

    private let lengths: [Double]
    private let averageLength: Double

    /// Takes the number of words of each document's title and body.
    init(_ lengths: [(title: Int, body: Int)]) {
        self.lengths = lengths.map { Self.titleWeight * Double($0.title) + Double($0.body) }
        let total = self.lengths.reduce(0, +)
        averageLength = max(1, total / Double(max(1, lengths.count)))
    }

    /// The weight of a pattern that `matching` documents contain; above zero.
    func weight(matching: Int) -> Double {
        let others = Double(lengths.count - matching)
        return log(1 + (others + 0.5) / (Double(matching) + 0.5))
    }

    /// The score of a document that contains a pattern of this weight.
    func score(_ document: Int, inTitle: Int, inBody: Int, weight: Double) -> Double {
        let frequency = Self.titleWeight * Double(inTitle) + Double(inBody)
        let length = lengths[document] / averageLength
        let norm = 1 - Self.lengthInfluence + Self.lengthInfluence * length
        return weight * frequency * (Self.saturation + 1) / (frequency + Self.saturation * norm)
    }
}
