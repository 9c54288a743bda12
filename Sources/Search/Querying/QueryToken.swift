/// A word, phrase or field of a query, an operator or a parenthesis.
struct QueryToken: Sendable {
    enum Kind: Sendable {
        case operand(Query.Node)
        case and, or, not, open, close
    }

    let kind: Kind
    /// Code points from the start of the query.
    let position: Int
}
