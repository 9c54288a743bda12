/// A statement that other articles carry and one does not.
public struct Omission: Sendable, Hashable {
    /// The article that does not carry it, as an index into the columns.
    public let column: Int
    /// The statement, as an index into the rows.
    public let statement: Int
    /// The articles that carry it, as indices into the columns.
    public let carriers: [Int]

    /// What each article leaves out: by article, the most widely carried first.
    ///
    /// An article whose text may be incomplete leaves nothing out that can be known.
    static func omissions(in statements: [Statement], columns: Int) -> [Omission] {
        (0..<columns).flatMap { column in
            statements.indices
                .filter { statements[$0].cells[column].presence == .absent }
                .map { Omission(column: column, statement: $0, carriers: statements[$0].carriers) }
                .sorted { ($1.carriers.count, $0.statement) < ($0.carriers.count, $1.statement) }
        }
    }
}
