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

    @Test(arguments: [
        ("Read more: How safe are the ferries of the coast?", true),
        ("Related: What a wagon weighs", true), ("Läs också: Hur tung är en vagn?", true),
        ("The longest bridge of the valley: a history", false),
    ])
    func `has no say over a line that announces another text with a colon`(
        line: String,
        isDropped: Bool
    ) throws {
        let announced = text.replacing("The longest bridge of the valley", with: line)
        let cleaned = try clean(announced, model(odds: 9))
        #expect(cleaned.texts(.body).contains(line) == !isDropped)
    }

    @Test func `decides on the other lines and says how sure it is`() throws {
        let all = try clean(text, model(odds: 9))
        #expect(all.texts(.body).contains("The longest bridge of the valley"))
        let none = try clean(text, model(odds: -9))
        #expect(none.texts(.body).isEmpty)
        #expect(none.dropped.count { $0.rule == "model" } == 11)
        #expect(
            none.lines.filter { $0.rule == "model" }.allSatisfy {
                $0.reason
                    == "reads like no part of the body: the model gives it 0 %, kept from 60 % on"
                    || $0.reason
                        == "reads like no part of the body: the model gives it 0 %, kept from 30 % on"
            }
        )
        let rules = try clean(text, nil)
        let both = all.lines.first { $0.rule == "good-line" }
        let alone = rules.lines.first { $0.rule == "good-line" }
        #expect(
            both?.reason
                == alone.map { "\($0.reason); the model gives it 99 %, kept from 30 % on" }
        )
    }

    /// A model that is sure of the first third of the lines and gives `odds` to the others.
    private func model(behindTop odds: Float) throws -> LineModel {
        let position = try #require(LineModel.featureNames.firstIndex(of: "position"))
        let tree: [BoostedTrees.Node] = [
            .split(feature: position, threshold: 0.3, right: 2), .leaf(value: 9),
            .leaf(value: odds),
        ]
        let trees = try #require(
            BoostedTrees(features: LineModel.featureNames, base: 0, trees: [tree])
        )
        return try #require(LineModel(trees))
    }

    @Test(arguments: [(Float(-0.5), true), (-1, false)])
    func `lets go of a paragraph that continues the body only where it is rather sure`(
        odds: Float,
        isKept: Bool
    ) throws {
        let cleaned = try clean(text, model(behindTop: odds))
        let rules = try clean(text, nil)
        let paragraphs = rules.lines.filter { $0.rule == "good-line" }.map { rules.raw[$0.raw] }
        #expect(paragraphs.count == 11)
        #expect(cleaned.texts(.body) == (isKept ? paragraphs : Array(paragraphs.prefix(3))))
    }

    private static let entries = [
        "The river stands at four metres below the bridge of Aldan and is rising by a hand an hour, as the gauge that the school has painted on the pillar shows.",
        "Sandbags are being filled in the yard of the fire brigade, where two hundred people have come with shovels, and as many again are waiting at the gate for sacks.",
        "The road to the mill is closed, and the railway has stopped its trains as far as the lake, because the water has washed the gravel out under forty sleepers.",
        "The cellar of the town hall is dry, the mayor says, and its pumps will run through the night, with fuel that a farmer has brought on his tractor.",
        "The first fields are under water, though the barley in them had been cut on Friday, and the sheep have been driven up to the meadow behind the chapel.",
        "We begin the day with a look at the river, which has risen since midnight, and we will tell you here what becomes of it until the evening.",
    ]

    @Test(arguments: [true, false])
    func `holds the entries of a running report that speak to the reader`(isTimed: Bool) throws {
        let text = Self.entries.enumerated().map { index, entry in
            isTimed ? "1\(9 - index):30\n\n\(entry)" : entry
        }
        let cleaned = try clean(text.joined(separator: "\n\n"), model(odds: -0.5))
        #expect(cleaned.texts(.body) == (isTimed ? Self.entries : Self.entries.dropLast()))
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
