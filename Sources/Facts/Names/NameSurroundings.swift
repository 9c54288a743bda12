import Prose

/// What the whole text tells of each word: how it is written elsewhere and what stands beside it.
struct NameSurroundings {
    /// Bits by the page's number of a word.
    private var marks: [Int32: UInt32] = [:]

    /// Where else a word stands.
    enum Mark: UInt32 {
        case lower, capital, titled, givenBefore, speaks, within, towards, organisationBehind
        case givenFirst, owns, definite, belongs, person, organisation, place, familyName
        case titleCase
    }

    /// Reads `page` with the `rules`' names in it.
    init(_ page: Page, _ rules: RuleNames) {
        marks.reserveCapacity(page.tokens.count / 4)
        for sentence in page.sentences {
            for index in sentence.tokens {
                let token = page.tokens[index]
                guard token.kind == .word else { continue }
                if token.letterCase == .lower {
                    add(.lower, token.number)
                } else if token.isCapitalised {
                    read(index, sentence, page)
                    if let kind = rules.labels[index].kind {
                        read(index, kind, rules, token.number)
                    }
                }
            }
        }
    }

    /// What is known of the word `number`.
    func marks(of number: Int32) -> UInt32 { marks[number] ?? 0 }

    private mutating func add(_ mark: Mark, _ number: Int32) {
        marks[number, default: 0] |= 1 << mark.rawValue
    }

    private mutating func read(
        _ index: Int,
        _ kind: EntityKind,
        _ rules: RuleNames,
        _ number: Int32
    ) {
        switch kind {
        case .person: add(.person, number)
        case .organisation: add(.organisation, number)
        case .place: add(.place, number)
        }
        let isLast = index + 1 == rules.labels.count || rules.labels[index + 1] != .person
        if rules.labels[index] == .person, isLast { add(.familyName, number) }
    }

    private mutating func read(_ index: Int, _ sentence: Page.Sentence, _ page: Page) {
        guard !sentence.isHeady else { return }
        let number = page.tokens[index].number
        if !page.isStart[index] { add(.capital, number) }
        if page.tokens[index].letterCase == .capitalised { add(.titleCase, number) }
        if let before = page.token(index - 1, in: sentence.tokens) {
            if before.traits.contains(.titleWord) { add(.titled, number) }
            if before.traits.contains(.givenName), before.isCapitalised {
                add(.givenBefore, number)
            }
            switch before.key {
            case "in": add(.within, number)
            case "near", "from", "to", "at": add(.towards, number)
            case "the": add(.definite, number)
            case "of": add(.belongs, number)
            default: break
            }
        }
        if let next = page.token(index + 1, in: sentence.tokens) {
            if next.traits.contains(.speech), next.letterCase == .lower { add(.speaks, number) }
            if next.isCapitalised {
                if next.traits.contains(.organisationWord) { add(.organisationBehind, number) }
                if page.tokens[index].traits.contains(.givenName) { add(.givenFirst, number) }
            }
            if next.is("'s") { add(.owns, number) }
        }
    }
}
