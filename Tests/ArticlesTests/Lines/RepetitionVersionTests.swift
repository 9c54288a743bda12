import Prose
import Testing

@testable import Articles

@Suite struct `Articles that count once for lines that recur` {
    private func sample(_ index: Int, line: String, names: [String]) -> Repetition.Sample {
        let body: Set<String> = ["first \(index)", "second \(index)", "third \(index)"]
        return Repetition.Sample(lines: body.union([line]), body: body, names: names)
    }

    /// Six articles of an outlet of which the first three hold the line and have `names`.
    private func repetition(_ names: [[String]], others: Int = 6) -> Repetition {
        let versions = names.enumerated().map { index, names in
            sample(index, line: "the line", names: names)
        }
        let rest = (0..<others).map { index in
            sample(10 + index, line: "line \(index)", names: ["@other-\(index)"])
        }
        return Repetition(counting: versions + rest)
    }

    @Test(arguments: [
        [["@a"], ["@a"], ["@a"]], [["#1"], ["@b", "#1"], ["@c", "#1"]],
        [["@a", "\"x"], ["\"x"], ["@a"]],
    ])
    func `have a name in common`(names: [[String]]) {
        let repetition = repetition(names)
        #expect(repetition.count(of: "the line") == 0)
        #expect(repetition.articles == 7)
    }

    @Test(arguments: [
        [["@a"], ["@b"], ["@c"]], [[], [], []], [["#1"], ["@1"], ["\"1"]],
    ])
    func `are not those with names of their own`(names: [[String]]) {
        let repetition = repetition(names)
        #expect(repetition.count(of: "the line") == 3)
        #expect(repetition.articles == 9)
    }

    @Test(arguments: [0, 1, 3])
    func `are not known by a name of half of all articles`(others: Int) {
        let repetition = repetition([["\"x"], ["\"x"], ["\"x"]], others: others)
        #expect(repetition.count(of: "the line") == 3)
    }

    @Test func `are not known by a name of very many articles`() {
        let columns = (0..<40).map { sample($0, line: "the line", names: ["\"a column"]) }
        let rest = (100..<160).map { sample($0, line: "line \($0)", names: []) }
        #expect(Repetition(counting: columns + rest).count(of: "the line") == 40)
    }

    private static let places = ["bakery", "harbour", "library", "orchard", "theatre", "quarry"]

    private static let note =
        "The bridge at the mill stays closed until the middle of May, as far as anybody can tell."

    /// Seven articles of one outlet; the first three hold the note, each a different body, and are
    /// told by `url` and `title`.
    private func holdsNote(url: (Int) -> String, title: (Int) -> String) throws -> Bool {
        let files = (0..<7).map { index in
            let place = Self.places[index % Self.places.count]
            let number = ["one", "two", "three", "four", "five", "six", "seven"][index]
            let body = [
                "The \(place) of the town will be opened by \(number) of its oldest friends on Monday.",
                "Nobody counted the \(number) wagons of sand that were carried into the \(place) at night.",
                "A report on the \(place) is expected in \(number) weeks, and the council waits for it.",
            ]
            let text = (body + (index < 3 ? [Self.note] : [])).joined(separator: "\\n\\n")
            return Fixture.file(
                "lantern/\(index).json",
                "{\"url\":\"\(url(index))\",\"title\":\"\(title(index))\",\"text\":\"\(text)\"}"
            )
        }
        let articles = try Fixture.intake().read(files: files).articles
        #expect(articles.count == 7)
        let first = try #require(articles.first)
        return first.paragraphs.contains { first.text[$0.span] == Self.note }
    }

    private func title(_ index: Int) -> String { "What became of the house number \(index)" }

    @Test func `are known by the address whatever its tracking says`() throws {
        let address = "https://lantern.example/news/bridge"
        #expect(
            try holdsNote(
                url: { $0 < 3 ? "\(address)?utm_source=\($0)" : "\(address)-\($0)" },
                title: title
            )
        )
        #expect(try !holdsNote(url: { "\(address)-\($0)" }, title: title))
    }

    @Test func `are known by the headline`() throws {
        let address = "https://lantern.example/news/bridge"
        #expect(
            try holdsNote(
                url: { "\(address)-\($0)" },
                title: { $0 < 3 ? "The town opens a house again" : title($0) }
            )
        )
        // The name of a column heads different articles.
        #expect(
            try !holdsNote(
                url: { "\(address)-\($0)" },
                title: { $0 < 3 ? "Town notes" : title($0) }
            )
        )
    }
}
