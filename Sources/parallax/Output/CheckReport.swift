import FoundationEssentials

/// What `check` found in a directory.
struct CheckReport: Sendable, Equatable, Encodable {
    /// The directory as it was named.
    let directory: String
    /// Files that were looked at.
    let files: Int
    /// Articles that came of them.
    let articles: Int
    /// How many of these are earlier versions of another.
    let versions: Int
    /// What is wrong or doubtful, in order of path.
    let findings: [Finding]

    /// One thing about one file.
    struct Finding: Sendable, Equatable, Encodable {
        /// Path relative to the directory.
        let path: String
        /// Record in the file, counted from 1, which in a `.jsonl` file is the line; nil when it is
        /// about the whole file.
        let record: Int?
        /// A word for the kind of finding, such as `malformed`.
        let kind: String
        /// What is wrong, in a sentence.
        let reason: String
    }

    /// One line a finding, then the counts.
    var text: String {
        let rows = findings.map { finding in
            let place = finding.record.map { ":\($0)" } ?? ""
            return [finding.path.visible + place, finding.kind.visible, finding.reason.visible]
        }
        return TextTable(rows: rows).text
            + "\(directory.visible): \(counted(files, "file")), \(counted(articles, "article"))"
            + (versions > 0 ? " (\(counted(versions, "earlier version")) among them), " : ", ")
            + "\(counted(findings.count, "finding"))\n"
    }

    /// The report as JSON with sorted keys and a line end.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
