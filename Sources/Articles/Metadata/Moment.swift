import Prose

/// A point in time as a line or field states it.
struct Moment: Equatable {
    /// Seconds since 1 January 1970 UTC of the start of what `precision` names.
    var seconds: Int
    /// How exactly it is told.
    var precision: Publication.Precision
    /// Whether a zone was told.
    var hasZone = false
    /// Bytes of the text it was read from, first to last.
    var range: Range<Int>
    /// The words of the text that are no part of it, lower case.
    var others: [String] = []
}

/// Reads dates and times of day from short texts.
///
/// Knows RFC 3339, RFC 5322 and the forms in which pages print a time. A date of three numbers
/// whose order is open ("04/03/2025") is not read.
struct MomentReader {
    private let calendar: [String: Lexicon.CalendarWord]

    /// Longer texts are not read.
    static let limit = 240

    init(_ lexicon: Lexicon) { calendar = lexicon.calendar }

    /// The first date in `text`, with the time of day and zone that stand anywhere beside it.
    func moment(in text: String) -> Moment? {
        let tokens = MomentToken.tokens(of: Array(text.utf8.prefix(Self.limit)))
        for index in tokens.indices {
            guard let date = date(at: index, in: tokens) else { continue }
            return moment(date.day, at: index..<index + date.length, in: tokens)
        }
        return nil
    }

    /// The moment that a field states: as in a text, or a year, a month or seconds since 1970.
    func stated(_ field: String) -> Moment? {
        if let moment = moment(in: field) { return moment }
        let bytes = Array(field.utf8)
        if let number = DecimalDigits.value(bytes) {
            switch bytes.count {
            case 9, 10:
                return Moment(
                    seconds: number,
                    precision: .second,
                    hasZone: true,
                    range: 0..<bytes.count
                )
            case 13:
                return Moment(
                    seconds: number / 1000,
                    precision: .second,
                    hasZone: true,
                    range: 0..<bytes.count
                )
            case 4: return start(year: number, month: 1, .year, length: bytes.count)
            default: return nil
            }
        }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let year = DecimalDigits.value(bytes[..<4]),
            let month = DecimalDigits.value(bytes[5...])
        else { return nil }
        return start(year: year, month: month, .month, length: bytes.count)
    }

    private func start(year: Int, month: Int, _ precision: Publication.Precision, length: Int)
        -> Moment?
    {
        guard (1800...2199).contains(year), let day = Day(year: year, month: month, day: 1) else {
            return nil
        }
        return Moment(seconds: day.ordinal * 86_400, precision: precision, range: 0..<length)
    }

    private func moment(_ day: Day, at date: Range<Int>, in tokens: [MomentToken]) -> Moment {
        var used = Set(date)
        var first = date.lowerBound
        var last = date.upperBound - 1
        var moment = Moment(
            seconds: day.ordinal * 86_400,
            precision: .day,
            range: 0..<1
        )
        if let (clock, range) = clock(in: tokens, outside: date) {
            moment.seconds += clock.seconds
            moment.precision = clock.hasSeconds ? .second : .minute
            used.formUnion(range)
            if let zone = zone(at: range.upperBound, in: tokens) {
                moment.seconds -= zone.offset
                moment.hasZone = true
                used.formUnion(range.upperBound..<range.upperBound + zone.length)
            }
            first = min(first, used.min() ?? first)
            last = max(last, used.max() ?? last)
        }
        moment.range = tokens[first].start..<tokens[last].end
        moment.others = tokens.indices.filter { !used.contains($0) && tokens[$0].kind == .word }
            .map { tokens[$0].key }
        return moment
    }

    // MARK: Dates

    private func date(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        let token = tokens[index]
        if token.kind == .number {
            return yearFirst(at: index, in: tokens) ?? compact(token) ?? dayFirst(
                at: index,
                in: tokens
            )
                ?? slashed(at: index, in: tokens)
        }
        guard let month = month(token), index + 1 < tokens.count else { return nil }
        var next = index + 1
        if tokens[next].key == "." { next += 1 }
        guard next < tokens.count, let day = tokens[next].day else { return nil }
        next += 1
        if next < tokens.count, ["st", "nd", "rd", "th"].contains(tokens[next].key) { next += 1 }
        if next < tokens.count, tokens[next].key == "," { next += 1 }
        guard next < tokens.count, let year = tokens[next].year,
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        return (day, next - index + 1)
    }

    private func month(_ token: MomentToken) -> Int? {
        guard token.kind == .word, case .month(let month)? = calendar[token.key] else { return nil }
        return month
    }

    /// Reads "2025-03-04", "2025/03/04" and "2025.03.04".
    private func yearFirst(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        guard index + 4 < tokens.count, let year = tokens[index].year,
            ["-", "/", ".", "_"].contains(tokens[index + 1].key),
            tokens[index + 3].key == tokens[index + 1].key,
            let month = tokens[index + 2].short, let day = tokens[index + 4].short,
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        return (day, 5)
    }

    /// Reads "20250304".
    private func compact(_ token: MomentToken) -> (day: Day, length: Int)? {
        guard token.digits == 8, let value = token.value, (18_000_101...21_991_231).contains(value),
            let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        else { return nil }
        return (day, 1)
    }

    /// Reads "4 March 2025", "4th of March, 2025" and "4-Mar-2025".
    private func dayFirst(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        guard let day = tokens[index].day else { return nil }
        var next = index + 1
        for filler in [["st", "nd", "rd", "th", "-"], ["of"]] {
            if next < tokens.count, filler.contains(tokens[next].key) { next += 1 }
        }
        guard next < tokens.count, let month = month(tokens[next]) else { return nil }
        next += 1
        if next < tokens.count, [",", ".", "-"].contains(tokens[next].key) { next += 1 }
        guard next < tokens.count, let year = tokens[next].year,
            let day = Day(year: year, month: month, day: day)
        else { return nil }
        return (day, next - index + 1)
    }

    /// "13/03/2025", where only one order is possible.
    private func slashed(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        guard index + 4 < tokens.count, let first = tokens[index].short,
            ["/", "."].contains(tokens[index + 1].key),
            let second = tokens[index + 2].short, tokens[index + 3].key == tokens[index + 1].key,
            let year = tokens[index + 4].year
        else { return nil }
        let month = first > 12 || first == second ? second : (second > 12 ? first : 0)
        guard let day = Day(year: year, month: month, day: month == second ? first : second) else {
            return nil
        }
        return (day, 5)
    }

    // MARK: Times of day

    private struct Clock { var seconds: Int, hasSeconds: Bool }

    private func clock(in tokens: [MomentToken], outside date: Range<Int>)
        -> (clock: Clock, range: Range<Int>)?
    {
        for index in tokens.indices where !date.contains(index) && tokens[index].kind == .number {
            if let found = clock(at: index, in: tokens) { return found }
        }
        return nil
    }

    private func clock(at index: Int, in tokens: [MomentToken]) -> (
        clock: Clock, range: Range<Int>
    )? {
        guard var hour = tokens[index].short, hour < 24 else { return nil }
        var next = index + 1
        var minute: Int?
        var second: Int?
        let mark = next < tokens.count ? tokens[next].key : ""
        if [":", "."].contains(mark), next + 1 < tokens.count, tokens[next + 1].digits == 2,
            let value = tokens[next + 1].value, value < 60
        {
            minute = value
            next += 2
            if mark == ":", next + 1 < tokens.count, tokens[next].key == ":",
                tokens[next + 1].digits == 2, let value = tokens[next + 1].value, value <= 60
            {
                second = value
                next += 2
                if next + 1 < tokens.count, tokens[next].key == ".",
                    tokens[next + 1].kind == .number
                {
                    next += 2
                }
            }
        }
        let half = half(at: next, in: tokens)
        guard minute != nil || half != nil else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half.isAfternoon ? 12 : 0)
            next += half.length
        } else if mark == ".", zone(at: next, in: tokens) == nil {
            return nil
        }
        let seconds = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0)
        return (Clock(seconds: seconds, hasSeconds: second != nil), index..<next)
    }

    private func half(at index: Int, in tokens: [MomentToken]) -> (isAfternoon: Bool, length: Int)?
    {
        guard index < tokens.count else { return nil }
        switch tokens[index].key {
        case "am": return (false, 1)
        case "pm": return (true, 1)
        case "a", "p":
            guard index + 3 < tokens.count, tokens[index + 1].key == ".",
                tokens[index + 2].key == "m"
            else { return nil }
            return (tokens[index].key == "p", tokens[index + 3].key == "." ? 4 : 3)
        default: return nil
        }
    }

    /// Zones with one meaning, in minutes east of UTC.
    private static let zones = [
        "z": 0, "utc": 0, "gmt": 0, "cet": 60, "cest": 120, "msk": 180, "jst": 540, "kst": 540,
        "sgt": 480, "hkt": 480, "est": -300, "edt": -240, "pst": -480, "pdt": -420, "aest": 600,
        "aedt": 660,
    ]

    private func zone(at index: Int, in tokens: [MomentToken]) -> (offset: Int, length: Int)? {
        guard index < tokens.count else { return nil }
        if let minutes = Self.zones[tokens[index].key] {
            if minutes == 0, let shift = shift(at: index + 1, in: tokens) {
                return (shift.offset, shift.length + 1)
            }
            return (minutes * 60, 1)
        }
        return shift(at: index, in: tokens)
    }

    /// Reads "+03:00", "-0500" and "+3".
    private func shift(at index: Int, in tokens: [MomentToken]) -> (offset: Int, length: Int)? {
        guard index + 1 < tokens.count, ["+", "-"].contains(tokens[index].key),
            let value = tokens[index + 1].value,
            (index == 0 || tokens[index - 1].end == tokens[index].start
                || tokens[index].end == tokens[index + 1].start)
        else { return nil }
        var minutes: Int
        var length = 2
        switch tokens[index + 1].digits {
        case 4: minutes = value / 100 * 60 + value % 100
        case 1, 2:
            minutes = value * 60
            if index + 3 < tokens.count, tokens[index + 2].key == ":",
                tokens[index + 3].digits == 2,
                let rest = tokens[index + 3].value
            {
                minutes += rest
                length = 4
            }
        default: return nil
        }
        guard minutes <= 15 * 60 else { return nil }
        if tokens[index].key == "-" { minutes = -minutes }
        return (minutes * 60, length)
    }
}
