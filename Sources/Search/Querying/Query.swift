public import Prose

/// A question to the index, understood.
///
/// Words stand side by side and must all be found; `AND`, `OR` and `NOT` are written in capitals,
/// `-` directly before a word, phrase or group excludes it. `NOT` binds most, `OR` least. A word is
/// found by its stem and in British and American spelling, a phrase in quotation marks by its exact
/// forms, both without regard to case and diacritics. `word*` stands for all forms that begin so, `"a b"~5` for words in any order
/// with at most five others among them, `field:value` for documents with that value,
/// `title:word` for words of the title and `date:2025-03` for a year, a month or a day.
public struct Query: Sendable, Hashable {
    /// The query as it was written.
    public let text: String
    let root: Node

    /// Reads `text`, in which `fields` may stand before a colon; `segmenter` must be the one that
    /// the documents were read with.
    ///
    /// Marks that mean nothing here are passed over. Throws where quotation marks or parentheses
    /// are unbalanced, an operator lacks its operand, a field is unknown, or a bound of
    /// ``QueryLimits`` is passed.
    public init(parsing text: String, fields: [String], segmenter: Segmenter) throws(QueryError) {
        let scalars = Array(text.unicodeScalars.prefix(QueryLimits.length + 1))
        guard scalars.count <= QueryLimits.length else {
            throw QueryError(.tooLong, at: QueryLimits.length)
        }
        var lexer = QueryLexer(scalars, fields: fields, segmenter: segmenter)
        var parser = QueryParser(try lexer.tokens(), end: scalars.count)
        root = try parser.query()
        self.text = text
    }

    /// What the query means, written in one way only.
    ///
    /// Operators are spelled out, words folded, repetitions and needless parentheses left out.
    /// Parsing it gives the same meaning.
    public var normalised: String { root.description }
}

extension Query {
    /// A part of a query.
    indirect enum Node: Sendable, Hashable {
        case text(TextPattern)
        /// Documents with a value in the field `name` whose folded form is `key`.
        case field(name: String, key: String)
        case date(DateRange)
        case all([Node])
        case any([Node])
        case not(Node)
    }
}

extension Query.Node {
    /// All of `nodes`, of which there must be one at least.
    static func conjunction(_ nodes: [Query.Node]) -> Query.Node {
        let parts = nodes.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } }.unique
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Any of `nodes`, of which there must be one at least.
    static func disjunction(_ nodes: [Query.Node]) -> Query.Node {
        let parts = nodes.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }.unique
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// The opposite of `node`.
    static func negation(_ node: Query.Node) -> Query.Node {
        if case .not(let inner) = node { inner } else { .not(node) }
    }

    /// The parts that are no groups, in order, each with whether documents with it are wanted.
    var leaves: [(node: Query.Node, isWanted: Bool)] {
        switch self {
        case .text, .field, .date: [(self, true)]
        case .all(let nodes), .any(let nodes): nodes.flatMap(\.leaves)
        case .not(let node): node.leaves.map { ($0.node, !$0.isWanted) }
        }
    }
}

extension Query.Node: CustomStringConvertible {
    /// The part as a query writes it.
    var description: String {
        switch self {
        case .text(let pattern): pattern.description
        case .field(let name, let key): "\(name):\"\(key)\""
        case .date(let range): "date:\(range.text)"
        case .all(let nodes): nodes.map(\.operand).joined(separator: " AND ")
        case .any(let nodes): nodes.map(\.description).joined(separator: " OR ")
        case .not(.all(let nodes)): "NOT (\(Query.Node.all(nodes)))"
        case .not(let node): "NOT \(node.operand)"
        }
    }

    /// The part as it stands beside `AND` or behind `NOT`.
    private var operand: String {
        if case .any = self { "(\(description))" } else { description }
    }
}

extension Array<Query.Node> {
    /// The nodes without later repetitions; queries are short.
    fileprivate var unique: [Query.Node] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
