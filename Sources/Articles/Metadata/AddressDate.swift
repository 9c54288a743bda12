import Prose

/// The day that an address or the path of a file names.
struct AddressDate {
    /// The day.
    let day: Day
    /// The digits as they stand there.
    let words: String

    /// The first day that is written as three numbers apart from other letters and digits, in the
    /// last bytes of `path`; nil for none.
    init?(in path: String) {
        let bytes = Array(path.utf8.suffix(MomentReader.limit))
        let tokens = MomentToken.tokens(of: bytes)
        for (index, token) in tokens.enumerated() where token.kind == .number {
            // "000_2629411a" must not give a date: no letter may touch the digits.
            guard index == 0 || tokens[index - 1].kind == .mark,
                let found = Self.day(at: index, in: tokens)
            else { continue }
            let last = tokens[index + found.length - 1]
            let next = index + found.length
            guard next == tokens.count || tokens[next].kind == .mark else { continue }
            day = found.day
            words = String(decoding: bytes[token.start..<last.end], as: UTF8.self)
            return
        }
        return nil
    }

    /// The day in the address `url`, its host left aside; nil for none.
    ///
    /// An address may also hold day and time in one number ("A2025030410150001").
    init?(url: String) {
        let rest = Self.withoutHost(url)
        if let found = AddressDate(in: rest) {
            self = found
            return
        }
        for token in MomentToken.tokens(of: Array(rest.utf8.suffix(MomentReader.limit)))
        where (12...24).contains(token.digits) {
            let digits = token.key.utf8
            guard let date = DecimalDigits.value(digits.prefix(8)),
                let clock = DecimalDigits.value(digits.dropFirst(8).prefix(4)),
                (19_950_101...20_991_231).contains(date), clock / 100 < 24, clock % 100 < 60,
                let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
            else { continue }
            self.day = day
            words = String(token.key.prefix(8))
            return
        }
        return nil
    }

    private static func day(at index: Int, in tokens: [MomentToken]) -> (day: Day, length: Int)? {
        if tokens[index].digits == 8, let value = tokens[index].value,
            (19_000_101...21_991_231).contains(value),
            let day = Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        {
            return (day, 1)
        }
        guard index + 4 < tokens.count, let year = tokens[index].year,
            tokens[index + 1].kind == .mark, tokens[index + 3].kind == .mark,
            let month = tokens[index + 2].short, let number = tokens[index + 4].short,
            tokens[index + 2].digits == 2 && tokens[index + 4].digits == 2
                || tokens[index + 1].key == "/" && tokens[index + 3].key == "/",
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        return (day, 5)
    }

    private static func withoutHost(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
}
