/// How many of the documents found have one value of a field.
public struct Facet: Sendable, Hashable {
    /// The value as it was given.
    public let value: String
    /// How many documents have it; at least 1.
    public let count: Int
}
