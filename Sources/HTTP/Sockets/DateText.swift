import Glibc

/// The value of the `Date` field, made once a second.
///
/// Source: RFC 9110 §5.6.7.
struct DateText {
    /// The whole field line, with its line end.
    private(set) var line: [UInt8] = []
    private var second = Int.min

    /// Makes the text anew when the second has changed.
    mutating func refresh() {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
        guard time.tv_sec != second else { return }
        second = time.tv_sec
        line = Array("Date: \(Self.text(secondsSince1970: second))\r\n".utf8)
    }

    /// Such as `Sun, 06 Nov 1994 08:49:37 GMT`, from year 1 on.
    static func text(secondsSince1970 seconds: Int) -> String {
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        // Days counted from 1 March of year 0, so that a leap day ends its year.
        let era = day + 719_468
        let century = era / 146_097
        let dayOfEra = era - century * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = (shifted + 2) % 12
        let year = yearOfEra + century * 400 + (month < 2 ? 1 : 0)
        let date = dayOfYear - (153 * shifted + 2) / 5 + 1
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][(day % 7 + 7) % 7]
        let names = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let time = [rest / 3_600, rest / 60 % 60, rest % 60].map(twoDigits).joined(separator: ":")
        let padded = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(weekday), \(twoDigits(date)) \(names[month]) \(padded) \(time) GMT"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
