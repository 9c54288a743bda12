/// The written forms of a time of day and a zone, looked for in the tokens of a short text.
struct ClockForms {
    /// A time of day.
    struct Clock {
        var seconds: Int
        var hasSeconds: Bool
        /// The tokens it is written with.
        var range: Range<Int>
    }

    let tokens: [MomentToken]
    /// What abbreviations of zones mean.
    let zones: ZoneTable
    /// The country of the outlet, which some abbreviations depend on; nil where unknown.
    let country: String?

    private func key(_ index: Int) -> String {
        tokens.indices.contains(index) ? tokens[index].key : ""
    }

    /// The first time of day that stands outside of the tokens `date`.
    func clock(outside date: Range<Int>) -> Clock? {
        for index in tokens.indices where tokens[index].kind == .number {
            // "Nov 6 08:49:37 1994" has the time between day and year.
            let isInside = date.contains(index)
            guard !isInside || key(index + 1) == ":" && key(index - 1) != ":" else { continue }
            // What is left of "25:10:00" is no time of day.
            if isGlued(index), !date.contains(index - 2) { continue }
            if let found = clock(at: index) ?? compact(at: index, behind: date) { return found }
        }
        return nil
    }

    /// Whether the number stands behind another one and a colon, without a space.
    private func isGlued(_ index: Int) -> Bool {
        guard index >= 2, key(index - 1) == ":", tokens[index - 2].kind == .number else {
            return false
        }
        return tokens[index - 2].end == tokens[index - 1].start
            && tokens[index - 1].end == tokens[index].start
    }

    private func clock(at index: Int) -> Clock? {
        guard var hour = tokens[index].short, hour < 24 else { return nil }
        var next = index + 1
        var minute: Int?
        var second: Int?
        let mark = key(next)
        if [":", ".", "h", "：", "时", "時", "시", "點", "点"].contains(mark),
            next + 1 < tokens.count, let value = minutes(at: next + 1, mark)
        {
            minute = value
            next += 2
            if [":", "："].contains(mark), key(next) == mark, next + 1 < tokens.count,
                tokens[next + 1].digits == 2, let value = tokens[next + 1].value, value <= 60
            {
                second = value
                next += 2
                if key(next) == "." || key(next) == ",", next + 1 < tokens.count,
                    tokens[next + 1].kind == .number, second != nil
                {
                    next += 2
                }
            }
            if Self.minuteMarks.contains(where: { key(next).hasPrefix($0) }) { next += 1 }
        }
        let half = half(at: next) ?? halfBefore(index)
        guard minute != nil || half != nil || mark == "h" && key(next) == "h" else { return nil }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half.isAfternoon ? 12 : 0)
            next += half.length
        } else if mark == ".", !isTold(index, before: next) {
            return nil
        }
        let seconds = hour * 3600 + (minute ?? 0) * 60 + (second ?? 0)
        return Clock(seconds: seconds, hasSeconds: second != nil, range: index..<next)
    }

    private func minutes(at index: Int, _ mark: String) -> Int? {
        let isWritten = tokens[index].digits == 2 || ["时", "時", "시", "點", "点"].contains(mark)
        guard isWritten, let value = tokens[index].short, value < 60 else { return nil }
        return value
    }

    /// Whether "14.07" is called a time: by a zone, by "Uhr" behind it or by "kl" before it.
    private func isTold(_ index: Int, before next: Int) -> Bool {
        if zone(at: next) != nil || ["uhr", "hrs", "h", "wib"].contains(key(next)) { return true }
        let before = key(index - 1) == "." ? key(index - 2) : key(index - 1)
        return ["kl", "klo", "kello"].contains(before)
    }

    /// Reads "101530" and "1015" behind a date of eight digits.
    private func compact(at index: Int, behind date: Range<Int>) -> Clock? {
        guard date.count == 1, index == date.upperBound, tokens[index - 1].digits == 8,
            [4, 6].contains(tokens[index].digits), let value = tokens[index].value
        else { return nil }
        let hasSeconds = tokens[index].digits == 6
        let (hour, minute, second) =
            hasSeconds
            ? (value / 10_000, value / 100 % 100, value % 100) : (value / 100, value % 100, 0)
        guard hour < 24, minute < 60, second <= 60 else { return nil }
        return Clock(
            seconds: hour * 3600 + minute * 60 + second,
            hasSeconds: hasSeconds,
            range: index..<index + 1
        )
    }

    // MARK: Halves of the day

    private func half(at index: Int) -> (isAfternoon: Bool, length: Int)? {
        switch key(index) {
        case "am": return (false, 1)
        case "pm": return (true, 1)
        case "a", "p":
            guard key(index + 1) == ".", key(index + 2) == "m" else { return nil }
            return (tokens[index].key == "p", key(index + 3) == "." ? 4 : 3)
        default: return nil
        }
    }

    /// What closes the minutes of a time of day where words are not set apart.
    static let minuteMarks = ["分", "분"]

    private static let mornings: Set<String> = ["오전", "上午", "午前"]
    private static let afternoons: Set<String> = ["오후", "下午", "午後"]

    /// "오후 3:20", "下午3:20".
    private func halfBefore(_ index: Int) -> (isAfternoon: Bool, length: Int)? {
        guard let hour = tokens[index].value, (1...12).contains(hour) else { return nil }
        if Self.afternoons.contains(key(index - 1)) { return (true, 0) }
        return Self.mornings.contains(key(index - 1)) ? (false, 0) : nil
    }

    // MARK: Zones

    /// The zone that is written from `index` on.
    func zone(at index: Int) -> (offset: Int, length: Int)? {
        guard index < tokens.count else { return nil }
        if tokens[index].key == "(", key(index + 2) == ")",
            let minutes = zones.minutes(key(index + 1), country: country)
        {
            return (minutes * 60, 3)
        }
        if let minutes = zones.minutes(tokens[index].key, country: country) {
            if minutes == 0, let shift = shift(at: index + 1) {
                return (shift.offset, shift.length + 1)
            }
            return (minutes * 60, 1)
        }
        return shift(at: index)
    }

    /// Reads "+03:00", "-0500" and "+3".
    private func shift(at index: Int) -> (offset: Int, length: Int)? {
        guard index + 1 < tokens.count, ["+", "-", "−"].contains(tokens[index].key),
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
        if tokens[index].key != "+" { minutes = -minutes }
        return (minutes * 60, length)
    }
}
