import Compare
import Facts
import Testing

@Suite struct `A compared figure` {
    private typealias Figures = [TestArticle.TestFigure]

    private func relation(_ first: (String, Figures), _ second: (String, Figures)) throws
        -> [FigureComparison.Relation]
    {
        try Desk.compare(
            TestArticle(body: [first.0], figures: first.1),
            TestArticle(body: [second.0], figures: second.1)
        ).figures.map(\.relation)
    }

    private func people(
        _ words: String,
        _ value: Double,
        _ approximation: Figure.Approximation = .exact
    )
        -> TestArticle.TestFigure
    {
        .init(words: words, value: value, counted: "people", approximation: approximation)
    }

    @Test func `contradicts where only the number differs`() throws {
        #expect(
            try relation(
                (
                    "Rescuers said 14 people were hurt when the tram left its rails in Tolm.",
                    [people("14", 14)]
                ),
                (
                    "Rescuers said 41 people were hurt when the tram left its rails in Tolm.",
                    [people("41", 41)]
                )
            )
                == [.contradicts]
        )
    }

    @Test(arguments: [Figure.Approximation.atLeast, .about])
    func `only differs where one is a bound or rough`(approximation: Figure.Approximation) throws {
        #expect(
            try relation(
                (
                    "Rescuers said 14 people were hurt when the tram left its rails in Tolm.",
                    [people("14", 14, approximation)]
                ),
                (
                    "Rescuers said 41 people were hurt when the tram left its rails in Tolm.",
                    [people("41", 41)]
                )
            )
                == [.differs]
        )
    }

    @Test func `does not contradict where the other article gives the value too`() throws {
        #expect(
            try relation(
                (
                    "Divers found rust in four hangers of the old bridge at Tolm.",
                    [.init(words: "four", value: 4, counted: "hangers")]
                ),
                (
                    "Divers found rust in four of the 12 hangers of the old bridge at Tolm.",
                    [
                        .init(words: "four", value: 4, counted: "bridge"),
                        .init(words: "12", value: 12, counted: "hangers"),
                    ]
                )
            ).contains(.contradicts) == false
        )
    }

    @Test func `does not contradict where something else is counted`() throws {
        #expect(
            try relation(
                (
                    "Rescuers said 14 people were hurt when the tram left its rails in Tolm.",
                    [people("14", 14)]
                ),
                (
                    "Rescuers said 41 trams were hurt when the tram left its rails in Tolm.",
                    [.init(words: "41", value: 41, counted: "trams")]
                )
            ) == [.onlyHere, .onlyHere]
        )
    }

    @Test func `does not contradict where the sentences say other things`() throws {
        let relations = try relation(
            ("Some 14 people were hurt in the tram crash at Tolm.", [people("14", 14)]),
            ("The stadium holds 41 people in its new northern stand.", [people("41", 41)])
        )
        #expect(relations == [.onlyHere, .onlyHere])
    }

    @Test func `agrees where the value is the same`() throws {
        #expect(
            try relation(
                (
                    "The plant will give 110 megawatts to the valley.",
                    [.init(words: "110", value: 110, kind: .measure, unit: "megawatt")]
                ),
                (
                    "The plant is to give the valley 110 megawatts.",
                    [.init(words: "110", value: 110, kind: .measure, unit: "megawatt")]
                )
            )
                == [.agrees]
        )
    }

    @Test func `is finer where one is the other rounded`() throws {
        #expect(
            try relation(
                (
                    "Nearly 2,000 people left the quarter on Monday night.",
                    [people("2,000", 2000, .about)]
                ),
                ("On Monday night 1,984 people left the quarter.", [people("1,984", 1984)])
            )
                == [.finer]
        )
    }

    @Test func `is finer where one stands in another unit`() throws {
        #expect(
            try relation(
                (
                    "The ship was 3 miles off Tolm when it struck rocks.",
                    [.init(words: "3", value: 3, kind: .measure, unit: "mile", factor: 1609)]
                ),
                (
                    "The ship was 5 kilometres off Tolm when it struck rocks.",
                    [.init(words: "5", value: 5, kind: .measure, unit: "kilometre", factor: 1000)]
                )
            )
                == [.finer]
        )
    }
}
