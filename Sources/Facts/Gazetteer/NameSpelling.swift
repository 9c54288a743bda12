import Formats
import Prose

/// The spellings by which people's names are one across articles: hyphens, Arabic articles and the
/// usual transliterations.
public struct NameSpelling: Sendable {
    /// The articles of Arabic names.
    var articles = ArabicArticles()
    /// The first form of each listed one.
    private var main: [String: String] = [:]

    /// Takes a row of the list: a form, and the others that stand for it.
    mutating func take(_ row: Table.Row) throws(ColumnFault) {
        let first = try row.text(0)
        guard Self.isListable(first), main[first] == nil else {
            throw ColumnFault(column: 0, expected: "a folded word that stands in no other row")
        }
        main[first] = first
        let others = row.values(1)
        for other in others {
            guard Self.isListable(other), main[other] == nil else {
                throw ColumnFault(column: 1, expected: "folded words that stand in no other row")
            }
            main[other] = first
        }
        guard !others.isEmpty else { throw ColumnFault(column: 1, expected: "another spelling") }
    }

    private static func isListable(_ form: String) -> Bool {
        Folding.key(of: form) == form && !form.contains("-") && !form.contains(" ")
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
