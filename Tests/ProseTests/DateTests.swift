import Prose
import Testing

@Suite struct `A date in a text` {
    private func dates(_ text: String) throws -> [(String, DateExpression.Value)] {
        let reading = try ProseFixture.read(text)
        let finder = try DateFinder(ProseFixture.lexicon())
        return finder.dates(in: reading.words[...], of: reading.text)
            .map { (reading.text[$0.span], $0.value) }
    }

    /// The brackets mark the words of the date.
    private func check(_ marked: String, _ value: DateExpression.Value) throws {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
        let found = try dates(parts.joined())
        #expect(found.map(\.0) == [String(parts[1])])
        #expect(found.map(\.1) == [value])
    }

    @Test(
        arguments: [
            ("On [March 4] it rained", nil, 3, 4), ("on [4 March 2025], he", 2025, 3, 4),
            ("on [March 4, 2025], he", 2025, 3, 4), ("on [March 4 2025]", 2025, 3, 4),
            ("the [4th of March] was", nil, 3, 4), ("the [4th of March, 2025]", 2025, 3, 4),
            ("on [Sept. 11, 2001].", 2001, 9, 11), ("on [Sep 1st]", nil, 9, 1),
            ("on [2 Jan.] he", nil, 1, 2), ("since [May 3rd]", nil, 5, 3),
            ("on [1 May]", nil, 5, 1),
            ("[MARCH 4]", nil, 3, 4), ("dated [2025-03-04].", 2025, 3, 4),
            ("[Dec. 31]", nil, 12, 31),
            ("on [March 4], 300 came", nil, 3, 4), ("on [March\u{A0}4]", nil, 3, 4),
            ("[22nd February 1999]", 1999, 2, 22),
        ] as [(String, Int?, Int, Int)]
    )
    func `names a day of a month`(marked: String, year: Int?, month: Int, day: Int) throws {
        try check(marked, .day(year: year, month: month, day: day))
    }

    @Test(arguments: [
        ("in [February 2022] he", DateExpression.Value.month(year: 2022, month: 2)),
        ("in [May 1945]", .month(year: 1945, month: 5)),
        ("[Sept. 2001]", .month(year: 2001, month: 9)),
        ("in [2021] he", .year(2021)), ("in [1800].", .year(1800)), ("by [2199]", .year(2199)),
        ("March 40 in [2021]", .year(2021)), ("in 12 of [1984],", .year(1984)),
    ])
    func `names a month or a year`(marked: String, value: DateExpression.Value) throws {
        try check(marked, value)
    }

    @Test(arguments: [
        ("on [Tuesday] he", DateExpression.Value.weekday(2)), ("[SUNDAY]", .weekday(7)),
        ("[Monday]'s vote", .weekday(1)), ("on [Sat.] he", .weekday(6)),
        ("[Tue.] noon", .weekday(2)),
        ("he left [yesterday]", .relative(-1)), ("[Today] he", .relative(0)),
        ("and [tomorrow].", .relative(1)), ("[last night] he", .relative(-1)),
        ("[This morning] he", .relative(0)), ("[the day before yesterday]", .relative(-2)),
        ("[The day after tomorrow] he", .relative(2)), ("the day of [yesterday]", .relative(-1)),
    ])
    func `names a weekday or a day told from the day of writing`(
        marked: String,
        value: DateExpression.Value
    ) throws {
        try check(marked, value)
    }

    @Test(arguments: [
        ("Sat, 4 March", 6), ("Sun March 9", 7), ("Mon, March 3rd", 1), ("Thu 6 March", 4),
    ])
    func `may have a short weekday before its day`(text: String, weekday: Int) throws {
        let values = try dates(text).map(\.1)
        #expect(values.first == .weekday(weekday))
        #expect(values.count == 2)
    }

    @Test(arguments: [
        "It may rain", "May I come", "Theresa May said", "They march on", "March on the town",
        "an august body", "may 4 people", "in march", "on tuesday", "Sat down to eat",
        "He joined Mon State", "The Sun rose", "Sun, 30, said", "Mon Lind, March", "March 40",
        "March 10,000", "March 0", "40 March", "4 march", "4 Marches", "in 1799", "in 2200",
        "1,984 people", "19845", "the 1990s", "20.25", "4 of them", "May", "4", "2025x",
        "last week", "the day before", "night", "",
    ])
    func `is not what merely looks like one`(text: String) throws {
        #expect(try dates(text).isEmpty)
    }

    @Test func `stands in order among others`() throws {
        let found = try dates("On Tuesday, 4 March 2025, and on March 5 he spoke of 1999.")
        #expect(found.map(\.0) == ["Tuesday", "4 March 2025", "March 5", "1999"])
    }

    @Test func `is found in a run of words and not beyond it`() throws {
        let reading = try ProseFixture.read("On March 4 and Friday")
        let finder = try DateFinder(ProseFixture.lexicon())
        let found = finder.dates(in: reading.words[3...], of: reading.text)
        #expect(found.map(\.value) == [.weekday(5)])
        #expect(finder.dates(in: reading.words[..<2], of: reading.text).isEmpty)
    }
}
