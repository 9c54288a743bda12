import Articles
import Foundation
import Learning
import Prose
import Testing

@Suite struct `The line model` {
    private func draft(_ text: String) -> Draft {
        Draft(origin: Origin(path: "a.txt"), raw: Text(text))
    }

    /// A model that gives every line the same odds.
    private func model(odds: Float) throws -> LineModel {
        let trees = try #require(
            BoostedTrees(features: LineModel.featureNames, base: odds, trees: [])
        )
        return try #require(LineModel(trees))
    }

    private func clean(_ text: String, _ model: LineModel?) throws -> Cleaned {
        var lexicon = try Fixture.lexicon()
        lexicon.lineModel = model
        return Cleaner(lexicon).clean(draft(text))
    }

    private let text = """
        \(Fixture.headline)

        By Jane Doe

        \(Fixture.body)

        Passengers between Osterby and the coast were carried by bus on Wednesday and Thursday.

        The timber belonged to a sawmill in the hills, which has sent its logs by rail for years.

        Its owner said that the logs would be gathered from the field before the end of the week.

        The railway had replaced the sleepers of the line two summers ago, but not its old rails.

        A similar train had left the same curve in a winter storm when the station was still open.

        The longest bridge of the valley

        Sign up for our Sunday letter
        """

    @Test func `ships with the word lists`() throws {
        #expect(try Fixture.lexicon().lineModel != nil)
    }

    @Test func `is told of each line as many numbers as have names`() throws {
        let names = LineModel.featureNames
        #expect(Set(names).count == names.count)
        let other = try #require(BoostedTrees(features: ["words"], base: 0, trees: []))
        #expect(LineModel(other) == nil)
    }

    @Test func `has no say where a rule is certain`() throws {
        for odds in [Float(-9), 9] {
            let cleaned = try clean(text, model(odds: odds))
            #expect(cleaned.texts(.headline) == [Fixture.headline])
            #expect(cleaned.texts(.byline) == ["By Jane Doe"])
            #expect(cleaned.dropped.contains { $0.rule == "newsletter" })
        }
    }

    @Test func `decides on the other lines and says how sure it is`() throws {
        let all = try clean(text, model(odds: 9))
        #expect(all.texts(.body).contains("The longest bridge of the valley"))
        let none = try clean(text, model(odds: -9))
        #expect(none.texts(.body).isEmpty)
        #expect(none.dropped.count { $0.rule == "model" } == 11)
        #expect(
            none.lines.filter { $0.rule == "model" }.allSatisfy {
                $0.reason == "reads like no part of the body: the model gives it 0 %"
            }
        )
        let rules = try clean(text, nil)
        let both = all.lines.first { $0.rule == "good-line" }
        let alone = rules.lines.first { $0.rule == "good-line" }
        #expect(both?.reason == alone.map { "\($0.reason); the model gives it 99 %" })
    }

    @Test(arguments: [
        "Only a title", "One\nTwo\nThree", "Read more\n\nAdvertisement", Fixture.body,
    ])
    func `is not asked about a text of few words`(text: String) throws {
        let cleaned = try clean(text, model(odds: 9))
        #expect(cleaned.lines == (try clean(text, nil)).lines)
    }

    @Test func `is refused where it was made for other numbers, or is damaged`() throws {
        let folder = try ScratchFolder()
        let other = try #require(BoostedTrees(features: ["words"], base: 0, trees: []))
        try folder.write("other.tsv", other.file())
        try folder.write("damaged.tsv", "format\tboosted-trees\t1\n")
        for name in ["other.tsv", "damaged.tsv"] {
            #expect(throws: ModelError.self) { try LineModel(path: "\(folder.path)/\(name)") }
        }
        #expect(try LineModel(path: "\(folder.path)/missing.tsv") == nil)
    }
}

@Suite struct `Bad input to cleaning` {
    @Test func `of very many lines is judged line by line`() throws {
        let count = 30_000
        let cleaned = try Fixture.clean((0..<count).map { "a \($0)" }.joined(separator: "\n"))
        #expect(cleaned.lines.count == count)
    }

    @Test func `of a megabyte without a space is one line`() throws {
        let cleaned = try Fixture.clean(String(repeating: "x", count: 1 << 20))
        #expect(cleaned.lines.count == 1)
        #expect(cleaned.texts(.body).isEmpty)
    }

    @Test func `of nothing but requests and links has no body`() throws {
        let text = """
            Sign up for our newsletter

            Share this article

            Log in

            Privacy Policy

            Support our journalism with a small gift every month

            © 2025 The Lantern. All rights reserved.
            """
        #expect(try Fixture.clean(text).texts(.body).isEmpty)
    }

    @Test(arguments: [
        "列車は火曜日の夕方、古い駅の近くで脱線したが、けが人はいなかったと鉄道会社が発表した。",
        "Поезд с лесом сошёл с рельсов во вторник вечером возле старой станции, никто не пострадал.",
        "خرج قطار يحمل الأخشاب عن القضبان مساء الثلاثاء قرب المحطة القديمة ولم يصب أحد بأذى.",
        "मंगलवार की शाम पुराने स्टेशन के पास लकड़ी से लदी एक रेलगाड़ी पटरी से उतर गई और कोई घायल नहीं हुआ।",
    ])
    func `of another script keeps its paragraphs`(line: String) throws {
        let text = Array(repeating: line, count: 1).joined() + "\n\n\(line) \(line)"
        #expect(try Fixture.clean(text).texts(.body).count == 2)
    }
}

@Suite struct `A directory of one outlet` {
    private static let places = [
        "bakery", "harbour", "library", "orchard", "theatre", "quarry", "museum", "brewery",
        "lighthouse", "cinema",
    ]

    private func article(_ index: Int) -> SourceFile {
        let name = Self.places[index]
        let text = """
            The \(name) opens its doors again

            The \(name) of the town reopened on Monday after a winter of repairs and long quarrels.

            A walk along the quay costs nothing and lasts until the lamps are lit in the evening.

            Visitors who came to the \(name) in the morning were given a cup of tea at the door.

            Nobody could say what the repairs of the \(name) had cost, and the mayor would not tell.
            """
        return Fixture.file("lantern/\(index).txt", text)
    }

    @Test func `cleans the first article better when the tenth arrives`() throws {
        let box = "A walk along the quay costs nothing"
        func holdsBox(_ count: Int) throws -> Bool {
            let articles = try Fixture.intake().read(files: (0..<count).map(article)).articles
            let first = try #require(articles.first)
            return first.paragraphs.contains { first.text[$0.span].hasPrefix(box) }
        }
        #expect(try holdsBox(1))
        #expect(try !holdsBox(10))
    }

    @Test func `is cleaned alike in whatever order and number of threads`() throws {
        let files = (0..<10).map(article)
        let one = try Fixture.intake().read(files: files).articles
        let other = try Fixture.intake(threads: 2).read(files: files.reversed()).articles
        #expect(one.map(\.text) == other.map(\.text))
        #expect(one.map(\.dropped) == other.map(\.dropped))
    }
}
