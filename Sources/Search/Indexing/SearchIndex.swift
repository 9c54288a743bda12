import Formats
public import Prose

/// An immutable index of documents by their words, fields and days.
///
/// A document is named by its number, its place in the list that the index was built from. The same
/// documents in the same order give the same index and the same answers.
public struct SearchIndex: Sendable {
    /// How many documents there are.
    public let count: Int
    /// The names that a query may write before a colon, ascending; `title` and `date` always.
    public let fields: [String]

    let vocabulary: Vocabulary
    /// By form number.
    let postings: [PostingList]
    let titleLengths: [Int]
    let keywords: [String: KeywordField]
    let days: [Day?]
    let relevance: Relevance

    /// Positions left free between title and body, so that neither a phrase nor a proximity spans
    /// the border.
    private static let gap = QueryLimits.distance + QueryLimits.terms + 1
    /// Fields that mean the title's words and the day.
    private static let reserved = ["date", "title"]

    /// Indexes `documents`; time and memory grow with their words.
    ///
    /// `spelling` lets a word of a query find both spellings of a word, which an exact phrase never
    /// does; nil keeps them apart.
    public init(documents: [SearchDocument], spelling: Spelling? = nil) {
        var numbers: [String: Int] = [:]
        var atoms: [Atom] = []
        var lists: [PostingList] = []
        func note(_ words: ArraySlice<Word>, from start: Int, in document: Int) -> Int {
            var position = start
            for atom in words.lazy.flatMap(\.atoms) {
                let number = numbers[atom.key] ?? atoms.count
                if number == atoms.count {
                    numbers[atom.key] = number
                    atoms.append(atom)
                    lists.append(PostingList())
                }
                lists[number].append(position, in: document)
                position += 1
            }
            return position - start
        }
        var lengths: [(title: Int, body: Int)] = []
        for (number, document) in documents.enumerated() {
            let title = note(document.title, from: 0, in: number)
            lengths.append((title, note(document.body, from: title + Self.gap, in: number)))
        }

        count = documents.count
        vocabulary = Vocabulary(atoms, spelling: spelling)
        postings = numbers.sorted { $0.key.precedes($1.key) }.map { lists[$0.value] }
        titleLengths = lengths.map(\.title)
        relevance = Relevance(lengths)
        days = documents.map(\.day)
        keywords = Self.keywords(of: documents)
        fields = (keywords.keys + Self.reserved).sorted { $0.precedes($1) }
    }

    private static func keywords(of documents: [SearchDocument]) -> [String: KeywordField] {
        var keywords: [String: KeywordField] = [:]
        for name in Set(documents.lazy.flatMap(\.fields.keys)) {
            precondition(
                !reserved.contains(name) && name.unicodeScalars.allSatisfy(\.isFieldLetter),
                "the name of a field consists of small letters and is not reserved"
            )
            keywords[name] = KeywordField(documents.map { $0.fields[name] ?? [] })
        }
        return keywords
    }
}
