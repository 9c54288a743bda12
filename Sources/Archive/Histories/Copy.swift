/// An article of another outlet that has mostly the same text.
public struct Copy: Sendable, Hashable {
    /// The other article, as an index into ``Edition/records``.
    public let record: Int
    /// The share of the shorter text that the longer one has word for word, 0.8 to 1.
    public let containment: Double
}
