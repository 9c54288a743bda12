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
        public enum Kind: String, Sendable, CaseIterable {
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
        try Table(path: "\(path)/abbreviations.tsv", columns: 3).each { row throws(ColumnFault) in
            let form = try row.text(0)
            let follows = try row.choices(2, of: Follower.self)
            // Those without a full stop are words like others.
            guard form.hasSuffix(".") else { return }
            abbreviations[String(form.dropLast())] = follows.contains(.end)
            if follows.contains(.number) { abbreviationsOfNumbers.insert(String(form.dropLast())) }
        }
        self.abbreviations = abbreviations
        self.abbreviationsOfNumbers = abbreviationsOfNumbers
        var stopwords: Set<String> = []
        try Table(path: "\(path)/stopwords.tsv", columns: 1).each { row throws(ColumnFault) in
            stopwords.insert(Folding.key(of: try row.text(0)))
        }
        self.stopwords = stopwords
        var numerals: [String: Numeral] = [:]
        try Table(path: "\(path)/numerals.tsv", columns: 3).each { row throws(ColumnFault) in
            numerals[Folding.key(of: try row.text(0))] = Numeral(
                kind: try row.choice(2, of: Numeral.Kind.self),
                value: try row.decimal(1)
            )
        }
        self.numerals = numerals
        calendar = try Self.calendar(Table(path: "\(path)/calendar.tsv", columns: 3))
        var speechVerbs: Set<String> = []
        try Table(path: "\(path)/say-verbs.tsv", columns: 3).each { row throws(ColumnFault) in
            speechVerbs.insert(Folding.key(of: try row.text(0)))
        }
        self.speechVerbs = speechVerbs
        spelling = try Spelling(Table(path: "\(path)/spelling.tsv", columns: 3))
    }

    /// What may stand behind an abbreviation.
    private enum Follower: String, CaseIterable {
        case name, number, end, any
    }

    private enum CalendarKind: String, CaseIterable {
        case month, weekday, relative
    }

    private static func calendar(_ table: Table) throws(TableError) -> [String: CalendarWord] {
        var words: [String: CalendarWord] = [:]
        try table.each { row throws(ColumnFault) in
            let form = try row.text(0)
            let number = try row.integer(2)
            let key = Folding.key(of: form.hasSuffix(".") ? String(form.dropLast()) : form)
            switch try row.choice(1, of: CalendarKind.self) {
            case .month where (1...12).contains(number): words[key] = .month(number)
            case .weekday where (1...7).contains(number): words[key] = .weekday(number)
            case .relative: words[key] = .relative(number)
            case .month, .weekday: throw ColumnFault(column: 2, expected: "a month or weekday")
            }
        }
        return words
    }
}
