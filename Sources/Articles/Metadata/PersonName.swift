import Prose

/// The shape of a person's name in a byline.
struct PersonName {
    let words: LineWords
    /// Given names, in lower case.
    let given: Set<String>

    init(_ lexicon: ArticleLexicon) {
        words = lexicon.lineWords
        given = lexicon.givenNames
    }

    /// A name has no more words.
    private static let limit = 6

    /// Whether `text` has the shape of a name of at least `least` words and at most six.
    func isShaped(_ text: String, least: Int = 2) -> Bool {
        let words = text.splitAtSpaces().map(String.init)
        guard (least...Self.limit).contains(words.count), let first = words.first,
            let last = words.last, Self.isCapitalised(first),
            Self.isCapitalised(last) || Self.isJoined(last)
        else { return false }
        return words.allSatisfy(isPart)
    }

    /// Whether the first word of `text`, or the second behind a title or initial, is a known given
    /// name.
    func isKnown(_ text: String) -> Bool {
        text.splitAtSpaces().prefix(2).contains { isGiven(String($0)) }
    }

    /// Whether `word` is a known given name, with or without its accents.
    func isGiven(_ word: String) -> Bool {
        let key = word.lowercased()
        if given.contains(key) || words.has(key, .monthName) { return true }
        return !word.isPlain && given.contains(Folding.key(of: word))
    }

    /// Whether `word` can be a part of a name.
    func isPart(_ word: String) -> Bool {
        let key = word.lowercased()
        guard !words.has(key, .noName), !words.has(key, .function), Self.isWord(word) else {
            return false
        }
        return Self.isCapitalised(word) || words.has(key, .particle) || Self.isJoined(word)
    }

    static func isCapitalised(_ word: some StringProtocol) -> Bool {
        // The tables of Unicode are slow to ask.
        guard let first = word.utf8.first, first >= 0x80 else {
            return word.utf8.first.map { $0 &- 0x41 < 26 } ?? false
        }
        return word.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Knows "al-Sayed" and "d'Arc".
    private static func isJoined(_ word: String) -> Bool {
        let parts = word.split { $0 == "-" || $0 == "'" || $0 == "’" }
        return parts.count > 1 && parts.last.map { isCapitalised(String($0)) } == true
    }

    private static func isWord(_ word: String) -> Bool {
        if word.isPlain {
            return word.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || "-'.".utf8.contains($0) }
        }
        return word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
                || "-'’.".unicodeScalars.contains($0)
        }
    }
}
