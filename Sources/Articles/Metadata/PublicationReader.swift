import Prose

/// Reads when an article was published, from the strongest sign that there is.
struct PublicationReader {
    private let moments: MomentReader
    private let timestamps: TimestampReader

    init(_ lexicon: Lexicon) {
        moments = MomentReader(lexicon)
        timestamps = TimestampReader(moments: moments, calendar: lexicon.calendar)
    }

    /// The time that a field, a line, the address, the path or the dateline gives, in this order;
    /// nil where none of them does.
    func publication(
        of reading: Reading,
        _ paragraphs: [Paragraph],
        _ draft: Draft,
        dateline: Dateline?
    ) -> Publication? {
        stated(draft.hints) ?? printed(paragraphs, reading.text)
            ?? draft.hints.url.flatMap { named(Self.withoutHost($0), .url) }
            ?? named(draft.origin.path, .path) ?? opening(dateline, reading.text)
    }

    private func stated(_ hints: Draft.Hints) -> Publication? {
        guard let field = hints.published, let moment = moments.stated(field) else { return nil }
        return Publication(
            seconds: moment.seconds,
            precision: moment.precision,
            basis: .stated,
            hasZone: moment.hasZone,
            words: [field]
        )
    }

    private func printed(_ paragraphs: [Paragraph], _ text: Text) -> Publication? {
        for paragraph in paragraphs where paragraph.role == .timestamp || paragraph.role == .byline
        {
            let line = text[paragraph.span]
            let found =
                paragraph.role == .timestamp
                ? timestamps.moment(of: line) : moments.moment(in: line)
            guard let moment = found else { continue }
            let start = paragraph.span.start
            let span = Span(start + moment.range.lowerBound, start + moment.range.upperBound)
            return Publication(
                seconds: moment.seconds,
                precision: moment.precision,
                basis: .timestamp,
                hasZone: moment.hasZone,
                words: [text[span]],
                spans: [span]
            )
        }
        return nil
    }

    /// The date in a path or address: three numbers apart from other letters and digits.
    private func named(_ path: String, _ basis: Publication.Basis) -> Publication? {
        let tokens = MomentToken.tokens(of: Array(path.utf8.suffix(MomentReader.limit)))
        let bytes = Array(path.utf8.suffix(MomentReader.limit))
        for (index, token) in tokens.enumerated() where token.kind == .number {
            // "000_2629411a" must not give a date: no letter may touch the digits.
            guard index == 0 || tokens[index - 1].kind == .mark,
                let found = day(at: index, in: tokens)
            else { continue }
            let last = tokens[index + found.length - 1]
            let next = index + found.length
            guard next == tokens.count || tokens[next].kind == .mark else { continue }
            let words = String(decoding: bytes[token.start..<last.end], as: UTF8.self)
            return Publication(
                seconds: found.day.ordinal * 86_400,
                precision: .day,
                basis: basis,
                words: [words]
            )
        }
        return nil
    }

    private func day(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        if tokens[index].digits == 8, let value = tokens[index].value,
            (19_000_101...21_991_231).contains(value),
            let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        {
            return (day, 1)
        }
        guard index + 4 < tokens.count, let year = tokens[index].year,
            tokens[index + 1].kind == .mark, tokens[index + 3].kind == .mark,
            tokens[index + 2].digits == 2, tokens[index + 4].digits == 2,
            let month = tokens[index + 2].value, let number = tokens[index + 4].value,
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        return (day, 5)
    }

    private static func withoutHost(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }

    private func opening(_ dateline: Dateline?, _ text: Text) -> Publication? {
        guard let date = dateline?.date, case .day(let year?, let month, let number) = date.value,
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        return Publication(
            seconds: day.ordinal * 86_400,
            precision: .day,
            basis: .dateline,
            words: [text[date.span]],
            spans: [date.span]
        )
    }
}
