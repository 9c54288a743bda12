public import Formats

/// Tells whether two words are one word in British and American spelling.
public struct Spelling: Sendable {
    private let words: [String: String]
    private let suffixes: [(british: String, american: String)]

    private enum Kind: String, CaseIterable {
        case word, suffix
    }

    /// Takes rows of (British, American, `word` or `suffix`); others are an error.
    public init(_ table: Table) throws(TableError) {
        var words: [String: String] = [:]
        var suffixes: [(british: String, american: String)] = []
        try table.each { row throws(ColumnFault) in
            let (british, american) = (try row.text(0), try row.text(1))
            switch try row.choice(2, of: Kind.self) {
            case .word: words[british] = american
            case .suffix: suffixes.append((british, american))
            }
        }
        self.words = words
        // The longest suffix decides: "isation" before "ise".
        self.suffixes = suffixes.sorted {
            ($1.british.utf8.count, $0.british) < ($0.british.utf8.count, $1.british)
        }
    }

    /// Whether the folded words `first` and `second` differ, and only in spelling.
    ///
    /// Plural and past endings are taken off first, so that "fertilisers" meets "fertilizers".
    public func isVariant(_ first: String, _ second: String) -> Bool {
        guard first != second else { return false }
        return americanForms(of: first).contains(second)
            || americanForms(of: second).contains(first)
    }

    /// The American forms that the folded word could have, by the word list and by the suffixes;
    /// most of other words than British ones are no words, and mean nothing unless they occur.
    public func americanForms(of word: String) -> [String] {
        var forms: [String] = []
        for ending in ["", "s", "es", "d", "ed", "ing", "r", "rs"] where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.utf8.count))
            if let american = words[stem] { forms.append(american + ending) }
            guard let suffix = suffixes.first(where: { stem.hasSuffix($0.british) }) else {
                continue
            }
            let root = stem.dropLast(suffix.british.utf8.count)
            // "our" alone, or "wise" for "ise", is no suffix on a word.
            if root.utf8.count >= 3 { forms.append(root + suffix.american + ending) }
        }
        return forms
    }
}
