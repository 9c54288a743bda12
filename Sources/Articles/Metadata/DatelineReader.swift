import Prose

/// Reads the place that a report opens with.
struct DatelineReader {
    let agencies: AgencyList
    let dates: DateFinder
    let cues: CueList
    let stopwords: Set<String>
    let calendar: [String: Lexicon.CalendarWord]
    let lineWords: LineWords

    init(_ lexicon: ArticleLexicon) {
        agencies = lexicon.agencies
        dates = DateFinder(lexicon.prose)
        cues = lexicon.cues
        stopwords = lexicon.prose.stopwords
        calendar = lexicon.prose.calendar
        lineWords = lexicon.lineWords
    }

    /// What opens a first paragraph; the dateline is nil where only an agency stands there.
    struct Opening {
        var dateline: Dateline?
        var credit: AgencyCredit?
    }

    /// Longest run of tokens before the dash.
    private static let limit = 18

    /// What the paragraph at `span` opens with; nil where it opens with a sentence.
    func opening(of span: Span, in reading: Reading) -> Opening? {
        let range = reading.words(in: span)
        let words = Array(reading.words[range].prefix(Self.limit + 1))
        guard
            let mark = words.firstIndex(where: { Marks.dashes.contains($0.key) || $0.key == ":" }),
            mark > 0, stands(words, mark, reading.text)
        else { return nil }
        let head = words[..<mark]
        let bracket = agency(head, reading.text)
        let names = head.prefix { $0.key != "(" && $0.key != "[" }
        let found = dates.dates(in: names, of: reading.text)
        let placeWords = names.prefix { word in !found.contains { $0.span.overlaps(word.span) } }
        let credit = bracket.map {
            AgencyCredit(agency: $0.agency, position: .dateline, span: $0.span)
        }
        if names.isEmpty, let credit { return Opening(dateline: nil, credit: credit) }
        guard let place = place(placeWords),
            isPlace(placeWords, isCertain: bracket != nil || !found.isEmpty, mark: words[mark].key)
        else { return nil }
        guard covers(names, place: place, found, reading.text) else { return nil }
        let dateline = Dateline(
            span: Span(place.start, words[mark].span.end),
            place: place,
            agency: bracket?.agency,
            date: found.first
        )
        return Opening(dateline: dateline, credit: credit)
    }

    /// The mark stands behind a word and a sentence begins behind it.
    private func stands(_ words: [Word], _ mark: Int, _ text: Text) -> Bool {
        guard mark + 1 < words.count else { return false }
        let next = words[mark + 1]
        guard next.span.start > words[mark].span.end else { return false }
        if words[mark].key != ":", words[mark].span.start == words[mark - 1].span.end {
            return false
        }
        if next.kind == .word { return next.letterCase != .lower || words[mark - 1].key == ")" }
        return next.kind == .number
            || words[mark].key != ":" && Marks.openingQuotes.contains(next.key)
            || next.kind == .symbol
    }

    private func agency(_ head: ArraySlice<Word>, _ text: Text) -> (agency: Agency, span: Span)? {
        guard let open = head.firstIndex(where: { $0.key == "(" || $0.key == "[" }),
            let last = head.last, last.key == ")" || last.key == "]", open + 1 < head.endIndex
        else { return nil }
        let inner = Span(head[open].span.end, last.span.start)
        guard let found = agencies.first(in: text.bytes[inner]) else { return nil }
        return (found.agency, Span(found.range.lowerBound, found.range.upperBound))
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
    private func isPlace(_ words: ArraySlice<Word>, isCertain: Bool, mark: String) -> Bool {
        let names = words.filter { $0.kind == .word }
        guard let first = names.first, (1...8).contains(names.count),
            names.allSatisfy({ $0.isCapitalised || lineWords.has($0.key, .placeParticle) }),
            !words.contains(where: { $0.kind == .clitic || $0.kind == .symbol })
        else { return false }
        let key = names.map(\.key).joined(separator: " ")
        if cues.isWhole(key) || stopwords.contains(first.key) { return false }
        if case .weekday? = calendar[first.key] { return false }
        if isCertain || first.letterCase == .upper { return true }
        // "Jakarta: The ferry", "Moscow — The talks": a name or two, and nothing said of them.
        let hasOnlyCommas = words.allSatisfy { $0.kind == .word || $0.key == "," || $0.key == "/" }
        return hasOnlyCommas && names.count <= (mark == ":" ? 3 : 4)
    }

    /// Nothing but place, date, agency and the marks between them stands before the mark.
    private func covers(
        _ names: ArraySlice<Word>,
        place: Span,
        _ dates: [DateExpression],
        _ text: Text
    ) -> Bool {
        names.allSatisfy { word in
            place.contains(word.span) || dates.contains { $0.span.contains(word.span) }
                || word.kind == .mark && word.key != "\"" && word.key != "“"
        }
    }
}
