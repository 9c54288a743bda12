/// Two articles' words for one thing, in sentences that otherwise say the same.
public struct WordingPair: Sendable, Hashable {
    /// How the words differ.
    public enum Difference: String, Sendable {
        /// Other words.
        case wording
        /// The same words in another spelling ("fertilizers", "fertilisers").
        case spelling
        /// The same words, denied by one of the two ("would", "would not").
        case negation
    }

    /// The words of the reference.
    public let reference: Evidence
    /// The words of the article of the cell.
    public let other: Evidence
    /// How they differ.
    public let difference: Difference
    /// How telling the words are: their mean inverse document frequency; larger first.
    public let weight: Double
}
