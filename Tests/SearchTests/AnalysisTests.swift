import Search
import Testing

@Suite struct `A text that holds` {
    @Test(arguments: [
        "anti-war", "U.S.", "U.S.-backed", "a.m.", "J.K. Rowe", "Mr. Rowe", "AT&T", "Q&A", "R & D",
        "example.org", "3.5", "1,984", "1,984.5", "10:30", "19-year-old", "F-16s", "COVID-19's",
        "90s", "$5m", "50%", "O'Brien's", "rock'n'roll", "l'église", "Sana'a", "Ph.D.", "e.g.",
        "the coup.Russia", "either/or", "iPhone", "MÜNCHEN", "Straße", "Åse Ø. Bø", "Μύκονος",
        "Київ", "北京", "naïve", "cafe\u{301}", "co\u{2011}op", "soft\u{AD}ware", "½ 2½",
        "state-of-the-art",
    ])
    func `such words is found by them, as words and as a phrase`(words: String) throws {
        let library = try Library(["Title\nIt was \(words) then.", "Other\nNothing here at all."])
        #expect(try library.found(words) == [0])
        #expect(try library.found("\"\(words)\"") == [0])
        #expect(try library.found("\"was \(words) then\"") == [0])
        #expect(try library.found(words.lowercased()) == [0])
        #expect(try library.found(words.uppercased()) == [0])
    }
}
