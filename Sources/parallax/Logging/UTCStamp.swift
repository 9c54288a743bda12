import Glibc

/// A moment in UTC to the millisecond, written as RFC 3339 asks.
struct UTCStamp: Sendable, Equatable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    let milliseconds: Int

    /// `2024-02-29T12:00:00.000Z`.
    var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The second it is in, since 1970-01-01T00:00:00Z.
    var second: Int { Self.floored(milliseconds, 1000) }

    /// Milliseconds since that second began, 0 to 999.
    var millisecond: Int { milliseconds - second * 1000 }

    /// Appends the moment as it is described.
    func append(to bytes: inout [UInt8]) {
        appendSecond(to: &bytes)
        Self.append(millisecond, width: 3, UInt8(ascii: "Z"), to: &bytes)
    }

    /// Appends what all moments of the second share: `2024-02-29T12:00:00.`.
    func appendSecond(to bytes: inout [UInt8]) {
        let days = Self.floored(second, 86_400)
        let rest = second - days * 86_400
        let (year, month, day) = Self.date(days)
        Self.append(year, width: 4, UInt8(ascii: "-"), to: &bytes)
        Self.append(month, width: 2, UInt8(ascii: "-"), to: &bytes)
        Self.append(day, width: 2, UInt8(ascii: "T"), to: &bytes)
        Self.append(rest / 3600, width: 2, UInt8(ascii: ":"), to: &bytes)
        Self.append(rest / 60 % 60, width: 2, UInt8(ascii: ":"), to: &bytes)
        Self.append(rest % 60, width: 2, UInt8(ascii: "."), to: &bytes)
    }

    /// Appends the last `width` digits of `number` and a mark.
    private static func append(
        _ number: Int,
        width: Int,
        _ mark: UInt8,
        to bytes: inout [UInt8]
    ) {
        var unit = 1
        for _ in 1..<width { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
            unit /= 10
        }
        bytes.append(mark)
    }

    /// The moment by the system's clock.
    static func current() -> UTCStamp {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return UTCStamp(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }

    /// The Gregorian date of a day counted from 1970-01-01.
    ///
    /// Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`: years
    /// begin in March, so that the leap day is the last of its year, and repeat in eras of 146,097
    /// days.
    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floored(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
        return (
            year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func floored(_ value: Int, _ divisor: Int) -> Int {
        (value >= 0 ? value : value - divisor + 1) / divisor
    }
}
