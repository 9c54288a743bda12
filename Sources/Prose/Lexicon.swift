public import Formats

/// The word lists that reading a text needs.
public struct Lexicon: Sendable {
    /// Abbreviations as they are written, without their last full stop ("Mr", "U.S"); true where
    /// one may end a sentence.
    public let abbreviations: [String: Bool]
    /// Those of ``abbreviations`` that stand before a number ("No", "Jan", "vol").
    let abbreviationsOfNumbers: Set<String>
    /// Function words, folded.
    public let stopwords: Set<String>
    /// Words for numbers.
    public let numerals: [String: Numeral]
    /// Names of months and weekdays, and words for days, folded.
    public let calendar: [String: CalendarWord]
    /// Forms of verbs that introduce speech, folded ("said", "told").
    public let speechVerbs: Set<String>
    /// British spellings and their American forms.
    public let spelling: Spelling

    /// What a word of the calendar means.
    public enum CalendarWord: Sendable, Hashable {
        /// A month, 1 to 12.
        case month(Int)
        /// A weekday, Monday 1 to Sunday 7.
        case weekday(Int)
        /// A day told from the day of writing: yesterday is -1.
        case relative(Int)
    }

    /// A word for a number.
    public struct Numeral: Sendable, Hashable {
        /// How the word takes part in a number.
        public enum Kind: String, Sendable {
            /// Counts by itself ("seven").
            case cardinal
            /// Names a place in an order ("seventh").
            case ordinal
            /// Multiplies what stands before it ("million").
            case scale
            /// Multiplies the digits it is written to ("m", "bn").
            case scaleSuffix = "scale-suffix"
            /// A part of one ("half").
            case fraction
            /// A multiple ("double").
            case multiple
        }

        /// How the word takes part in a number.
        public let kind: Kind
        /// Its value.
        public let value: Double
    }

    /// Reads the lists from the directory `path`.
    public init(directory path: String) throws(TableError) {
        var abbreviations: [String: Bool] = [:]
        var abbreviationsOfNumbers: Set<String> = []
        for row in try Table(path: "\(path)/abbreviations.tsv", columns: 3).rows {
            guard row[0].hasSuffix(".") else { continue }
            let form = String(row[0].dropLast())
            abbreviations[form] = row.values(2).contains("end")
            if row.values(2).contains("number") { abbreviationsOfNumbers.insert(form) }
        }
        self.abbreviations = abbreviations
        self.abbreviationsOfNumbers = abbreviationsOfNumbers
        stopwords = Set(
            try Table(path: "\(path)/stopwords.tsv", columns: 1).rows.map { Folding.key(of: $0[0]) }
        )
        var numerals: [String: Numeral] = [:]
        for row in try Table(path: "\(path)/numerals.tsv", columns: 3).rows {
            guard let kind = Numeral.Kind(rawValue: row[2]), let value = Double(row[1]) else {
                continue
            }
            numerals[Folding.key(of: row[0])] = Numeral(kind: kind, value: value)
        }
        self.numerals = numerals
        calendar = try Self.calendar(Table(path: "\(path)/calendar.tsv", columns: 3))
        speechVerbs = Set(
            try Table(path: "\(path)/say-verbs.tsv", columns: 3).rows.map {
                Folding.key(of: $0[0])
            }
        )
        spelling = Spelling(try Table(path: "\(path)/spelling.tsv", columns: 3))
    }

    private static func calendar(_ table: Table) -> [String: CalendarWord] {
        var words: [String: CalendarWord] = [:]
        for row in table.rows {
            guard let number = Int(row[2]) else { continue }
            let key = Folding.key(of: row[0].hasSuffix(".") ? String(row[0].dropLast()) : row[0])
            switch row[1] {
            case "month": words[key] = .month(number)
            case "weekday": words[key] = .weekday(number)
            default: words[key] = .relative(number)
            }
        }
        return words
    }
}
