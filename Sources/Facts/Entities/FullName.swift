import Prose

/// The words of a person's full name, by which two of one text are told to be one.
struct FullName {
    /// The word tokens, without a nickname in quotation marks.
    let words: [Token]
    /// The words of a nickname in quotation marks; empty for none.
    let nickname: [Token]

    private let articles: ArabicArticles

    /// Reads the name `tokens`, which may hold Arabic `articles`.
    init(_ tokens: some Sequence<Token>, articles: ArabicArticles) {
        self.articles = articles
        var words: [Token] = []
        var nickname: [Token] = []
        var isInside = false
        for token in tokens {
            if token.isQuotationMark {
                isInside.toggle()
            } else if token.kind == .word {
                if isInside { nickname.append(token) } else { words.append(token) }
            }
        }
        // What is not closed is no nickname.
        self.words = isInside ? words + nickname : words
        self.nickname = isInside ? [] : nickname
    }

    /// The key of the name without its nickname ("alexander munro").
    var key: String { words.map(\.key).joined(separator: " ") }

    /// The words with a blank for every hyphen and without Arabic articles ("kim jong un").
    var plainWords: [Substring] { articles.plainWords(of: words.map(\.key)) }

    /// Whether both are one name but for hyphens and articles.
    func isSpelledAs(_ other: FullName) -> Bool { plainWords == other.plainWords }

    /// Whether `other` can be the same person: first and last word are alike, and the words of one
    /// stand in the other in the same order, where an initial stands for a word.
    ///
    /// Not so for Burmese and Vietnamese names, in which every word tells people apart.
    func canBe(_ other: FullName) -> Bool {
        guard !isOfWholeWords, !other.isOfWholeWords, words.count > 1, other.words.count > 1,
            let first = words.first, let otherFirst = other.words.first,
            words.last?.key == other.words.last?.key, Self.agree(first, otherFirst)
        else { return false }
        return words.count <= other.words.count
            ? Self.holds(other.words, words) : Self.holds(words, other.words)
    }

    private var isOfWholeWords: Bool {
        PersonKeys.isBurmese(words) || words.first?.traits.contains(.lastWordShort) ?? false
    }

    /// Whether the words of `short` stand in `long` in order.
    private static func holds(_ long: [Token], _ short: [Token]) -> Bool {
        var rest = short[...]
        for word in long {
            if let next = rest.first, agree(word, next) { rest = rest.dropFirst() }
        }
        return rest.isEmpty
    }

    private static func agree(_ left: Token, _ right: Token) -> Bool {
        if left.key == right.key { return true }
        if left.isInitial { return right.key.hasPrefix(left.key) }
        return right.isInitial && left.key.hasPrefix(right.key)
    }
}
