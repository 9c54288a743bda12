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

    @Test(arguments: [
        "ANA RUIZ SAID THAT THE DAM WOULD HOLD. PAUL DEANE DENIED IT ON MONDAY.",
        "ANA RUIZ SAID.", "ANA RUIZ.", "RUIZ ANA DAM PAUL THE SAID OF HOLD DEANE WOULD.",
        "“THE DAM WILL HOLD,” ANA RUIZ SAID.",
    ])
    func `in capitals invents nobody`(body: String) throws {
        #expect(try Desk.open().read(body).names(.person) == [])
        let page = try Desk.open().read(body + "\nThe board thanked Ana Ruiz on Monday.")
        #expect(page.names(.person) == ["Ana Ruiz"])
        let known = page.findings.mentions.count {
            page.findings.entities[$0.entity].name == "Ana Ruiz"
        }
        #expect(known == (body.contains("ANA RUIZ") ? 2 : 1))
    }

    /// Made-up full names, each another one.
    private func names(_ count: Int) -> [String] {
        let heads = Array("bdfgklmnprst").map(String.init)
        let tails = ["ar", "el", "in", "or", "un"]
        func word(_ number: Int) -> String {
            var rest = number
            var word = ""
            for _ in 0..<3 {
                word += heads[rest % 12]
                rest /= 12
                word += tails[rest % 5]
                rest /= 5
            }
            return word.prefix(1).uppercased() + word.dropFirst()
        }
        return (0..<count).map { "\(word($0)) \(word($0 + 50_000))" }
    }

    @Test func `of many names, each another, has each once`() throws {
        let names = names(1_500)
        #expect(Set(names).count == names.count)
        let body = names.map { "Ms \($0) left the quay." }.joined(separator: "\n")
        let found = try Desk.open().read(body).findings
        #expect(found.entities.count == names.count)
        #expect(found.mentions.count == names.count)
    }

    @Test func `of one line of many names has mentions in order`() throws {
        let body = names(1_500).joined(separator: " met ")
        let mentions = try Desk.open().read(body).findings.mentions
        #expect(mentions.count > 100)
        #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    }

    @Test(arguments: [
        "“Ann said that\n", "‘Ann said that ", "the workers' rights ", "“Ah,” she said. ",
        "The tug Ann Marie sank. ", ", a tug", "that “x” ", "Paris, Texas; Kent in Kent. ",
        "A. Orr said. ", "\u{200F}Orr\u{202E} المجلس ", "👩‍👩‍👧 Ann ✅ ", "«", "“Run,” ", "THE DAM ",
        "The Old Lock At ", "Orr Ltd said. ", "his claim that “x y” ",
    ])
    func `that repeats itself is read to its end`(part: String) throws {
        let page = try Desk.open().read(String(repeating: part, count: 2_000))
        let whole = page.text.span
        #expect(page.findings.mentions.allSatisfy { whole.contains($0.span) })
        #expect(page.findings.quotes.flatMap(\.spans).allSatisfy { whole.contains($0) })
        #expect(page.findings.entities.count < 10)
    }

    @Test func `with a quotation that never ends has it once`() throws {
        let body = "“" + String(repeating: "The lock is safe. ", count: 2_000)
        let quotes = try Desk.open().read(body).findings.quotes
        #expect(quotes.count == 1)
        #expect(quotes.first?.speaker == nil)
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
