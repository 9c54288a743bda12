/// One place or organisation of the lists.
struct NameEntry: Sendable {
    /// What the lists class it as.
    enum Sort: UInt8, Sendable {
        case country, region, building, subdivision, city, organisation
    }

    let sort: Sort
    /// The main name as it is written.
    let name: String
    /// The public identifier ("iso:MM").
    let reference: String
    /// ISO 3166-1 alpha-2; empty for none.
    let country: String
    /// The inhabitants of a city; 0 for all else.
    let population: Int
    /// ISO 3166-2 of the region itself or of the one a city lies in; nil where the lists do not tell.
    var region: String?
    /// Where a city lies; nil for all else.
    var coordinates: Place.Coordinates?
    /// Whether a city is the capital of its country, which it may stand for.
    var isCapital = false

    var kind: EntityKind { sort == .organisation ? .organisation : .place }

    /// How much the list alone speaks for the reading, on the scale of ``Evidence``.
    var weight: Double {
        switch sort {
        case .country: 6
        case .region, .building: 5
        case .organisation: 4
        case .subdivision: 2
        case .city:
            if population >= 1_000_000 {
                3.5
            } else if population >= 100_000 {
                2.5
            } else {
                1.5
            }
        }
    }
}

/// A written form of a name and the entries that it may stand for.
struct NameForm: Sendable {
    /// An index into the gazetteer's entries.
    let entry: Int32
    /// Whether capitals are part of the form, so that "US" is no "us" and "LeT" no "Let".
    let isUpper: Bool
    /// Whether the form begins in lower case ("al-Shabaab").
    let isLower: Bool
    /// Whether it is the main name, not an alias.
    let isMain: Bool
}
