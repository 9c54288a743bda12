import Facts
import Prose
import Testing

@Suite struct `A figure` {
    @Test(arguments: [
        ("They lost two boats.", ["two = 2.0 (boats)"]),
        ("They lost twenty-one boats.", ["twenty-one = 21.0 (boats)"]),
        ("They lost a dozen boats.", ["dozen = 12.0 (boats)"]),
        ("They lost two hundred and fifty boats.", ["two hundred and fifty = 250.0 (boats)"]),
        ("They lost 1,984 old boats.", ["1,984 = 1984.0 (old boats)"]),
        ("It has 2.5 million inhabitants.", ["2.5 million = 2500000.0 (inhabitants)"]),
        ("It has 5m inhabitants.", ["5m = 5000000.0 (inhabitants)"]),
        ("The wall is 5m long.", ["5m = 5.0 metre"]),
        ("It makes 110 megawatts.", ["110 megawatts = 110.0 megawatt"]),
        ("They paid $2.5 million.", ["$2.5 million = 2500000.0 USD"]),
        ("They paid £40bn.", ["£40bn = 40000000000.0 GBP"]),
        ("They paid £210m.", ["£210m = 210000000.0 GBP"]),
        ("They paid $20 m.", ["$20 m = 20000000.0 USD"]),
        ("They swam 210m.", ["210m = 210.0 metre"]),
        ("They paid 30 euros.", ["30 euros = 30.0 EUR"]),
        ("It buys 90 percent of its oil there.", ["90 percent = 90.0 percent (oil)"]),
        ("It grew by 3.5% again.", ["3.5% = 3.5 percent"]),
        ("Between 10 to 15 boats sank.", ["10 to 15 = 10.0 to 15.0 (boats)"]),
        (
            "It takes 2 to 3 million litres.",
            ["2 to 3 million litres = 2000000.0 to 3000000.0 litre"]
        ),
        ("The three-year-long war went on.", ["three-year-long = 3.0 year"]),
        ("Two thirds of the boats sank.", ["Two thirds = 0.666666 fraction (boats)"]),
        ("Half of the boats sank.", ["Half = 0.5 fraction (boats)"]),
        ("It was the third boat.", ["third = 3.0 (boat)"]),
        ("It makes $4.1 million a year.", ["$4.1 million = 4100000.0 USD"]),
        ("They paid 5,000 kroner.", ["5,000 kroner = 5000.0 krone"]),
        ("A quarter of the boats sank.", ["quarter = 0.25 fraction (boats)"]),
        ("A fifth of the boats sank.", ["fifth = 0.2 fraction (boats)"]),
        ("The league paid a tenth.", ["tenth = 0.1 fraction"]),
        ("Seven in ten boats sank.", ["Seven in ten = 0.7 fraction (boats)"]),
        ("It fell within a mile of the lock.", ["a mile = 1.0 mile (lock)"]),
        ("It took more than an hour.", ["an hour = 1.0 hour"]),
        ("It took a year and a half.", ["a year and a half = 1.5 year"]),
        ("It took two years and a half.", ["two years and a half = 2.5 year"]),
    ])
    func `is read with value, unit and what it counts`(body: String, figures: [String]) throws {
        #expect(try Desk.open().read(body).figures == figures)
    }

    @Test(arguments: [
        ("A 19-year-old swam home.", 19), ("The boy, aged 4, swam home.", 4),
        ("Elena Varga, 34, swam home.", 34), ("She was 61 years old then.", 61),
    ])
    func `tells an age`(body: String, years: Double) throws {
        let figures = try Desk.open().read(body).findings.figures
        #expect(figures.map(\.kind) == [.age])
        #expect(figures.map(\.value) == [years])
    }

    @Test(arguments: [
        "It happened in 1984.", "It was on 4 March 2025.", "The F-16 flew at 10:30.",
        "They came at 5 pm.", "The G7 met.", "No one came, and one of them left.",
        "He was born in the 1990s.", "Flight 204 was late.", "It came at four o’clock.",
        "They came at six in the morning.", "It costs much an hour.",
    ])
    func `is no year, date, time or part of a name`(body: String) throws {
        #expect(try Desk.open().read(body).figures == [])
    }

    @Test(arguments: [
        ("They lost about 20 boats.", Figure.Approximation.about, "about"),
        ("They lost more than 20 boats.", .atLeast, "more than"),
        ("They lost up to 20 boats.", .atMost, "up to"),
        ("They lost no fewer than 20 boats.", .atLeast, "no fewer than"),
    ])
    func `is as exact as its words`(
        body: String,
        approximation: Figure.Approximation,
        words: String
    ) throws {
        let page = try Desk.open().read(body)
        let figure = try #require(page.findings.figures.first)
        #expect(figure.approximation == approximation)
        #expect(figure.approximationSpan.map { page.text[$0] } == words)
    }

    @Test func `of time behind "over" is exact`() throws {
        let page = try Desk.open().read("It was built over 26 months.")
        #expect(page.findings.figures.map(\.approximation) == [.exact])
    }

    @Test func `without such words is exact`() throws {
        let figure = try #require(
            try Desk.open().read("They lost 20 boats.").findings.figures.first
        )
        #expect(figure.approximation == .exact && figure.approximationSpan == nil)
    }

    @Test(arguments: [
        ("It is 3 miles away.", 4828.032, "metre"), ("It is 2 km away.", 2000, "metre"),
        ("It was 50 degrees Fahrenheit.", 10, "celsius"), ("It took 2 hours.", 7200, "second"),
        ("Half of the boats sank.", 50, "percent"),
    ])
    func `is told in its base unit`(body: String, value: Double, unit: String) throws {
        let figure = try #require(try Desk.open().read(body).findings.figures.first)
        #expect(abs(figure.baseValue - value) < 0.01)
        #expect(figure.baseUnit == unit)
    }

    @Test func `counts by the stem of its noun`() throws {
        let figures = try Desk.open().read("Two reactors burn. One reactor rests.").findings.figures
        #expect(figures.map(\.countedStem) == ["reactor", "reactor"])
    }

    @Test(arguments: [
        "Four of the bridge’s 12 hangers rusted.", "Four of the bridge's hangers rusted.",
        "Four of its twelve hangers rusted.", "Four of the 12 hangers rusted.",
        "Four of the hangers rusted.",
    ])
    func `counts the part by the noun of the whole`(body: String) throws {
        let figures = try Desk.open().read(body).findings.figures
        #expect(figures.first?.countedStem == "hanger")
    }
}
