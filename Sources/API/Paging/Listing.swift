import Formats
import HTTP

/// All the items that a request asks for, before one page of them is shown.
struct Listing<Item> {
    /// The items, in any order.
    let items: [Item]
    /// Whether the items stand in the order of their keys already.
    var isSorted = false
    /// The name of the order.
    let sort: String
    /// Where an item stands.
    let key: (Item) -> SortKey
    /// What is counted of the items, by name.
    var facets: [FacetRule<Item>] = []
    /// The item as a client sees it.
    let render: (Item) -> JSON

    /// The page that the request asks for.
    ///
    /// - Throws: A problem with status 400 for a cursor that is malformed or made for another list.
    func page(for call: Call) throws(Problem) -> ListPage {
        let list = "\(call.request.path) \(sort)"
        let limit = call.values[.limit] ?? Parameter.defaultLimit
        let sorted = sortedItems
        let range = try range(in: sorted, limit: limit, list: list, call)
        let shown = sorted[range]
        func link(_ direction: Cursor.Direction, _ item: Item?) -> String? {
            item.map { call.link(replacingCursor: Cursor(direction, key($0)).text(for: list)) }
        }
        return ListPage(
            items: shown.map(render),
            total: items.count,
            limit: limit,
            next: range.upperBound < sorted.count ? link(.next, shown.last) : nil,
            previous: range.lowerBound > 0 ? link(.previous, shown.first) : nil,
            facets: try counted(call)
        )
    }

    private var sortedItems: [Item] {
        guard !isSorted else { return items }
        return items.map { (key: key($0), item: $0) }.sorted { $0.key < $1.key }.map(\.item)
    }

    private func range(in sorted: [Item], limit: Int, list: String, _ call: Call)
        throws(Problem) -> Range<Int>
    {
        guard let text = call.values[.cursor] else { return 0..<min(limit, sorted.count) }
        let cursor: Cursor
        do {
            cursor = try Cursor(text, for: list)
        } catch {
            throw .parameters([.invalid("cursor", error.detail)])
        }
        switch cursor.direction {
        case .next:
            let start = first(in: sorted) { cursor.key < $0 }
            return start..<min(start + limit, sorted.count)
        case .previous:
            let end = first(in: sorted) { $0 >= cursor.key }
            return max(0, end - limit)..<end
        }
    }

    /// The place of the first item whose key is `behind` a place in the order, by halving.
    private func first(in sorted: [Item], _ behind: (SortKey) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if behind(key(sorted[middle])) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func counted(_ call: Call) throws(Problem) -> JSON? {
        guard let wanted = call.values[.words("facets", of: facets.map(\.name))] else { return nil }
        return .object(
            facets.filter { wanted.contains($0.name) }.map { rule in
                JSON.Member(rule.name, rule.json(of: items))
            }
        )
    }
}
