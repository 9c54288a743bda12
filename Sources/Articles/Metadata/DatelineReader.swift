import Prose

/// Reads the place that a report opens with.
struct DatelineReader {
    let agencies: AgencyList
    let dates: DateFinder
    let cues: CueList
    let stopwords: Set<String>
    let calendar: [String: Lexicon.CalendarWord]
    let lineWords: LineWords
    let places: PlaceNames
    let months: CalendarNames

    init(_ lexicon: ArticleLexicon) {
        agencies = lexicon.agencies
        dates = DateFinder(lexicon.prose)
        cues = lexicon.cues
        stopwords = lexicon.prose.stopwords
        calendar = lexicon.prose.calendar
        lineWords = lexicon.lineWords
        places = lexicon.places
        months = lexicon.calendarNames
    }

    /// What opens a first paragraph; the dateline is nil where only an agency stands there.
    struct Opening {
        var dateline: Dateline?
        var credit: AgencyCredit?
    }

    /// Longest run of tokens before the dash.
    private static let limit = 18

    /// Where a dateline ends.
    private struct End {
        /// The place of the dash or colon, or the one behind an agency that no dash follows.
        let mark: Int
        /// Where the sentence begins.
        let next: Int
        /// Whether the dateline ends in a colon.
        var isColon = false
    }

    /// What the paragraph at `span` opens with; nil where it opens with a sentence.
    func opening(of span: Span, in reading: Reading) -> Opening? {
        let range = reading.words(in: span)
        let words = Array(reading.words[range].prefix(Self.limit + 1))
        return opening(words[...], reading.text)
    }

    /// What `words` open with; `first` is an agency that stands before them.
    private func opening(_ words: ArraySlice<Word>, _ text: Text, behind first: AgencyCredit? = nil)
        -> Opening?
    {
        guard let end = end(of: words, text) else { return nil }
        let head = words[..<end.mark]
        let bracket = agency(head, text)
        let names = head[..<(bracket?.open ?? Self.insertion(at: head) ?? head.endIndex)]
        let credit =
            bracket.map {
                AgencyCredit(agency: $0.agency, position: .dateline, span: $0.span)
            } ?? first
        if names.isEmpty, let credit {
            // "(ANSA) - ROMA, 04 MAR - Il porto"; what has no capitals is an insertion.
            let behind = first == nil ? opening(words[end.next...], text, behind: credit) : nil
            return behind ?? Opening(dateline: nil, credit: credit)
        }
        let found = dates.dates(in: names, of: text)
        let placeWords = names.prefix { word in
            !found.contains { $0.span.overlaps(word.span) }
                && (credit == nil || word.kind != .number)
        }
        guard let place = place(placeWords),
            isPlace(placeWords, isCertain: bracket != nil || !found.isEmpty, end, text),
            first == nil || !found.isEmpty || placeWords.first?.letterCase == .upper,
            covers(names, place: place, found, isSigned: credit != nil)
        else { return nil }
        let dateline = Dateline(
            span: Span(place.start, words[end.next - 1].span.end),
            place: place,
            agency: credit?.agency,
            date: found.first
        )
        return Opening(dateline: dateline, credit: credit)
    }

    /// The end of the dateline in `words`: the first dash or colon, or an agency in brackets or
    /// slashes behind which a sentence begins; nil for none.
    private func end(of words: ArraySlice<Word>, _ text: Text) -> End? {
        for index in words.indices.dropFirst() {
            let key = words[index].key
            if Marks.dashes.contains(key) || key == ":" {
                guard stands(words, index, text) else { return nil }
                return End(mark: index, next: index + 1, isColon: key == ":")
            }
            guard key == ")" || key == "/", agency(words[...index], text) != nil else { continue }
            // "/TASS/. The", "(PTI) The"
            let isStopped = index + 1 < words.endIndex && words[index + 1].key == "."
            let next = index + (isStopped ? 2 : 1)
            guard next < words.endIndex, begins(words[next]),
                words[next].span.start > words[next - 1].span.end
            else { continue }
            return End(mark: index + 1, next: next)
        }
        return nil
    }

    /// The mark stands behind a word and a sentence begins behind it.
    private func stands(_ words: ArraySlice<Word>, _ mark: Int, _ text: Text) -> Bool {
        guard mark + 1 < words.endIndex else { return false }
        let next = words[mark + 1]
        let isColon = words[mark].key == ":"
        let isGlued =
            next.span.start == words[mark].span.end
            || !isColon && words[mark].span.start == words[mark - 1].span.end
        if isGlued, !mayTouch(words, mark, text) { return false }
        if next.kind == .word { return next.letterCase != .lower || words[mark - 1].key == ")" }
        return begins(next)
            && (!isColon || !Marks.openingQuotes.contains(next.key) || next.kind == .symbol)
    }

    /// Whether the dash may touch its neighbours: a long one behind capitals ("OSTERBY—The"), or
    /// one behind an agency and a full stop ("(EFE).- El").
    private func mayTouch(_ words: ArraySlice<Word>, _ mark: Int, _ text: Text) -> Bool {
        let head = words[..<mark]
        if ["–", "—", "―"].contains(words[mark].key) {
            let names = head.filter { $0.kind == .word }
            return !names.isEmpty && names.allSatisfy { $0.letterCase == .upper }
        }
        guard words[mark].key != ":", words[mark + 1].span.start > words[mark].span.end else {
            return false
        }
        let isStopped = head.last?.key == "."
        return agency(isStopped ? head.dropLast() : head, text) != nil
    }

    /// Whether a sentence can begin with `word`.
    private func begins(_ word: Word) -> Bool {
        switch word.kind {
        case .word: word.letterCase != .lower
        case .number, .symbol: true
        default: Marks.openingQuotes.contains(word.key)
        }
    }

    /// The agency in the brackets or slashes that `head` ends in, and where these open.
    private func agency(_ head: ArraySlice<Word>, _ text: Text)
        -> (agency: Agency, span: Span, open: Int)?
    {
        var head = head
        if head.last?.key == "." { head = head.dropLast() }
        guard let last = head.last else { return nil }
        let opening: String
        switch last.key {
        case ")": opening = "("
        case "]": opening = "["
        case "/": opening = "/"
        default: return nil
        }
        guard let open = head.dropLast().lastIndex(where: { $0.key == opening }),
            open + 2 < head.endIndex
        else { return nil }
        let inner = Span(head[open].span.end, last.span.start)
        guard let found = agencies.first(in: text.bytes[inner]) else { return nil }
        return (found.agency, Span(found.range.lowerBound, found.range.upperBound), open)
    }

    /// Where the brackets open that `head` ends in, of somebody who is no known agency
    /// ("PARIS, Texas (Kestrel)"); nil for none.
    private static func insertion(at head: ArraySlice<Word>) -> Int? {
        guard head.last?.key == ")" else { return nil }
        return head.dropLast().lastIndex { $0.key == "(" }
    }

    private func place(_ words: ArraySlice<Word>) -> Span? {
        var words = words
        while let last = words.last, last.kind == .mark || last.kind == .number {
            words = words.dropLast()
        }
        guard let first = words.first, let last = words.last, first.isCapitalised else {
            return nil
        }
        return first.span.union(last.span)
    }

    /// Whether the words before the mark can be a place: capitals throughout, or little else to
    /// be taken for.
    private func isPlace(_ words: ArraySlice<Word>, isCertain: Bool, _ end: End, _ text: Text)
        -> Bool
    {
        let names = words.filter { $0.kind == .word }
        guard let first = names.first, (1...8).contains(names.count),
            names.allSatisfy({ $0.isCapitalised || lineWords.has($0.key, .placeParticle) }),
            !words.contains(where: { $0.kind == .clitic || $0.kind == .symbol })
        else { return false }
        let key = names.map(\.key).joined(separator: " ")
        if cues.isWhole(key) || stopwords.contains(first.key) { return false }
        if names.contains(where: { lineWords.has($0.key, .label) }) { return false }
        if case .weekday? = calendar[first.key] { return false }
        if isCertain || first.letterCase == .upper { return true }
        // "Jakarta: The ferry", "Moscow — The talks": a name or two, and nothing said of them.
        let hasOnlyCommas = words.allSatisfy { $0.kind == .word || $0.key == "," || $0.key == "/" }
        guard hasOnlyCommas, names.count <= (end.isColon ? 3 : 4) else { return false }
        // Before a colon stands as well who says what follows.
        return !end.isColon || isKnown(words, text)
    }

    /// Whether the first of the names is that of a city or country.
    private func isKnown(_ words: ArraySlice<Word>, _ text: Text) -> Bool {
        let name = words.prefix { $0.kind == .word }
        guard let first = name.first, let last = name.last else { return false }
        return places.contains(text.bytes[first.span.union(last.span)])
    }

    /// Nothing but place, date, agency and the marks between them stands before the mark; where an
    /// agency signs, the date may be in any language.
    private func covers(
        _ names: ArraySlice<Word>,
        place: Span,
        _ dates: [DateExpression],
        isSigned: Bool
    ) -> Bool {
        names.allSatisfy { word in
            place.contains(word.span) || dates.contains { $0.span.contains(word.span) }
                || word.kind == .mark && word.key != "\"" && word.key != "“"
                || isSigned && (word.kind == .number || months.contains(word.key))
        }
    }
}
