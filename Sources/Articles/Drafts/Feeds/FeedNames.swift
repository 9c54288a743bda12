import Markup

/// Names of elements with the prefixes that feeds commonly use, whatever prefix a feed gives them.
struct FeedNames {
    private var prefixes: [String: String] = [:]

    private static let known: [String: String] = [
        "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "",
        "http://purl.org/rss/1.0/": "", "http://purl.org/rss/1.0/modules/content/": "content",
        "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
        "http://search.yahoo.com/mrss/": "media", "http://search.yahoo.com/mrss": "media",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
        "http://www.w3.org/1999/xhtml": "xhtml",
        "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    ]

    /// Learns the prefixes that the attributes of an element declare.
    mutating func learn(_ attributes: [XMLReader.Attribute]) {
        for attribute in attributes where attribute.name.hasPrefix("xmlns:") {
            guard let common = Self.known[attribute.value] else { continue }
            prefixes[String(attribute.name.dropFirst(6))] = common
        }
    }

    /// The common form of `name`.
    func common(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":") else { return name }
        let local = name[name.index(after: colon)...]
        guard let prefix = prefixes[String(name[..<colon])] else { return name }
        return prefix.isEmpty ? String(local) : "\(prefix):\(local)"
    }

    /// `name` without a prefix.
    static func local(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
