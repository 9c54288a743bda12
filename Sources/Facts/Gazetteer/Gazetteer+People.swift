import Formats
import Prose

extension Gazetteer {
    mutating func loadPersonalNames(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/given-names.tsv", columns: 2).rows {
            var traits: WordTraits = .givenName
            if row[1] == "m" { traits.insert(.maleName) }
            if row[1] == "f" { traits.insert(.femaleName) }
            for part in NameKey.parts(row[0]) { _ = vocabulary.add(part, traits) }
        }
        for row in try Table(path: "\(path)/family-names.tsv", columns: 1).rows {
            for part in NameKey.parts(row[0]) { _ = vocabulary.add(part, .familyName) }
        }
        for row in try Table(path: "\(path)/name-customs.tsv", columns: 3).rows {
            let parts = NameKey.parts(row[0])
            if parts.count > 1, row[1] == "short-form" {
                shortForms.insert(parts.joined(separator: " "))
            }
            guard !row[0].hasPrefix("-"), parts.count == 1 else { continue }
            _ = vocabulary.add(parts[0], Self.traits(ofCustom: row[1], note: row[2]))
        }
    }

    private static func traits(ofCustom custom: String, note: String) -> WordTraits {
        switch custom {
        case "burmese-syllable": .burmese
        case "family-first-surname":
            note.hasPrefix("Vietnamese") || note.hasPrefix("Cambodian")
                ? [.familyFirst, .lastWordShort] : .familyFirst
        case "particle", "spanish-particle", "portuguese-particle": .particle
        case "arabic-prefix": .arabicPrefix
        case "generation-suffix": .generation
        case "mononym", "short-form": .mononym
        case "given-first-culture": .givenFirst
        default: []
        }
    }

    mutating func loadTitles(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/titles.tsv", columns: 4).rows {
            let parts = NameKey.parts(row[0])
            guard let first = row[0].unicodeScalars.first, !parts.isEmpty else { continue }
            titleForms.append(
                TitleForm(
                    isCapitalised: first.properties.isUppercase,
                    gender: Self.gender(row[2]),
                    standsBefore: row[3] != "after",
                    isHonorific: row[1] == "honorific"
                )
            )
            titles.insert(
                parts.map { vocabulary.add($0, .titleWord) },
                value: Int32(titleForms.count - 1)
            )
        }
    }

    private static func gender(_ column: String) -> Gender? {
        switch column {
        case "m": .male
        case "f": .female
        default: nil
        }
    }

    mutating func loadRoles(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/role-nouns.tsv", columns: 3).rows {
            guard let noun = NameKey.parts(row[0]).last else { continue }
            var traits: WordTraits =
                switch row[1] {
                case "person": .personNoun
                case "group": .groupNoun
                default: .documentNoun
                }
            if row[2] == "m" { traits.insert(.male) }
            if row[2] == "f" { traits.insert(.female) }
            _ = vocabulary.add(noun, traits)
        }
        for row in try Table(path: "\(path)/say-verbs.tsv", columns: 4).rows {
            let parts = NameKey.parts(row[0])
            // "called for" is found by its first word, "put it" is not.
            guard parts.count == 1 || parts[0].hasSuffix("ed") else { continue }
            var traits: WordTraits = .speech
            if row[3] == "yes" { traits.insert(.speechBefore) }
            if row[2] == "praise" || row[2] == "warn" { traits.insert(.judging) }
            _ = vocabulary.add(parts[0], traits)
        }
    }

    /// Words that many articles hold, and which no list of names holds, are everyday words.
    mutating func loadEverydayWords(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/background-words.tsv", columns: 2).rows {
            guard let count = DecimalDigits.value(row[1].utf8), count >= 100 else { continue }
            _ = vocabulary.add(
                NameKey.part(row[0]),
                count >= 1000 ? [.common, .frequent] : .common
            )
        }
    }

    mutating func loadUnits(_ path: String) throws(TableError) {
        for row in try Table(path: "\(path)/units.tsv", columns: 5).rows {
            guard let factor = Double(row[3]) else { continue }
            let unit = UnitTable.Unit(id: row[1], kind: row[2], factor: factor, base: row[4])
            units.insert(form: row[0], unit)
            for part in NameKey.parts(row[0]) where part.utf8.count > 3 {
                _ = vocabulary.add(part, .unit)
            }
        }
    }
}
