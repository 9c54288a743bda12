/// The decoded values a path had for the names in its route's template.
public struct PathParameters: Sendable, Equatable {
    private let pairs: [(name: String, value: String)]

    init(_ pairs: [(name: String, value: String)]) {
        self.pairs = pairs
    }

    /// Composes parameters for a test.
    public init(_ values: KeyValuePairs<String, String>) {
        pairs = values.map { ($0.key, $0.value) }
    }

    /// The value for a name of the template, never empty.
    ///
    /// A name the template does not have is a programming mistake and traps.
    public subscript(name: String) -> String {
        guard let pair = pairs.first(where: { $0.name == name }) else {
            preconditionFailure("the template has no parameter \(name)")
        }
        return pair.value
    }

    /// Whether both hold the same names and values in the same order.
    public static func == (left: PathParameters, right: PathParameters) -> Bool {
        left.pairs.elementsEqual(right.pairs, by: ==)
    }
}
