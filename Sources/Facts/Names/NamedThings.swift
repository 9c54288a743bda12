import Prose

/// Words that the text introduces for things: the acronym of everyday words, "liquefied natural gas
/// (LNG)", and the name of a storm, "Hurricane Odile".
///
/// They are no names of the three sorts, wherever they stand in the text.
struct NamedThings {
    /// The page's numbers of the words.
    private var numbers: Set<Int32> = []
    private let page: Page

    private static let storms: Set<String> = ["hurricane", "typhoon", "cyclone"]

    init(_ page: Page) {
        self.page = page
        for sentence in page.sentences where sentence.zone != .outside {
            let tokens = sentence.tokens
            for index in tokens.dropFirst()
            where isStorm(index) || abbreviatesThing(index, tokens) {
                numbers.insert(page.tokens[index].number)
            }
        }
    }

    /// Whether the name is such a word.
    func contains(_ range: Range<Int>) -> Bool {
        range.count == 1 && numbers.contains(page.tokens[range.lowerBound].number)
    }

    /// Whether the token names the storm before it.
    private func isStorm(_ index: Int) -> Bool {
        let word = page.tokens[index - 1]
        let token = page.tokens[index]
        return Self.storms.contains(word.key) && word.isCapitalised && token.kind == .word
            && token.letterCase == .capitalised && !token.traits.contains(.stopword)
    }

    /// Whether the token is an acronym in brackets of the words in lower case before it.
    private func abbreviatesThing(_ index: Int, _ limits: Range<Int>) -> Bool {
        let token = page.tokens[index]
        guard token.letterCase == .upper, page.tokens[index - 1].is("("),
            index + 1 < limits.upperBound, page.tokens[index + 1].is(")")
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
