/// What the word lists say about one folded word, whatever it means in a given sentence.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// A given name of men.
    static let maleName = WordTraits(rawValue: 1 << 0)
    /// A given name of women.
    static let femaleName = WordTraits(rawValue: 1 << 1)
    /// A given name, whoever bears it.
    static let givenName = WordTraits(rawValue: 1 << 2)
    /// A family name.
    static let familyName = WordTraits(rawValue: 1 << 3)
    /// A family name that stands before the given name.
    static let familyFirst = WordTraits(rawValue: 1 << 4)
    /// A Vietnamese or Cambodian family name: the last word is the short form.
    static let lastWordShort = WordTraits(rawValue: 1 << 5)
    /// A syllable of Burmese names, which have no family name.
    static let burmese = WordTraits(rawValue: 1 << 6)
    /// A particle inside a family name ("von", "bin").
    static let particle = WordTraits(rawValue: 1 << 7)
    /// Stands behind a name without being part of the family name ("Jr").
    static let generation = WordTraits(rawValue: 1 << 8)
    /// One word that is somebody's whole name or established short form.
    static let mononym = WordTraits(rawValue: 1 << 9)
    /// A given name by which its bearer is called alone.
    static let givenFirst = WordTraits(rawValue: 1 << 10)
    /// An adjective or noun of a people.
    static let demonym = WordTraits(rawValue: 1 << 11)
    /// A noun for a person ("spokesman").
    static let personNoun = WordTraits(rawValue: 1 << 12)
    /// A noun for a group that can speak ("ministry").
    static let groupNoun = WordTraits(rawValue: 1 << 13)
    /// A noun for something written that can "say" ("report").
    static let documentNoun = WordTraits(rawValue: 1 << 14)
    /// A noun that tells a man.
    static let male = WordTraits(rawValue: 1 << 15)
    /// A noun that tells a woman.
    static let female = WordTraits(rawValue: 1 << 16)
    /// A form of a verb of speech.
    static let speech = WordTraits(rawValue: 1 << 17)
    /// A form of a verb of speech that may stand before its speaker ("said the minister").
    static let speechBefore = WordTraits(rawValue: 1 << 18)
    /// A form of a verb that praises or blames: it quotes in fragments only.
    static let judging = WordTraits(rawValue: 1 << 19)
    /// A function word.
    static let stopword = WordTraits(rawValue: 1 << 20)
    /// A month or weekday.
    static let calendar = WordTraits(rawValue: 1 << 21)
    /// A word of a title or role ("minister").
    static let titleWord = WordTraits(rawValue: 1 << 22)
    /// A part of Arabic names that the next word belongs to ("Abu", "al-").
    static let arabicPrefix = WordTraits(rawValue: 1 << 23)
    /// A word of an organisation's name ("Ministry").
    static let organisationWord = WordTraits(rawValue: 1 << 24)
    /// A word of a place's name ("River").
    static let placeWord = WordTraits(rawValue: 1 << 25)
    /// A word for a number.
    static let numeral = WordTraits(rawValue: 1 << 26)
    /// A word of measure.
    static let unit = WordTraits(rawValue: 1 << 27)
    /// A word that one article of some hundreds holds, name or not.
    static let common = WordTraits(rawValue: 1 << 28)
    /// A word that one article of some tens holds, name or not.
    static let frequent = WordTraits(rawValue: 1 << 29)
    /// A common surname of Spanish names, which have two.
    static let doubleSurname = WordTraits(rawValue: 1 << 30)
    /// A noun that can speak, of whatever sort.
    static let roleNouns: WordTraits = [.personNoun, .groupNoun, .documentNoun]
    /// Words of persons' names.
    static let personal: WordTraits = [
        .givenName, .familyName, .familyFirst, .burmese, .mononym, .givenFirst,
    ]
    /// Words of everyday English, which a capital at the head of a sentence makes no names.
    static let everyday: WordTraits = [
        .stopword, .calendar, .speech, .personNoun, .groupNoun, .documentNoun, .numeral, .unit,
    ]
}
