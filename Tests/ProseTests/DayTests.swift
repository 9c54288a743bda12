import Prose
import Testing

@Suite struct `A day` {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-01-01", 10_957, 6),
        ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3), ("1900-03-01", -25_508, 4),
        ("2024-02-29", 19_782, 4), ("2025-03-04", 20_151, 2), ("2038-01-19", 24_855, 2),
    ])
    func `has an ordinal and a weekday`(text: String, ordinal: Int, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.ordinal == ordinal)
        #expect(day.weekday == weekday)
        #expect(day.description == text)
        #expect(Day(ordinal: ordinal) == day)
    }

    @Test func `follows the day before through eight hundred years`() throws {
        var day = try #require(Day(year: 1600, month: 1, day: 1))
        var expected = (year: 1600, month: 1, day: 1)
        var weekday = 6
        while expected.year < 2400 {
            guard day.civil == expected, day.weekday == weekday,
                Day(year: expected.year, month: expected.month, day: expected.day) == day
            else {
                Issue.record("\(expected) is told as \(day), weekday \(day.weekday)")
                return
            }
            weekday = weekday % 7 + 1
            expected.day += 1
            if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
            let next = day.adding(1)
            #expect(day < next)
            day = next
        }
        #expect(day.description == "2400-01-01")
    }

    @Test(arguments: [
        (2000, 366), (1900, 365), (2024, 366), (2023, 365), (2100, 365), (2400, 366), (1, 365),
    ])
    func `is one of as many as its year has`(year: Int, count: Int) throws {
        let first = try #require(Day(year: year, month: 1, day: 1))
        let last = try #require(Day(year: year, month: 12, day: 31))
        #expect(last.ordinal - first.ordinal + 1 == count)
        #expect((Day(year: year, month: 2, day: 29) != nil) == (count == 366))
    }

    @Test(arguments: [
        (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32), (2025, 2, 29), (2025, 4, 31),
        (2025, 6, 31), (2025, 9, 31), (2025, 11, 31), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1),
        (.max, 1, 1), (2025, .min, 1), (2025, 1, .max),
    ])
    func `is none that the calendar lacks`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["0001-01-01", "0999-12-31", "1582-10-10", "2025-03-04", "9999-12-31"])
    func `is written as it is read`(text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(arguments: [
        "", "2025-3-4", "2025-03-04T00:00:00Z", "2025/03/04", "20250304", "2025-03-4 ",
        " 2025-03-04", "2025-03-041", "+025-03-04", "-025-03-04", "2025-+3-04", "2025-03--4",
        "2025-02-30", "2025-00-01", "0000-01-01", "２025-03-04", "2025–03–04", "abcd-ef-gh",
    ])
    func `is nil for any other text`(text: String) {
        #expect(Day(text) == nil)
    }
}

@Suite struct `Decimal digits` {
    @Test(arguments: [
        ("0", 0), ("7", 7), ("007", 7), ("1984", 1984),
        ("999999999999999999", 999_999_999_999_999_999),
    ])
    func `spell a whole number`(text: String, value: Int) {
        #expect(DecimalDigits.value(text.utf8) == value)
    }

    @Test(arguments: [
        "", "+5", "-5", " 5", "5 ", "5.0", "1,984", "٣", "0x1", "1000000000000000000",
    ])
    func `are nothing else`(text: String) {
        #expect(DecimalDigits.value(text.utf8) == nil)
    }
}
