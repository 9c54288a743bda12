import Prose

/// Weighs what a name's own words and the words around it say about its sort.
struct NameContext {
    let page: Page
    let lists: NameLists

    private var tokens: [Token] { page.tokens }

    /// What speaks for each sort of name at `range`.
    func evidence(
        for range: Range<Int>,
        forms: [Int32],
        isTitled: Bool,
        in sentence: Range<Int>
    ) -> Evidence {
        var evidence = listed(forms, range)
        if isTitled { evidence.person += 4 }
        evidence += shape(range, isListed: !forms.isEmpty)
        evidence += before(range, in: sentence)
        evidence += behind(range, in: sentence)
        if isDateline(range), page.token(range.lowerBound - 1, in: sentence)?.is("(") != true {
            evidence.place += 4
        }
        if forms.isEmpty, let acronym = acronym(behind: range, in: sentence),
            hasInitials(acronym, range)
        {
            evidence.organisation += 3
        }
        return evidence
    }

    /// Whether the name stands before the dash of a dateline.
    private func isDateline(_ range: Range<Int>) -> Bool {
        let sentence = page.sentences[page.sentenceOfToken[range.lowerBound]]
        // Before a colon may stand a speaker too.
        return range.upperBound < sentence.start && !tokens[sentence.start - 1].is(":")
    }

    /// Whether the acronym is made of the first letters of the words with capitals.
    private func hasInitials(_ acronym: Int, _ range: Range<Int>) -> Bool {
        let isNaming =
            !lists.markers(range).isDisjoint(with: .organisation)
            || tokens[range].contains { !$0.traits.contains(.common) && $0.isCapitalised }
        let initials = tokens[range].filter { $0.kind == .word && $0.isCapitalised }
            .map { String($0.key.prefix(1)) }.joined()
        return isNaming && initials == tokens[acronym].key
    }

    /// The heaviest entry of each sort counts.
    private func listed(_ forms: [Int32], _ range: Range<Int>) -> Evidence {
        var evidence = Evidence()
        let isFrequent = range.count == 1 && tokens[range.lowerBound].traits.contains(.frequent)
        for form in forms {
            let entry = lists.entry(form)
            // A small town of the name of an everyday word is hardly ever meant.
            if isFrequent, entry.sort == .city, entry.population < 500_000 {
                evidence.place = max(evidence.place, 0.3)
                continue
            }
            switch entry.kind {
            case .organisation: evidence.organisation = max(evidence.organisation, entry.weight)
            default: evidence.place = max(evidence.place, entry.weight)
            }
        }
        return evidence
    }

    // MARK: The name's own words

    private func shape(_ range: Range<Int>, isListed: Bool) -> Evidence {
        var evidence = Evidence()
        let marker = lists.markers(range)
        if !marker.isDisjoint(with: .organisation) { evidence.organisation += 4 }
        if !marker.isDisjoint(with: .place) { evidence.place += 3.5 }
        let first = tokens[range.lowerBound]
        let last = tokens[range.upperBound - 1]
        let isThing = last.uses.contains(.thingEnd) || first.uses.contains(.thingStart)
        if range.count > 1, !isListed, isThing {
            evidence.organisation -= 4
            return evidence
        }
        if range.count == 1 { return evidence + singleWord(first, at: range.lowerBound) }
        // What the lists hold as a whole is not taken apart into personal names.
        if isListed { return evidence }
        return evidence + personalName(range)
    }

    private func singleWord(_ token: Token, at index: Int) -> Evidence {
        var evidence = Evidence()
        if token.letterCase == .upper, token.span.count > 1 {
            let isCode = token.key.utf8.contains { $0 < UInt8(ascii: "a") }
            evidence.organisation += token.traits.contains(.common) || isCode ? 0.2 : 1.2
            if abbreviatesThing(index) { evidence.organisation -= 4 }
        }
        if token.traits.contains(.mononym) { evidence.person += 3 }
        if !token.traits.isDisjoint(with: [.givenName, .familyName]), token.letterCase != .upper {
            evidence.person += token.traits.contains(.common) ? 0.8 : 1.8
        }
        if token.traits.contains(.organisationWord), !page.isStart[index],
            token.traits.contains(.groupNoun)
        {
            evidence.organisation += 1.8
        }
        return evidence
    }

    /// Whether the acronym stands in brackets behind everyday words: "price index (CPI)".
    private func abbreviatesThing(_ index: Int) -> Bool {
        guard index > 1, index + 1 < tokens.count, tokens[index - 1].is("("),
            tokens[index + 1].is(")")
        else { return false }
        return tokens[index - 2].letterCase == .lower
    }

    private func personalName(_ range: Range<Int>) -> Evidence {
        var evidence = Evidence()
        let first = tokens[range.lowerBound]
        let last = tokens[range.upperBound - 1]
        let words = tokens[range]
        if words.contains(where: { $0.is("of") || $0.is("for") || $0.is("&") || $0.is("'s") }) {
            evidence.organisation += 1
            return evidence
        }
        if !first.traits.contains(.givenName), range.contains(where: isCountry) {
            evidence.organisation += 1.5
            return evidence
        }
        if first.traits.contains(.placeWord), last.traits.contains(.placeWord) { return evidence }
        let isGiven =
            first.traits.contains(.givenName)
            || RunReader(page: page, lists: lists).isGivenName(range.lowerBound)
        if isGiven, !isThing(last) { evidence.person += 3 }
        if first.isInitial || words.dropFirst().contains(where: \.isInitial) {
            evidence.person += 2
        }
        if last.traits.contains(.familyName), !last.traits.contains(.organisationWord) {
            let isEveryday = last.traits.contains(.frequent) && !first.traits.contains(.givenName)
            evidence.person += isEveryday ? 0.3 : 1.5
        }
        if first.traits.contains(.familyFirst), range.count <= 3 { evidence.person += 2 }
        if words.count(where: { $0.traits.contains(.burmese) }) * 2 > range.count {
            evidence.person += 4
        }
        if words.contains(where: {
            !$0.traits.isDisjoint(with: [.particle, .arabicPrefix]) && $0.letterCase == .lower
        }) {
            evidence.person += 2
        }
        if last.letterCase == .mixed, PersonKeys.withoutArticle(last.key) != nil {
            evidence.person += 2
        }
        if last.traits.contains(.generation) { evidence.person += 3 }
        if range.count <= 4, words.allSatisfy({ isUnexplained($0) }) { evidence.person += 1.2 }
        return evidence
    }

    private func isCountry(_ index: Int) -> Bool {
        lists.name(at: index, limit: index + 1).map {
            lists.entry($0.forms[0]).sort == .country
        } ?? false
    }

    /// Whether the word is neither an everyday word nor a marker nor an acronym.
    private func isUnexplained(_ token: Token) -> Bool {
        token.traits.isDisjoint(with: [
            .common, .organisationWord, .placeWord, .demonym, .titleWord, .numeral,
        ]) && token.letterCase == .capitalised && token.traits.isDisjoint(with: .everyday)
    }

    // MARK: The words around

    private func before(_ range: Range<Int>, in sentence: Range<Int>) -> Evidence {
        var evidence = Evidence()
        guard let token = page.token(range.lowerBound - 1, in: sentence) else { return evidence }
        if token.uses.contains(.placeLeader) {
            let isStrange = range.count == 1 && isUnexplained(tokens[range.lowerBound])
            evidence.place += token.is("in") && isStrange ? 1.8 : 1.5
        }
        if token.is("from") || token.is("to") { evidence.place += 0.5 }
        if token.is("the") {
            evidence.organisation += 0.8
            evidence.person -= 2.5
        }
        if token.is("of"), let noun = page.token(range.lowerBound - 2, in: sentence) {
            if noun.is("shares") || noun.is("employees") { evidence.organisation += 2 }
            if noun.uses.contains(.placeNoun) { evidence.place += 3 }
            if noun.uses.contains(.governmentNoun) { evidence.place += 2 }
            if noun.uses.contains(.leader) {
                evidence.organisation += 1.5
            }
        }
        if token.is(","), let noun = page.token(range.lowerBound - 2, in: sentence),
            noun.letterCase == .lower
        {
            // "The operator, Tesk Boats, said" and "the capital, Tesk,".
            if isGroup(noun), isHead(range.lowerBound - 2, in: sentence) {
                evidence.organisation += 1.5
            }
            if noun.is("capital") { evidence.place += 2 }
        }
        if token.is("the"), token.isCapitalised, !page.isStart[range.lowerBound - 1],
            !tokens[range.lowerBound].traits.contains(.common)
        {
            evidence.organisation += 1.2
        }
        if token.traits.contains(.speech), token.letterCase == .lower {
            evidence.person += 0.7
            evidence.organisation += 0.3
        }
        if isGroup(token), token.letterCase == .lower, !token.traits.contains(.speech) {
            evidence.organisation += 2
        }
        if token.is("mr") || token.is("mrs") || token.is("ms") { evidence.person += 4 }
        return evidence
    }

    private func behind(_ range: Range<Int>, in sentence: Range<Int>) -> Evidence {
        var evidence = Evidence()
        guard let token = page.token(range.upperBound, in: sentence) else { return evidence }
        if token.letterCase == .lower {
            if token.uses.contains(.placeNoun) { evidence.place += 2 }
            if isSite(range.upperBound, in: sentence) {
                evidence.place += 4
                evidence.person -= 6
            }
            if token.uses.contains(.organisationNoun) { evidence.organisation += 1.5 }
            if token.traits.contains(.speech) {
                evidence.person += isInstitution(range) ? 0 : 1
                evidence.organisation += isInstitution(range) ? 1 : 0.5
            }
            if leadsToPerson(range.upperBound, in: sentence) { evidence.organisation += 1.5 }
            if token.is("who") || token.is("whose") { evidence.person += 2 }
            if token.traits.contains(.speech),
                page.token(range.upperBound + 1, in: sentence)?.is("it") == true
            {
                evidence.organisation += 1.5
            }
        }
        if token.is("'s"), let owned = page.token(range.upperBound + 1, in: sentence) {
            if owned.uses.contains(.governmentNoun) { evidence.place += 2 }
            if owned.is("shares") || owned.is("shareholders")
                || owned.is("chief")
                    && page.token(range.upperBound + 2, in: sentence)?.is("executive") == true
            {
                evidence.organisation += 2
            }
        }
        if token.is(",") { evidence += apposition(from: range.upperBound + 1, in: sentence) }
        evidence += describedAs(range.upperBound, in: sentence)
        return evidence
    }

    /// Whether "industrial zone", "night market" or the like begins at `index`.
    private func isSite(_ index: Int, in sentence: Range<Int>) -> Bool {
        if tokens[index].is("zone") || tokens[index].is("market") { return true }
        return tokens[index].uses.contains(.siteAdjective)
            && page.token(index + 1, in: sentence)?.uses.contains(.siteNoun) == true
    }

    /// Whether a role and a person follow: "Tesk Cable chief executive Ann Orr".
    private func leadsToPerson(_ start: Int, in sentence: Range<Int>) -> Bool {
        var index = start
        while index < min(start + 3, sentence.upperBound), tokens[index].letterCase == .lower,
            tokens[index].traits.contains(.titleWord), !tokens[index].traits.contains(.stopword)
        {
            index += 1
        }
        guard index > start, let next = page.token(index, in: sentence) else { return false }
        return next.kind == .word && next.isCapitalised
    }

    /// Whether an acronym or a word such as "Congress" does the speaking.
    private func isInstitution(_ range: Range<Int>) -> Bool {
        let token = tokens[range.lowerBound]
        if range.count > 1 { return isThing(tokens[range.upperBound - 1]) }
        return token.letterCase == .upper || token.traits.contains(.organisationWord)
    }

    /// Whether a word at the end of a name is an everyday word and no personal name.
    private func isThing(_ token: Token) -> Bool {
        token.traits.contains(.common) && token.traits.isDisjoint(with: .personal)
    }

    /// ", 34," and ", who" and ", the minister" behind a person; ", a town" behind a place.
    private func apposition(from start: Int, in sentence: Range<Int>) -> Evidence {
        var evidence = Evidence()
        guard let first = page.token(start, in: sentence) else { return evidence }
        if first.is("who") { evidence.person += 2 }
        if first.is("which") {
            evidence.organisation += 1
            evidence.person -= 2
        }
        if first.kind == .number, first.span.count <= 2,
            page.token(start + 1, in: sentence)?.is(",") == true
        {
            evidence.person += 3
        }
        var index = start
        while index < min(start + 6, sentence.upperBound), tokens[index].kind == .word {
            let token = tokens[index]
            // "..., the minister said" tells nothing about the name before the comma.
            if let next = page.token(index + 1, in: sentence), next.traits.contains(.speech) {
                break
            }
            if isGroup(token), token.letterCase == .lower, !isOwner(index) {
                evidence.organisation += 2.5
                break
            }
            if token.traits.contains(.personNoun)
                || token.traits.contains(.titleWord)
                    && token.traits.isDisjoint(with: [.groupNoun, .stopword]),
                token.letterCase == .lower
            {
                let isWhole = first.is("the") || first.is("a") || first.is("an")
                let isHead = isWhole && !isOwner(index)
                evidence.person += isHead && tokens[start - 2].letterCase != .upper ? 2.7 : 1.5
                break
            }
            if token.traits.contains(.stopword), index > start { break }
            index += 1
        }
        return evidence
    }

    /// Whether the token is a noun for a group and for no person.
    private func isGroup(_ token: Token) -> Bool {
        token.traits.contains(.groupNoun) && !token.traits.contains(.personNoun)
    }

    /// Whether no other noun governs this one, as in "the governor of the province".
    private func isHead(_ index: Int, in sentence: Range<Int>) -> Bool {
        for before in (max(sentence.lowerBound, index - 4)..<index).reversed() {
            if ["of", "in", "at", "for", "from", "to"].contains(tokens[before].key) {
                return false
            }
            if tokens[before].kind == .clitic { return true }
        }
        return true
    }

    /// Whether the noun belongs to the next one: "a police officer", "the company's director".
    private func isOwner(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        if next.kind == .clitic { return true }
        return next.kind == .word && next.traits.isDisjoint(with: .stopword)
    }

    /// "state nuclear corporation" and "state news agency" directly behind a name.
    private func describedAs(_ start: Int, in sentence: Range<Int>) -> Evidence {
        var evidence = Evidence()
        guard page.token(start, in: sentence)?.is("state") == true else { return evidence }
        for index in start..<min(start + 4, sentence.upperBound)
        where tokens[index].uses.contains(.organisationNoun) {
            evidence.organisation += 3
        }
        return evidence
    }

    /// The token of an acronym that stands in brackets behind a name: "Lake Tesk Fund (LTF)".
    func acronym(behind range: Range<Int>, in sentence: Range<Int>) -> Int? {
        let index = range.upperBound
        guard range.count > 1, page.token(index, in: sentence)?.is("(") == true,
            let token = page.token(index + 1, in: sentence), token.letterCase == .upper,
            page.token(index + 2, in: sentence)?.is(")") == true
        else { return nil }
        let initial = tokens[range.lowerBound].key.utf8.first
        return token.key.utf8.first == initial ? index + 1 : nil
    }
}
