/// What speaks for each sort of name, on one scale: 1 is a hint, 3 is strong, 6 decides.
struct Evidence: Sendable {
    var person = 0.0
    var organisation = 0.0
    var place = 0.0

    /// The sort with the most evidence and how much that is; of equals people come first.
    var best: (kind: EntityKind, weight: Double) {
        if person >= organisation, person >= place { return (.person, person) }
        return organisation >= place ? (.organisation, organisation) : (.place, place)
    }

    mutating func add(_ kind: EntityKind, _ weight: Double) {
        switch kind {
        case .person: person += weight
        case .organisation: organisation += weight
        case .place: place += weight
        }
    }

    static func + (left: Evidence, right: Evidence) -> Evidence {
        Evidence(
            person: left.person + right.person,
            organisation: left.organisation + right.organisation,
            place: left.place + right.place
        )
    }

    static func += (left: inout Evidence, right: Evidence) {
        left = left + right
    }
}

/// A run of tokens that may be a name, before the whole text has been heard.
struct Candidate {
    /// The name's tokens, without title and possessive.
    let tokens: Range<Int>
    /// The tokens of the title or role directly before it.
    let title: Range<Int>?
    /// The gender that the title tells.
    let gender: Gender?
    /// What speaks for each sort at this place of the text.
    var evidence: Evidence
    /// The forms of the lists that it matches as a whole.
    let forms: [Int32]
    /// Whether only its standing at the head of a sentence gives it its capital.
    let isWeak: Bool
    /// The acronym that the text introduces for it in brackets, as a token.
    var acronym: Int?

    /// A name that stands in this one.
    func part(_ range: Range<Int>, _ evidence: Evidence, _ forms: [Int32] = []) -> Candidate {
        Candidate(
            tokens: range,
            title: range.lowerBound == tokens.lowerBound ? title : nil,
            gender: range.lowerBound == tokens.lowerBound ? gender : nil,
            evidence: evidence,
            forms: forms,
            isWeak: false
        )
    }
}
