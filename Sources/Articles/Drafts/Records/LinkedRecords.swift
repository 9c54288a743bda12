import Formats

/// The articles among linked data (JSON-LD), with references to other nodes resolved.
enum LinkedRecords {
    private static let endings = ["Article", "Posting", "Report"]

    /// `elements` where they tell no types; otherwise those that are articles, unless none is.
    static func articles(of elements: [JSON]) -> [JSON] {
        guard elements.contains(where: { $0["@type"] != nil }) else { return elements }
        let articles = elements.filter(isArticle)
        guard !articles.isEmpty else { return elements }
        var nodes: [String: JSON] = [:]
        for element in elements {
            if let id = element["@id"]?.string { nodes[id] = element }
        }
        return articles.map { article in
            .object(
                (article.members ?? []).map {
                    JSON.Member($0.name, $0.name == "@id" ? $0.value : resolved($0.value, nodes))
                }
            )
        }
    }

    private static func isArticle(_ element: JSON) -> Bool {
        let types = element["@type"]?.array ?? [element["@type"]].compactMap(\.self)
        return types.compactMap(\.string).contains { type in
            endings.contains { type.hasSuffix($0) }
        }
    }

    /// The node that `value` refers to; one step is enough for names of writers and publishers.
    private static func resolved(_ value: JSON, _ nodes: [String: JSON]) -> JSON {
        if let elements = value.array {
            return .array(elements.prefix(RecordPath.listLimit).map { node(of: $0, nodes) })
        }
        return node(of: value, nodes)
    }

    private static func node(of value: JSON, _ nodes: [String: JSON]) -> JSON {
        guard let members = value.members, members.count == 1, members[0].name == "@id",
            let id = members[0].value.string
        else { return value }
        return nodes[id] ?? value
    }
}
