import Prose

/// Acronyms that the text introduces for everyday words: "liquefied natural gas (LNG)".
///
/// They are no names, wherever they stand in the text.
struct AbbreviatedThings {
    /// The page's numbers of the acronyms.
    private var numbers: Set<Int32> = []
    private let page: Page

    init(_ page: Page) {
        self.page = page
        for sentence in page.sentences where sentence.zone != .outside {
            let tokens = sentence.tokens
            for index in tokens.dropFirst(2).dropLast() where introduces(index, tokens) {
                numbers.insert(page.tokens[index].number)
            }
        }
    }

    /// Whether the name is such an acronym.
    func contains(_ range: Range<Int>) -> Bool {
        range.count == 1 && numbers.contains(page.tokens[range.lowerBound].number)
    }

    /// Whether the token is an acronym in brackets of the words in lower case before it.
    private func introduces(_ index: Int, _ limits: Range<Int>) -> Bool {
        let token = page.tokens[index]
        guard token.letterCase == .upper, page.tokens[index - 1].is("("),
            page.tokens[index + 1].is(")")
        else { return false }
        let letters = token.key.unicodeScalars
        let start = index - 1 - letters.count
        guard (2...6).contains(letters.count), start >= limits.lowerBound else { return false }
        return zip(start..<index - 1, letters).allSatisfy { word, letter in
            page.tokens[word].letterCase == .lower
                && page.tokens[word].key.unicodeScalars.first == letter
        }
    }
}
