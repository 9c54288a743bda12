public import Formats

/// The spellings by which people's names are one across articles: hyphens, Arabic articles and the
/// usual transliterations.
public struct NameSpelling: Sendable {
    private var articles = ArabicArticles()
    /// The first form of each listed one.
    private var main: [String: String] = [:]

    /// Reads the customs of names and their spellings from the directory `path`.
    ///
    /// Throws where a list is missing or a row has too few columns.
    public init(directory path: String) throws(TableError) {
        for row in try Table(path: "\(path)/name-customs.tsv", columns: 3).rows
        where row[1] == "arabic-prefix" {
            articles.take(row[0], note: row[2])
        }
        for row in try Table(path: "\(path)/name-spellings.tsv", columns: 2).rows {
            for form in row.values(1) { main[form] = row[0] }
        }
    }

    /// The words of the folded name `key` with a blank for every hyphen and without Arabic articles:
    /// "kim jong un" for "kim jong-un".
    public func plain(_ key: String) -> String {
        articles.plainWords(of: key.split(separator: " ")).joined(separator: " ")
    }

    /// The plain words of `key`, each in the first of its listed spellings: "alexei orr" for
    /// "aleksey orr".
    public func key(of key: String) -> String {
        articles.plainWords(of: key.split(separator: " ")).map { word in
            main[String(word)] ?? String(word)
        }.joined(separator: " ")
    }
}
