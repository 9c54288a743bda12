public import Formats

/// Reads the language that a page or a file states, in whatever form.
public struct LanguageTags: Sendable {
    private let tags: [String: String]

    /// Longer values are no tags.
    private static let limit = 35

    /// Reads `language-names.tsv` in the directory `path`.
    public init(directory path: String) throws(TableError) {
        self.init(try Table(path: "\(path)/language-names.tsv", columns: 3))
    }

    init(_ table: Table) {
        var tags: [String: String] = [:]
        for row in table.rows {
            tags[row[0]] = row[0]
            for name in row.values(1) + row.values(2) { tags[name.lowercased()] = row[0] }
        }
        self.tags = tags
    }

    /// The BCP 47 tag that `stated` means, in its usual letter case ("en-GB", "zh-Hant"); nil for
    /// what is none.
    ///
    /// Takes `en_GB.UTF-8`, `ENG` and `English` as well. Of subtags only script and region are kept.
    public func tag(_ stated: String) -> String? {
        guard stated.utf8.count <= Self.limit else { return nil }
        let word = stated.prefix { $0 != "." && $0 != ";" && $0 != "," && $0 != "@" }
        if let named = tags[Self.trimmed(word).lowercased()] { return named }
        let parts = Self.trimmed(word).split { $0 == "-" || $0 == "_" }
        guard let first = parts.first?.lowercased(), (2...3).contains(first.utf8.count),
            Self.isLetters(first), first != "und", first != "mul", first != "zxx"
        else { return nil }
        var tag = tags[first] ?? first
        for part in parts.dropFirst() {
            if part.utf8.count == 4, Self.isLetters(String(part)) {
                tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
            } else if part.utf8.count == 2, Self.isLetters(String(part)) {
                tag += "-" + part.uppercased()
                break
            } else if part.utf8.count == 3, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                tag += "-" + part
                break
            }
        }
        return tag
    }

    /// The language of a tag, without script and region ("en" of "en-GB").
    public static func primary(_ tag: String) -> String {
        String(tag.prefix { $0 != "-" }).lowercased()
    }

    private static func trimmed(_ word: Substring) -> String {
        let space = { (character: Character) in character == " " || character == "\t" }
        return String(word.drop(while: space).reversed().drop(while: space).reversed())
    }

    private static func isLetters(_ part: String) -> Bool {
        part.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
    }
}
