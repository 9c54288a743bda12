import Compare
import Testing

@Suite struct `A pair of wordings` {
    private func pairs(_ first: String, _ second: String) throws
        -> [(String, String, WordingPair.Difference)]
    {
        let comparison = try Desk.compare(TestArticle(body: [first]), TestArticle(body: [second]))
        return comparison.statements.flatMap { $0.cells.flatMap(\.wording) }.map {
            (comparison.words($0.reference), comparison.words($0.other), $0.difference)
        }
    }

    @Test(arguments: [
        (
            "The army has struggled to crush armed rebels since the vote.",
            "The army is struggling to defeat violent insurgents since the vote.",
            "armed rebels", "violent insurgents"
        ),
        (
            "The minister defended the country's large-scale raid on the port.",
            "The minister defended the country's large-scale security operation on the port.",
            "large-scale raid", "large-scale security operation"
        ),
        (
            "The party has sought closer ties with unions opposed to foreign ownership, mostly in the north.",
            "The party has sought closer ties with anti-ownership unions, mostly in the north.",
            "unions opposed to foreign ownership", "anti-ownership unions"
        ),
    ])
    func `sets the differing words side by side`(
        first: String,
        second: String,
        left: String,
        right: String
    ) throws {
        #expect(try pairs(first, second).contains { $0 == (left, right, .wording) })
    }

    @Test(arguments: [
        (
            "The harbour sells fertilisers to Tolm and coal to Ness.",
            "The harbour sells fertilizers to Tolm and coal to Ness."
        ),
        (
            "The council will analyse the colour of the water at the plant.",
            "The council will analyze the color of the water at the plant."
        ),
    ])
    func `is marked as spelling where the words are one`(first: String, second: String) throws {
        let found = try pairs(first, second)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.2 == .spelling })
    }

    @Test func `is marked as negation where one side denies`() throws {
        let found = try pairs(
            "The mayor of Tolm would resign before the vote, his lawyer said.",
            "The mayor of Tolm would not resign before the vote, his lawyer said."
        )
        #expect(found.contains { $0 == ("would resign", "would not resign", .negation) })
    }

    @Test func `is not told of equal sentences`() throws {
        let sentence = "The ferry reached the island before noon."
        #expect(try pairs(sentence, sentence).isEmpty)
    }

    @Test func `cuts its words out of both texts`() throws {
        for pair in try pairs(
            "Villagers accused the mining firm of poisoning the river for years.",
            "Villagers accused the mining company of polluting the river for years."
        ) {
            #expect(["firm", "poisoning", "mining firm"].contains(pair.0))
            #expect(["company", "polluting", "mining company"].contains(pair.1))
        }
    }
}
