import Formats

/// How many items of a list have which value of something.
struct FacetRule<Item> {
    /// The most values told.
    private static var mostValues: Int { 50 }

    let name: String
    /// The values that an item has, each counted once.
    let values: (Item) -> [String]
    /// The readable name of a value.
    var label: (String) -> String = { $0 }

    /// The values with the most items first, equal counts by value.
    func json(of items: [Item]) -> JSON {
        var counts: [String: Int] = [:]
        for item in items {
            for value in Set(values(item)) { counts[value, default: 0] += 1 }
        }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return .array(
            sorted.prefix(Self.mostValues).map { value, count in
                ["value": .string(value), "name": .string(label(value)), "count": .integer(count)]
            }
        )
    }
}
