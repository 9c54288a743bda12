import Prose

/// Finds the day of publication where a text names a weekday and a day of a month, but no year.
///
/// The two agree in one year of six or so. The years tried are those of the other articles of the
/// directory that are not before the latest year the text looks back on, and then only one may fit;
/// where there are none, that latest year and the two behind it.
struct WeekdayReader {
    private let dates: DateFinder
    private let speechVerbs: Set<String>
    private let words: LineWords

    /// How many years after the latest one mentioned are tried.
    private static let reach = 2
    /// Later weekdays and days of a text are not looked at.
    private static let limit = 64
    /// More years than this among the other articles say nothing.
    private static let widestFrame = 5

    private struct Signs {
        var weekdays: [(day: Int, span: Span, word: Int)] = []
        var days: [(month: Int, day: Int, span: Span)] = []
        var latestPast: Int?
        var latestOther: Int?
    }

    init(_ lexicon: ArticleLexicon) {
        dates = DateFinder(lexicon.prose)
        speechVerbs = lexicon.prose.speechVerbs
        words = lexicon.lineWords
    }

    /// The day of publication; nil where the text does not fix it.
    ///
    /// `frame` are the years of the other articles.
    func publication(of article: Article, frame: ClosedRange<Int>?) -> Publication? {
        let reading = article.reading
        let signs = signs(in: article)
        let frame = frame.flatMap { $0.count <= Self.widestFrame ? $0 : nil }
        guard let found = pair(signs, frame: frame) else { return dated(article, frame: frame) }
        var day = found.day
        var spans = [found.weekday, found.date]
        if let later = spokenLater(than: day, signs, reading) {
            day = day.adding(later.days)
            spans.append(later.span)
        }
        return Publication(
            seconds: day.ordinal * 86_400,
            precision: .day,
            basis: .weekdayAndDate,
            words: spans.map { reading.text[$0] },
            spans: spans
        )
    }

    /// A dateline without a year, where all the other articles are of one year.
    private func dated(_ article: Article, frame: ClosedRange<Int>?) -> Publication? {
        guard let date = article.metadata.dateline?.date, let frame, frame.count == 1,
            case .day(nil, let month, let number) = date.value,
            let day = Day(year: frame.lowerBound, month: month, day: number)
        else { return nil }
        return Publication(
            seconds: day.ordinal * 86_400,
            precision: .day,
            basis: .text,
            words: [article.text[date.span]],
            spans: [date.span]
        )
    }

    private func signs(in article: Article) -> Signs {
        var signs = Signs()
        let reading = article.reading
        for paragraph in article.paragraphs
        where paragraph.role == .body || paragraph.role == .caption {
            let words = reading.words[reading.words(in: paragraph.span)]
            for date in dates.dates(in: words, of: reading.text) {
                let index = reading.words(in: date.span).lowerBound
                switch date.value {
                case .weekday(let day):
                    if signs.weekdays.count < Self.limit {
                        signs.weekdays.append((day, date.span, index))
                    }
                case .day(nil, let month, let day):
                    if signs.days.count < Self.limit {
                        signs.days.append((month, day, date.span))
                    }
                case .day(let year?, _, _), .month(let year, _), .year(let year):
                    if looksBack(at: index, date.value, in: reading) {
                        signs.latestPast = max(signs.latestPast ?? year, year)
                    } else {
                        signs.latestOther = max(signs.latestOther ?? year, year)
                    }
                case .relative: break
                }
            }
        }
        return signs
    }

    /// Whether a year is one that has come: "since 2021", not "from 2031" or "will by 2031".
    private func looksBack(at index: Int, _ value: DateExpression.Value, in reading: Reading)
        -> Bool
    {
        if case .year = value {
            guard index > 0, words.has(reading.words[index - 1].key, .past) else {
                return false
            }
            // What was built or founded in a year says nothing of when a text was written.
            if index > 1, words.has(reading.words[index - 2].key, .founding) { return false }
        }
        let start = max(0, index - 12)
        return !reading.words[start..<index].reversed().prefix { $0.key != "." }
            .contains { words.has($0.key, .future) }
    }

    private func pair(_ signs: Signs, frame: ClosedRange<Int>?) -> (
        day: Day, weekday: Span, date: Span
    )? {
        guard let years = years(signs, frame: frame) else { return nil }
        var pairs:
            [(weekday: (day: Int, span: Span, word: Int), date: (month: Int, day: Int, span: Span))] =
                []
        for date in signs.days {
            for weekday in signs.weekdays { pairs.append((weekday, date)) }
        }
        // What stands side by side belongs together: "Friday, May 2", "Wednesday (July 16)".
        let close = pairs.filter { Self.distance($0.weekday.span, $0.date.span) <= 3 }
        for (weekday, date) in close.isEmpty ? pairs : close {
            let fitting = years.tried.compactMap { Day(year: $0, month: date.month, day: date.day) }
                .filter { $0.weekday == weekday.day }
            guard let first = fitting.first, !years.mustBeOnly || fitting.count == 1 else {
                continue
            }
            return (first, weekday.span, date.span)
        }
        return nil
    }

    private static func distance(_ first: Span, _ second: Span) -> Int {
        max(first.start, second.start) - min(first.end, second.end)
    }

    private func years(_ signs: Signs, frame: ClosedRange<Int>?) -> (
        tried: [Int], mustBeOnly: Bool
    )? {
        let anchor = signs.latestPast.flatMap { past in
            (signs.latestOther ?? past) > past ? nil : past
        }
        let framed = frame.map { Array($0).filter { $0 >= anchor ?? 0 } } ?? []
        if !framed.isEmpty { return (framed, true) }
        return anchor.map { (Array($0...($0 + Self.reach)), false) }
    }

    /// A weekday up to three days later on which somebody spoke: the report is no older.
    private func spokenLater(than day: Day, _ signs: Signs, _ reading: Reading) -> (
        days: Int, span: Span
    )? {
        var latest: (days: Int, span: Span)?
        for weekday in signs.weekdays {
            let days = (weekday.day - day.weekday + 7) % 7
            guard (1...3).contains(days), days > latest?.days ?? 0 else { continue }
            let before = reading.words[max(0, weekday.word - 2)..<weekday.word]
            let isSpoken =
                before.last.map { speechVerbs.contains($0.key) } == true
                || before.count == 2 && before.last?.key == "on"
                    && before.first.map { speechVerbs.contains($0.key) } == true
            if isSpoken { latest = (days, weekday.span) }
        }
        return latest
    }
}
