import Articles
import Compare
import Facts
import Prose
import Testing

@Suite struct `Framing` {
    @Test func `counts loaded terms and tells which are quoted`() throws {
        let comparison = try Desk.compare(
            TestArticle(
                body: ["The regime sent police.", "“This regime is finished,” Ana Brisk said."],
                quotes: [("This regime is finished,", "ana", .direct)]
            ),
            TestArticle(body: ["The government sent police."])
        )
        let terms = comparison.framing.map { $0.occurrences.filter { $0.term.term == "regime" } }
        #expect(terms[0].map(\.isQuoted) == [false, true])
        #expect(terms[1].isEmpty)
    }
}

@Suite struct `A loaded word` {
    @Test(arguments: ["reported", "questioned", "completed"])
    func `is no word that merely has its stem`(word: String) throws {
        let comparison = try Desk.compare(
            TestArticle(body: ["The office \(word) the plan."]),
            TestArticle(body: ["The office has a plan."])
        )
        #expect(comparison.framing[0].occurrences.isEmpty)
    }
}

@Suite struct `Headlines side by side` {
    @Test func `take the one most like the others as reference`() throws {
        let body = ["The fare is free."]
        let comparison = try Desk.compare(
            TestArticle(headline: "Queen opens tunnel", body: body),
            TestArticle(
                headline: "Minister praises Tolm ties as rebel chief visits Ness",
                body: body
            ),
            TestArticle(headline: "Minister hails Tolm ties as rebel chief visits Ness", body: body)
        )
        #expect(comparison.headlines.reference == 1)
        let wording = comparison.headlines.entries[2].wording.map {
            [comparison.words($0.reference), comparison.words($0.other)]
        }
        #expect(wording.contains(["praises", "hails"]))
        // "Queen opens tunnel" says something else, whatever words stand in like places.
        #expect(comparison.headlines.entries[0].score < 0.35)
        #expect(comparison.headlines.entries[0].wording.isEmpty)
    }

    @Test func `have no wording where they share a name and say two things`() throws {
        let body = ["The fare is free."]
        let comparison = try Desk.compare(
            TestArticle(headline: "Tolm ferry opens to thousands in spring sunshine", body: body),
            TestArticle(headline: "Tolm mayor quits over loans from a builder", body: body)
        )
        #expect(comparison.headlines.entries.allSatisfy { $0.wording.isEmpty })
    }
}

@Suite struct `An entity in several articles` {
    @Test func `comes with the descriptions that each article gives`() throws {
        let comparison = try Desk.compare(
            TestArticle(
                body: ["Junta leader Maung Tin spoke."],
                names: [("Maung Tin", "maung-tin", "Junta leader")]
            ),
            TestArticle(
                body: ["Senior General Maung Tin spoke, as did Ana Brisk."],
                names: [("Maung Tin", "maung-tin", "Senior General"), ("Ana Brisk", "ana", nil)]
            )
        )
        #expect(comparison.entities.map(\.id) == ["maung-tin", "ana"])
        #expect(comparison.entities[0].isShared(among: 2))
        #expect(!comparison.entities[1].isShared(among: 2))
        let described = comparison.entities[0].entries.map { entry in
            entry.descriptions.map { comparison.columns[entry.column].article.text[$0] }
        }
        #expect(described == [["Junta leader"], ["Senior General"]])
    }
}
