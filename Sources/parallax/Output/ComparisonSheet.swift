/// A comparison for a reader at a terminal: statements down, articles across.
struct ComparisonSheet: Sendable, Equatable {
    /// The articles, in order; each is named in the sheet by a letter from A on.
    let articles: [String]
    /// The statements, in order.
    let statements: [Statement]
    /// Further parts, such as quotes and figures, in order.
    let sections: [Section]

    /// One statement and how each article has it.
    struct Statement: Sendable, Equatable {
        /// The sentence, in the words of the first article that has it.
        let text: String
        /// One for each article.
        let cells: [Cell]
    }

    /// How an article has a statement.
    enum Cell: String, Sendable, Equatable, CaseIterable {
        case verbatim = "="
        case reworded = "~"
        case partial = "/"
        case absent = "-"
        case unknown = "?"
    }

    /// A part with a title and lines of its own.
    struct Section: Sendable, Equatable {
        /// Such as `Quotes`.
        let title: String
        /// One fact each.
        let lines: [String]
    }

    /// Legend, sheet, and every section that has lines.
    var text: String {
        let letters = articles.indices.map(Self.letter)
        let legend = zip(letters, articles).map { "\($0)  \($1.visible)\n" }.joined()
        let head =
            letters + [
                "(= verbatim, ~ reworded, / in part, - absent, ? text may be incomplete)"
            ]
        let rows = statements.map { $0.cells.map(\.rawValue) + [$0.text.visible] }
        let parts = sections.filter { !$0.lines.isEmpty }.map { section in
            "\n\(section.title.visible)\n"
                + section.lines.map { "  \($0.visible)\n" }.joined()
        }
        return legend + "\n" + TextTable(rows: [head] + rows).text + parts.joined()
    }

    /// The letters from A to Z, then numbers; a comparison has at most twelve articles.
    private static func letter(_ index: Int) -> String {
        let scalar = UInt8(ascii: "A") + UInt8(min(index, 25))
        return index < 26 ? String(decoding: [scalar], as: UTF8.self) : "\(index + 1)"
    }
}
