import Prose

/// Reads dates and times of day from short texts.
///
/// Knows RFC 3339, RFC 5322, RFC 850, ISO 8601 weeks and the forms in which pages print a time, with
/// the months of many languages. A date of three numbers whose order is open ("04/03/2025") is not
/// read.
struct MomentReader {
    private let calendar: [String: Lexicon.CalendarWord]
    private let names: CalendarNames
    private let zones: ZoneTable

    /// Longer texts are not read.
    static let limit = 240

    init(_ lexicon: ArticleLexicon) {
        calendar = lexicon.prose.calendar
        names = lexicon.calendarNames
        zones = lexicon.zones
    }

    /// The first date in `text`, with the time of day and zone that stand anywhere beside it.
    func moment(in text: String, _ style: DateStyle = .open) -> Moment? {
        let forms = forms(of: text, style)
        for index in forms.tokens.indices {
            guard let date = forms.date(at: index) else { continue }
            guard !Self.isEpoch(date.day) else { return nil }
            return moment(date.day, at: index..<index + date.length, in: forms)
        }
        return nil
    }

    /// Whether a day is one that software writes where it knows none: second zero of 1970, in some
    /// zone of the world.
    private static func isEpoch(_ day: Day) -> Bool { (-1...1).contains(day.ordinal) }

    /// The moment that a field states: as in a text, or a year, a month or seconds since 1970.
    func stated(_ field: String, _ style: DateStyle = .open) -> Moment? {
        if let moment = moment(in: field, style) { return moment }
        let bytes = Array(field.utf8)
        if let number = DecimalDigits.value(Self.whole(bytes)) {
            switch Self.whole(bytes).count {
            case 9, 10: return instant(number, length: bytes.count)
            case 13: return instant(number / 1000, length: bytes.count)
            case 4 where bytes.count == 4:
                return start(year: number, month: 1, .year, length: bytes.count)
            default: return nil
            }
        }
        if bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
            let year = DecimalDigits.value(bytes[..<4]),
            let month = DecimalDigits.value(bytes[5...])
        {
            return start(year: year, month: month, .month, length: bytes.count)
        }
        let forms = forms(of: field, style)
        guard let name = forms.monthName(at: 0), forms.tokens.count == name.length + 1,
            let year = forms.tokens[name.length].year
        else { return nil }
        return start(year: year, month: name.month, .month, length: bytes.count)
    }

    private func forms(of text: String, _ style: DateStyle) -> DateForms {
        DateForms(
            tokens: MomentToken.tokens(of: Self.opening(of: text)),
            calendar: calendar,
            names: names,
            style: style
        )
    }

    /// The bytes of `text` that are read; they end with a whole character.
    private static func opening(of text: String) -> [UInt8] {
        let bytes = Array(text.utf8.prefix(limit + 1))
        guard bytes.count > limit else { return bytes }
        return Array(bytes[..<(bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)])
    }

    /// The digits before a decimal point, as of seconds with fractions ("1741082400.5"); all of
    /// `bytes` where they are something else.
    private static func whole(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.count <= 32,
            DecimalDigits.value(bytes[(point + 1)...].prefix(9)) != nil,
            bytes[(point + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
        else { return bytes[...] }
        return bytes[..<point]
    }

    /// The first second behind the years that are read, 1800 to 2199.
    private static let limitOfTime = 7_258_118_400

    /// Seconds since 1970; the days around zero are what software writes where it knows none.
    private func instant(_ seconds: Int, length: Int) -> Moment? {
        guard seconds > 2 * 86_400, seconds < Self.limitOfTime else { return nil }
        return Moment(seconds: seconds, precision: .second, offset: 0, range: 0..<length)
    }

    private func start(year: Int, month: Int, _ precision: Publication.Precision, length: Int)
        -> Moment?
    {
        guard (1800...2199).contains(year), let day = Day(year: year, month: month, day: 1) else {
            return nil
        }
        return Moment(seconds: day.ordinal * 86_400, precision: precision, range: 0..<length)
    }

    private func moment(_ day: Day, at date: Range<Int>, in forms: DateForms) -> Moment {
        let tokens = forms.tokens
        var used = Set(date)
        var first = date.lowerBound
        var last = date.upperBound - 1
        var moment = Moment(
            seconds: day.ordinal * 86_400,
            precision: .day,
            range: 0..<1
        )
        let clocks = ClockForms(tokens: tokens, zones: zones, country: forms.style.country)
        if let clock = clocks.clock(outside: date) {
            moment.seconds += clock.seconds
            moment.precision = clock.hasSeconds ? .second : .minute
            used.formUnion(clock.range)
            if let zone = clocks.zone(at: clock.range.upperBound) {
                moment.seconds -= zone.offset
                moment.offset = zone.offset
                used.formUnion(clock.range.upperBound..<clock.range.upperBound + zone.length)
            }
            first = min(first, used.min() ?? first)
            last = max(last, used.max() ?? last)
        }
        moment.range = tokens[first].start..<tokens[last].end
        moment.others = tokens.indices.compactMap { index in
            guard tokens[index].kind == .word else { return nil }
            return used.contains(index) ? Self.rest(of: tokens[index].key) : tokens[index].key
        }
        return moment
    }

    /// What stands glued behind the mark of a day or minute ("日开放"), since such scripts set no
    /// spaces; nil for nothing.
    private static func rest(of key: String) -> String? {
        let marks = DateForms.dayMarks + ClockForms.minuteMarks
        guard let mark = marks.first(where: key.hasPrefix) else { return nil }
        let rest = key.dropFirst(mark.count)
        return rest.isEmpty ? nil : String(rest)
    }
}
