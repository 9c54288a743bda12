import Formats
import HTTP

/// All the items that a request asks for, before one page of them is shown.
struct Listing<Item> {
    /// The items, in any order.
    let items: [Item]
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
        let sorted = items.map { (key: key($0), item: $0) }.sorted { $0.key < $1.key }
        let range = try range(of: sorted.map(\.key), limit: limit, list: list, call)
        let shown = sorted[range]
        func link(_ direction: Cursor.Direction, _ key: SortKey?) -> String? {
            key.map { call.link(replacingCursor: Cursor(direction, $0).text(for: list)) }
        }
        return ListPage(
            items: shown.map { render($0.item) },
            total: items.count,
            limit: limit,
            next: range.upperBound < sorted.count ? link(.next, shown.last?.key) : nil,
            previous: range.lowerBound > 0 ? link(.previous, shown.first?.key) : nil,
            facets: try counted(call)
        )
    }

    private func range(of keys: [SortKey], limit: Int, list: String, _ call: Call)
        throws(Problem) -> Range<Int>
    {
        guard let text = call.values[.cursor] else { return 0..<min(limit, keys.count) }
        let cursor: Cursor
        do {
            cursor = try Cursor(text, for: list)
        } catch {
            throw .parameters([.invalid("cursor", error.detail)])
        }
        switch cursor.direction {
        case .next:
            let start = keys.firstIndex { cursor.key < $0 } ?? keys.count
            return start..<min(start + limit, keys.count)
        case .previous:
            let end = keys.firstIndex { $0 >= cursor.key } ?? keys.count
            return max(0, end - limit)..<end
        }
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
