import Glibc

/// A point on the clock that never goes back, in nanoseconds from a start nobody knows.
struct Moment: Sendable, Comparable {
    let nanoseconds: Int64

    /// This moment, to the nanosecond.
    static func current() -> Moment {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func < (left: Moment, right: Moment) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    static func + (moment: Moment, duration: Duration) -> Moment {
        Moment(nanoseconds: moment.nanoseconds + nanoseconds(of: duration))
    }

    /// A wait in nanoseconds, not below none and not above a year.
    static func nanoseconds(of duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        if seconds < 0 || attoseconds < 0 { return 0 }
        // A wait of a year is as good as one without end, and cannot overflow.
        return min(seconds, 31_536_000) * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    /// Milliseconds until this moment, rounded up, 0 when it has passed; fits a poll's argument.
    func milliseconds(after now: Moment) -> Int32 {
        let left = max(nanoseconds - now.nanoseconds, 0)
        return Int32(min((left + 999_999) / 1_000_000, 3_600_000))
    }
}
