import Prose

/// The written forms of units of measure and money.
struct UnitTable: Sendable {
    /// One unit.
    struct Unit: Sendable, Hashable {
        /// The id ("megawatt", "USD").
        let id: String
        /// The kind of quantity ("power", "money", "count").
        let kind: String
        /// How many base units one of it is.
        let factor: Double
        /// The id of the base unit ("watt").
        let base: String

        /// A value in this unit, told in the base unit.
        func inBase(_ value: Double) -> Double {
            id == "fahrenheit" ? (value - 32) * factor : value * factor
        }
    }

    private var symbols: [String: [Unit]] = [:]
    private var words: [String: [Unit]] = [:]
    /// The most words that a form has.
    private(set) var longest = 1

    /// Adds `unit` under `form`: long forms match in any case, symbols only as they stand.
    mutating func insert(form: String, _ unit: Unit) {
        symbols[form, default: []].append(unit)
        longest = min(4, max(longest, form.split(separator: " ").count))
        let isWord =
            form.utf8.count > 3 && form.unicodeScalars.contains { $0.properties.isLowercase }
        if isWord { words[Folding.key(of: form), default: []].append(unit) }
    }

    /// The units that `written` can stand for, whose folded form is `key`; empty for none.
    func units(_ written: String, key: String) -> [Unit] {
        symbols[written] ?? words[key] ?? []
    }
}
