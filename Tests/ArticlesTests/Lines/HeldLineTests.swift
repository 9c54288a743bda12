import Articles
import Formats
import Foundation
import Learning
import Prose
import Testing

@Suite struct `A line that the model doubts` {
    /// A model that gives every line the same odds.
    private func clean(
        _ lines: [String],
        odds: Float,
        isStated: Bool = false
    ) throws -> Cleaned {
        let trees = try #require(
            BoostedTrees(features: LineModel.featureNames, base: odds, trees: [])
        )
        var lexicon = try Fixture.lexicon()
        lexicon.lineModel = LineModel(trees)
        var hints = Draft.Hints()
        hints.isBodyStated = isStated
        return Cleaner(lexicon).clean(
            Draft(
                origin: Origin(path: "a.txt"),
                raw: Text(lines.joined(separator: "\n\n")),
                hints: hints
            )
        )
    }

    private static let rest = [
        "Passengers between Osterby and the coast were carried by bus on Wednesday and Thursday.",
        "The timber belonged to a sawmill in the hills, which has sent its logs by rail for years.",
        "Its owner said that the logs would be gathered from the field before the end of the week.",
        "The railway had replaced the sleepers of the line two summers ago, but not its old rails.",
        "A similar train had left the same curve in a winter storm when the station was still open.",
    ]

    private var paragraphs: [String] {
        Fixture.body.split(separator: "\n").map(String.init) + Self.rest
    }

    @Test(
        arguments: [
            [], ["By Jane Doe"], ["4 March 2025, 12:43"], ["By Jane Doe", "4 March 2025, 12:43"],
            ["By Jane Doe", "Wagons beside the old station. Photo: Sam Roe/AFP"],
        ] as [[String]]
    )
    func `is kept where it is the first paragraph behind the head`(head: [String]) throws {
        let cleaned = try clean([Fixture.headline] + head + paragraphs, odds: 0)
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test(arguments: [true, false])
    func `is kept where it ends the body behind the titles of other texts`(isKnown: Bool) throws {
        let box = [
            isKnown ? "Related articles" : "The long road", "Old bridge sold", "Fish is dear",
        ]
        let lines = [Fixture.headline] + paragraphs.dropLast(2) + box + paragraphs.suffix(2)
        let kept = isKnown ? paragraphs : Array(paragraphs.dropLast(2))
        #expect(try clean(lines, odds: 0).texts(.body) == kept)
    }

    @Test(arguments: ["Osterby Weather Jobs", "Transport Homes Cars Motors"])
    func `is dropped behind lines that belong to nothing`(line: String) throws {
        let lines = [Fixture.headline, "By Jane Doe", "By rail", line] + paragraphs
        #expect(try clean(lines, odds: 0).texts(.body).isEmpty)
    }

    @Test(arguments: [
        "BERGVIK, Norway — A freight train left the rails near the village on Tuesday evening.",
        "OSTERBY, March 4 (AFP) — A freight train left the rails near the village on Tuesday.",
        "MOSCOW (Reuters) - A freight train left the rails near the village on Tuesday evening.",
    ])
    func `is kept where a dateline opens it, however sure the model is`(line: String) throws {
        let lines = [Fixture.headline, line] + paragraphs
        #expect(try clean(lines, odds: -4).texts(.body) == [line])
    }

    @Test(arguments: [
        "Weather — A freight train left the rails near the village of Osterby on Tuesday evening.",
        "Nine wagons, all of them old — they left the rails near the village on Tuesday evening.",
        "A well-known train left the rails near the village of Osterby on Tuesday evening.",
    ])
    func `is dropped where something else opens it`(line: String) throws {
        let lines = [Fixture.headline, line] + paragraphs
        #expect(try clean(lines, odds: -4).texts(.body).isEmpty)
    }

    @Test(arguments: [("Few believe him.", true), ("Few would tell you.", false)])
    func `is kept where it is short and stands between two paragraphs`(
        line: String,
        isKept: Bool
    ) throws {
        var lines = paragraphs
        lines.insert(line, at: 7)
        let body = try clean([Fixture.headline] + lines, odds: 0).texts(.body)
        #expect(body.contains(line) == isKept)
        #expect(body.starts(with: paragraphs.prefix(7)))
    }

    @Test(arguments: [
        (Float(0), true, true), (0, false, false), (-0.5, true, true), (-1, true, false),
    ])
    func `is kept in a text that is stated as the body, unless the model is sure`(
        odds: Float,
        isStated: Bool,
        isKept: Bool
    ) throws {
        let letter = "Sign up for our Sunday letter"
        let lines = [Fixture.headline, "By rail", "Osterby Weather Jobs"] + paragraphs + [letter]
        let cleaned = try clean(lines, odds: odds, isStated: isStated)
        #expect(cleaned.texts(.body) == (isKept ? paragraphs : []))
        #expect(cleaned.dropped.contains { $0.text == letter && $0.rule == "newsletter" })
    }

    @Test(
        arguments: [
            ("articleBody", true), ("text", true), ("body", true), ("content", true),
            ("raw_text", false),
        ]
    )
    func `is stated as the body by fields of a record`(key: String, isStated: Bool) throws {
        let json = "{\"title\":\"\(Fixture.headline)\",\"\(key)\":\"\(paragraphs[0])\"}"
        let sheet = try Fixture.intake().drafts(of: Fixture.file("a.json", json))
        #expect(sheet.drafts.map(\.hints.isBodyStated) == [isStated])
    }

    @Test func `keeps the short sentence of a column`() throws {
        let path = "\(Fixture.root)/Data/sample/lamplighter/2025-08-20-every-worker-has-a-file.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(try Fixture.clean(text).texts(.body).contains("Few believe him."))
    }

    @Test func `tells from which share on it is kept`() throws {
        let cleaned = try clean([Fixture.headline] + paragraphs, odds: 0)
        let last = try #require(cleaned.lines.last)
        #expect(last.reason.hasSuffix("; the model gives it 50 %, kept from 30 % on"))
    }
}
