import Prose
import Testing

/// In the tables `¦` stands where one sentence ends and the next begins.
@Suite struct `A sentence` {
    private func check(_ marked: String, _ place: SourceLocation = #_sourceLocation) throws {
        let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
        // White space around a sentence is no part of it.
        let expected = parts.map { part in
            String(
                part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
            )
        }
        #expect(try ProseFixture.sentences(parts.joined()) == expected, sourceLocation: place)
    }

    @Test(arguments: [
        "The bridge fell.¦ Nobody was hurt.", "Who paid?¦ The town did.", "Run!¦ They ran.",
        "It rained.¦  It snowed.¦ It froze.", "Really?!¦ Yes.", "He left.¦ 300 others stayed.",
        "It cost more.¦ $5 was too much.", "He left.¦ — She stayed.", "Go.¦ iPads sell.",
        "One sentence without an end", "A dot at the end.",
    ])
    func `ends at a stop before a word that can begin one`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "He met Mr. Lind today.", "He met Dr. Lind and Gen. Dahl.", "Ask the U.S. President.",
        "They met at 5 a.m. Tuesday.", "She lives at No. 5 Mill Lane.", "It is vol. 3 of nine.",
        "On Jan. 5 it rained.", "He likes fruit, e.g. Apples.", "Mr. and Mrs. Lind left.",
        "St. Anne is a town.", "Lind vs. Dahl was heard.", "The firm Ald Inc. Works well.",
        "He flew to the U.S. — his second trip.", "It met the U.S. 7th Fleet.",
        "ALDTOWN, D.C. (Wire) — The mayor left.", "It paid Ald Inc. $5 million.",
        "The U.S. “Heron” flew on.", "It ended at 5 p.m. – The mayor's hour.",
    ])
    func `does not end at an abbreviation before a name or number`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "They moved to the U.S.¦ The town grew.", "It began at 5 a.m.¦ It ended late.",
        "It began at 5a.m.¦ It ended late.", "He works for Ald Inc.¦ He likes it.",
        "He said no to that in Jan.¦ The town agreed.", "“No.¦ We will not go,” he said.",
        "They sold milk, eggs, etc.¦ She left.", "They moved to the U.S.¦ “Why not?” he said.",
    ])
    func `ends at an abbreviation before a function word`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "J. K. Berg wrote it.", "The writer J.K. Berg left.", "Anna B. Lind and C. Dahl met.",
        "It rose 3.5 per cent.", "It rose .5 per cent.", "See example.org for more.",
        "He is no. one here.", "It rose to 1.234.567 kroner.",
    ])
    func `does not end inside a name or a number`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "“We won.¦ We are glad,” he said.", "“Why?” she asked.", "“Why?” Lind asked.",
        "“Why?” the old mayor asked.", "“Stop!” said Lind.", "“Why?” Anna Lind asked.¦ He left.",
        "“We won.”¦ The crowd sang.", "He said: “Go.”¦ They went.", "'Go.'¦ They went.",
        "\"Why?\" Lind asked.", "\"Go.\"¦ \"Stay.\"", "He said \"Go.\"¦ Then he left.",
        "«Go.»¦ They went.", "“Is it true?”¦ The crowd sang.", "He left.¦ “Good,” she said.",
    ])
    func `keeps a question and its speaker together`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "(He left.)¦ She stayed.", "He left (at last).¦ She stayed.", "[He left.]¦ She stayed.",
        "He left.¦ (She stayed.)", "(“Go.”)¦ She stayed.", "He left (“Go.”).¦ She stayed.",
        "He (Mr. Lind) left.", "He (the mayor of Ald.) left.", "He left. (as did she)",
    ])
    func `ends behind its closing bracket`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "Well... maybe.", "Well… maybe.", "Well...¦ The end.", "Well…¦ The end.",
        "Well....¦ The end.", "Well..¦ The end.", "Well.... maybe.", "He left...¦ “Why?”",
    ])
    func `ends at an ellipsis before a capital`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "They backed the coup.¦Russia did not.", "Who paid?¦Nobody knows.",
        "“He left.”¦She stayed.", "See Example.org now.", "The iPhone.dev page.",
        "Version 2.Beta is out.",
    ])
    func `ends where two are glued together`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "Bridge falls\n¦Nobody hurt\n¦Town pays", "He left\n¦and she stayed", "One.\r\n¦Two.",
        "Weather\n\n\n¦Rain: all day.¦ Sun: none.", "  One.  \n\n  ¦Two.  ", "• One\n¦• Two",
        "Mr.\n¦Lind left",
    ])
    func `ends at a line feed`(marked: String) throws {
        try check(marked)
    }

    @Test(arguments: [
        "彼は言った。¦次の日。", "真的！¦是。", "هل ذهب؟¦ نعم.", "वह गया।¦ वह आया।",
        "Он ушёл.¦ Она осталась.", "Él salió.¦ ¿Por qué?",
    ])
    func `ends in every script`(marked: String) throws {
        try check(marked)
    }

    @Test func `knows its paragraph and its words`() throws {
        let reading = try ProseFixture.read("One two. Three.\n\nFour.")
        #expect(reading.paragraphs.map { reading.text[$0] } == ["One two. Three.", "Four."])
        #expect(reading.sentences.map(\.paragraph) == [0, 0, 1])
        let words = reading.sentences.map { reading.words(of: $0).map { reading.text[$0.span] } }
        #expect(words == [["One", "two", "."], ["Three", "."], ["Four", "."]])
    }

    @Test func `is found by an offset inside it`() throws {
        let reading = try ProseFixture.read("One. Two.\nThree.")
        let found = (0..<reading.text.count).map { reading.sentence(at: $0) }
        #expect(found.prefix(5) == [0, 0, 0, 0, nil])
        #expect(found.dropFirst(5).prefix(5) == [1, 1, 1, 1, nil])
        #expect(found.dropFirst(10).allSatisfy { $0 == 2 })
        #expect(reading.sentence(at: reading.text.count) == nil)
        #expect(try ProseFixture.read("").sentence(at: 0) == nil)
    }

    @Test(arguments: [
        ("[One two] three", "One two"), ("One[ two ]three", "two"), ("O[ne two thre]e", "two"),
        ("O[n]e", ""), ("One[ ]two", ""), ("[One two three]", "One two three"), ("One[]", ""),
    ])
    func `has the words that lie wholly inside a span`(marked: String, expected: String) throws {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
        let start = parts[0].utf8.count
        let reading = try ProseFixture.read(parts.joined())
        let words = reading.words(in: Span(start, start + parts[1].utf8.count))
        #expect(
            reading.words[words].map { reading.text[$0.span] }.joined(separator: " ") == expected
        )
    }
}
