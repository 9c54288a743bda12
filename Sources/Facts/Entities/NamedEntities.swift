import Prose

/// The entities of a page with their mentions, ready to be told.
struct NamedEntities {
    /// The entities in order of their first mention.
    let entities: [LocalEntity]
    /// The mentions in order.
    let mentions: [Mention]
    /// The tokens of each mention, beside ``mentions``.
    let tokens: [Range<Int>]
    /// The gender of each entity, beside ``entities``; nil where the text tells none.
    let genders: [Gender?]

    /// The first mention that begins at the token `index` or behind it; their count for none.
    func firstMention(from index: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].lowerBound >= index { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Finds the names of a page: candidates, their linking, and what only known names explain.
struct NameFinder {
    let page: Page
    let lists: NameLists

    private struct Place {
        let tokens: Range<Int>
        let title: Range<Int>?
        let draft: Int
    }

    /// The names of the page, by the rules alone or with `model`.
    func find(_ model: NameModel? = nil) -> NamedEntities {
        let (linker, places) = ruled()
        guard let model else { return told(places, linker) }
        let reader = NameReader(page: page, lists: lists, model: model)
        let rules = ruleNames(linker, places)
        let known = linker.candidates.indices.compactMap { index in
            linker.entityOfCandidate[index].map { entity in
                let candidate = linker.candidates[index]
                let draft = linker.drafts[entity]
                let isShort =
                    draft.kind == .person && draft.fullest.count > candidate.tokens.count
                return NameReader.Known(
                    candidate: candidate,
                    entity: entity,
                    owners: isShort ? [entity] : draft.candidates
                )
            }
        }
        let (second, all) = linked(reader.candidates(rules, known: known))
        return told(all, second)
    }

    /// What the rules alone make of each token.
    func ruleNames() -> RuleNames {
        let (linker, places) = ruled()
        return ruleNames(linker, places)
    }

    private func ruled() -> (EntityLinker, [Place]) {
        var scanner = NameScanner(page, lists)
        return linked(scanner.scan() + headlineNames())
    }

    private func ruleNames(_ linker: EntityLinker, _ places: [Place]) -> RuleNames {
        var evidence: [Int: Evidence] = [:]
        for candidate in linker.candidates {
            evidence[candidate.tokens.lowerBound] = candidate.evidence
        }
        var names = RuleNames(tokens: page.tokens.count)
        for place in places {
            names.add(
                place.tokens,
                linker.drafts[place.draft].kind,
                evidence[place.tokens.lowerBound]
            )
        }
        return names
    }

    /// Links `candidates` and finds the names that they explain elsewhere.
    private func linked(_ candidates: [Candidate]) -> (EntityLinker, [Place]) {
        var linker = EntityLinker(page, lists, candidates)
        linker.link()
        var places: [Place] = []
        for (index, candidate) in linker.candidates.enumerated() {
            guard let draft = linker.entityOfCandidate[index] else { continue }
            places.append(
                Place(
                    tokens: widened(candidate, draft, linker),
                    title: candidate.title,
                    draft: draft
                )
            )
        }
        places.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let known = knownNames(besides: places, &linker)
        return (linker, merged(places, known))
    }

    // MARK: Headlines

    /// Names of the lists in headlines that can hardly be anything else.
    private func headlineNames() -> [Candidate] {
        var found: [Candidate] = []
        for sentence in page.sentences where sentence.zone == .headline {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard let name = lists.name(at: index, limit: sentence.tokens.upperBound),
                    isCertain(name, at: index)
                else {
                    index += 1
                    continue
                }
                var evidence = Evidence()
                evidence.add(lists.entry(name.forms[0]).kind, lists.entry(name.forms[0]).weight)
                found.append(
                    Candidate(
                        tokens: index..<name.end,
                        title: nil,
                        gender: nil,
                        evidence: evidence,
                        forms: name.forms,
                        isWeak: false
                    )
                )
                index = name.end
            }
        }
        return found
    }

    private func isCertain(_ name: (end: Int, forms: [Int32]), at start: Int) -> Bool {
        let form = lists.gazetteer.forms[Int(name.forms[0])]
        let entry = lists.entry(name.forms[0])
        switch entry.sort {
        case .country, .region, .building:
            return page.tokens[start].traits.isDisjoint(with: .personal) || name.end - start > 1
        case .organisation: return form.isUpper || name.end - start > 2
        case .city, .subdivision: return false
        }
    }

    // MARK: Known names elsewhere

    /// A short form takes the particles before it: "bin Salman".
    private func widened(_ candidate: Candidate, _ draft: Int, _ linker: EntityLinker) -> Range<Int>
    {
        var start = candidate.tokens.lowerBound
        guard candidate.tokens.count == 1, linker.drafts[draft].kind == .person,
            candidate.title == nil
        else { return candidate.tokens }
        var next = start - 1
        while next >= max(0, start - 3), next > 0,
            !page.tokens[next].traits.isDisjoint(with: [.particle, .arabicPrefix]),
            page.sentenceOfToken[next] == page.sentenceOfToken[start]
        {
            let key = page.key(next..<candidate.tokens.upperBound)
            if linker.drafts[draft].reasons[key] != nil { start = next }
            next -= 1
        }
        return start..<candidate.tokens.upperBound
    }

    /// Mentions of names that the scan took for nothing: first words and words of headlines.
    private func knownNames(besides places: [Place], _ linker: inout EntityLinker) -> [Place] {
        var table = PhraseTable()
        for place in places {
            table.insert(Array(page.numbers[place.tokens]), value: Int32(place.draft))
        }
        var found: [Place] = []
        let titles = TitleReader(page: page, lists: lists)
        var next = 0
        for sentence in page.sentences where sentence.zone != .outside {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                while next < places.count, places[next].tokens.upperBound <= index { next += 1 }
                if next < places.count, places[next].tokens.contains(index) {
                    index = places[next].tokens.upperBound
                    continue
                }
                let limit =
                    next < places.count
                    ? min(sentence.tokens.upperBound, places[next].tokens.lowerBound)
                    : sentence.tokens.upperBound
                guard let match = known(table, at: index, limit: limit, &linker)
                else {
                    index += 1
                    continue
                }
                let title = titles.title(
                    before: index,
                    from: index,
                    limit: sentence.tokens.lowerBound,
                    gender: nil
                )
                found.append(
                    Place(tokens: index..<match.end, title: title?.range, draft: match.draft)
                )
                index = match.end
            }
        }
        return found
    }

    private func known(
        _ table: PhraseTable,
        at index: Int,
        limit: Int,
        _ linker: inout EntityLinker
    ) -> (end: Int, draft: Int)? {
        let token = page.tokens[index]
        guard token.kind == .word, token.isCapitalised || token.letterCase == .mixed,
            !page.isDate[index]
        else { return nil }
        for match in table.matches(page.numbers, from: index, limit: limit) {
            let range = index..<match.end
            let people = linker.bearers(of: page.key(range))
            let isShared =
                people.count > 1
                && match.values.allSatisfy { linker.drafts[Int($0)].kind == .person }
            guard match.values.count == 1 || isShared, let only = match.values.first else {
                continue
            }
            let isShort = match.end - index == 1
            // "Will said" at the head of a sentence may be the verb.
            if isShort, token.traits.contains(.stopword), token.letterCase != .upper { continue }
            if isShort, page.lowerKeys.contains(token.key) { continue }
            if page.tokens[match.end - 1].letterCase == .lower { continue }
            if isPartOfName(index, match.end, limit) { continue }
            // What several people are called is nobody's name by itself.
            let draft =
                isShared
                ? linker.ambiguousEntity(page.key(range), people, at: range, nil) : Int(only)
            return (match.end, draft)
        }
        return nil
    }

    /// Whether other capitals stand directly at a known name in running text, which make it
    /// another name: "Orr" is not in "Orr Valley Fund".
    private func isPartOfName(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
        let sentence = page.sentences[page.sentenceOfToken[start]]
        guard !sentence.isHeady, end < limit else { return false }
        let next = page.tokens[end]
        return next.kind == .word && next.letterCase == .capitalised
            && !next.traits.contains(.stopword) && !page.isDate[end]
    }

    private func merged(_ left: [Place], _ right: [Place]) -> [Place] {
        (left + right).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    // MARK: Telling

    private func told(_ places: [Place], _ linker: EntityLinker) -> NamedEntities {
        var order: [Int] = []
        var numbers: [Int: Int] = [:]
        var mentions: [Mention] = []
        var tokens: [Range<Int>] = []
        var forms: [[Range<Int>]] = []
        var end = 0
        for place in places where place.tokens.lowerBound >= end {
            end = place.tokens.upperBound
            let number = numbers[place.draft] ?? order.count
            if number == order.count {
                numbers[place.draft] = number
                order.append(place.draft)
                forms.append([])
            }
            forms[number].append(place.tokens)
            let isPerson = linker.drafts[place.draft].kind == .person
            mentions.append(
                Mention(
                    span: page.span(place.tokens),
                    entity: number,
                    title: isPerson ? place.title.map(page.span) : nil
                )
            )
            tokens.append(place.tokens)
        }
        return NamedEntities(
            entities: order.indices.map {
                let draft = linker.drafts[order[$0]]
                return entity(draft, forms[$0], draft.candidates.compactMap { numbers[$0] })
            },
            mentions: mentions,
            tokens: tokens,
            genders: order.map { linker.gender(of: $0) }
        )
    }

    private func entity(
        _ draft: EntityDraft,
        _ forms: [Range<Int>],
        _ candidates: [Int]
    ) -> LocalEntity {
        let words = spelled(draft.fullest, forms)
        let name = listedName(draft, words) ?? Self.visible(page.written(words))
        var aliases: [String] = []
        var reasons: [String] = []
        var seen: Set<String> = [name]
        for form in forms {
            let written = Self.visible(page.written(form))
            guard seen.insert(written).inserted else { continue }
            aliases.append(written)
            reasons.append(reason(form, draft))
        }
        return LocalEntity(
            kind: draft.kind,
            name: name,
            key: draft.key,
            aliases: aliases,
            reference: draft.reference,
            reasons: reasons,
            place: draft.place,
            candidates: candidates.sorted()
        )
    }

    /// The words without characters that nobody sees, such as marks of direction.
    private static func visible(_ words: String) -> String {
        if words.utf8.allSatisfy({ $0 < 0x80 }) { return words }
        let scalars = words.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The same words without the capitals of a dateline, where the text has them so.
    private func spelled(_ fullest: Range<Int>, _ forms: [Range<Int>]) -> Range<Int> {
        let isUpper = page.tokens[fullest].allSatisfy { $0.letterCase == .upper }
        guard isUpper, page.tokens[fullest.lowerBound].span.count > 3 else { return fullest }
        let key = page.key(fullest)
        return forms.first {
            page.tokens[$0.lowerBound].letterCase != .upper && page.key($0) == key
        } ?? fullest
    }

    /// The name of the lists for a place that the text has in capitals only: "Amman" for "AMMAN".
    private func listedName(_ draft: EntityDraft, _ words: Range<Int>) -> String? {
        guard let site = draft.place?.site, page.tokens[words.lowerBound].span.count > 3,
            page.tokens[words].allSatisfy({ $0.letterCase == .upper }),
            NameKey.key(site.name) == page.key(words)
        else { return nil }
        return site.name
    }

    private func reason(_ form: Range<Int>, _ draft: EntityDraft) -> String {
        let key = page.key(form)
        if key == page.key(draft.fullest) { return "the same name in other letters" }
        if let reason = draft.reasons[key] { return reason }
        if draft.reference != nil { return "another name of the same entry in the lists" }
        return "another form of the full name"
    }
}
