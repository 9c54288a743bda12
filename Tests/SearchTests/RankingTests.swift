import Foundation
import Search
import Testing

@Suite struct `A ranking` {
    @Test(arguments: [
        (
            "puts a match in the title before one in the body", "storm",
            ["Calm sea\nstorm by the bay", "Storm sea\ncalm by the bay"], [1, 0]
        ),
        (
            "puts the rarer word first", "gale OR bay",
            ["One\nbay wind", "Two\nbay rain", "Three\ngale rain", "Four\nbay sun"], [2, 0, 1, 3]
        ),
        (
            "puts more occurrences first", "storm",
            ["One\nstorm rain", "Two\nstorm storm", "Six\nsun rain"], [1, 0]
        ),
        (
            "puts the shorter text first", "storm",
            ["One\nstorm and rain and snow and hail", "Two\nstorm"], [1, 0]
        ),
        (
            "puts both words before one", "storm OR rain",
            ["One\nstorm sea", "Two\nrain sea", "Six\nstorm rain"], [2, 0, 1]
        ),
        (
            "puts equal ones in the order of the documents", "storm",
            ["One\nstorm", "Two\nstorm", "Six\nstorm", "Ten\nsun"], [0, 1, 2]
        ),
        (
            "is not moved by what is excluded", "storm -snow",
            ["One\nstorm", "Two\nstorm snow", "Six\nstorm storm"], [2, 0]
        ),
    ])
    func `follows relevance`(rule: String, query: String, texts: [String], order: [Int]) throws {
        #expect(try Library(texts).ranking(query) == order, "\(rule)")
    }

    @Test func `scores by BM25`() throws {
        let library = try Library(["Harbour\nstorm storm calm", "Valley\nsun rain fog"])
        let hit = try #require(library.index.search(library.query("storm")).hits.first)
        // Two documents of equal length, one of which has the word twice.
        #expect(abs(hit.score - log(2) * 2 * 2.2 / 3.2) < 1e-12)
        let title = try #require(library.index.search(library.query("harbour")).hits.first)
        #expect(abs(title.score - log(2) * 3 * 2.2 / 4.2) < 1e-12)
    }

    @Test func `scores nothing where only fields and exclusions are asked for`() throws {
        let library = try Library(
            ["A\nfog", "B\nsun"],
            fields: [["outlet": ["Tide"]], ["outlet": ["Tide"]]]
        )
        let hits = library.index.search(try library.query("outlet:tide -rain")).hits
        #expect(hits.map(\.document) == [0, 1])
        #expect(hits.map(\.score) == [0, 0])
    }

    @Test func `gives a common word some weight still`() throws {
        let library = try Library(["A\nfog", "B\nfog", "C\nfog"])
        #expect(library.index.search(try library.query("fog")).hits.allSatisfy { $0.score > 0 })
    }
}
