import Formats

/// Where an item stands in a sorted list, whatever else is in the list.
///
/// Items with a lower key come first. No two items of a list have the same key, and the same item
/// has the same key after a reload.
struct SortKey: Sendable, Hashable, Comparable {
    /// What the list is sorted by.
    enum Rank: Sendable, Hashable, Comparable {
        case number(Double)
        case text(String)

        /// Numbers go before texts; only keys of one sort are ever compared.
        static func < (left: Rank, right: Rank) -> Bool {
            switch (left, right) {
            case (.number(let one), .number(let other)): one < other
            case (.text(let one), .text(let other)): one.precedes(other)
            case (.number, .text): true
            case (.text, .number): false
            }
        }
    }

    let rank: Rank
    /// The id of the item, or of what it is a part of.
    let id: String
    /// The item's number in what it is a part of; 0 for an item of its own.
    let number: Int

    init(_ rank: Rank, id: String, number: Int = 0) {
        self.rank = rank
        self.id = id
        self.number = number
    }

    /// The higher number first.
    static func descending(_ number: some BinaryInteger, id: String) -> SortKey {
        SortKey(.number(-Double(number)), id: id)
    }

    static func < (left: SortKey, right: SortKey) -> Bool {
        // Texts written in two ways may be equal and differ in their bytes.
        if left.rank < right.rank { return true }
        if right.rank < left.rank { return false }
        if left.id.precedes(right.id) { return true }
        return !right.id.precedes(left.id) && left.number < right.number
    }
}

extension SortKey {
    /// The key as a cursor holds it.
    var json: JSON {
        switch rank {
        case .number(let number): [.number(number), .string(id), .integer(self.number)]
        case .text(let text): [.string(text), .string(id), .integer(self.number)]
        }
    }

    /// Reads what ``json`` gave; nil for anything else.
    init?(_ json: JSON) {
        guard case .array(let parts) = json, parts.count == 3, let id = parts[1].string,
            let number = parts[2].integer
        else { return nil }
        if let rank = parts[0].double, rank.isFinite {
            self.init(.number(rank), id: id, number: number)
        } else if let rank = parts[0].string {
            self.init(.text(rank), id: id, number: number)
        } else {
            return nil
        }
    }
}
