/// Puts the tokens of a query together.
struct QueryParser {
    private let tokens: [QueryToken]
    private let end: Int
    private var index = 0

    /// Takes the tokens of a query that is `end` code points long.
    init(_ tokens: [QueryToken], end: Int) {
        self.tokens = tokens
        self.end = end
    }

    private var kind: QueryToken.Kind? { index < tokens.count ? tokens[index].kind : nil }
    private var position: Int { index < tokens.count ? tokens[index].position : end }

    /// The whole query.
    mutating func query() throws(QueryError) -> Query.Node {
        let node = try disjunction(depth: 0)
        // Only a closing parenthesis ends a disjunction before the end of the query.
        guard index == tokens.count else { throw QueryError(.unopenedParenthesis, at: position) }
        return node
    }

    private mutating func disjunction(depth: Int) throws(QueryError) -> Query.Node {
        var nodes = [try conjunction(depth: depth)]
        while case .or = kind {
            index += 1
            nodes.append(try conjunction(depth: depth))
        }
        return .disjunction(nodes)
    }

    private mutating func conjunction(depth: Int) throws(QueryError) -> Query.Node {
        var nodes = [try operand(depth: depth)]
        while let kind {
            switch kind {
            case .and: index += 1
            case .operand, .not, .open: break
            case .or, .close: return .conjunction(nodes)
            }
            nodes.append(try operand(depth: depth))
        }
        return .conjunction(nodes)
    }

    private mutating func operand(depth: Int) throws(QueryError) -> Query.Node {
        let start = position
        guard depth <= QueryLimits.depth else { throw QueryError(.tooDeep, at: start) }
        switch kind {
        case .operand(let node):
            index += 1
            return node
        case .not:
            index += 1
            return .negation(try operand(depth: depth + 1))
        case .open:
            index += 1
            let node = try disjunction(depth: depth + 1)
            guard case .close = kind else {
                throw QueryError(.unclosedParenthesis(opening: start), at: position)
            }
            index += 1
            return node
        case .and, .or, .close, nil:
            throw QueryError(.missingOperand, at: start)
        }
    }
}
