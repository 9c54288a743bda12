import Prose

/// Words that can stand for a speaker.
struct NounPhrase {
    /// What sort of words they are.
    enum Form {
        /// A name: its mention, as an index.
        case mention(Int)
        /// "he", "she", "they" and their like.
        case pronoun
        /// A noun with what belongs to it ("a spokesman for the ministry").
        case description
    }

    let tokens: Range<Int>
    let form: Form
}

/// Reads subjects of verbs: names, pronouns and descriptions.
struct NounPhraseReader {
    let page: Page
    let names: NamedEntities
    let isQuoted: [Bool]
    /// The mention that covers a token, as an index; nil for none.
    private let mentionAt: [Int?]

    /// How many tokens before a verb its subject is looked for.
    private static let reach = 80

    init(_ page: Page, _ names: NamedEntities, _ isQuoted: [Bool]) {
        self.page = page
        self.names = names
        self.isQuoted = isQuoted
        mentionAt = page.mentions(of: names)
    }

    private var tokens: [Token] { page.tokens }

    /// The mention that covers the token at `index`.
    func mention(at index: Int) -> Int? { mentionAt[index] }

    // MARK: Subjects

    /// The subject of the verb at `verb`, looked for from `start` on.
    func subject(of verb: Int, from start: Int) -> NounPhrase? {
        let start = max(start, verb - Self.reach)
        var end = verb
        while end > start, isSkipped(end - 1) { end -= 1 }
        guard end > start else { return nil }
        // "Orr (Tesk North) said"
        if tokens[end - 1].is(")"),
            let bracket = (max(start, end - 8)..<end).last(where: { tokens[$0].is("(") }),
            bracket > start
        {
            end = bracket
        }
        if tokens[verb].key.hasSuffix("ing") { return first(in: start..<end) }
        let last = tokens[end - 1]
        if last.is(",") || last.is("–") || last.is("—") {
            return behindAside(endingAt: end - 1, from: start)
        }
        if last.is("and") || last.is("but") || last.is("or") {
            return first(in: start..<end)
        }
        return phrase(endingAt: end, from: start) ?? plural(endingAt: end, from: start)
            ?? first(in: start..<end)
    }

    /// "locals" in "Orr said it was safe, but locals called it a trap": who they are is unknown,
    /// but it is not Orr.
    private func plural(endingAt end: Int, from start: Int) -> NounPhrase? {
        let noun = tokens[end - 1]
        guard noun.kind == .word, noun.letterCase == .lower, noun.key.hasSuffix("s"),
            !noun.key.hasSuffix("ss"), noun.key.utf8.count > 3, !isQuoted[end - 1],
            noun.traits.isDisjoint(with: [.stopword, .speech])
        else { return nil }
        let first = phraseStart(head: end - 1, from: start)
        guard first == start || isJoint(tokens[first - 1]) else { return nil }
        return NounPhrase(tokens: first..<end, form: .description)
    }

    /// Whether a clause with a subject of its own begins behind the token.
    private func isJoint(_ token: Token) -> Bool {
        token.is(",") || token.is(";") || token.uses.contains(.joint)
    }

    private func isSkipped(_ index: Int) -> Bool {
        let token = tokens[index]
        if page.isDate[index] { return true }
        guard token.kind == .word, token.letterCase == .lower else { return false }
        return token.uses.contains(.filler)
            || token.key.utf8.count > 4 && token.key.hasSuffix("ly") && mentionAt[index] == nil
    }

    /// "Orr, the mayor, said": the name before the aside; "The mayor, Ann Orr, said": the name in
    /// it.
    private func behindAside(endingAt end: Int, from start: Int) -> NounPhrase? {
        let floor = max(start, end - 40)
        guard let comma = (floor..<end).last(where: { tokens[$0].key == tokens[end].key }) else {
            return first(in: start..<end)
        }
        let inner = comma + 1..<end
        if let last = inner.last, let mention = mentionAt[last],
            fullStart(of: mention) == comma + 1,
            isPerson(mention)
                || isOrganisation(mention) && comma > start
                    && tokens[comma - 1].traits.contains(.groupNoun) && mentionAt[comma - 1] == nil
        {
            return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
        }
        return phrase(endingAt: comma, from: start) ?? first(in: start..<comma)
            ?? first(in: inner)
    }

    private func isPerson(_ mention: Int) -> Bool {
        names.entities[names.mentions[mention].entity].kind == .person
    }

    private func isOrganisation(_ mention: Int) -> Bool {
        names.entities[names.mentions[mention].entity].kind == .organisation
    }

    /// The first token of a mention, its title included.
    private func fullStart(of mention: Int) -> Int {
        guard let title = names.mentions[mention].title else {
            return names.tokens[mention].lowerBound
        }
        return page.firstToken(from: title.start)
    }

    /// The noun phrase that ends before `end`.
    func phrase(endingAt end: Int, from start: Int) -> NounPhrase? {
        guard end > start else { return nil }
        let token = tokens[end - 1]
        if isQuoted[end - 1] { return nil }
        if let mention = mentionAt[end - 1] {
            let first = fullStart(of: mention)
            if let bearer = bearer(before: first, from: start) {
                return NounPhrase(tokens: names.tokens[bearer], form: .mention(bearer))
            }
            if let head = head(before: first, from: start) {
                return NounPhrase(tokens: head..<end, form: .description)
            }
            if first > start, isGoverned(first) { return nil }
            return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
        }
        if token.uses.contains(.pronoun) {
            return NounPhrase(tokens: end - 1..<end, form: .pronoun)
        }
        if token.uses.contains(.indefinite) {
            // "Orr and others said" is heard as Orr.
            if end - 1 > start, tokens[end - 2].is("and") { return nil }
            return NounPhrase(tokens: end - 1..<end, form: .description)
        }
        if let head = head(before: end, from: start) {
            return NounPhrase(tokens: head..<end, form: .description)
        }
        guard isNoun(token) || isUnknownName(end - 1) else { return nil }
        if let mention = described(endingAt: end, from: start) {
            return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
        }
        let first = phraseStart(head: end - 1, from: start)
        if first > start, isGoverned(first) { return nil }
        return NounPhrase(tokens: first..<end, form: .description)
    }

    /// The owner whose words end before the possessive at `end`, whatever governs them.
    func owner(endingAt end: Int, from start: Int) -> NounPhrase? {
        guard end > start, let mention = mentionAt[end - 1] else {
            return phrase(endingAt: end, from: start)
        }
        return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
    }

    /// The person in "Ann Orr of the Tesk Agency", seen from behind "the".
    private func bearer(before end: Int, from start: Int) -> Int? {
        var index = end - 1
        let floor = max(start, end - 6)
        while index > floor {
            let token = tokens[index]
            if token.uses.contains(.nounLink) {
                guard let mention = mentionAt[index - 1], isPerson(mention) else { return nil }
                let first = fullStart(of: mention)
                return first > start && isGoverned(first) ? nil : mention
            }
            let isArticle = ["the", "a", "an"].contains(token.key)
            guard token.kind == .word, !isQuoted[index], mentionAt[index] == nil,
                isArticle || token.traits.isDisjoint(with: [.stopword, .speech])
            else { return nil }
            index -= 1
        }
        return nil
    }

    /// The organisation in "TASS state news agency": the description follows its name.
    private func described(endingAt end: Int, from start: Int) -> Int? {
        guard tokens[end - 1].traits.contains(.groupNoun) else { return nil }
        for index in (max(start, end - 5)..<end).reversed() {
            if let mention = mentionAt[index] {
                let kind = names.entities[names.mentions[mention].entity].kind
                return kind == .organisation ? mention : nil
            }
            guard tokens[index].kind == .word, !tokens[index].traits.contains(.stopword) else {
                return nil
            }
        }
        return nil
    }

    private func isNoun(_ token: Token) -> Bool {
        // "the" is a word of a title too ("the Honourable").
        token.kind == .word && token.letterCase != .upper && !token.traits.contains(.stopword)
            && !token.traits.isDisjoint(with: .roleNouns.union(.titleWord))
    }

    /// A capitalised word that is no name as far as the text tells, but speaks.
    private func isUnknownName(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .word && token.isCapitalised && !page.isDate[index]
            && token.traits.isDisjoint(with: [.stopword, .calendar])
    }

    private func isGoverned(_ index: Int) -> Bool {
        let before = tokens[index - 1]
        return before.letterCase != .capitalised && before.uses.contains(.preposition)
    }

    /// The beginning of "a spokesman for the ministry", seen from behind "the ministry": the head
    /// before the preposition, with its article.
    private func head(before end: Int, from start: Int) -> Int? {
        var index = end - 1
        let floor = max(start, end - 10)
        while index > floor {
            let token = tokens[index]
            guard token.kind == .word || token.kind == .clitic, !isQuoted[index] else { return nil }
            if token.uses.contains(.nounLink),
                isNoun(tokens[index - 1]), !isClauseVerb(index - 1, from: start)
            {
                return phraseStart(head: index - 1, from: start)
            }
            if token.traits.contains(.speech), token.letterCase == .lower,
                !token.traits.contains(.titleWord)
            {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// Whether a word of the letters of a noun is the verb of "that order from the plant".
    private func isClauseVerb(_ index: Int, from start: Int) -> Bool {
        index > start && tokens[index - 1].uses.contains(.relative)
    }

    /// The beginning of the phrase whose head is at `head`: adjectives, names and the article.
    private func phraseStart(head: Int, from start: Int) -> Int {
        var first = head
        while first > max(start, head - 6) {
            let token = tokens[first - 1]
            if token.uses.contains(.phraseOpener) { return first - 1 }
            guard token.kind == .word || token.kind == .clitic || token.kind == .number,
                !token.traits.contains(.stopword),
                !token.traits.contains(.speech)
                    || token.letterCase == .capitalised
            else { return first }
            first -= 1
        }
        return first
    }

    /// The first phrase in `range` that can be a subject.
    func first(in range: Range<Int>) -> NounPhrase? {
        var index = range.lowerBound
        while index < range.upperBound {
            if isQuoted[index] {
                index += 1
                continue
            }
            if let mention = mentionAt[index] {
                let end = names.tokens[mention].upperBound
                let first = max(range.lowerBound, min(index, fullStart(of: mention)))
                let isOwner = end < tokens.count && tokens[end].kind == .clitic
                if !isOwner, first == range.lowerBound || !isGoverned(first) {
                    return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
                }
                index = end
                continue
            }
            if tokens[index].uses.contains(.personalPronoun) {
                return NounPhrase(tokens: index..<index + 1, form: .pronoun)
            }
            if tokens[index].traits.contains(.personNoun), tokens[index].letterCase == .lower {
                let first = phraseStart(head: index, from: range.lowerBound)
                if !isTitleOrAdjective(index, range.upperBound),
                    first == range.lowerBound || !isGoverned(first)
                {
                    return NounPhrase(tokens: first..<index + 1, form: .description)
                }
            }
            index += 1
        }
        return nil
    }

    /// Whether a noun for a person stands before a name or before another noun: "the national
    /// anthem".
    private func isTitleOrAdjective(_ index: Int, _ limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        if mentionAt[index + 1] != nil { return true }
        let next = tokens[index + 1]
        return next.kind == .word && !next.key.hasSuffix("ed")
            && next.traits.isDisjoint(with: [.stopword, .speech])
    }

    /// The phrase that begins at `start`, behind a verb or "according to".
    func phrase(startingAt start: Int, limit: Int) -> NounPhrase? {
        guard start < limit, !isQuoted[start] else { return nil }
        if let mention = mentionAt[start] {
            let end = names.tokens[mention].upperBound
            // "Tesk hospital" is no town that speaks.
            if end < limit, tokens[end].letterCase == .lower,
                tokens[end].traits.contains(.groupNoun), !tokens[end].traits.contains(.speech),
                names.entities[names.mentions[mention].entity].kind == .place
            {
                return NounPhrase(tokens: start..<end + 1, form: .description)
            }
            return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
        }
        if tokens[start].uses.contains(.pronoun) {
            return NounPhrase(tokens: start..<start + 1, form: .pronoun)
        }
        var noun: Int?
        var index = start
        while index < min(limit, start + 14), !isQuoted[index] {
            let token = tokens[index]
            if let mention = mentionAt[index],
                noun == nil || tokens[index - 1].is(",")
                    || names.mentions[mention].title != nil
            {
                return NounPhrase(tokens: names.tokens[mention], form: .mention(mention))
            }
            if token.is(","), noun == nil || index + 1 >= limit { break }
            guard token.kind != .mark || token.is(",") || token.is("/") else { break }
            if isNoun(token), noun == nil || tokens[index - 1].kind != .mark { noun = index }
            if index > start, noun == nil || token.traits.contains(.speech),
                token.uses.contains(.preposition), !token.is("of")
            {
                break
            }
            index += 1
        }
        guard let noun else {
            guard tokens[start].uses.contains(.indefinite) else { return nil }
            return NounPhrase(tokens: start..<start + 1, form: .description)
        }
        return NounPhrase(tokens: start..<noun + 1, form: .description)
    }
}
