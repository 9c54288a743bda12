import Archive

/// The orders in which an edition's articles, entities and stories are listed, each worked out the
/// first time it is asked for: a request then filters a sorted list in place of sorting one.
struct SortedOrders: Sendable {
    private let orders = KeptValues<String, [Int]>()

    /// All articles, as indices into the edition.
    func articles(of edition: Edition, by sort: ArticleSort) -> [Int] {
        order("articles \(sort.rawValue)", of: edition.records) { sort.key($0.article) }
    }

    /// All entities, as indices into the edition.
    func entities(of edition: Edition, by sort: EntitySort) -> [Int] {
        order("entities \(sort.rawValue)", of: edition.entities, by: sort.key)
    }

    /// All stories, as indices into the edition.
    func stories(of edition: Edition, by sort: StorySort) -> [Int] {
        order("stories \(sort.rawValue)", of: edition.stories, by: sort.key)
    }

    private func order<Item>(_ name: String, of items: [Item], by key: (Item) -> SortKey) -> [Int] {
        orders.value(of: name) {
            items.enumerated().map { (key: key($0.element), index: $0.offset) }
                .sorted { $0.key < $1.key }.map(\.index)
        }
    }
}
