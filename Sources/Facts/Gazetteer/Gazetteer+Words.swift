import Formats
import Prose

extension Gazetteer {
    /// Reads the tables of small words, which tell the parts of clauses and what stands beside names.
    mutating func loadWords(_ path: String) throws(TableError) {
        try loadUses("\(path)/clause-words.tsv", WordUses.ofClauses)
        try loadUses("\(path)/speech-words.tsv", WordUses.ofSpeech)
        try loadUses("\(path)/name-neighbours.tsv", WordUses.ofNames)
        try loadUses("\(path)/plural-nouns.tsv", WordUses.ofPlurals)
        try Table(path: "\(path)/legal-forms.tsv", columns: 1).each { row throws(ColumnFault) in
            vocabulary.add(try Self.word(row), .legalForm)
        }
        try Table(path: "\(path)/approximations.tsv", columns: 2).each {
            row throws(ColumnFault) in
            let words = try row.text(0).split(separator: " ").map { Folding.key(of: String($0)) }
            let meaning = try row.choice(1, of: Figure.Approximation.self)
            approximations.append(ApproximationForm(words: words, meaning: meaning))
        }
        // The longest phrase decides: "no more than" before "more than".
        approximations.sort {
            ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined())
        }
    }

    private mutating func loadUses(_ path: String, _ named: [String: WordUses])
        throws(TableError)
    {
        try Table(path: path, columns: 2).each { row throws(ColumnFault) in
            var uses: WordUses = []
            for name in row.values(1) {
                guard let use = named[name] else {
                    throw ColumnFault(
                        column: 1,
                        expected: "some of \(named.keys.sorted().joined(separator: ", "))"
                    )
                }
                uses.formUnion(use)
            }
            guard !uses.isEmpty else { throw ColumnFault(column: 1, expected: "a use") }
            vocabulary.add(try Self.word(row), uses)
        }
    }

    /// The one word of the first column, as the words of a text are folded.
    private static func word(_ row: Table.Row) throws(ColumnFault) -> String {
        let key = NameKey.part(Folding.key(of: try row.text(0)))
        guard !key.utf8.contains(UInt8(ascii: " ")) else {
            throw ColumnFault(column: 0, expected: "a single word")
        }
        return key
    }
}
