import Facts
import Foundation
import Testing

/// Two real articles on one event, which lie beside the project where they may be used.
private let seeds: URL = {
    if let path = ProcessInfo.processInfo.environment["PARALLAX_SEEDS"] {
        return URL(filePath: path)
    }
    return Desk.root.deletingLastPathComponent().appending(path: "shared/seeds")
}()

@Suite(
    .enabled(
        if: FileManager.default.fileExists(atPath: seeds.path),
        "needs the two seed articles: set PARALLAX_SEEDS to their folder"
    )
)
struct `The seed articles` {
    private func first() throws -> Desk.Page {
        let file = seeds.appending(path: "000_2629411acf1c8867.txt")
        return try Desk.open().read(
            String(contentsOf: file, encoding: .utf8),
            body: 7...25,
            headline: 3,
            captions: 5...5
        )
    }

    private func second() throws -> Desk.Page {
        let file = seeds.appending(path: "003_9208a4209e33d4d0.txt")
        return try Desk.open().read(
            String(contentsOf: file, encoding: .utf8),
            body: 7...37,
            headline: 3,
            captions: 1...1
        )
    }

    @Test func `name their people`() throws {
        #expect(
            try first().names(.person) == [
                "Vladimir Putin", "Min Aung Hlaing", "Mikhail Mishustin",
            ]
        )
        #expect(
            try second().names(.person) == [
                "Vladimir Putin", "Min Aung Hlaing", "Alexei Likhachev",
            ]
        )
        #expect(try first().entity("Vladimir Putin")?.aliases == ["Putin"])
        #expect(try second().entity("Min Aung Hlaing")?.aliases == [])
    }

    @Test func `name their organisations and places`() throws {
        let page = try second()
        #expect(page.names(.organisation).filter { $0 != "AFP" } == ["TASS", "Rosatom"])
        let places = Set(page.names(.place))
        #expect(
            places == [
                "Grand Kremlin Palace", "Moscow", "Myanmar", "Russia", "Kremlin", "Nay Pyi Taw",
                "Ukraine", "Crimea", "Asia", "Africa",
            ]
        )
        #expect(try first().names(.organisation) == [])
        #expect(
            Set(try first().names(.place)) == [
                "Myanmar", "Moscow", "Russia", "Kremlin", "Ukraine", "Crimea", "Asia", "Africa",
            ]
        )
    }

    @Test func `have titles at the names`() throws {
        #expect(try first().titles(of: "Mikhail Mishustin") == ["Russian Prime Minister"])
        #expect(Set(try first().titles(of: "Min Aung Hlaing")) == ["junta leader"])
        #expect(try first().titles(of: "Vladimir Putin").contains("President"))
        #expect(
            try second().titles(of: "Min Aung Hlaing").contains("junta chief Senior General")
        )
        #expect(try second().titles(of: "Alexei Likhachev") == ["Mr"])
    }

    @Test func `have quotes with their speakers`() throws {
        let relations = "The relations between our countries are steadily developing"
        let victory =
            "I believe that victory must be yours under your strong and decisive leadership"
        #expect(
            try first().quotes.filter { !$0.hasPrefix("reported") } == [
                "direct: \(relations) < Vladimir Putin",
                "fragment: great potential < Vladimir Putin", "fragment: king < Min Aung Hlaing",
                "direct: \(victory) < Min Aung Hlaing",
            ]
        )
        #expect(
            try second().quotes.filter { !$0.hasPrefix("reported") } == [
                "direct: \(relations) < Vladimir Putin",
                "direct: We have great potential < Vladimir Putin",
                "fragment: cheap and ecologically safe energy < Vladimir Putin",
                "fragment: king < Min Aung Hlaing", "direct: \(victory) < Min Aung Hlaing",
                "fragment: reliable < Vladimir Putin",
            ]
        )
        #expect(try first().quotes.last?.hasSuffix("< Mikhail Mishustin") == true)
    }

    @Test func `have figures`() throws {
        let figures = try second().figures
        for figure in [
            "110 megawatts = 110.0 megawatt", "330 megawatts = 330.0 megawatt",
            "two = 2.0 (reactors)", "90 percent = 90.0 percent (oil)",
            "three-year-long = 3.0 year",
        ] {
            #expect(figures.contains(figure), "\(figure)")
        }
        let share = try #require(try second().findings.figures.first { $0.kind == .percent })
        #expect(share.approximation == .about)
        #expect(try first().figures == [])
    }
}
