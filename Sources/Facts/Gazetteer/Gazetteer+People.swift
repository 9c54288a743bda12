import Formats
import Prose

extension Gazetteer {
    private enum NameGender: String, CaseIterable {
        case male = "m"
        case female = "f"
        case either = "u"
    }

    private enum Custom: String, CaseIterable {
        case burmese = "burmese-syllable"
        case familyFirst = "family-first-surname"
        case particle
        case spanishParticle = "spanish-particle"
        case portugueseParticle = "portuguese-particle"
        case arabicPrefix = "arabic-prefix"
        case generation = "generation-suffix"
        case mononym
        case shortForm = "short-form"
        case givenFirst = "given-first-culture"
        case doubleSurname = "double-surname"
        case regnalTitle = "regnal-title"
        case slavicPatronymic = "slavic-patronymic-suffix"
        case feminine = "feminine-suffix"
        case icelandic = "icelandic-suffix"
    }

    mutating func loadPersonalNames(_ path: String) throws(TableError) {
        try Table(path: "\(path)/given-names.tsv", columns: 2).each { row throws(ColumnFault) in
            var traits: WordTraits = .givenName
            switch try row.choice(1, of: NameGender.self) {
            case .male: traits.insert(.maleName)
            case .female: traits.insert(.femaleName)
            case .either: break
            }
            for part in NameKey.parts(try row.text(0)) { _ = vocabulary.add(part, traits) }
        }
        try Table(path: "\(path)/family-names.tsv", columns: 1).each { row throws(ColumnFault) in
            for part in NameKey.parts(try row.text(0)) { _ = vocabulary.add(part, .familyName) }
        }
        try loadCustoms(path)
    }

    mutating func loadSpellings(_ path: String) throws(TableError) {
        try Table(path: "\(path)/name-spellings.tsv", columns: 2).each { row throws(ColumnFault) in
            try spelling.take(row)
        }
    }

    private mutating func loadCustoms(_ path: String) throws(TableError) {
        try Table(path: "\(path)/name-customs.tsv", columns: 3).each { row throws(ColumnFault) in
            let form = try row.text(0)
            let custom = try row.choice(1, of: Custom.self)
            let parts = NameKey.parts(form)
            if parts.count > 1, custom == .shortForm {
                shortForms.insert(parts.joined(separator: " "))
            }
            if custom == .arabicPrefix { spelling.articles.take(form, note: row[2]) }
            // Endings are no words, and of longer forms the parts are no custom.
            guard !form.hasPrefix("-"), parts.count == 1 else { return }
            _ = vocabulary.add(parts[0], Self.traits(of: custom, note: row[2]))
        }
    }

    private static func traits(of custom: Custom, note: String) -> WordTraits {
        switch custom {
        case .burmese: .burmese
        case .familyFirst:
            note.hasPrefix("Vietnamese") || note.hasPrefix("Cambodian")
                ? [.familyFirst, .lastWordShort] : .familyFirst
        case .particle, .spanishParticle, .portugueseParticle: .particle
        case .arabicPrefix: .arabicPrefix
        case .generation: .generation
        case .mononym, .shortForm: .mononym
        case .givenFirst: .givenFirst
        case .doubleSurname: .doubleSurname
        case .regnalTitle, .slavicPatronymic, .feminine, .icelandic: []
        }
    }

    private enum TitlePosition: String, CaseIterable {
        case before, after, both
    }

    mutating func loadTitles(_ path: String) throws(TableError) {
        try Table(path: "\(path)/titles.tsv", columns: 4).each { row throws(ColumnFault) in
            let title = try row.text(0)
            let parts = NameKey.parts(title)
            guard let first = title.unicodeScalars.first, !parts.isEmpty else {
                throw ColumnFault(column: 0, expected: "a title")
            }
            titleForms.append(
                TitleForm(
                    isCapitalised: first.properties.isUppercase,
                    gender: try Self.gender(row, 2),
                    standsBefore: try row.choice(3, of: TitlePosition.self) != .after,
                    isHonorific: row[1] == "honorific"
                )
            )
            titles.insert(
                parts.map { vocabulary.add($0, .titleWord) },
                value: Int32(titleForms.count - 1)
            )
        }
    }

    private enum NounGender: String, CaseIterable {
        case male = "m"
        case female = "f"
    }

    /// The gender that a column tells; nil for an empty one.
    private static func gender(_ row: Table.Row, _ column: Int) throws(ColumnFault) -> Gender? {
        guard row.column(column) != nil else { return nil }
        switch try row.choice(column, of: NounGender.self) {
        case .male: return .male
        case .female: return .female
        }
    }

    private enum RoleKind: String, CaseIterable {
        case person, group, document
    }

    private enum SpeechClass: String, CaseIterable {
        case neutral, assert, deny, urge, question, praise, warn, claim, reveal, feel
    }

    private enum Answer: String, CaseIterable {
        case yes, no
    }

    mutating func loadRoles(_ path: String) throws(TableError) {
        try Table(path: "\(path)/role-nouns.tsv", columns: 3).each { row throws(ColumnFault) in
            guard let noun = NameKey.parts(try row.text(0)).last else {
                throw ColumnFault(column: 0, expected: "a noun")
            }
            var traits: WordTraits =
                switch try row.choice(1, of: RoleKind.self) {
                case .person: .personNoun
                case .group: .groupNoun
                case .document: .documentNoun
                }
            switch try Self.gender(row, 2) {
            case .male: traits.insert(.male)
            case .female: traits.insert(.female)
            case nil: break
            }
            _ = vocabulary.add(noun, traits)
        }
        try Table(path: "\(path)/say-verbs.tsv", columns: 4).each { row throws(ColumnFault) in
            let parts = NameKey.parts(try row.text(0))
            let kind = try row.choice(2, of: SpeechClass.self)
            var traits: WordTraits = .speech
            if try row.choice(3, of: Answer.self) == .yes { traits.insert(.speechBefore) }
            if kind == .praise || kind == .warn { traits.insert(.judging) }
            // "called for" is found by its first word, "put it" is not.
            guard parts.count == 1 || parts[0].hasSuffix("ed") else { return }
            _ = vocabulary.add(parts[0], traits)
        }
    }

    /// Words that many articles hold, and which no list of names holds, are everyday words.
    mutating func loadEverydayWords(_ path: String) throws(TableError) {
        try Table(path: "\(path)/background-words.tsv", columns: 2).each {
            row throws(ColumnFault) in
            let count = try row.number(1)
            guard count >= 100 else { return }
            _ = vocabulary.add(
                NameKey.part(row[0]),
                count >= 1000 ? [.common, .frequent] : .common
            )
        }
    }

    mutating func loadUnits(_ path: String) throws(TableError) {
        try Table(path: "\(path)/units.tsv", columns: 5).each { row throws(ColumnFault) in
            let form = try row.text(0)
            let unit = UnitTable.Unit(
                id: try row.text(1),
                kind: try row.text(2),
                factor: try row.decimal(3),
                base: try row.text(4)
            )
            units.insert(form: form, unit)
            for part in NameKey.parts(form) where part.utf8.count > 3 {
                _ = vocabulary.add(part, .unit)
            }
        }
    }
}
