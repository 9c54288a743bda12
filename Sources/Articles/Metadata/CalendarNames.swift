public import Formats
import Prose

/// The names of months and weekdays in many languages.
///
/// They serve the dates of pages and fields only: in a running text of another language many of
/// them are common words.
public struct CalendarNames: Sendable {
    private struct Meaning {
        let month: Int
        let languages: Set<String>
    }

    private var months: [String: [Meaning]] = [:]
    private var weekdays: Set<String> = []
    /// First words of names of two words.
    private var openings: Set<String> = []

    /// No names.
    init() {}

    /// Takes the names of a table with the columns form, kind, number and languages.
    public init(_ table: Table) {
        for row in table.rows {
            guard let number = DecimalDigits.value(row[2].utf8) else { continue }
            let key = Folding.key(of: row[0])
            guard row[1] == "month" else {
                weekdays.insert(key)
                continue
            }
            months[key, default: []].append(
                Meaning(month: number, languages: Set(row.values(3)))
            )
            if let space = key.firstIndex(of: " ") { openings.insert(String(key[..<space])) }
        }
    }

    /// How many columns of `row`, from the first, can be read; 4 make a name.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0) != nil else { return 0 }
        guard row[1] == "month" || row[1] == "weekday" else { return 1 }
        let range = row[1] == "month" ? 1...12 : 1...7
        guard let number = DecimalDigits.value(row[2].utf8), range.contains(number) else {
            return 2
        }
        return row.values(3).isEmpty ? 3 : 4
    }

    /// The month that is called `key` (folded) in `language`; where that does not say, the one that
    /// all languages agree on.
    func month(_ key: String, language: String?) -> Int? {
        guard let meanings = months[key], let first = meanings.first else { return nil }
        if let language, let own = meanings.first(where: { $0.languages.contains(language) }) {
            return own.month
        }
        return meanings.allSatisfy { $0.month == first.month } ? first.month : nil
    }

    /// The month that is called `key` (folded) in the first language that has one so called.
    func first(_ key: String) -> Int? { months[key]?.first?.month }

    /// Whether a name of two words begins with `key` (folded).
    func opensName(_ key: String) -> Bool { openings.contains(key) }

    /// Whether `key` (folded) names a month or a weekday in some language.
    func contains(_ key: String) -> Bool { months[key] != nil || weekdays.contains(key) }
}
