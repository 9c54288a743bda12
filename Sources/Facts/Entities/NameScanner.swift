import Prose

/// Walks through the sentences of a page and cuts the runs of capitalised words into candidates.
struct NameScanner {
    let page: Page
    let lists: NameLists
    private let runs: RunReader
    private let titles: TitleReader
    private let context: NameContext
    private var candidates: [Candidate] = []

    init(_ page: Page, _ lists: NameLists) {
        self.page = page
        self.lists = lists
        runs = RunReader(page: page, lists: lists)
        titles = TitleReader(page: page, lists: lists)
        context = NameContext(page: page, lists: lists)
    }

    private var tokens: [Token] { page.tokens }

    /// The candidates of body and captions, in order and without overlap.
    mutating func scan() -> [Candidate] {
        for sentence in page.sentences where !sentence.isHeady {
            if sentence.zone == .body || sentence.zone == .caption { scan(sentence.tokens) }
        }
        return candidates
    }

    private mutating func scan(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let next = candidate(at: index, in: sentence) {
                index = next
            } else {
                index += 1
            }
        }
    }

    /// Reads what begins at `index`; the index behind it, nil where nothing does.
    private mutating func candidate(at index: Int, in sentence: Range<Int>) -> Int? {
        let token = tokens[index]
        guard token.kind == .word || token.kind == .number, token.letterCase != .lower,
            token.letterCase != .none
        else { return nil }
        if let name = lists.name(at: index, limit: sentence.upperBound), name.end - index > 1,
            runs.end(from: index, limit: sentence.upperBound) <= name.end
        {
            add(index..<name.end, forms: name.forms, in: sentence)
            return name.end
        }
        if token.letterCase == .mixed, let name = lists.name(at: index, limit: index + 1) {
            add(index..<index + 1, forms: name.forms, in: sentence)
            return index + 1
        }
        guard runs.isNameWord(index), !isMereStart(index, in: sentence),
            !isAdjective(index, in: sentence)
        else { return nil }
        let end = runs.end(from: index, limit: sentence.upperBound)
        cut(index..<end, in: sentence)
        return end
    }

    /// Whether a first word is an everyday word that only its place gives a capital.
    private func isMereStart(_ index: Int, in sentence: Range<Int>) -> Bool {
        let token = tokens[index]
        guard page.isStart[index], token.letterCase != .upper else { return false }
        if runs.isGivenName(index) || isFirm(index, in: sentence) { return false }
        let isListed = lists.name(at: index, limit: index + 1) != nil
        if lists.title(at: index, limit: sentence.upperBound, capitalised: true) != nil {
            return false
        }
        if token.traits.contains(.demonym) { return false }
        if !token.traits.isDisjoint(with: .everyday), !isListed { return !begins(index, sentence) }
        if begins(index, sentence) { return false }
        let isNamed = isListed || !token.traits.isDisjoint(with: .personal)
        if page.lowerKeys.contains(token.key) { return !isListed || token.traits.contains(.common) }
        if isNamed { return false }
        let endings = ["ly", "ing", "ed"]
        return token.traits.contains(.common)
            || token.key.utf8.count > 4 && endings.contains { token.key.hasSuffix($0) }
    }

    /// Whether an everyday word begins the name of a firm: "Rail Works Ltd".
    private func isFirm(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard tokens[index].traits.isDisjoint(with: [.stopword, .calendar, .numeral]),
            !tokens[index].key.hasSuffix("ly"),
            !["later", "earlier", "meanwhile", "soon", "instead"].contains(tokens[index].key)
        else { return false }
        let run = index..<runs.end(from: index, limit: sentence.upperBound)
        return run.count > 2 && LegalForm.stem(of: run, in: page) != nil
    }

    /// Whether an everyday word begins the name of an institution: "Transport Ministry".
    private func begins(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard tokens[index].traits.contains(.common),
            tokens[index].traits.isDisjoint(with: [.stopword, .calendar, .numeral, .speech]),
            let next = page.token(index + 1, in: sentence), next.letterCase == .capitalised
        else { return false }
        return next.traits.contains(.organisationWord) && next.traits.contains(.groupNoun)
    }

    /// "Western powers", "Saudi schools", "Rs 40": capitals that name nothing.
    private func isAdjective(_ index: Int, in sentence: Range<Int>) -> Bool {
        let token = tokens[index]
        guard let next = page.token(index + 1, in: sentence) else { return false }
        // "US$40" is an amount.
        if next.kind == .symbol, next.span.start == token.span.end { return true }
        if next.kind == .number,
            lists.gazetteer.units.units(page.text[token.span], key: token.key)
                .contains(where: { $0.kind == "money" })
        {
            return true
        }
        if next.isCapitalised, next.kind == .word { return false }
        if lists.isCompass(index) { return true }
        return token.traits.contains(.demonym) && next.letterCase == .lower
            && next.traits.isDisjoint(with: [.stopword, .speech])
    }

    // MARK: Cutting

    /// Cuts a run into the names that it holds.
    private mutating func cut(_ run: Range<Int>, in sentence: Range<Int>) {
        var start = run.lowerBound
        if let (name, title) = behindOffice(run, in: sentence) {
            _ = person(name..<run.upperBound, title: title, in: sentence)
            return
        }
        if isField(start, in: sentence) { return }
        while start < run.upperBound {
            let rest = start..<run.upperBound
            if tokens[start].kind != .word || tokens[start].letterCase == .lower {
                start += 1
            } else if let name = lists.name(at: start, limit: rest.upperBound),
                name.end == rest.upperBound
            {
                add(rest, forms: name.forms, in: sentence)
                return
            } else if let next = head(of: rest, in: sentence) {
                start = next
            } else {
                whole(rest, in: sentence)
                return
            }
        }
    }

    /// Where the name begins, and the title, in "Secretary of State Ann Orr", of which the run
    /// begins with "State".
    private func behindOffice(_ run: Range<Int>, in sentence: Range<Int>)
        -> (name: Int, title: Int)?
    {
        let start = run.lowerBound
        guard start - 2 >= sentence.lowerBound,
            tokens[start - 1].is("of") || tokens[start - 1].is("for")
        else { return nil }
        for first in (max(sentence.lowerBound, start - 4)...start - 2) {
            if let title = lists.title(at: first, limit: run.upperBound, capitalised: true),
                title.end > start, title.end < run.upperBound
            {
                return (title.end, first)
            }
        }
        guard isField(start, in: sentence), run.count > 2,
            tokens[start + 1].traits.contains(.givenName)
        else { return nil }
        return (start + 1, start - 2)
    }

    /// "Minister of Health" and "Secretary for Trade" name no body.
    private func isField(_ start: Int, in sentence: Range<Int>) -> Bool {
        guard start - 2 >= sentence.lowerBound,
            tokens[start - 1].is("of") || tokens[start - 1].is("for"),
            tokens[start - 2].traits.contains(.titleWord), tokens[start - 2].isCapitalised
        else { return false }
        return tokens[start].traits.contains(.common)
            && lists.name(at: start, limit: sentence.upperBound) == nil
    }

    /// Takes what stands before the last name of a run: adjectives, titles, other names.
    private mutating func head(of run: Range<Int>, in sentence: Range<Int>) -> Int? {
        let start = run.lowerBound
        if run.count > 1, LegalForm.stem(of: run, in: page) != nil { return nil }
        if let end = firmEnd(run) {
            whole(start..<end, in: sentence)
            return end
        }
        let marker = lists.markers(run)
        let isInstitution =
            !marker.isDisjoint(with: [.organisation, .placeLast, .placeFirst])
            || run.contains { tokens[$0].is("of") || tokens[$0].is("for") }
        if tokens[start].traits.contains(.demonym), lists.name(at: start, limit: start + 1) == nil {
            // "Russian Defence Ministry" is the name; "Russian Prime Minister ..." is not.
            if !isInstitution || run.count == 1 || titleEnd(start + 1, run) != nil {
                return start + 1
            }
        }
        if !isInstitution || run.count == 2, let end = compassAdjective(run) { return end }
        if !isInstitution, isAcronym(start, before: run.upperBound) {
            whole(start..<start + 1, in: sentence)
            return start + 1
        }
        if let end = titleEnd(start, run), !isInstitution || end + 1 < run.upperBound {
            if end == run.upperBound { return end }
            return person(end..<run.upperBound, title: start, in: sentence)
        }
        if let (inner, end) = innerTitle(run, isInstitution) {
            whole(start..<inner, in: sentence)
            return end == run.upperBound
                ? end : person(end..<run.upperBound, title: inner, in: sentence)
        }
        if !isInstitution, let name = lists.name(at: start, limit: run.upperBound),
            isApart(name, in: run)
        {
            add(start..<name.end, forms: name.forms, in: sentence)
            return name.end
        }
        return nil
    }

    /// The end of a firm's name before a title: "Tesk Motors Co." before "CEO Ann Orr".
    private func firmEnd(_ run: Range<Int>) -> Int? {
        guard run.count > 2 else { return nil }
        return (run.lowerBound + 1..<run.upperBound - 1).first {
            LegalForm.contains(tokens[$0]) && titleEnd($0 + 1, run) != nil
        }.map { $0 + 1 }
    }

    /// The end of "South American" and "Central" before a title at the head of a run.
    private func compassAdjective(_ run: Range<Int>) -> Int? {
        let next = run.lowerBound + 1
        guard lists.isCompass(run.lowerBound), next < run.upperBound,
            (lists.name(at: run.lowerBound, limit: run.upperBound)?.end ?? next) <= next
        else { return nil }
        if tokens[next].traits.contains(.demonym), lists.name(at: next, limit: next + 1) == nil {
            return next + 1
        }
        return titleEnd(next, run) != nil ? next : nil
    }

    /// Whether an acronym stands before a personal name: "ILO Ann Orr".
    private func isAcronym(_ start: Int, before end: Int) -> Bool {
        let token = tokens[start]
        guard token.letterCase == .upper, !token.isInitial, token.span.count > 1,
            titleEnd(start, start..<end) == nil, start + 1 < end
        else { return false }
        let next = tokens[start + 1]
        return next.letterCase == .capitalised && !next.traits.isDisjoint(with: .personal)
            && token.traits.isDisjoint(with: [.givenName])
            && next.traits.isDisjoint(with: [.organisationWord, .titleWord])
    }

    /// Whether a listed name at the head of a run is a name apart from what follows.
    private func isApart(_ name: (end: Int, forms: [Int32]), in run: Range<Int>) -> Bool {
        let entry = lists.entry(name.forms[0])
        if name.end - run.lowerBound > 1 {
            // "Aung San" is a city of the lists, and the beginning of a name.
            let isCity = entry.sort == .city || entry.sort == .subdivision
            return !isCity
                || entry.weight >= 2.5 && tokens[name.end].traits.isDisjoint(with: .personal)
        }
        return (entry.sort == .country || entry.sort == .region)
            && tokens[run.lowerBound].traits.isDisjoint(with: [.givenName, .familyFirst])
    }

    private func titleEnd(_ start: Int, _ run: Range<Int>) -> Int? {
        guard start < run.upperBound else { return nil }
        return lists.title(at: start, limit: run.upperBound, capitalised: true)?.end
    }

    /// A title inside a run, behind a place, an institution or an acronym: "Tesk Mayor Ann Orr".
    private func innerTitle(_ run: Range<Int>, _ isInstitution: Bool) -> (start: Int, end: Int)? {
        guard run.count > 1 else { return nil }
        for start in run.lowerBound + 1..<run.upperBound {
            guard let end = titleEnd(start, run) else { continue }
            let left = run.lowerBound..<start
            let isName =
                lists.name(at: left.lowerBound, limit: start)?.end == start
                || !lists.markers(left).isDisjoint(with: .organisation)
                || left.allSatisfy { tokens[$0].letterCase == .upper && !tokens[$0].isInitial }
                || (tokens[start].key.utf8.count > 4 || tokens[start].letterCase == .upper)
                    && end < run.upperBound
                    && tokens[left].allSatisfy { $0.traits.isDisjoint(with: .personal) }
            if isName, !isInstitution || end < run.upperBound - 1 { return (start, end) }
        }
        return nil
    }

    /// Adds the person behind a title; further titles are passed over ("Senior General").
    private mutating func person(
        _ run: Range<Int>,
        title: Int,
        in sentence: Range<Int>
    ) -> Int {
        var start = run.lowerBound
        while let end = titleEnd(start, run), end < run.upperBound {
            // "Shah" is a name where another title stands before it.
            if !tokens[start].traits.isDisjoint(with: [.givenName, .familyName]) { break }
            start = end
        }
        guard start < run.upperBound, tokens[start].kind == .word else { return run.upperBound }
        // "Mr Speaker" names nobody.
        if titleEnd(start, run) == run.upperBound, !tokens[start].traits.contains(.familyName) {
            return run.upperBound
        }
        let name = trimmed(start..<run.upperBound)
        guard !name.isEmpty else { return run.upperBound }
        let forms = lists.name(at: start, limit: run.upperBound)
        add(
            name,
            forms: forms?.end == name.upperBound ? forms?.forms ?? [] : [],
            in: sentence,
            title: title
        )
        return run.upperBound
    }

    private mutating func whole(_ range: Range<Int>, in sentence: Range<Int>) {
        let name = trimmed(range)
        guard !name.isEmpty else { return }
        if name.count == 1, tokens[name.lowerBound].traits.contains(.demonym) { return }
        let forms = lists.name(at: name.lowerBound, limit: name.upperBound)
        add(name, forms: forms?.end == name.upperBound ? forms?.forms ?? [] : [], in: sentence)
    }

    /// A run without connectives and demonyms of the plural at its ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound,
            tokens[end - 1].kind != .word
                || tokens[end - 1].letterCase == .lower
                    && !tokens[end - 1].traits.contains(.generation)
        {
            end -= 1
        }
        return range.lowerBound..<end
    }

    private mutating func add(
        _ range: Range<Int>,
        forms: [Int32],
        in sentence: Range<Int>,
        title: Int? = nil
    ) {
        let start = range.lowerBound
        let known = title ?? start
        let found = titles.title(
            before: start,
            from: known,
            limit: sentence.lowerBound,
            gender: titleGender(title)
        )
        // A "broadcaster" is a person or a company.
        let isTitled =
            found.map { !tokens[$0.range.upperBound - 1].traits.contains(.groupNoun) }
            ?? false
        let evidence = context.evidence(
            for: range,
            forms: forms,
            isTitled: isTitled,
            in: sentence
        )
        let isWeak =
            page.isStart[start] && range.count == 1 && !isTitled && forms.isEmpty
            && tokens[start].letterCase != .upper
        candidates.append(
            Candidate(
                tokens: range,
                title: found?.range,
                gender: found?.gender,
                evidence: evidence,
                forms: forms,
                isWeak: isWeak,
                acronym: context.acronym(behind: range, in: sentence)
            )
        )
    }

    private func titleGender(_ title: Int?) -> Gender? {
        guard let title else { return nil }
        let limit = min(title + 6, page.tokens.count)
        return lists.title(at: title, limit: limit, capitalised: true)?.form.gender
    }
}
