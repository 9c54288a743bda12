import Formats
import Prose

/// Mends two faults of a corpus whose names were taken from larger marks.
///
/// A name behind a word in lower case that describes it ("actor Ann Orr", "the firm Tesk") is not
/// marked there at all, and a title is marked as a part of the name behind it.
struct NameMending: Sendable {
    /// What describes people and groups.
    private var people: Set<String> = []
    private var groups: Set<String> = []
    /// Titles, and the last words of titles, without a dot at their end.
    private var titles: Set<String> = []
    private var lastWords: Set<String> = []
    private let givenNames: Set<String>
    private let stopwords: Set<String>

    private static let longestTitle = 5

    /// Reads the lists in the folder `lexicon`.
    init(_ lexicon: String, stopwords: Set<String>) throws(TableError) {
        self.stopwords = stopwords
        givenNames = Set(
            try Table(path: "\(lexicon)/given-names.tsv", columns: 1).rows.map {
                $0[0].lowercased()
            }
        )
        for row in try Table(path: "\(lexicon)/role-nouns.tsv", columns: 2).rows {
            if row[1] == "person" { people.insert(row[0].lowercased()) }
            if row[1] == "group" { groups.insert(row[0].lowercased()) }
        }
        for row in try Table(path: "\(lexicon)/titles.tsv", columns: 1).rows {
            let title = Self.undotted(row[0].lowercased())
            titles.insert(title)
            lastWords.insert(title.split(separator: " ").last.map(String.init) ?? title)
        }
    }

    private static func undotted(_ title: String) -> String {
        title.hasSuffix(".") ? String(title.dropLast()) : title
    }

    /// `sentence` with the names that are not marked, and without titles in names.
    func mended(_ sentence: [NameCorpus.Row]) -> [NameCorpus.Row] {
        var rows = sentence
        var index = 1
        while index < rows.count {
            guard isFree(rows[index]), rows[index].token.first?.isUppercase == true,
                describes(rows[index - 1].token)
            else {
                index += 1
                continue
            }
            let end = end(of: rows, from: index)
            if let kind = kind(rows, index..<end) {
                for at in index..<end { rows[at].label = (at == index ? "B-" : "I-") + kind }
            }
            index = end
        }
        dropTitles(&rows)
        return rows
    }

    private func isFree(_ row: NameCorpus.Row) -> Bool { row.label == "O" }

    private func describes(_ word: String) -> Bool {
        word.first?.isLowercase == true && word.allSatisfy { $0.isLetter || $0 == "-" }
    }

    /// The end of the run of capitalised words that begins at `start`, with parts behind hyphens.
    private func end(of rows: [NameCorpus.Row], from start: Int) -> Int {
        var end = start + 1
        while end < rows.count, isFree(rows[end]) {
            let token = rows[end].token
            let isName =
                token.first?.isUppercase == true && token.allSatisfy { $0.isLetter || $0 == "." }
            let isPart = isLetters(token) && rows[end - 1].token == "-"
            let isHyphen =
                token == "-" && end + 1 < rows.count && isFree(rows[end + 1])
                && isLetters(rows[end + 1].token)
            guard isName || isPart || isHyphen else { break }
            end += 1
        }
        return end
    }

    private func isLetters(_ token: String) -> Bool { token.allSatisfy(\.isLetter) }

    /// What kind of name the run is by the word before it and by its first word; nil for none.
    private func kind(_ rows: [NameCorpus.Row], _ run: Range<Int>) -> String? {
        let word = rows[run.lowerBound - 1].token
        let first = rows[run.lowerBound].token
        guard first.count > 1 else { return nil }
        if groups.contains(word) { return "ORG" }
        if people.contains(word) || lastWords.contains(word) { return "PER" }
        let isPersonal = givenNames.contains(first.lowercased()) && !stopwords.contains(word)
        return isPersonal && (2...3).contains(run.count) ? "PER" : nil
    }

    private func dropTitles(_ rows: inout [NameCorpus.Row]) {
        for start in rows.indices where rows[start].label == "B-PER" {
            var end = start + 1
            while end < rows.count, rows[end].label == "I-PER" { end += 1 }
            var name = start
            while let next = titleEnd(rows, name..<end) { name = next }
            guard name > start else { continue }
            for index in start..<name { rows[index].label = "O" }
            rows[name].label = "B-PER"
        }
    }

    /// The end of the longest title at the head of `run` that leaves a word of it.
    private func titleEnd(_ rows: [NameCorpus.Row], _ run: Range<Int>) -> Int? {
        guard run.count > 1 else { return nil }
        let last = min(run.upperBound - 1, run.lowerBound + Self.longestTitle)
        return (run.lowerBound + 1...last).reversed().first { end in
            let words = rows[run.lowerBound..<end].map { $0.token.lowercased() }
            return titles.contains(Self.undotted(words.joined(separator: " ")))
        }
    }
}
