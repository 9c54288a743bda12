/// What an entity is called in a public register.
public struct ExternalID: Sendable, Hashable, Comparable {
    /// The register ("wikidata", "iso", "geonames").
    public let scheme: String
    /// The identifier there ("Q42").
    public let value: String

    /// Pairs a register with an identifier.
    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }

    /// The public ones among the identifiers of the lists: those of countries and regions by ISO
    /// and of cities by GeoNames, none of this project's own.
    static func publicIDs(in reference: String?) -> [ExternalID] {
        let parts = (reference ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["iso", "geonames"].contains(parts[0]) else { return [] }
        return [ExternalID(scheme: parts[0], value: parts[1])]
    }

    /// Orders by register, then by identifier.
    public static func < (left: ExternalID, right: ExternalID) -> Bool {
        (left.scheme, left.value) < (right.scheme, right.value)
    }
}
