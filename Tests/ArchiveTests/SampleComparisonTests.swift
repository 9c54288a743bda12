import Archive
import Articles
import Compare
import Facts
import Prose
import Testing

@Suite struct `The comparison of a sample event` {
    @Test func `finds the one contradiction of the sample`() throws {
        let comparison = try SampleEvent.harstad.comparison()
        let found = comparison.figures.filter { $0.relation == .contradicts }
        let pairs = found.map { Set($0.entries.map { comparison.words(of: $0) }) }
        #expect(pairs.contains { $0.isSuperset(of: ["14", "41"]) })
        #expect(pairs.allSatisfy { $0.isSubset(of: ["14", "Fourteen", "41"]) })
        let post = try #require(comparison.column(of: Report.post))
        #expect(
            found.allSatisfy { figure in
                figure.entries.contains { $0.column == post && comparison.words(of: $0) == "41" }
            }
        )
    }

    @Test(arguments: SampleEvent.shared.filter { $0.name != SampleEvent.harstad.name })
    func `finds no contradiction where there is none`(event: SampleEvent) throws {
        let comparison = try event.comparison()
        let found = comparison.figures.filter { $0.relation == .contradicts }
        #expect(found.map { $0.entries.map { comparison.words(of: $0) } } == [])
    }

    @Test(arguments: SampleQuote.all)
    func `brings together what is quoted of one utterance`(quote: SampleQuote) throws {
        let comparison = try quote.event.comparison()
        let lead = try #require(comparison.column(of: quote.carriers[0]))
        let found = try #require(
            comparison.quotes.first {
                $0.variants.contains { $0.column == lead && comparison.words(of: $0) == quote.full }
            }
        )
        for carrier in quote.carriers {
            let column = try #require(comparison.column(of: carrier))
            let variant = try #require(found.variants.first { $0.column == column }, "\(carrier)")
            #expect(comparison.words(of: variant) == quote.full)
            #expect([.full, .identical].contains(variant.relation))
            #expect(variant.similarity == 1)
        }
        for expected in quote.variants {
            let column = try #require(comparison.column(of: expected.article))
            let variant = try #require(
                found.variants.first { $0.column == column },
                "\(expected.article)"
            )
            #expect(comparison.words(of: variant) == expected.words)
            #expect(variant.relation == expected.relation)
        }
    }

    @Test func `gives the words of a headline and of the body as one utterance`() throws {
        let comparison = try SampleEvent.yangon.comparison()
        let words = "Every worker at that gate now has a file"
        let found = comparison.quotes.filter {
            $0.variants.contains { comparison.words(of: $0) == words }
        }
        try #require(found.count == 1)
        #expect(found[0].variants.count == 3)
        #expect(found[0].carriers.count == 2)
    }

    @Test(arguments: SampleFigure.all)
    func `takes rounded and converted figures for one`(figure: SampleFigure) throws {
        let comparison = try figure.event.comparison()
        let wanted = try figure.figures.map {
            (column: try #require(comparison.column(of: $0.article)), words: $0.words)
        }
        let found = comparison.figures.filter { [.agrees, .finer].contains($0.relation) }
        #expect(
            found.contains { relation in
                wanted.allSatisfy { side in
                    relation.entries.contains {
                        $0.column == side.column && comparison.words(of: $0) == side.words
                    }
                }
            }
        )
    }

    @Test func `names the agency that two articles rest on`() throws {
        let comparison = try SampleEvent.portland.comparison()
        let gazette = try #require(
            comparison.column(of: Report.warehouse)
        )
        let lamplighter = try #require(
            comparison.column(of: "lamplighter/2025-05-03-portland-toxic-smoke.txt")
        )
        let sides = [gazette, lamplighter].sorted()
        let pair = try #require(
            comparison.lineage.pairs.first { [$0.first, $0.second] == sides }
        )
        #expect(pair.relation == .commonAgency)
        #expect(pair.agency?.id == "reuters")
        #expect(pair.reason.contains("one credits Reuters"))
        #expect(pair.firstShare >= 0.5 && pair.secondShare >= 0.5)
        #expect(pair.unquotedPassages.contains { $0.words >= Reuse.copiedPassage })
        #expect(comparison.lineage.origins.count == 2)
        #expect(comparison.lineage.origins.contains(sides))
    }

    @Test(arguments: [SampleEvent.telAmrah, .bitung, .haneul, .yangon])
    func `counts articles that share no text as independent`(event: SampleEvent) throws {
        let comparison = try event.comparison()
        #expect(comparison.lineage.origins.count == comparison.columns.count)
        #expect(comparison.lineage.pairs.allSatisfy { $0.relation != .commonAgency })
    }

    @Test func `takes a quotation that both give for no shared text`() throws {
        let comparison = try SampleEvent.bitung.comparison()
        #expect(comparison.lineage.pairs.contains { !$0.passages.isEmpty })
        #expect(comparison.lineage.pairs.allSatisfy { $0.relation == .independent })
    }

    @Test(arguments: [
        ("harbour", "harbor"), ("coloured", "colored"), ("analysed", "analyzed"),
        ("centre", "center"), ("grey", "gray"), ("neighbourhood", "neighborhood"),
        ("organised", "organized"),
    ])
    func `marks other spellings as such`(british: String, american: String) throws {
        let comparison = try SampleEvent.viking.comparison()
        let pairs = comparison.wording.filter {
            Set([comparison.words(of: $0.reference), comparison.words(of: $0.other)])
                == [british, american]
        }
        #expect(!pairs.isEmpty)
        #expect(pairs.allSatisfy { $0.difference == .spelling })
    }

    @Test(arguments: SampleEvent.shared)
    func `has each sentence in exactly one row`(event: SampleEvent) throws {
        let comparison = try event.comparison()
        for (index, column) in comparison.columns.enumerated() {
            let rows = comparison.statements.flatMap { $0.cells[index].sentences }
            let sentences = column.article.bodySentences.map {
                column.article.reading.sentences[$0].span
            }
            #expect(rows.sorted() == sentences.sorted())
        }
    }

    @Test(arguments: SampleEvent.shared)
    func `claims no order of publication where a time is unknown`(event: SampleEvent) throws {
        let comparison = try event.comparison()
        for precedence in comparison.precedence {
            guard let first = precedence.first else { continue }
            let carriers = comparison.statements[precedence.statement].carriers
            let days = carriers.map { comparison.columns[$0].article.metadata.published?.day }
            #expect(!days.contains(nil))
            #expect(carriers.contains(first))
            #expect(!precedence.reason.isEmpty)
        }
    }
}
