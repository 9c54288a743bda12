import Prose
import Testing

@Suite struct `A folded key` {
    @Test(arguments: [
        ("Russia", "russia"), ("RUSSIA", "russia"), ("Zürich", "zurich"), ("ÉLAN", "elan"),
        ("Zu\u{308}rich", "zurich"), ("Łódź", "lodz"), ("Ærø", "aero"), ("Straße", "strasse"),
        ("Þór", "thor"), ("Đặng", "dang"), ("Kırklareli", "kirklareli"), ("Œuvre", "oeuvre"),
        ("O’Brien", "o'brien"), ("O‘Brien", "o'brien"), ("Hawaiʼi", "hawai'i"),
        ("Jean\u{2010}Luc", "jean-luc"), ("a\u{2011}b", "a-b"), ("co\u{AD}op", "coop"),
        ("a\u{200D}b\u{200B}", "ab"), ("ＡＢＣ", "abc"), ("МОСКВА", "москва"), ("東京", "東京"),
        ("U.S.", "u.s."), ("1,984", "1,984"), ("", ""), ("—", "—"), ("“", "“"),
    ])
    func `has no case, no diacritics and plain marks`(word: String, key: String) {
        #expect(Folding.key(of: word) == key)
    }

    @Test(arguments: [
        ("Rhein", "Main"), ("U.S.", "US"), ("coop", "co-op"), ("its", "it's"), ("東京", "京東"),
        ("–", "-"), ("о", "o"), ("1,984", "1984"),
    ])
    func `keeps other words apart`(first: String, second: String) {
        #expect(Folding.key(of: first) != Folding.key(of: second))
    }

    @Test(arguments: ["Zürich", "Straße", "O’Brien", "Ærø", "İstanbul", "ΣΊΣΥΦΟΣ", "ǅ", "ﬁn", "한국"])
    func `folds to itself`(word: String) {
        let key = Folding.key(of: word)
        #expect(Folding.key(of: key) == key)
    }

    @Test func `is bounded for a word of combining marks alone`() {
        let key = Folding.key(of: "e" + String(repeating: "\u{301}", count: 100_000))
        #expect(key.utf8.count < 1024)
        #expect(key.hasPrefix("e"))
    }
}
