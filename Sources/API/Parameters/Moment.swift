import Prose

/// A moment as a client names it: a day, which is its first second, or a time with its zone.
struct Moment: Sendable, Hashable, Comparable {
    /// Seconds since 1 January 1970 UTC.
    let seconds: Int

    /// Reads a day or a time of RFC 3339; nil for anything else.
    ///
    /// These are `2025-03-04`, `2025-03-04T12:30:00Z` and `2025-03-04T12:30:00+02:00`; a fraction
    /// of a second is passed over.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = Day(String(decoding: bytes[..<10], as: UTF8.self))
        else { return nil }
        if bytes.count == 10 {
            seconds = day.ordinal * 86_400
            return
        }
        guard let time = Self.time(bytes[10...]) else { return nil }
        seconds = day.ordinal * 86_400 + time
    }

    /// The seconds of `T12:30:00Z` or of the same with a fraction or an offset, moved to UTC.
    private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(bytes)
        guard bytes.count >= 10, bytes[0] | 0x20 == UInt8(ascii: "t"),
            bytes[3] == UInt8(ascii: ":"), bytes[6] == UInt8(ascii: ":"),
            let hour = DecimalDigits.value(bytes[1...2]), hour < 24,
            let minute = DecimalDigits.value(bytes[4...5]), minute < 60,
            let second = DecimalDigits.value(bytes[7...8]), second < 61
        else { return nil }
        var zone = bytes[9...]
        if zone.first == UInt8(ascii: ".") {
            let digits = zone.dropFirst().prefix {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
            guard (1...9).contains(digits.count) else { return nil }
            zone = zone[digits.endIndex...]
        }
        guard let offset = offset(Array(zone)) else { return nil }
        return hour * 3_600 + minute * 60 + second - offset
    }

    /// The seconds east of UTC of `Z` or `+02:00`.
    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes.count == 1, bytes[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = DecimalDigits.value(bytes[1...2]), hours < 24,
            let minutes = DecimalDigits.value(bytes[4...5]), minutes < 60
        else { return nil }
        let offset = hours * 3_600 + minutes * 60
        return bytes[0] == UInt8(ascii: "-") ? -offset : offset
    }

    /// The seconds of a time of publication as RFC 3339 in UTC.
    static func text(ofSeconds seconds: Int) -> String {
        let ordinal = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - ordinal * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(rest / 3_600)):\(two(rest / 60 % 60)):\(two(rest % 60))"
        return "\(Day(ordinal: ordinal))T\(time)Z"
    }

    static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
