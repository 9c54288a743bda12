import Prose

/// Reads noun phrases that tell a role: "the mayor of Porto Velo", "a former judge", "chief
/// executive of Tesk Cable".
struct RolePhrase {
    let page: Page
    let lists: NameLists

    private var tokens: [Token] { page.tokens }

    /// A phrase has at most so many tokens.
    static let longest = 30
    /// Before its noun stand at most so many.
    private static let longestHead = 8
    /// Who or what a phrase is about, as its noun tells.
    enum Sort { case person, group }

    /// Whether a phrase of `sort` may begin at `start`; the index behind its noun.
    ///
    /// Its noun must tell one person, or one group, and stand before the first preposition.
    func head(from start: Int, limit: Int, sort: Sort) -> Int? {
        guard start < limit, tokens[start].kind == .word else { return nil }
        let first = tokens[start]
        var index = start
        if first.is("one"), let next = oneOf(start, limit: limit) { return next }
        var isDetermined = first.uses.contains(.determiner)
        if isDetermined { index += 1 }
        if let owned = behindOwner(start, limit: limit) {
            isDetermined = true
            index = owned
        }
        let stop = min(limit, start + Self.longestHead)
        var head: Int?
        while index < stop {
            let token = tokens[index]
            if page.isPluralPossessive(index) {
                index += 1
                continue
            }
            if token.uses.contains(.roleLink) || token.kind == .mark && !token.is("-") {
                break
            }
            if token.is("and") || token.is("or") || token.is("&") {
                break
            }
            guard
                token.kind == .word || token.kind == .clitic || token.is("-")
                    || token.kind == .number
            else { return nil }
            if token.traits.contains(.speech), token.letterCase == .lower,
                token.traits.isDisjoint(with: [.personNoun, .titleWord]), head != nil
            {
                return nil
            }
            if isNoun(index, from: start, sort) { head = index }
            index += 1
        }
        guard let head, head == index - 1, isDetermined || isBare(head, from: start) else {
            return nil
        }
        return head + 1
    }

    /// What stands behind "Peru's"; nil where no name with a possessive begins at `start`.
    private func behindOwner(_ start: Int, limit: Int) -> Int? {
        for index in start..<min(limit, start + 4) {
            if tokens[index].kind == .clitic { return index > start ? index + 1 : nil }
            guard tokens[index].isCapitalised else { return nil }
        }
        return nil
    }

    /// "one of the judges who freed him".
    private func oneOf(_ start: Int, limit: Int) -> Int? {
        guard start + 3 < limit, tokens[start + 1].is("of") else { return nil }
        for index in start + 2..<min(limit, start + Self.longestHead) {
            let token = tokens[index]
            guard token.kind == .word || token.kind == .clitic || token.kind == .number else {
                return nil
            }
            if token.traits.contains(.personNoun), isPlural(token) { return index + 1 }
            if token.uses.contains(.roleLink) { return nil }
        }
        return nil
    }

    private func isNoun(_ index: Int, from start: Int, _ sort: Sort) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, token.letterCase != .upper, !isPlural(token) else {
            return false
        }
        switch sort {
        case .person:
            if token.traits.contains(.personNoun) { return true }
            for first in start...index {
                if let title = lists.title(at: first, limit: index + 1, capitalised: false),
                    title.end == index + 1, !title.form.isHonorific
                {
                    return true
                }
            }
            return false
        case .group:
            return token.traits.contains(.groupNoun) && token.letterCase == .lower
        }
    }

    private func isPlural(_ token: Token) -> Bool {
        if token.uses.contains(.severalPeople) || token.key.hasSuffix("men") { return true }
        guard token.key.hasSuffix("s"), !token.key.hasSuffix("ss") else { return false }
        let single = String(token.key.dropLast())
        let traits = lists.gazetteer.vocabulary.traits(
            of: lists.gazetteer.vocabulary.number(of: single)
        )
        return !traits.isDisjoint(with: [.personNoun, .groupNoun])
    }

    /// Without an article a role stands in lower case, and as a whole: "mayor of Tesk".
    private func isBare(_ head: Int, from start: Int) -> Bool {
        (start...head).allSatisfy { index in
            let token = tokens[index]
            return token.kind == .word && !token.traits.contains(.speech)
                && (token.letterCase == .lower || token.traits.contains(.demonym)
                    || token.traits.contains(.titleWord))
        } && tokens[head].letterCase == .lower
    }

    /// Where the phrase ends whose noun ends before `head`: the index of the mark that closes it, or
    /// `limit`; nil where a clause with a verb of its own begins before.
    func end(behind head: Int, limit: Int) -> Int? {
        var index = head
        guard index < limit else { return limit }
        let next = tokens[index]
        let isOpen = next.uses.contains(.roleLink) || next.is("and") || next.is("or")
        guard next.kind == .mark || isOpen else { return nil }
        if next.is("and") || next.is("or"), !addsRole(behind: index, limit: limit) { return nil }
        var isRelative = false
        while index < min(limit, head + Self.longest) {
            let token = tokens[index]
            if closes(index) { return index }
            if token.uses.contains(.relative) { isRelative = true }
            if !isRelative, isVerb(token) { return nil }
            index += 1
        }
        return index == limit ? limit : nil
    }

    /// "a lawyer and former judge", not "the mayor and the governor".
    private func addsRole(behind index: Int, limit: Int) -> Bool {
        guard index + 1 < limit else { return false }
        let next = tokens[index + 1]
        return next.letterCase == .lower && !next.traits.contains(.stopword)
            && head(from: index + 1, limit: limit, sort: .person) != nil
    }

    private func closes(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark, !page.isPluralPossessive(index) else { return false }
        if token.is("-") { return tokens[index - 1].span.end < token.span.start }
        return [",", ";", ":", ".", "!", "?", "(", ")", "–", "—", "--"].contains(token.key)
            || token.isQuotationMark
    }

    private func isVerb(_ token: Token) -> Bool {
        guard token.letterCase == .lower, token.kind == .word else { return false }
        if token.traits.contains(.speech), token.traits.isDisjoint(with: .roleNouns) { return true }
        return token.uses.contains(.finite)
    }
}
