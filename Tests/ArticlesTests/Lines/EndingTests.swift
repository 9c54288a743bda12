import Articles
import Prose
import Testing

@Suite struct `The end of a text` {
    private static let reports: [[String]] = [
        [
            "The last ferry to Kolmar island left half empty on Sunday night, and no other will follow before the spring.",
            "The company that has run the line for forty years said that it could no longer pay for the repairs of its two ships.",
            "About six hundred people live on the island, among them eleven children who go to school in the town across the water.",
            "They will be taken over by a fisherman on weekdays, the council decided at a meeting that lasted until midnight.",
            "The baker, Sunniva Rask, said that she had ordered flour for four months and would bake whatever the weather was.",
            "A doctor is to come by helicopter every second Wednesday, as long as the field behind the church is not flooded.",
            "The ministry of transport has promised a study, which is due when the snow is gone.",
            "In the harbour the smaller of the two ships lay with its lights on, though nobody was aboard.",
        ],
        [
            "A school in Vellin has given its pupils back the hour that it took from them four years ago.",
            "Lessons began at seven in the morning then, so that the buses could be used twice, and many parents had complained.",
            "A study of the university of Marnau found that the pupils slept less and were late more often than before.",
            "The head of the school, Tadeus Brenn, said that he had read it with some shame and would not wait for the others.",
            "The town pays for two more buses, which cost as much in a year as the new roof of the gymnasium did.",
            "Drivers were found among the retired postmen of the valley, who know every house and most of the dogs.",
            "The first late bus arrived on Monday at eight with forty pupils, all of them awake.",
        ],
    ]

    private static let endings = [
        "", "Advertisement", "Share this article\n\nPrivacy Policy",
        "Related articles\n\nA bridge for hedgehogs\n\nThe owl that came to stay",
        "Sign up for our Sunday letter\n\nEnter your email address",
    ]

    @Test(arguments: reports.indices, endings)
    func `does not cost the body its last paragraph`(report: Int, ending: String) throws {
        let paragraphs = Self.reports[report]
        let body = paragraphs.joined(separator: "\n\n")
        let cleaned = try Fixture.clean("A title for the report\n\n\(body)\n\n\(ending)")
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test(arguments: reports.indices)
    func `is the end of the body wherever the text is cut off`(report: Int) throws {
        for count in 2...Self.reports[report].count {
            let paragraphs = Array(Self.reports[report].prefix(count))
            let cleaned = try Fixture.clean(paragraphs.joined(separator: "\n\n"))
            #expect(cleaned.texts(.body) == paragraphs)
        }
    }

    @Test(arguments: [
        "If you liked this report, tell us which island we should visit next and send your letter to our office.",
        "You can read all our reports for the price of a cup of coffee a month, and we will thank you for it.",
    ])
    func `is not what speaks to the reader behind a line of the page`(line: String) throws {
        let paragraphs = Self.reports[0]
        let body = paragraphs.joined(separator: "\n\n")
        let cleaned = try Fixture.clean(
            "A title for the report\n\n\(body)\n\nSupport our newsroom with a small gift\n\n\(line)"
        )
        #expect(cleaned.texts(.body) == paragraphs)
    }

    @Test func `of a running report is its first entry`() throws {
        let entries = [
            "The river stands at four metres below the bridge of Aldan and is rising by a hand an hour.",
            "Sandbags are being filled in the yard of the fire brigade, where two hundred people have come.",
            "The road to the mill is closed, and the railway has stopped its trains as far as the lake.",
            "The cellar of the town hall is dry, the mayor says, and its pumps will run through the night.",
        ]
        let last = "We begin the day with a look at the river, which has risen since midnight."
        let text = (entries + [last]).enumerated().map { "1\($0.offset):30\n\n\($0.element)" }
        let cleaned = try Fixture.clean(
            "The flood hour by hour\n\n\(text.joined(separator: "\n\n"))"
                + "\n\nShare this article"
        )
        #expect(cleaned.texts(.body).last == last)
        let untimed = try Fixture.clean(
            "The flood hour by hour\n\n\((entries + [last]).joined(separator: "\n\n"))"
                + "\n\nShare this article"
        )
        #expect(untimed.texts(.body) == entries)
    }
}
