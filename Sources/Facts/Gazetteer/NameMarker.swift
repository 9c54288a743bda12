/// How a word or two inside a run of capitalised words tell what the run names.
struct NameMarker: OptionSet, Sendable {
    let rawValue: UInt8

    /// Begins the name of an organisation ("Ministry of").
    static let organisationFirst = NameMarker(rawValue: 1 << 0)
    /// Ends the name of an organisation ("Corporation").
    static let organisationLast = NameMarker(rawValue: 1 << 1)
    /// Makes an organisation wherever it stands ("Ministry").
    static let organisationAny = NameMarker(rawValue: 1 << 2)
    /// Begins the name of a place ("Gulf of").
    static let placeFirst = NameMarker(rawValue: 1 << 3)
    /// Ends the name of a place ("River").
    static let placeLast = NameMarker(rawValue: 1 << 4)
    /// Makes a place wherever it stands ("Mount").
    static let placeAny = NameMarker(rawValue: 1 << 5)

    static let organisation: NameMarker = [.organisationFirst, .organisationLast, .organisationAny]
    static let place: NameMarker = [.placeFirst, .placeLast, .placeAny]
}

/// A title or role that stands at a person's name.
struct TitleForm: Sendable {
    /// Whether it is written with a capital ("Prime Minister", not "junta leader").
    let isCapitalised: Bool
    /// The gender it tells; nil for none.
    let gender: Gender?
    /// Whether it stands before a name.
    let standsBefore: Bool
    /// Whether it is a form of address ("Mr"), which makes a name of whatever follows.
    let isHonorific: Bool
}

/// What a title or a given name tells of a person.
enum Gender: Sendable {
    case male, female
}
