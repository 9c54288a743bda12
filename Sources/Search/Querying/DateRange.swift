import Prose

/// The days that a year, a month or a day stands for.
struct DateRange: Sendable, Hashable {
    let first: Day
    let last: Day
    /// The range as it was written ("2025-03").
    let text: String

    /// Reads `2025`, `2025-03` or `2025-03-04`; nil for anything else.
    init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4,
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return nil }
        var numbers: [Int] = []
        for part in parts {
            guard let number = DecimalDigits.value(part) else { return nil }
            numbers.append(number)
        }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        guard let first = Day(year: numbers[0], month: month ?? 1, day: day ?? 1) else {
            return nil
        }
        let length = Day.length(ofMonth: month ?? 12, year: numbers[0])
        guard let last = Day(year: numbers[0], month: month ?? 12, day: day ?? length) else {
            return nil
        }
        self.first = first
        self.last = last
        self.text = text
    }

    /// Whether `day` lies in the range.
    func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
