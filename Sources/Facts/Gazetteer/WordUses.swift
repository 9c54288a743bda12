/// What one folded word does in a clause, at a verb of speech or beside a name, as the tables of
/// such words tell; each table's head says what its uses mean.
struct WordUses: OptionSet, Sendable {
    let rawValue: UInt64

    // MARK: clause-words.tsv

    static let determiner = WordUses(rawValue: 1 << 0)
    static let demonstrative = WordUses(rawValue: 1 << 1)
    static let phraseOpener = WordUses(rawValue: 1 << 2)
    static let pronoun = WordUses(rawValue: 1 << 3)
    static let personalPronoun = WordUses(rawValue: 1 << 4)
    static let indefinite = WordUses(rawValue: 1 << 5)
    static let relative = WordUses(rawValue: 1 << 6)
    static let preposition = WordUses(rawValue: 1 << 7)
    static let nounLink = WordUses(rawValue: 1 << 8)
    static let adverbial = WordUses(rawValue: 1 << 9)
    static let auxiliary = WordUses(rawValue: 1 << 10)
    static let passive = WordUses(rawValue: 1 << 11)
    static let copula = WordUses(rawValue: 1 << 12)
    static let finite = WordUses(rawValue: 1 << 13)
    static let filler = WordUses(rawValue: 1 << 14)
    static let perfect = WordUses(rawValue: 1 << 15)
    static let joint = WordUses(rawValue: 1 << 16)
    static let clauseBreak = WordUses(rawValue: 1 << 17)
    static let front = WordUses(rawValue: 1 << 18)
    static let roleLink = WordUses(rawValue: 1 << 19)

    static let ofClauses: [String: WordUses] = [
        "determiner": .determiner, "demonstrative": .demonstrative,
        "phrase-opener": .phraseOpener, "pronoun": .pronoun,
        "personal-pronoun": .personalPronoun, "indefinite": .indefinite, "relative": .relative,
        "preposition": .preposition, "noun-link": .nounLink, "adverbial": .adverbial,
        "auxiliary": .auxiliary, "passive": .passive, "copula": .copula, "finite": .finite,
        "filler": .filler, "perfect": .perfect, "joint": .joint, "clause-break": .clauseBreak,
        "front": .front, "role-link": .roleLink,
    ]

    // MARK: speech-words.tsv

    static let nounLeader = WordUses(rawValue: 1 << 20)
    static let verbLeader = WordUses(rawValue: 1 << 21)
    static let refusal = WordUses(rawValue: 1 << 22)
    static let negation = WordUses(rawValue: 1 << 23)
    static let negationBridge = WordUses(rawValue: 1 << 24)
    static let telling = WordUses(rawValue: 1 << 25)
    static let bare = WordUses(rawValue: 1 << 26)
    static let listener = WordUses(rawValue: 1 << 27)
    static let citing = WordUses(rawValue: 1 << 28)
    static let denial = WordUses(rawValue: 1 << 29)
    static let clauseless = WordUses(rawValue: 1 << 30)
    static let wording = WordUses(rawValue: 1 << 31)
    static let naming = WordUses(rawValue: 1 << 32)
    static let distance = WordUses(rawValue: 1 << 33)
    static let work = WordUses(rawValue: 1 << 34)
    static let venue = WordUses(rawValue: 1 << 51)
    static let speechNoun = WordUses(rawValue: 1 << 52)

    static let ofSpeech: [String: WordUses] = [
        "noun-leader": .nounLeader, "verb-leader": .verbLeader, "refusal": .refusal,
        "negation": .negation, "negation-bridge": .negationBridge, "telling": .telling,
        "bare": .bare, "listener": .listener, "citing": .citing, "denial": .denial,
        "clauseless": .clauseless, "wording": .wording, "naming": .naming,
        "distance": .distance, "work": .work, "venue": .venue,
        "speech-noun": .speechNoun,
    ]

    // MARK: name-neighbours.tsv

    static let placeLeader = WordUses(rawValue: 1 << 35)
    static let placeNoun = WordUses(rawValue: 1 << 36)
    static let organisationNoun = WordUses(rawValue: 1 << 37)
    static let thingEnd = WordUses(rawValue: 1 << 38)
    static let thingStart = WordUses(rawValue: 1 << 39)
    static let governmentNoun = WordUses(rawValue: 1 << 40)
    static let leader = WordUses(rawValue: 1 << 41)
    static let settlement = WordUses(rawValue: 1 << 42)
    static let compass = WordUses(rawValue: 1 << 43)
    static let titleModifier = WordUses(rawValue: 1 << 44)
    static let firm = WordUses(rawValue: 1 << 45)
    static let storm = WordUses(rawValue: 1 << 46)
    static let vessel = WordUses(rawValue: 1 << 47)
    static let vesselPrefix = WordUses(rawValue: 1 << 53)
    static let siteAdjective = WordUses(rawValue: 1 << 54)
    static let siteNoun = WordUses(rawValue: 1 << 55)

    static let ofNames: [String: WordUses] = [
        "place-leader": .placeLeader, "place-noun": .placeNoun,
        "organisation-noun": .organisationNoun, "thing-end": .thingEnd,
        "thing-start": .thingStart, "government-noun": .governmentNoun, "leader": .leader,
        "settlement": .settlement, "compass": .compass, "title-modifier": .titleModifier,
        "firm": .firm, "storm": .storm, "vessel": .vessel, "vessel-prefix": .vesselPrefix,
        "site-adjective": .siteAdjective, "site-noun": .siteNoun,
    ]

    // MARK: plural-nouns.tsv

    static let countedPlural = WordUses(rawValue: 1 << 48)
    static let severalPeople = WordUses(rawValue: 1 << 49)

    static let ofPlurals: [String: WordUses] = [
        "counted": .countedPlural, "several-people": .severalPeople,
    ]

    // MARK: legal-forms.tsv

    static let legalForm = WordUses(rawValue: 1 << 50)
}
