import Formats
import Prose
import Testing

@Suite struct `The lexicon` {
    @Test(arguments: [("Mr", false), ("Gen", false), ("No", false), ("U.S", true), ("a.m", true)])
    func `knows whether an abbreviation may end a sentence`(form: String, mayEnd: Bool) throws {
        #expect(try ProseFixture.lexicon().abbreviations[form] == mayEnd)
    }

    @Test(arguments: ["mr", "Mr.", "bridge", "the", ""])
    func `knows no other abbreviation`(form: String) throws {
        #expect(try ProseFixture.lexicon().abbreviations[form] == nil)
    }

    @Test(arguments: [
        ("march", Lexicon.CalendarWord.month(3)), ("sept", .month(9)), ("tuesday", .weekday(2)),
        ("sat", .weekday(6)), ("yesterday", .relative(-1)), ("today", .relative(0)),
    ])
    func `knows the calendar`(word: String, meaning: Lexicon.CalendarWord) throws {
        #expect(try ProseFixture.lexicon().calendar[word] == meaning)
    }

    @Test func `knows words for numbers, speech and grammar`() throws {
        let lexicon = try ProseFixture.lexicon()
        #expect(lexicon.numerals["seven"]?.kind == .cardinal)
        #expect(lexicon.numerals["seven"]?.value == 7)
        #expect(lexicon.numerals["million"]?.kind == .scale)
        #expect(lexicon.numerals["million"]?.value == 1_000_000)
        #expect(lexicon.numerals["bridge"] == nil)
        #expect(lexicon.speechVerbs.isSuperset(of: ["said", "told", "asked"]))
        #expect(!lexicon.speechVerbs.contains("walked"))
        #expect(lexicon.stopwords.isSuperset(of: ["the", "of", "don't"]))
        #expect(!lexicon.stopwords.contains("bridge"))
    }

    @Test func `is refused where its directory is missing`() {
        #expect(throws: TableError.self) { try Lexicon(directory: "no/such/directory") }
        #expect(throws: TableError.self) { try Background(directory: "no/such/directory") }
    }
}

@Suite struct `A background` {
    private let background = Background(
        documents: 1000,
        words: ["bridg": 9, "the": 1000, "rare": 0],
        phrases: ["new bridge": 3]
    )

    @Test func `counts documents by stem and by phrase`() {
        #expect(background.count(ofStem: "bridg") == 9)
        #expect(background.count(ofStem: "bridge") == 0)
        #expect(background.count(ofPhrase: "new bridge") == 3)
        #expect(background.count(ofPhrase: "bridg") == 0)
    }

    @Test func `weighs a rare word above a common one`() {
        #expect(abs(background.weight(ofStem: "bridg") - 4.605_170_185_988_091) < 1e-12)
        #expect(background.weight(ofStem: "the") == 0)
        #expect(background.weight(ofStem: "unknown") == background.weight(ofStem: "rare"))
        #expect(background.weight(ofStem: "unknown") > background.weight(ofStem: "bridg"))
    }

    @Test func `never weighs below nothing`() {
        #expect(Background(documents: 0, words: [:]).weight(ofStem: "x") == 0)
        #expect(Background(documents: 1, words: ["x": 50]).weight(ofStem: "x") == 0)
    }

    @Test func `comes with the project`() throws {
        let background = try Background(directory: ProseFixture.lexiconDirectory)
        let stem = Stemmer().stem
        #expect(background.documents == 35_760)
        #expect(background.count(ofStem: stem("government")) > 1000)
        #expect(background.weight(ofStem: stem("said")) < background.weight(ofStem: stem("bridge")))
        #expect(background.count(ofStem: "xyzzyx") == 0)
        #expect(background.count(ofPhrase: "white house") > 0)
    }
}
