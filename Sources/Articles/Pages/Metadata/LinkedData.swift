import Formats

/// What the JSON-LD scripts of a page state.
struct LinkedData {
    /// An object that stands for itself, not as a part of another.
    struct Statement {
        let value: JSON
        /// Rank of its type among those of articles; nil where it is none.
        let rank: Int?
    }

    /// Most scripts that are read.
    private static let scriptLimit = 64
    /// Most bytes of all scripts together.
    private static let byteLimit = 4 << 20
    /// Most objects that are looked at.
    private static let objectLimit = 20_000
    /// Deepest nesting of names and lists.
    private static let depthLimit = 6

    private(set) var statements: [Statement] = []
    private var named: [String: JSON] = [:]
    private var objects = 0
    private let fields: PageFields

    /// Reads `scripts`, the contents of the script elements, in the order of the page.
    init(_ scripts: [[UInt8]], fields: PageFields) {
        self.fields = fields
        var bytes = 0
        for script in scripts.prefix(Self.scriptLimit) {
            bytes += script.count
            guard bytes <= Self.byteLimit, let value = LenientJSON.value(script) else { continue }
            collect(value, depth: 0)
            index(value)
        }
    }

    /// Takes in the objects of lists, graphs and main entities.
    private mutating func collect(_ value: JSON, depth: Int) {
        guard depth < Self.depthLimit, statements.count < Self.objectLimit else { return }
        if let elements = value.array {
            for element in elements.prefix(Self.objectLimit) { collect(element, depth: depth + 1) }
            return
        }
        guard value.members != nil else { return }
        if let graph = value["@graph"] { collect(graph, depth: depth + 1) }
        let types = Self.types(value)
        if !types.isEmpty {
            let rank = types.compactMap { fields.rank($0, .articleType) }.min()
            statements.append(Statement(value: value, rank: rank))
        }
        for name in ["mainEntity", "mainEntityOfPage"] {
            if let entity = value[name], entity.members != nil {
                collect(entity, depth: depth + 1)
            }
        }
    }

    /// Takes in every object that has both an id and a name, wherever it stands.
    private mutating func index(_ value: JSON) {
        var pending = [value]
        while let next = pending.popLast(), objects < Self.objectLimit {
            if let elements = next.array {
                pending += elements.prefix(Self.objectLimit).reversed()
            }
            guard let members = next.members else { continue }
            objects += 1
            if let id = next["@id"]?.string, next["name"] != nil, named[id] == nil {
                named[id] = next
            }
            for member in members.prefix(1_000).reversed()
            where member.value.members != nil || member.value.array != nil {
                pending.append(member.value)
            }
        }
    }

    /// The types of an object, lower case without a vocabulary before them.
    static func types(_ value: JSON) -> [String] {
        guard let type = value["@type"] else { return [] }
        let names = type.string.map { [$0] } ?? type.array?.prefix(8).compactMap(\.string) ?? []
        return names.map { name in
            let last = name.split { $0 == "/" || $0 == ":" || $0 == "#" }.last ?? ""
            return last.lowercased()
        }
    }

    /// The object that `value` refers to by its id; itself where it refers to none.
    func resolved(_ value: JSON) -> JSON {
        guard value["name"] == nil, let id = value["@id"]?.string, let object = named[id] else {
            return value
        }
        return object
    }

    /// The names in `value`: a string, an object with a name or an id, or a list of them.
    func names(_ value: JSON?) -> [String] { names(value, depth: 0) }

    private func names(_ value: JSON?, depth: Int) -> [String] {
        guard let value, depth < Self.depthLimit else { return [] }
        if let string = value.string { return [string] }
        if let elements = value.array {
            return elements.prefix(32).flatMap { names($0, depth: depth + 1) }
        }
        guard value.members != nil else { return [] }
        let object = resolved(value)
        let own = names(object["name"] ?? object["legalName"], depth: depth + 1)
        guard own.isEmpty else { return own }
        let parts = [object["givenName"]?.string, object["familyName"]?.string].compactMap(\.self)
        return parts.isEmpty ? [] : [parts.joined(separator: " ")]
    }

    /// The first string of `value`, which may be a list or an object with a value.
    static func text(_ value: JSON?) -> String? {
        guard let value else { return nil }
        if let text = value.string ?? value.integer.map(String.init) { return text }
        if let elements = value.array {
            return elements.prefix(32).lazy.compactMap { $0.string ?? $0["name"]?.string }.first
        }
        return ["@value", "name", "url", "@id"].lazy.compactMap { value[$0]?.string }.first
    }
}

extension LinkedData {
    /// The statement on the article of the page; nil where there is none.
    ///
    /// A headline that agrees with `title` goes before one that does not, then the kind of thing
    /// that is nearest to an article, then the first.
    func article(like title: TitleKey?) -> JSON? {
        let candidates = statements.prefix(200).enumerated().compactMap { index, statement in
            statement.rank.map { rank -> (isOther: Int, rank: Int, index: Int, value: JSON) in
                let headline = LinkedData.text(
                    statement.value["headline"] ?? statement.value["name"]
                )
                let agrees = title.map { title in
                    headline.map { TitleKey($0).matches(title) } ?? false
                }
                return (agrees == false ? 1 : 0, rank, index, statement.value)
            }
        }
        let articles = candidates.filter { $0.rank <= Self.lastArticleRank }
        let first = (articles.isEmpty ? candidates : articles).min {
            ($0.isOther, $0.rank, $0.index) < ($1.isOther, $1.rank, $1.index)
        }
        return first?.value
    }

    /// Kinds of things behind this rank are no articles, but may stand for one.
    static let lastArticleRank = 16
}
