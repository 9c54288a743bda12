import Prose

/// Finds what a text says that people and organisations are: titles, appositions, relative clauses
/// and predicates, each at the name.
///
/// What stands in quotation marks describes nobody: it is a speaker's, not the text's.
struct DescriptionReader {
    private let page: Page
    private let names: NamedEntities
    private let roles: RolePhrase
    private let isQuoted: [Bool]
    /// The mention that covers a token.
    private let mentionAt: [Int?]

    /// A relative clause has at most so many tokens.
    private static let longestClause = 40

    init(_ page: Page, _ lists: NameLists, _ names: NamedEntities, _ quotes: [Quote]) {
        self.page = page
        self.names = names
        roles = RolePhrase(page: page, lists: lists)
        isQuoted = page.covered(by: quotes.filter(\.isQuotation).flatMap(\.spans))
        mentionAt = page.mentions(of: names)
    }

    private var tokens: [Token] { page.tokens }

    /// The descriptions in the order of the text.
    func descriptions() -> [Description] {
        var found: [Description] = []
        for (number, mention) in names.mentions.enumerated() {
            let range = names.tokens[number]
            if let title = mention.title, !isQuoted[range.lowerBound] {
                found.append(
                    Description(span: title, entity: mention.entity, form: form(of: title))
                )
            }
            let sentence = page.sentences[page.sentenceOfToken[range.lowerBound]]
            guard sentence.zone == .body || sentence.zone == .caption, !sentence.isHeady,
                !isQuoted[range.lowerBound], range.lowerBound >= sentence.start,
                let sort = sort(of: mention.entity)
            else { continue }
            let limits = sentence.start..<end(of: sentence)
            let readers = [behind, before, relative, predicate]
            for read in readers {
                guard let (words, form) = read(number, limits, sort), !words.isEmpty,
                    !words.contains(where: { isQuoted[$0] })
                else { continue }
                found.append(
                    Description(span: page.span(words), entity: mention.entity, form: form)
                )
            }
        }
        return found.sorted { ($0.span, $0.entity) < ($1.span, $1.entity) }
    }

    /// Whether a title tells anything but how somebody is addressed.
    private func form(of title: Span) -> Description.Form {
        let start = page.firstToken(from: title.start)
        let end = page.firstToken(from: title.end)
        guard start < end,
            let whole = roles.lists.title(at: start, limit: end, capitalised: false),
            whole.end == end, whole.form.isHonorific
        else { return .title }
        return .honorific
    }

    private typealias Words = (words: Range<Int>, form: Description.Form)

    private func sort(of entity: Int) -> RolePhrase.Sort? {
        switch names.entities[entity].kind {
        case .person: .person
        case .organisation: .group
        case .place: nil
        }
    }

    /// The end of a sentence without its full stop.
    private func end(of sentence: Page.Sentence) -> Int {
        var end = sentence.tokens.upperBound
        while end > sentence.start, tokens[end - 1].kind == .mark,
            Marks.terminators.contains(tokens[end - 1].key)
        {
            end -= 1
        }
        return end
    }

    // MARK: Appositions

    /// "Ana Ruiz, the mayor of Porto Velo, said"; "Ruiz, 54, a former judge".
    private func behind(_ mention: Int, _ limits: Range<Int>, _ sort: RolePhrase.Sort) -> Words? {
        let range = names.tokens[mention]
        guard page.token(range.upperBound, in: limits)?.is(",") == true else { return nil }
        var start = range.upperBound + 1
        if let age = page.token(start, in: limits), age.kind == .number, age.span.count <= 3,
            page.token(start + 1, in: limits)?.is(",") == true
        {
            start += 2
        }
        guard let head = roles.head(from: start, limit: limits.upperBound, sort: sort),
            let end = roles.end(behind: head, limit: limits.upperBound),
            stands(mention, closedAt: end, in: limits)
        else { return nil }
        return (start..<end, .apposition)
    }

    /// Whether what ends at `end` belongs to the name before it and not to what follows.
    private func stands(_ mention: Int, closedAt end: Int, in limits: Range<Int>) -> Bool {
        let start = names.tokens[mention].lowerBound
        let isFronted = tokens[limits.lowerBound].uses.contains(.front)
        let floor = max(limits.lowerBound, start - 60)
        let hasComma = tokens[floor..<start].contains { $0.is(",") }
        guard end < limits.upperBound else { return !isFronted || hasComma }
        guard tokens[end].is(",") else { return tokens[end].kind == .mark && !tokens[end].is(":") }
        guard end + 1 < limits.upperBound else { return false }
        let next = tokens[end + 1]
        // "Ruiz, the mayor, and the governor" may be three people.
        if next.is("and") || next.is("or") { return false }
        if isPerson(at: end + 1) { return false }
        return true
    }

    private func isPerson(at index: Int) -> Bool {
        guard let mention = mentionAt[index] else { return false }
        return names.entities[names.mentions[mention].entity].kind == .person
    }

    /// "the mayor of Porto Velo, Ana Ruiz, said".
    private func before(_ mention: Int, _ limits: Range<Int>, _ sort: RolePhrase.Sort) -> Words? {
        let range = names.tokens[mention]
        let first =
            names.mentions[mention].title.map { page.firstToken(from: $0.start) }
            ?? range.lowerBound
        guard page.token(first - 1, in: limits)?.is(",") == true,
            isClosed(range.upperBound, in: limits)
        else { return nil }
        let floor = max(limits.lowerBound, first - RolePhrase.longest)
        for start in (floor..<first - 1).reversed() {
            let token = tokens[start]
            if token.is(",") || isQuoted[start] { return nil }
            guard token.uses.contains(.determiner),
                let head = roles.head(from: start, limit: first - 1, sort: sort)
            else { continue }
            // In "the lawyer of the mayor, Ruiz," either may be meant.
            if let governor = page.token(start - 1, in: limits),
                ["of", "for", "and", "or"].contains(governor.key)
            {
                return nil
            }
            guard let end = roles.end(behind: head, limit: first - 1), end == first - 1 else {
                return nil
            }
            return (start..<end, .apposition)
        }
        return nil
    }

    /// Whether a comma, a bracket or the end stands behind a name, and no list goes on there.
    private func isClosed(_ index: Int, in limits: Range<Int>) -> Bool {
        guard index < limits.upperBound else { return true }
        let token = tokens[index]
        guard token.is(",") || token.is(";") || token.is("(") || token.is(")") else { return false }
        guard token.is(","), index + 1 < limits.upperBound else { return true }
        if mentionAt[index + 1] != nil { return false }
        guard tokens[index + 1].is("and") || tokens[index + 1].is("or") else { return true }
        return index + 2 < limits.upperBound && tokens[index + 2].is("the")
    }

    // MARK: Clauses

    /// "Ruiz, who seized power in a 2021 coup, said".
    private func relative(_ mention: Int, _ limits: Range<Int>, _ sort: RolePhrase.Sort)
        -> Words?
    {
        let range = names.tokens[mention]
        guard page.token(range.upperBound, in: limits)?.is(",") == true else { return nil }
        var start = range.upperBound + 1
        if let age = page.token(start, in: limits), age.kind == .number, age.span.count <= 3,
            page.token(start + 1, in: limits)?.is(",") == true
        {
            start += 2
        }
        guard let pronoun = page.token(start, in: limits), isRelative(pronoun, sort) else {
            return nil
        }
        // In "Bell and Ruiz, who led the strike," both may be meant.
        let first =
            names.mentions[mention].title.map { page.firstToken(from: $0.start) }
            ?? range.lowerBound
        if first - 1 > limits.lowerBound, tokens[first - 1].is("and") || tokens[first - 1].is("or"),
            mentionAt[first - 2] != nil
        {
            return nil
        }
        var end = start + 1
        while end < min(limits.upperBound, start + Self.longestClause), !isStop(end) { end += 1 }
        guard end - start >= 3, end - start < Self.longestClause, !speaks(start + 1, end) else {
            return nil
        }
        return (start..<end, .relative)
    }

    private func isRelative(_ token: Token, _ sort: RolePhrase.Sort) -> Bool {
        switch sort {
        case .person: token.is("who") || token.is("whose")
        case .group: token.is("which") || token.is("whose")
        }
    }

    private func isStop(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark, !token.is("$"), !page.isPluralPossessive(index) else {
            return false
        }
        // A hyphen between blanks is a dash.
        return !token.is("-") || index > 0 && tokens[index - 1].span.end < token.span.start
    }

    /// "who told reporters" describes nobody.
    private func speaks(_ start: Int, _ end: Int) -> Bool {
        for index in start..<min(end, start + 4) {
            let token = tokens[index]
            if token.uses.contains(.telling) { return true }
            let isAuxiliary = token.uses.contains(.perfect) || token.key.hasSuffix("ly")
            guard isAuxiliary else { return false }
        }
        return false
    }

    // MARK: Predicates

    /// "Ruiz is the mayor of Porto Velo and ...".
    private func predicate(_ mention: Int, _ limits: Range<Int>, _ sort: RolePhrase.Sort)
        -> Words?
    {
        let range = names.tokens[mention]
        guard let verb = page.token(range.upperBound, in: limits), verb.uses.contains(.copula),
            isSubject(range.lowerBound, in: limits)
        else { return nil }
        let start = range.upperBound + 1
        guard let article = page.token(start, in: limits),
            ["the", "a", "an", "one"].contains(article.key),
            let head = roles.head(from: start, limit: limits.upperBound, sort: sort)
        else { return nil }
        var end = head
        while end < min(limits.upperBound, head + RolePhrase.longest), !isStop(end) {
            let token = tokens[end]
            if token.uses.contains(.clauseBreak) { break }
            end += 1
        }
        guard end == head || tokens[head].uses.contains(.roleLink) else { return nil }
        return (start..<end, .predicate)
    }

    /// Whether the name begins its clause and is governed by no preposition: not in "the brother of
    /// Ruiz was the mayor".
    private func isSubject(_ start: Int, in limits: Range<Int>) -> Bool {
        guard start > limits.lowerBound else { return true }
        let before = tokens[start - 1]
        return before.kind == .mark && !before.is("-") || before.is("that")
            || before.is("and")
                && mentionAt[max(limits.lowerBound, start - 2)] == nil
            || before.uses.contains(.joint) && !before.is("and")
            || names.mentions[mentionAt[start] ?? 0].title.map {
                page.firstToken(from: $0.start) == limits.lowerBound
            } ?? false
    }
}
