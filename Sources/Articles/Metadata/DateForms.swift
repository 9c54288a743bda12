import Prose

/// The written forms of a day, looked for in the tokens of a short text.
struct DateForms {
    typealias Found = (day: Day, length: Int)

    let tokens: [MomentToken]
    let calendar: [String: Lexicon.CalendarWord]
    let names: CalendarNames
    let style: DateStyle

    private func key(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index].key : ""
    }

    /// The day that is written from `index` on, and over how many tokens; nil for none.
    func date(at index: Int) -> Found? {
        guard tokens[index].kind == .number else { return monthFirst(at: index) }
        return yearFirst(at: index) ?? ideographic(at: index) ?? week(at: index)
            ?? yearThenName(at: index) ?? compact(tokens[index]) ?? dayFirst(at: index)
            ?? numeric(at: index)
    }

    /// The month that is named from `index` on, and over how many tokens.
    func monthName(at index: Int) -> (month: Int, length: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word else { return nil }
        let key = tokens[index].key
        if case .month(let month)? = calendar[key], style.language == nil || style.language == "en"
        {
            return (month, 1)
        }
        if index + 1 < tokens.count {
            // "tháng 3"
            if key == "thang", let month = tokens[index + 1].short, (1...12).contains(month) {
                return (month, 2)
            }
            if names.opensName(key),
                let month = names.month(
                    "\(key) \(tokens[index + 1].key)",
                    language: style.language
                )
            {
                return (month, 2)
            }
        }
        if let month = names.month(key, language: style.language) { return (month, 1) }
        if style.takesAny, let month = names.first(key) { return (month, 1) }
        guard case .month(let month)? = calendar[key] else { return nil }
        return (month, 1)
    }

    /// The index behind at most three of `fillers` from `index` on.
    private func skip(_ fillers: Set<String>, from index: Int) -> Int {
        var next = index
        while next < min(tokens.count, index + 3), fillers.contains(tokens[next].key) { next += 1 }
        return next
    }

    private static let endings: Set<String> = ["st", "nd", "rd", "th"]
    private static let dayFillers: Set<String> = [
        "st", "nd", "rd", "th", "er", "re", "e", "-", ".", "º", "ª", "°", "of", "de", "d", "'", "’",
    ]
    private static let monthFillers: Set<String> = [
        ",", ".", "-", "/", "de", "del", "d", "'", "،", "nam",
    ]
    private static let yearFillers: Set<String> = [
        ",", ".", "-", "m", "gada", "년", "年", "ko", "d",
    ]

    // MARK: Year first

    /// Reads the year first: "2025-03-04", "2025/03/04", "2025_03_04", also with spaces.
    private func yearFirst(at index: Int) -> Found? {
        guard index + 4 < tokens.count, let year = tokens[index].year,
            ["-", "/", ".", "_"].contains(tokens[index + 1].key),
            tokens[index + 3].key == tokens[index + 1].key,
            let month = tokens[index + 2].short, let day = tokens[index + 4].short,
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        return (day, 5)
    }

    private static let yearMarks = ["年", "년"]
    private static let monthMarks = ["月", "월"]
    static let dayMarks = ["日", "号", "號", "일"]

    /// Reads "2025年3月4日" and "2025년 3월 4일".
    private func ideographic(at index: Int) -> Found? {
        guard index + 5 < tokens.count, let year = tokens[index].year,
            Self.yearMarks.contains(tokens[index + 1].key),
            let month = tokens[index + 2].short, Self.monthMarks.contains(tokens[index + 3].key),
            let day = tokens[index + 4].short,
            Self.dayMarks.contains(where: { tokens[index + 5].key.hasPrefix($0) }),
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        return (day, 6)
    }

    /// Reads "2025-W10-2" (ISO 8601); a week without a day stands for its Monday.
    private func week(at index: Int) -> Found? {
        guard index + 3 < tokens.count, let year = tokens[index].year,
            tokens[index + 1].key == "-", tokens[index + 2].key == "w",
            tokens[index + 3].digits == 2, let week = tokens[index + 3].value,
            (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4)
        else { return nil }
        // The week of 4 January is the first one.
        let monday = fourth.adding(1 - fourth.weekday + (week - 1) * 7)
        guard key(index + 4) == "-", index + 5 < tokens.count, tokens[index + 5].digits == 1,
            let weekday = tokens[index + 5].value, (1...7).contains(weekday)
        else { return (monday, 4) }
        return (monday.adding(weekday - 1), 6)
    }

    /// Reads a year before a name, as in Hungarian, Lithuanian and Latvian, and "2025-Mar-04".
    private func yearThenName(at index: Int) -> Found? {
        guard let year = tokens[index].year else { return nil }
        let name = skip(Self.yearFillers, from: index + 1)
        // "2025. gada 4. marts"
        if key(name - 1) == "gada", name < tokens.count, let number = tokens[name].day,
            let month = monthName(at: skip(["."], from: name + 1)),
            let day = Day(year: year, month: month.month, day: number)
        {
            return (day, skip(["."], from: name + 1) + month.length - index)
        }
        guard let month = monthName(at: name) else { return nil }
        let next = skip(["-", ".", ","], from: name + month.length)
        guard next < tokens.count, let number = tokens[next].day,
            let day = Day(year: year, month: month.month, day: number)
        else { return nil }
        return (day, next - index + 1)
    }

    /// Reads "20250304" and the first eight digits of "202503041015" and "20250304101530".
    private func compact(_ token: MomentToken) -> Found? {
        guard [8, 12, 14].contains(token.digits),
            let value = DecimalDigits.value(token.key.utf8.prefix(8)),
            (18_000_101...21_991_231).contains(value),
            let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        else { return nil }
        return (day, 1)
    }

    // MARK: Day or month first

    /// Reads a day before a name: "4 March 2025", "4th of March, 2025", "1er mars 2025", "4 de marzo
    /// de 2025" and "04-Mar-25".
    private func dayFirst(at index: Int) -> Found? {
        guard let number = tokens[index].day else { return nil }
        let name = skip(Self.dayFillers, from: index + 1)
        guard let month = monthName(at: name) else { return nil }
        let next = skip(Self.monthFillers, from: name + month.length)
        guard next < tokens.count, let year = tokens[next].year ?? shortYear(at: next, day: index),
            let day = Day(year: year, month: month.month, day: number)
        else { return nil }
        return (day, next - index + 1)
    }

    /// The year of "06-Nov-94" (RFC 850), which has two digits behind a hyphen.
    private func shortYear(at index: Int, day: Int) -> Int? {
        guard tokens[index].digits == 2, key(index - 1) == "-", key(day + 1) == "-",
            let value = tokens[index].value
        else { return nil }
        return value + (value >= 70 ? 1900 : 2000)
    }

    /// Reads a name before a day: "March 4, 2025", "March 4th 2025" and "Nov 6 08:49:37 1994".
    private func monthFirst(at index: Int) -> Found? {
        guard let month = monthName(at: index) else { return nil }
        var next = index + month.length
        if key(next) == "." { next += 1 }
        guard next < tokens.count, let number = tokens[next].day else { return nil }
        next += 1
        if Self.endings.contains(key(next)) { next += 1 }
        if key(next) == "," || key(next) == "de" { next += 1 }
        if let year = behindClock(next) { next = year }
        guard next < tokens.count, let year = tokens[next].year,
            let day = Day(year: year, month: month.month, day: number)
        else { return nil }
        return (day, next - index + 1)
    }

    /// The index behind "08:49:37" and a zone; nil where no time of day stands at `index`.
    private func behindClock(_ index: Int) -> Int? {
        guard index + 5 < tokens.count, tokens[index].digits == 2, key(index + 1) == ":",
            tokens[index + 2].digits == 2, key(index + 3) == ":", tokens[index + 4].digits == 2
        else { return nil }
        var next = index + 5
        if tokens[next].kind == .word { next += 1 }
        if key(next) == "+" || key(next) == "-" { next += 2 }
        return next
    }

    /// Reads "13/03/2025", where only one order is possible or the style tells it.
    private func numeric(at index: Int) -> Found? {
        guard index + 4 < tokens.count, let first = tokens[index].short,
            ["/", ".", "-"].contains(tokens[index + 1].key),
            let second = tokens[index + 2].short, tokens[index + 3].key == tokens[index + 1].key,
            key(index - 1) != tokens[index + 1].key
        else { return nil }
        let mark = tokens[index + 1].key
        let isDayFirst =
            first == second || first > 12
            || second <= 12
                && (style.order == .dayFirst || mark == "." && style.order != .monthFirst)
        let isMonthFirst = second > 12 || style.order == .monthFirst
        guard isDayFirst != isMonthFirst || first == second, mark != "-" || style.order != .open,
            let year = tokens[index + 4].year ?? dottedYear(at: index + 4, mark: mark)
        else { return nil }
        let day =
            isDayFirst
            ? Day(year: year, month: second, day: first)
            : Day(year: year, month: first, day: second)
        return day.map { ($0, 5) }
    }

    /// The year of "25.04.24" where dates are written so.
    private func dottedYear(at index: Int, mark: String) -> Int? {
        // Three numbers alone may be those of a section.
        guard mark == ".", style.order == .dayFirst,
            !style.takesAny || tokens.contains(where: isTime),
            tokens[index].digits == 2, key(index + 1) != ".", key(index - 5) != ".",
            let value = tokens[index].value
        else { return nil }
        return value + (value >= 70 ? 1900 : 2000)
    }

    private func isTime(_ token: MomentToken) -> Bool { token.key == ":" || token.key == "uhr" }
}
