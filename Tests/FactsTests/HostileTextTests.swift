import Facts
import Prose
import Testing

@Suite struct `A hostile text` {
    @Test(arguments: [
        String(repeating: "\"", count: 10_000), String(repeating: "“", count: 10_000),
        String(repeating: "“a” ", count: 5_000), String(repeating: "'", count: 10_000),
        String(repeating: "said ", count: 5_000), String(repeating: "Ann Orr said, ", count: 3_000),
        String(repeating: "Ann ", count: 10_000), String(repeating: "of the ", count: 5_000),
        String(repeating: "two hundred and ", count: 3_000), String(repeating: "9", count: 10_000),
        String(repeating: "“Ann\n", count: 3_000), String(repeating: "ANN ORR ", count: 10_000),
        String(repeating: "Orr-Ann’s & ", count: 5_000), String(repeating: "Ürümqi’", count: 5_000),
        String(repeating: "\u{200F}Orr\u{202E} ", count: 5_000),
        String(repeating: "👩‍👩‍👧 Ann ", count: 3_000), String(repeating: "A.", count: 10_000),
        String(repeating: "A", count: 50_000), String(repeating: "(ANN) ", count: 5_000), "",
        "\n\n", "“", "“”", "said", "$", "-", "Mr", "The board thanked Deputy Prime",
        "The board thanked Deputy Foreign", "The board thanked Chief Medical", "Executive Vice",
    ])
    func `is read to its end, with spans inside it`(body: String) throws {
        let page = try Desk.open().read(body)
        let whole = page.text.span
        #expect(page.findings.mentions.allSatisfy { whole.contains($0.span) && !$0.span.isEmpty })
        #expect(page.findings.quotes.flatMap(\.spans).allSatisfy { whole.contains($0) })
        #expect(page.findings.figures.allSatisfy { whole.contains($0.span) })
    }

    @Test(arguments: [
        "the man from the quay said that the boat was lost and nobody came back from the lake.",
        "Городской совет закрыл мост на ночь.", "市议会昨晚关闭了大桥。", "أغلق المجلس الجسر ليلا.",
        "Гарадскі савет зачыніў мост", "მერიამ ხიდი დაკეტა.", "नगर परिषद ने पुल बंद किया।",
        "시의회는 어젯밤 다리를 폐쇄했다.", "\u{200F}\u{202E}\u{2066}", "👩‍👩‍👧 🇵🇪 ✅ 1️⃣", "¿¡“‘«»’”!?",
    ])
    func `without English names has none`(body: String) throws {
        #expect(try Desk.open().read(body).findings.entities.isEmpty)
    }

    @Test func `in capitals has only names that are known elsewhere`() throws {
        let page = try Desk.open().read(
            "ELENA VARGA OPENED THE OLD LOCK AT THE MILL TODAY\nThe mayor thanked Elena Varga."
        )
        #expect(page.names == ["pe Elena Varga"])
        let shouted = try Desk.open().read("THE OLD LOCK AT THE BIG MILL WAS SHUT TODAY")
        #expect(shouted.names == [])
        let jumbled = "THE WOULD OF OF SAID THAT OF FOR FOR OPEN OF GATE OF OF"
        #expect(try Desk.open().read(jumbled).names == [])
    }

    @Test func `of nothing but capitals has no names, however long it is`() throws {
        let line = "THE OLD LOCK AT THE BIG MILL WAS SHUT TODAY AND NOBODY CAME TO SEE IT. "
        #expect(try Desk.open().read(String(repeating: line, count: 700)).names == [])
        #expect(
            try Desk.open().read(String(repeating: line.dropLast(2) + " ", count: 700)).names == []
        )
    }

    @Test func `without capitals has no names, however long it is`() throws {
        let line = "the mayor of the town met the head of the mill by the old lock. "
        #expect(try Desk.open().read(String(repeating: line, count: 700)).names == [])
    }

    @Test func `of nothing but quotation marks says nothing`() throws {
        for mark in ["\"", "“", "”", "'", "‘", "«", "„"] {
            let page = try Desk.open().read(String(repeating: mark, count: 10_000))
            #expect(page.names == [])
            #expect(page.quotes == [], "\(mark)")
        }
    }

    @Test func `has mentions in order and without overlap`() throws {
        let body = String(
            repeating: "Elena Varga of Peru met Prime Minister Paul Deane; Varga and Deane spoke. ",
            count: 50
        )
        let mentions = try Desk.open().read(body).findings.mentions
        #expect(mentions.count == 250)
        #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    }

    @Test func `has the same findings each time`() throws {
        let body = "Elena Varga met Paul Deane in Peru. “It leaks,” she said. Two boats sank."
        let first = try Desk.open().read(body)
        let second = try Desk.open().read(body)
        #expect(first.names == second.names)
        #expect(first.quotes == second.quotes)
        #expect(first.figures == second.figures)
    }
}
