import Facts
import Formats
import Foundation
import Prose
import Testing

@Suite struct `The marked articles` {
    private static let wish = ProcessInfo.processInfo.environment["PARALLAX_GATE"]

    @Test(.enabled(if: wish == "tell" || wish == "raise", "set PARALLAX_GATE to tell or raise"))
    func `tell what falls short, and raise their floors on demand`() throws {
        let corpus = try GoldCorpus.shared()
        for task in GoldTask.allCases {
            let figure = task.figure(in: corpus)
            print(task.part.rawValue, task.rawValue, GoldTask.round(figure.value), figure.count)
            for fault in figure.faults where task != .all { print("  \(fault)") }
        }
        guard Self.wish == "raise" else { return }
        let floors = try GoldFloors().raised(to: corpus)
        try Data(floors.prettyBytes).write(to: URL(filePath: GoldFloors.path))
        #expect(try GoldFloors().digest == corpus.digest)
    }

    @Test func `are those that the floors were set on`() throws {
        #expect(
            try GoldCorpus.shared().digest == GoldFloors().digest,
            "the corpus has changed: set its floors anew"
        )
    }

    @Test func `are many, and hold every kind of name and quote`() throws {
        let articles = try GoldCorpus.shared().pairs.map(\.gold)
        #expect(articles.count >= 44)
        for kind in EntityKind.allCases {
            #expect(articles.flatMap(\.names).count { $0.kind == kind } >= 300, "\(kind)")
        }
        let quotes = articles.flatMap(\.quotes)
        #expect(quotes.count(where: \.form.isQuotation) >= 250)
        for form in GoldArticle.Quote.Form.allCases {
            #expect(quotes.contains { $0.form == form }, "\(form)")
        }
    }

    @Test func `mark whole words`() throws {
        for article in try GoldCorpus.shared().pairs.map(\.gold) {
            for name in article.names {
                let words = article.text[name.span]
                #expect(words.first?.isWhitespace == false, "\(article.name): \(words)")
                #expect(words.last?.isWhitespace == false, "\(article.name): \(words)")
                #expect(!words.contains("\n"), "\(article.name): \(words)")
                let next = article.text[Span(name.span.end, article.text.count)].first
                #expect(next?.isLetter != true, "\(article.name): \(words)")
            }
        }
    }

    @Test func `name the speakers by words of theirs`() throws {
        for article in try GoldCorpus.shared().pairs.map(\.gold) {
            let names = Set(article.names.map { article.text[$0.span] })
            let text = article.text.string
            for quote in article.quotes {
                if let name = quote.speaker?.name {
                    #expect(names.contains(name), "\(article.name): \(name)")
                }
                if let phrase = quote.speaker?.phrase {
                    let isThere = text.lowercased().contains(phrase.lowercased())
                    #expect(isThere, "\(article.name): \(phrase)")
                }
                if let cue = quote.cue {
                    #expect(text.lowercased().contains(cue), "\(article.name): \(cue)")
                }
            }
        }
    }

    @Test(arguments: GoldTask.allCases)
    func `are read no worse than before`(task: GoldTask) throws {
        let figure = task.figure(in: try GoldCorpus.shared())
        let floor = try #require(try GoldFloors()[task], "\(task) has no floor")
        #expect(
            figure.value >= floor,
            """
            \(task.part.rawValue), \(task.rawValue): \(GoldTask.round(figure.value)) is below \(floor)
            \(figure.faults.prefix(12).joined(separator: "\n"))
            """
        )
    }

    @Test(arguments: GoldFloors.asked)
    func `have no floor below what is asked for`(asked: GoldFloors.Asked) throws {
        #expect(try #require(try GoldFloors()[asked.task]) >= asked.floor, "\(asked.task)")
    }
}

@Suite struct `A marked text` {
    private func read(_ marked: String) throws -> GoldArticle {
        try GoldReader.read(Array("% note\n\(marked)".utf8), name: "note")
    }

    @Test func `loses its marks and keeps their places`() throws {
        let article = try read(
            """
            # Rain in [LOC Tésk]
            “{direct|she = Ann Orr|said|It is \\[very\\] wet in [LOC Tésk]},” she said.
            [PER Ann Orr] works for [ORG Tesk Ferries].
            """
        )
        #expect(article.shape == "note")
        #expect(article.headline.map { article.text[$0] } == "Rain in Tésk")
        #expect(
            article.body
                == "“It is [very] wet in Tésk,” she said.\nAnn Orr works for Tesk Ferries."
        )
        #expect(
            article.names.map { "\($0.kind) \(article.text[$0.span])" } == [
                "place Tésk", "place Tésk", "person Ann Orr", "organisation Tesk Ferries",
            ]
        )
        #expect(
            article.quotes.map(\.spans).map { $0.map { article.text[$0] } } == [
                ["It is [very] wet in Tésk"]
            ]
        )
        #expect(article.quotes.first?.cue == "said")
    }

    @Test func `tells who speaks`() throws {
        let article = try read(
            """
            “{direct|Ann Orr|said|A},” said [PER Ann Orr], “{+|B.}” “{direct|+ Ann Orr||C.}”
            “{fragment|the mayor = Ann Orr|said|d}” “{direct|a guard =|said|E}” “{scare|f}”
            """
        )
        #expect(article.headline == nil)
        #expect(
            article.quotes.map { $0.spans.map { article.text[$0] } } == [
                ["A", "B."], ["C."], ["d"], ["E"], ["f"],
            ]
        )
        #expect(
            article.quotes.map { $0.speaker?.basis } == [
                .name, .continuation, .description, .description, nil,
            ]
        )
        #expect(
            article.quotes.map { $0.speaker?.name } == ["Ann Orr", "Ann Orr", "Ann Orr", nil, nil]
        )
    }

    @Test(arguments: [
        "[PER Ann", "Ann]", "[XYZ Ann]", "[PER ]", "[PER Ann [LOC Orr]]", "{direct|Ann}", "{+|A}",
        "{shout|Ann|said|A}", "[PER Ann\nOrr]", "{scare|[LOC A}]", "A\\",
    ])
    func `with a broken mark is refused`(marked: String) {
        #expect(throws: GoldError.self) { try read(marked) }
    }
}
