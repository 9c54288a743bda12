public import Formats
import Prose

/// What abbreviations of time zones mean, some of them by the country of the outlet.
public struct ZoneTable: Sendable {
    private struct Meaning {
        let minutes: Int
        /// Countries in which it has this meaning; empty for all.
        let countries: Set<String>
        /// Whether it has this meaning where the country is unknown.
        let isUsual: Bool
    }

    private var meanings: [String: [Meaning]] = [:]

    /// Stands for an unknown country.
    private static let unknown = "*"

    /// No zones.
    init() {}

    /// Takes the zones of a table with the columns form, minutes east of UTC, and countries.
    public init(_ table: Table) {
        for row in table.rows where Self.readable(row) == 3 {
            guard let minutes = Self.minutes(row[1]) else { continue }
            let countries = Set(row.values(2))
            meanings[row[0], default: []].append(
                Meaning(
                    minutes: minutes,
                    countries: countries,
                    isUsual: countries.isEmpty || countries.contains(Self.unknown)
                )
            )
        }
    }

    /// How many columns of `row`, from the first, can be read; 3 make a zone.
    static func readable(_ row: Table.Row) -> Int {
        guard row.column(0) != nil else { return 0 }
        guard row.column(1).flatMap(minutes) != nil else { return 1 }
        return row.count > 2 ? 3 : 2
    }

    /// Minutes of at most fourteen hours, a minus sign for those west of UTC.
    private static func minutes(_ text: String) -> Int? {
        let isWest = text.hasPrefix("-")
        guard let value = DecimalDigits.value(Array(text.utf8.dropFirst(isWest ? 1 : 0))),
            value <= 14 * 60
        else { return nil }
        return isWest ? -value : value
    }

    /// Whether `key` (folded) is a zone, known or open.
    func contains(_ key: String) -> Bool { meanings[key] != nil }

    /// Minutes east of UTC of the zone `key` (folded) for an outlet of `country` (ISO 3166-1
    /// alpha-2, nil where unknown); nil where that is open.
    func minutes(_ key: String, country: String?) -> Int? {
        guard let all = meanings[key] else { return nil }
        let own = country.flatMap { country in all.first { $0.countries.contains(country) } }
        let found =
            own ?? all.first { $0.countries.isEmpty }
            ?? (country == nil ? all.first(where: \.isUsual) : nil)
        return found?.minutes
    }
}
