import Prose

/// The lists seen from one page: which names, titles and markers begin where.
struct NameLists {
    let page: Page
    let gazetteer: Gazetteer

    /// The longest name of the lists that begins at `start`, written as a name is.
    func name(at start: Int, limit: Int) -> (end: Int, forms: [Int32])? {
        let first = page.tokens[start]
        for match in gazetteer.names.matches(page.numbers, from: start, limit: limit) {
            let last = page.tokens[match.end - 1]
            let forms = match.values.filter { number in
                let form = gazetteer.forms[Int(number)]
                if form.isUpper { return first.letterCase == .upper || hasInnerCapital(first) }
                if form.isLower { return match.end - start > 1 || first.letterCase == .mixed }
                return first.isCapitalised && (last.letterCase != .lower || last.kind != .word)
            }
            if !forms.isEmpty { return (match.end, forms) }
        }
        return nil
    }

    /// Whether the word is written in capitals and listed so: "WHO", but no "OF", a town.
    func isAcronym(_ index: Int) -> Bool {
        guard page.tokens[index].letterCase == .upper else { return false }
        let forms = name(at: index, limit: index + 1)?.forms ?? []
        return forms.contains { gazetteer.forms[Int($0)].isUpper }
    }

    private func hasInnerCapital(_ token: Token) -> Bool {
        page.text[token.span].unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }

    func entry(_ form: Int32) -> NameEntry {
        gazetteer.entries[Int(gazetteer.forms[Int(form)].entry)]
    }

    /// The longest title before a name that begins at `start`; `capitalised` tells whether its
    /// words must have capitals.
    func title(at start: Int, limit: Int, capitalised: Bool) -> (end: Int, form: TitleForm)? {
        guard page.tokens[start].traits.contains(.titleWord) else { return nil }
        for match in gazetteer.titles.matches(page.numbers, from: start, limit: limit) {
            let words = page.tokens[start..<match.end].filter { $0.kind == .word }
            let isCapitalised = words.allSatisfy {
                $0.isCapitalised || $0.traits.contains(.stopword)
            }
            guard !capitalised || isCapitalised else { continue }
            let forms = match.values.map { gazetteer.titleForms[Int($0)] }
                .filter {
                    // "MP" stands behind names in lists of honours, before them in the news.
                    ($0.standsBefore || page.tokens[start].letterCase == .upper)
                        && (!$0.isCapitalised || isCapitalised)
                }
            guard let form = forms.first(where: { $0.gender != nil }) ?? forms.first else {
                continue
            }
            return (match.end, form)
        }
        return nil
    }

    /// Whether the word is "Western" or one of its like, which is no name by itself.
    func isCompass(_ index: Int) -> Bool {
        page.tokens[index].uses.contains(.compass)
    }

    /// What the first and last words of a run tell about it.
    func markers(_ range: Range<Int>) -> NameMarker {
        if let connective = page.tokens[range].firstIndex(where: { $0.is("of") || $0.is("for") }),
            connective > range.lowerBound + 1
        {
            // "National Union of Port Workers" is what stands before "of".
            let head = markers(range.lowerBound..<connective).intersection(.organisation)
            if !head.isEmpty { return head }
        }
        var found: NameMarker = []
        for length in 1...min(3, range.count) {
            let head = page.key(range.lowerBound..<range.lowerBound + length)
            let tail = page.key(range.upperBound - length..<range.upperBound)
            let first = gazetteer.markers[head] ?? []
            let last = gazetteer.markers[tail] ?? []
            if length < range.count {
                found.formUnion(first.intersection([.organisationFirst, .placeFirst]))
                found.formUnion(last.intersection([.organisationLast, .placeLast]))
                found.formUnion(first.intersection([.organisationAny, .placeAny]))
            }
            found.formUnion(last.intersection([.organisationAny, .placeAny]))
        }
        if range.count > 1, isCompass(range.lowerBound) { found.insert(.placeFirst) }
        return found
    }

    /// Whether "of" or "for" behind the tokens up to `index` leads on with the name.
    func leadsOn(from start: Int, to index: Int) -> Bool {
        let word = page.tokens[index - 1].key
        let joined = "\(word) \(page.tokens[index].key)"
        if let marker = gazetteer.markers[joined],
            !marker.isDisjoint(with: [.organisationFirst, .placeFirst])
        {
            return true
        }
        guard page.tokens[index].is("of") || index - start > 1,
            let marker = gazetteer.markers[word]
        else { return false }
        return !marker.isDisjoint(with: [.organisationAny, .organisationLast])
    }
}
