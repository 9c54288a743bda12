import Articles
import Formats
import Foundation

/// Pages or texts with the right body of each.
struct GoldSet: Sendable {
    /// One page or text.
    struct Entry: Sendable {
        let id: String
        /// The right body; nil where the set has none.
        let body: String?
        /// Its outlet.
        let domain: String
        /// The file below a folder of its outlet's.
        let file: SourceFile
    }

    /// The entries, sorted by id.
    let entries: [Entry]

    /// Reads `gold.json` and the files in `html` or `text` of the folder `path`.
    init(path: String) throws {
        let content = try Data(contentsOf: URL(filePath: "\(path)/gold.json"))
        let gold = try JSON(parsing: Array(content))
        var entries: [Entry] = []
        for member in (gold.members ?? []).sorted(by: { $0.name < $1.name }) {
            let domain = member.value["domain"]?.string ?? member.name
            let folder = Self.folder(domain)
            let names = [("html", "html"), ("text", "txt")]
            for (kind, ending) in names {
                let location = "\(path)/\(kind)/\(member.name).\(ending)"
                guard let content = FileManager.default.contents(atPath: location) else { continue }
                entries.append(
                    Entry(
                        id: member.name,
                        body: member.value["articleBody"]?.string,
                        domain: domain,
                        file: SourceFile(
                            path: "\(folder)/\(member.name).\(ending)",
                            bytes: Array(content)
                        )
                    )
                )
                break
            }
        }
        self.entries = entries
    }

    /// The outlet's name as the name of a folder.
    private static func folder(_ domain: String) -> String {
        String(domain.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "-" })
    }
}
