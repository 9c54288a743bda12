import Prose

/// Tells where the dateline of an article's paragraph ends: "HARSTAD, Norway - ", "Tesk: ".
struct DatelineEnd {
    let gazetteer: Gazetteer

    /// A dateline has no more tokens than these.
    private static let longest = 16

    /// How many of `tokens`, which begin a paragraph, are a dateline with its dash or colon.
    func count(_ tokens: ArraySlice<Token>) -> Int {
        let head = Array(tokens.prefix(Self.longest + 1))
        guard let first = head.first, first.kind == .word, first.isCapitalised else { return 0 }
        for (index, token) in head.enumerated().dropFirst() {
            guard index + 1 < head.count else { return 0 }
            if token.is(":") {
                return index < 4 && head[index + 1].isCapitalised ? index + 1 : 0
            }
            if Marks.dashes.contains(token.key) || token.is("--") {
                let isFree =
                    head[index - 1].span.end < token.span.start
                    && token.span.end < head[index + 1].span.start
                return isFree && begins(head[..<index]) ? index + 1 : 0
            }
            guard fits(token) else { return 0 }
        }
        return 0
    }

    /// Places, days, agencies and the marks between them.
    private func fits(_ token: Token) -> Bool {
        switch token.kind {
        case .word: token.isCapitalised || token.is("of") || token.traits.contains(.particle)
        case .number: true
        case .mark: [",", "(", ")", "/", "."].contains(token.key)
        case .clitic, .symbol: false
        }
    }

    /// Whether the first words are written in capitals or a place of the lists.
    private func begins(_ head: ArraySlice<Token>) -> Bool {
        let words = Array(head.prefix { $0.kind == .word })
        let matches = gazetteer.names.matches(words.map(\.number), from: 0, limit: words.count)
        if let match = matches.first {
            let kinds = match.values.map {
                gazetteer.entries[Int(gazetteer.forms[Int($0)].entry)].kind
            }
            return kinds.contains(.place)
        }
        let letters = words.reduce(0) { $0 + $1.span.count }
        return letters > 3 && words.allSatisfy { $0.letterCase == .upper }
    }
}
