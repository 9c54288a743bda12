/// How one file was read, for a reader at a terminal: the value after every stage.
struct Explanation: Sendable, Equatable {
    /// The file as it was named.
    let path: String
    /// The stages in order.
    let stages: [Stage]

    /// What one stage made of the file.
    struct Stage: Sendable, Equatable {
        /// The stage and its product, such as `Cleaner: lines`.
        let title: String
        /// One fact a row, its parts in columns.
        let rows: [[String]]
    }

    /// The path, then each stage with its rows in columns.
    var text: String {
        let parts = stages.map { stage in
            let rows = stage.rows.map { row in
                ["  " + (row.first ?? "").visible] + row.dropFirst().map(\.visible)
            }
            return "\n\(stage.title.visible)\n" + TextTable(rows: rows).text
        }
        return path.visible + "\n" + parts.joined()
    }
}
