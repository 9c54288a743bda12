import Formats

/// The articles of a list, which may be linked data (JSON-LD) with references between its nodes.
struct LinkedRecords {
    /// The articles, each with its number in the list, from 1.
    ///
    /// Where elements tell types, those of another type than an article are left out unless no
    /// element is an article; elements without a type stay.
    let articles: [(number: Int, value: JSON)]
    /// How many elements that hold a text are left out for their type.
    let others: Int

    private static let endings = ["Article", "Posting", "Report"]
    /// Most bytes of the texts by which a node stands for itself where another one names it, and
    /// of one of them: what is said of a writer or publisher is short.
    private static let nodeLimit = 2_048
    private static let textLimit = 1_024

    /// Finds the articles among `elements`, in which `keys` tell where references may stand.
    init(_ elements: [JSON], _ keys: RecordKeys) {
        let numbered = elements.enumerated().map { (number: $0 + 1, value: $1) }
        guard elements.contains(where: Self.isArticle) else {
            articles = numbered
            others = 0
            return
        }
        var nodes: [String: JSON] = [:]
        for element in elements {
            if let id = element["@id"]?.string { nodes[id] = Self.reduced(element) }
        }
        var articles: [(number: Int, value: JSON)] = []
        var others = 0
        for (number, element) in numbered {
            if element["@type"] == nil || Self.isArticle(element) {
                articles.append((number, Self.resolved(element, nodes, keys)))
            } else if keys.holdsText(element) {
                others += 1
            }
        }
        self.articles = articles
        self.others = others
    }

    private static func isArticle(_ element: JSON) -> Bool {
        let types = element["@type"]?.array ?? [element["@type"]].compactMap(\.self)
        return types.compactMap(\.string).contains { type in
            endings.contains { type.hasSuffix($0) }
        }
    }

    /// The short texts of a node, so that a thousand references to it cost no more than they say.
    private static func reduced(_ node: JSON) -> JSON {
        var rest = nodeLimit
        return .object(
            (node.members ?? []).filter { member in
                guard let text = member.value.string, text.utf8.count <= textLimit else {
                    return false
                }
                let size = member.name.utf8.count + text.utf8.count
                guard size <= rest else { return false }
                rest -= size
                return true
            }
        )
    }

    /// `article` with the nodes that it refers to in the members that are read.
    private static func resolved(_ article: JSON, _ nodes: [String: JSON], _ keys: RecordKeys)
        -> JSON
    {
        guard let members = article.members else { return article }
        return .object(
            members.map { member in
                guard member.name != "@id", keys.rules[member.name] != nil else { return member }
                if let elements = member.value.array {
                    return JSON.Member(member.name, .array(elements.map { node(of: $0, nodes) }))
                }
                return JSON.Member(member.name, node(of: member.value, nodes))
            }
        )
    }

    /// The node that `value` refers to; one step is enough for names of writers and publishers.
    private static func node(of value: JSON, _ nodes: [String: JSON]) -> JSON {
        guard let members = value.members, members.count == 1, members[0].name == "@id",
            let id = members[0].value.string
        else { return value }
        return nodes[id] ?? value
    }
}
