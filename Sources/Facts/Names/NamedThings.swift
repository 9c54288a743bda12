import Prose

/// Words that the text introduces for things: the acronym of everyday words, "liquefied natural gas
/// (LNG)", the name of a storm, "Hurricane Odile", and of a ship, "the tug Ann Orr".
///
/// They are no names of the three sorts, wherever they stand in the text.
struct NamedThings {
    /// The page's numbers of the words.
    private var numbers: Set<Int32> = []
    /// The names of ships in words.
    private var ships: Set<String> = []
    /// Whether the text speaks of ships at all.
    private var speaksOfShips = false
    private let page: Page

    /// The name of a ship has at most so many words.
    private static let longestShip = 5

    init(_ page: Page) {
        self.page = page
        for sentence in page.sentences where sentence.zone != .outside {
            let tokens = sentence.tokens
            for index in tokens {
                if !page.tokens[index].uses.isDisjoint(with: [.vessel, .vesselPrefix]) {
                    readVessel(index, tokens)
                }
                guard index > tokens.lowerBound else { continue }
                if isStorm(index) || abbreviatesThing(index, tokens) {
                    numbers.insert(page.tokens[index].number)
                }
            }
        }
    }

    /// Whether the name is such a word.
    func contains(_ range: Range<Int>) -> Bool {
        if range.count == 1 {
            return numbers.contains(page.tokens[range.lowerBound].number)
                || isPrefix(range.lowerBound) && range.upperBound < page.tokens.count
                    && isNameWord(range.upperBound)
        }
        guard !ships.isEmpty, !followsTitle(range.lowerBound) else { return false }
        return ships.contains(page.key(withoutPrefix(range)))
    }

    /// Whether a name that no list holds is a ship's by its article in a text that speaks of ships:
    /// "the Ann Orr sank", "the stranded Ann Orr".
    ///
    /// A person bears no article; of what is told as an organisation no word must be an everyday one
    /// or one of organisations.
    func isShip(_ range: Range<Int>, told kind: EntityKind) -> Bool {
        guard kind != .place, kind == .person || page.tokens[range].allSatisfy(isTelling) else {
            return false
        }
        let sentence = page.sentences[page.sentenceOfToken[range.lowerBound]].tokens
        guard speaksOfShips, range.count > 1,
            var before = page.token(range.lowerBound - 1, in: sentence)
        else { return false }
        if before.letterCase == .lower, before.key.hasSuffix("ed"),
            let article = page.token(range.lowerBound - 2, in: sentence)
        {
            before = article
        }
        guard before.is("the") else { return false }
        guard range.upperBound < page.tokens.count else { return true }
        // "the Ann Orr inquiry"
        let next = page.tokens[range.upperBound]
        return next.kind != .word
            || next.letterCase == .lower
                && !next.traits.isDisjoint(with: [.stopword, .speech])
            || next.key.hasSuffix("ed") || next.uses.contains(.finite)
    }

    /// Whether the word is neither an everyday word nor one of organisations.
    private func isTelling(_ token: Token) -> Bool {
        token.traits.isDisjoint(with: [.common, .organisationWord])
            && !token.uses.contains(.legalForm)
            && token.letterCase == .capitalised
    }

    /// Whether a word of a title stands before the token, which "the" may be too.
    private func followsTitle(_ index: Int) -> Bool {
        index > 0 && page.tokens[index - 1].traits.contains(.titleWord)
            && !page.tokens[index - 1].traits.contains(.stopword)
    }

    /// Whether the token names the storm before it.
    private func isStorm(_ index: Int) -> Bool {
        let word = page.tokens[index - 1]
        let token = page.tokens[index]
        return word.uses.contains(.storm) && word.isCapitalised && token.kind == .word
            && token.letterCase == .capitalised && !token.traits.contains(.stopword)
    }

    // MARK: Ships

    /// Takes the name behind "the tug", "MV" or "KM", and the one before ", a tug".
    private mutating func readVessel(_ index: Int, _ limits: Range<Int>) {
        let isPrefix = isPrefix(index)
        let isNoun =
            page.tokens[index].uses.contains(.vessel) && page.tokens[index].letterCase == .lower
        guard isPrefix || isNoun else { return }
        if !isPrefix { speaksOfShips = true }
        let name = withoutPrefix(run(from: index + 1, limits))
        let isTitled = name.first.map { page.tokens[$0].traits.contains(.titleWord) } ?? false
        if !name.isEmpty, !isTitled {
            note(name)
        } else if !isPrefix, let comma = comma(before: index, limits) {
            var start = comma
            while start > limits.lowerBound, comma - start < Self.longestShip,
                isNameWord(start - 1)
            {
                start -= 1
            }
            if comma - start > 1 { note(start..<comma) }
        }
    }

    private mutating func note(_ name: Range<Int>) {
        if name.count == 1 {
            let token = page.tokens[name.lowerBound]
            if token.letterCase == .capitalised { numbers.insert(token.number) }
        } else {
            ships.insert(page.key(name))
        }
    }

    /// The capitalised words from `start` on.
    private func run(from start: Int, _ limits: Range<Int>) -> Range<Int> {
        var end = start
        while end < min(limits.upperBound, start + Self.longestShip), isNameWord(end) { end += 1 }
        return start..<end
    }

    private func isNameWord(_ index: Int) -> Bool {
        let token = page.tokens[index]
        return token.kind == .word && token.isCapitalised && !page.isDate[index]
            && !token.traits.contains(.stopword)
    }

    /// The name behind "KM" and its like.
    private func withoutPrefix(_ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, isPrefix(range.lowerBound) else { return range }
        return range.lowerBound + 1..<range.upperBound
    }

    /// Whether the token is "MV", "KM" or another prefix of ships, in capitals.
    private func isPrefix(_ index: Int) -> Bool {
        page.tokens[index].uses.contains(.vesselPrefix) && page.tokens[index].letterCase == .upper
    }

    /// The comma of ", a tug" before the noun at `index`.
    private func comma(before index: Int, _ limits: Range<Int>) -> Int? {
        let floor = max(limits.lowerBound, index - 5)
        guard let comma = (floor..<index).last(where: { page.tokens[$0].kind == .mark }),
            page.tokens[comma].is(","), comma + 1 < index,
            page.tokens[comma + 1].is("a") || page.tokens[comma + 1].is("an")
        else { return nil }
        return comma
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
