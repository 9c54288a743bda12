/// What the name model says of a token.
enum NameLabel: Int, CaseIterable, Sendable {
    case none, personFirst, person, placeFirst, place, organisationFirst, organisation, other

    /// The name in the model file.
    var name: String {
        switch self {
        case .none: "O"
        case .personFirst: "B-PER"
        case .person: "I-PER"
        case .placeFirst: "B-LOC"
        case .place: "I-LOC"
        case .organisationFirst: "B-ORG"
        case .organisation: "I-ORG"
        case .other: "MISC"
        }
    }

    /// The sort of name that the token is in; nil for none of the three.
    var kind: EntityKind? {
        switch self {
        case .none, .other: nil
        case .personFirst, .person: .person
        case .placeFirst, .place: .place
        case .organisationFirst, .organisation: .organisation
        }
    }

    /// Whether the token begins a name.
    var isFirst: Bool {
        self == .personFirst || self == .placeFirst || self == .organisationFirst
    }

    /// The label of the first or a further token of a name of the sort `kind`.
    static func label(_ kind: EntityKind, isFirst: Bool) -> NameLabel {
        switch kind {
        case .person: isFirst ? .personFirst : .person
        case .place: isFirst ? .placeFirst : .place
        case .organisation: isFirst ? .organisationFirst : .organisation
        }
    }
}
