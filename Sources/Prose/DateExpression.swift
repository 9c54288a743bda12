/// A date as it stands in a text, before it is resolved: "Tuesday", "March 4", "2021".
public struct DateExpression: Sendable, Hashable {
    /// What the words say.
    public enum Value: Sendable, Hashable {
        /// A day of a month ("4 March 2025"); the year is nil where the words name none.
        case day(year: Int?, month: Int, day: Int)
        /// A month of a year ("February 2022").
        case month(year: Int, month: Int)
        /// A weekday, Monday 1 to Sunday 7.
        case weekday(Int)
        /// A year, 1800 to 2199.
        case year(Int)
        /// A day told from the day of writing: yesterday is -1.
        case relative(Int)
    }

    /// Where it stands.
    public let span: Span
    /// What it says.
    public let value: Value
}

/// Finds the dates in a text.
public struct DateFinder: Sendable {
    private let calendar: [String: Lexicon.CalendarWord]
    /// What the calendar says in several words, by the first of them and the longest first.
    private let phrases: [String: [(keys: [String], meaning: Lexicon.CalendarWord)]]

    /// A finder that knows the month and weekday names of `lexicon`.
    public init(_ lexicon: Lexicon) {
        calendar = lexicon.calendar
        var phrases: [String: [(keys: [String], meaning: Lexicon.CalendarWord)]] = [:]
        for (form, meaning) in lexicon.calendar.sorted(by: { $0.key > $1.key }) {
            let keys = form.split(separator: " ").map(String.init)
            if keys.count > 1 { phrases[keys[0], default: []].append((keys, meaning)) }
        }
        self.phrases = phrases.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
    }

    /// The dates in `words`, a run of tokens of `text`, in order and without overlap.
    public func dates(in words: ArraySlice<Word>, of text: Text) -> [DateExpression] {
        var found: [DateExpression] = []
        var index = words.startIndex
        while index < words.endIndex {
            if let (value, length) = date(at: index, in: words) {
                let span = words[index].span.union(words[index + length - 1].span)
                found.append(DateExpression(span: span, value: value))
                index += length
            } else {
                index += 1
            }
        }
        return found
    }

    private typealias Match = (value: DateExpression.Value, length: Int)

    private func date(at index: Int, in words: ArraySlice<Word>) -> Match? {
        let word = words[index]
        if word.kind == .number {
            return isoDay(at: index, in: words) ?? dayFirst(at: index, in: words)
                ?? year(word).map { (.year($0), 1) }
        }
        guard word.kind == .word else { return nil }
        if let phrase = phrase(at: index, in: words) { return phrase }
        switch meaning(of: word) {
        case .month(let month): return monthFirst(month, at: index, in: words)
        case .weekday(let day): return isWeekday(at: index, in: words) ? (.weekday(day), 1) : nil
        case .relative(let offset): return (.relative(offset), 1)
        case nil: return nil
        }
    }

    /// The day told in several words: "last night", "the day before yesterday".
    private func phrase(at index: Int, in words: ArraySlice<Word>) -> Match? {
        for (keys, meaning) in phrases[words[index].key] ?? [] {
            guard case .relative(let offset) = meaning else { continue }
            if words[index...].prefix(keys.count).map(\.key) == keys {
                return (.relative(offset), keys.count)
            }
        }
        return nil
    }

    /// Whether the name of a weekday means the day.
    ///
    /// "Sat", "Sun" and "Mon" are other words too: a short form needs its full stop or a day of a
    /// month behind it.
    private func isWeekday(at index: Int, in words: ArraySlice<Word>) -> Bool {
        let word = words[index]
        guard word.isCapitalised else { return false }
        if word.key.hasSuffix("day") || word.key.hasSuffix(".") { return true }
        var next = index + 1
        if next < words.endIndex, words[next].key == "," { next += 1 }
        guard next < words.endIndex else { return false }
        if case .month(let month)? = meaning(of: words[next]) {
            return monthFirst(month, at: next, in: words) != nil
        }
        return dayFirst(at: next, in: words) != nil
    }

    private func meaning(of word: Word) -> Lexicon.CalendarWord? {
        calendar[word.key.hasSuffix(".") ? String(word.key.dropLast()) : word.key]
    }

    /// A day in the form "2025-03-04".
    private func isoDay(at index: Int, in words: ArraySlice<Word>) -> Match? {
        guard index + 4 < words.endIndex, words[index + 1].key == "-", words[index + 3].key == "-",
            let year = year(words[index]), let month = number(words[index + 2], 1...12),
            let day = number(words[index + 4], 1...31)
        else { return nil }
        return (.day(year: year, month: month, day: day), 5)
    }

    /// A day before its month: "4 March 2025", "4th of March".
    private func dayFirst(at index: Int, in words: ArraySlice<Word>) -> Match? {
        guard let day = dayNumber(words[index]) else { return nil }
        var next = index + 1
        if next < words.endIndex, words[next].key == "of" { next += 1 }
        guard next < words.endIndex, words[next].isCapitalised,
            case .month(let month)? = meaning(of: words[next])
        else { return nil }
        let year = yearBehind(next, in: words)
        let length = next - index + 1 + (year?.length ?? 0)
        return (.day(year: year?.year, month: month, day: day), length)
    }

    /// A month before its day or its year: "March 4", "March 4, 2025", "February 2022".
    private func monthFirst(_ month: Int, at index: Int, in words: ArraySlice<Word>) -> Match? {
        guard words[index].isCapitalised, index + 1 < words.endIndex else { return nil }
        if let day = dayNumber(words[index + 1]) {
            let year = yearBehind(index + 1, in: words)
            return (.day(year: year?.year, month: month, day: day), 2 + (year?.length ?? 0))
        }
        guard let year = year(words[index + 1]) else { return nil }
        return (.month(year: year, month: month), 2)
    }

    private func yearBehind(_ index: Int, in words: ArraySlice<Word>) -> (year: Int, length: Int)? {
        if index + 1 < words.endIndex, let year = year(words[index + 1]) { return (year, 1) }
        guard index + 2 < words.endIndex, words[index + 1].key == ",",
            let year = year(words[index + 2])
        else { return nil }
        return (year, 2)
    }

    private func year(_ word: Word) -> Int? {
        word.key.utf8.count == 4 ? number(word, 1800...2199) : nil
    }

    private func dayNumber(_ word: Word) -> Int? {
        guard word.kind == .number else { return nil }
        let digits = word.key.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits.count <= 2, let day = DecimalDigits.value(digits), (1...31).contains(day)
        else {
            return nil
        }
        let suffix = word.key.dropFirst(digits.count)
        return suffix.isEmpty || ["st", "nd", "rd", "th"].contains(suffix) ? day : nil
    }

    private func number(_ word: Word, _ range: ClosedRange<Int>) -> Int? {
        guard word.kind == .number, let value = DecimalDigits.value(word.key.utf8),
            range.contains(value)
        else { return nil }
        return value
    }
}
