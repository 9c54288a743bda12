import Articles
import Facts
import Prose

/// A sentence, or a whole headline, prepared for comparing it with many others.
struct SentenceProfile: Sendable {
    /// The article, as an index into the columns.
    let column: Int
    /// Where it stands.
    let span: Span
    /// The folded words in order, without marks.
    let keys: [String]
    /// The stems of the words that are no function words.
    let stems: Set<String>
    /// The stems of the names in it: they tell of whom it speaks, not what it says.
    let names: Set<String>
    /// The spelling of the sentence, names left out.
    let grams: CharacterGrams
    /// The quoted stretches of at least eight letters, folded to words.
    let quotations: [String]
    /// The values of the figures, in base units.
    let figures: Set<String>

    init(column index: Int, span: Span, of column: Column, stopwords: Set<String>) {
        let reading = column.reading
        let words = reading.words[reading.words(in: span)]
        self.column = index
        self.span = span
        keys = words.filter(\.isContent).map(\.key)
        stems = Set(
            words.filter { $0.isContent && !stopwords.contains($0.key) }.map(\.stem)
        )
        let mentions = column.findings.mentions.flatMap { [$0.span, $0.title].compactMap(\.self) }
            .filter { span.overlaps($0) }
        let isName = { (word: Word) in mentions.contains { $0.contains(word.span) } }
        names = Set(words.filter(isName).map(\.stem))
        let plain = words.filter { $0.isContent && !isName($0) }.map(\.key)
        grams = CharacterGrams(plain.joined(separator: " "), length: 4)
        quotations = column.findings.quotations
            .filter { span.contains($0) }
            .map { reading.words[reading.words(in: $0)].filter(\.isContent).map(\.key) }
            .map { $0.joined(separator: " ") }
            .filter { $0.utf8.count >= 8 }
        figures = Set(
            column.findings.figures.filter { span.contains($0.span) }
                .map { "\($0.kind.rawValue) \($0.baseUnit ?? "") \($0.baseValue)" }
        )
    }

    /// The profiles of all body sentences of `column`.
    static func profiles(of column: Column, at index: Int, stopwords: Set<String>) -> [Self] {
        column.sentences.map {
            SentenceProfile(
                column: index,
                span: column.reading.sentences[$0].span,
                of: column,
                stopwords: stopwords
            )
        }
    }
}
