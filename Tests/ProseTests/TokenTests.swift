import Prose
import Testing

/// In the tables `¦` parts the tokens.
@Suite struct `A token` {
    private func check(_ text: String, _ tokens: String, _ place: SourceLocation = #_sourceLocation)
        throws
    {
        let expected = tokens.unicodeScalars.split(separator: "¦").map { String($0) }
        #expect(try ProseFixture.tokens(text) == expected, sourceLocation: place)
    }

    @Test(arguments: [
        ("Russia's army", "Russia¦'s¦army"), ("Russia’s army", "Russia¦’s¦army"),
        ("the boys' coats", "the¦boys¦'¦coats"), ("He's here", "He¦'s¦here"),
        ("RUSSIA'S ARMY", "RUSSIA¦'S¦ARMY"), ("the 1990's", "the¦1990¦'s"),
        ("the U.S.'s plan", "the¦U.S.¦'s¦plan"), ("James's", "James¦'s"),
        ("José’s", "José¦’s"), ("‘Putin’s war’", "‘¦Putin¦’s¦war¦’"),
    ])
    func `parts the possessive from its word`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("I don't", "I¦don't"), ("they’re", "they’re"), ("o'clock", "o'clock"),
        ("O'Brien D’Souza", "O'Brien¦D’Souza"), ("rock'n'roll", "rock'n'roll"),
        ("I'd've", "I'd've"), ("'tis", "'¦tis"), ("dogs' and", "dogs¦'¦and"),
        ("'Stop' he", "'¦Stop¦'¦he"), ("don''t", "don¦'¦'¦t"), ("its'so", "its'so"),
    ])
    func `holds the apostrophe of a contraction`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("anti-war", "anti-war"), ("19-year-old", "19-year-old"), ("COVID-19", "COVID-19"),
        ("Jean\u{2010}Luc", "Jean\u{2010}Luc"), ("a\u{2011}b", "a\u{2011}b"),
        ("2019-20", "2019¦-¦20"), ("2025-03-04", "2025¦-¦03¦-¦04"), ("ten - two", "ten¦-¦two"),
        ("war--peace", "war¦--¦peace"), ("war---peace", "war¦---¦peace"), ("pre- and", "pre¦-¦and"),
        ("-based", "-¦based"), ("war–peace", "war¦–¦peace"), ("war—peace", "war¦—¦peace"),
        ("U.S.-led", "U.S.¦-¦led"), ("-5", "-¦5"),
    ])
    func `holds an inner hyphen and no dash`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("Mr. Lind", "Mr.¦Lind"), ("Mr.Lind", "Mr.¦Lind"), ("the U.S. army", "the¦U.S.¦army"),
        ("U.N.", "U.N."), ("at 5 a.m. on", "at¦5¦a.m.¦on"), ("at 10a.m. on", "at¦10a.m.¦on"),
        ("e.g. this", "e.g.¦this"), ("e.g.the", "e.g.¦the"), ("No. 5", "No.¦5"),
        ("Gen. Dahl", "Gen.¦Dahl"), ("cats and dogs.", "cats¦and¦dogs¦."), ("Mr", "Mr"),
        ("mister. He", "mister¦.¦He"), ("etc...", "etc¦..."), ("U.S.A.F.", "U.S.A.F."),
    ])
    func `holds the full stops of an abbreviation`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("J. Berg", "J.¦Berg"), ("J. K. Berg", "J.¦K.¦Berg"), ("J.K. Berg", "J.K.¦Berg"),
        ("É. Berg", "É.¦Berg"), ("E\u{301}. Berg", "E\u{301}.¦Berg"), ("x. Then", "x¦.¦Then"),
        ("an X-1. Then", "an¦X-1¦.¦Then"), ("in 3-D. Then", "in¦3-D¦.¦Then"),
        ("the 5G. Then", "the¦5G¦.¦Then"), ("the G5. Then", "the¦G5¦.¦Then"),
    ])
    func `holds the full stop of an initial alone`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("3.5", "3.5"), ("1,984", "1,984"), ("1,234,567.89", "1,234,567.89"), ("10:30", "10:30"),
        ("1,2,3", "1¦,¦2¦,¦3"), ("1,2345", "1¦,¦2345"), ("1,98", "1¦,¦98"), ("3.", "3¦."),
        ("3. Then", "3¦.¦Then"), ("in 2025, 300", "in¦2025¦,¦300"), ("10: ten", "10¦:¦ten"),
        (".5", ".¦5"), ("3.5.", "3.5¦."), ("90s", "90s"), ("4th", "4th"), ("٣٫٥", "٣¦٫¦٥"),
    ])
    func `holds the marks inside a number`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("$5", "$¦5"), ("€5.20", "€¦5.20"), ("£3m", "£¦3m"), ("5%", "5¦%"), ("#tag", "#¦tag"),
        ("@name", "@¦name"), ("a+b", "a¦+¦b"), ("AT&T", "AT&T"), ("Q&A", "Q&A"), ("R&D.", "R&D¦."),
        ("A& B", "A¦&¦B"), ("salt&oil", "salt¦&¦oil"), ("A & B", "A¦&¦B"), ("X&", "X¦&"),
        ("a_b", "a¦_¦b"), ("and/or", "and¦/¦or"),
    ])
    func `is parted from symbols`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("see example.org.", "see¦example.org¦."), ("www.example.org", "www.example.org"),
        ("news.example.co.uk/a", "news.example.co.uk¦/¦a"), ("the end.Then", "the¦end¦.¦Then"),
        ("the end. then", "the¦end¦.¦then"), ("at a.m.the", "at¦a.m.¦the"),
    ])
    func `holds the dots of a domain`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("well...", "well¦..."), ("well... so", "well¦...¦so"), ("well....", "well¦...."),
        ("well..", "well¦.."), ("well…", "well¦…"), (". . .", ".¦.¦."), ("?!", "?¦!"),
        ("\"Go.\"", "\"¦Go¦.¦\""), ("“Go.”", "“¦Go¦.¦”"), ("‘Go’", "‘¦Go¦’"), ("«Go»", "«¦Go¦»"),
        ("(x)", "(¦x¦)"), ("[x]", "[¦x¦]"), ("a;b", "a¦;¦b"),
    ])
    func `is a mark by itself`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("a\u{A0}b", "a¦b"), ("a\u{202F}b", "a¦b"), ("a\u{3000}b", "a¦b"), ("a\t\u{0}b", "a¦b"),
        ("a\u{AD}b", "a\u{AD}b"), ("a\u{200D}b", "a\u{200D}b"), ("\u{FEFF}ab", "ab"),
        ("\u{200F}ab\u{200E} c", "ab¦c"), ("Orr\u{200B}'s\u{200D}.", "Orr¦'s¦."),
        ("J\u{2060}. Orr\u{FEFF}, 5\u{200E}", "J\u{2060}.¦Orr¦,¦5"), ("\u{200B}", ""), ("", ""),
        (" \n ", ""),
    ])
    func `has no space and never begins with a sign unseen`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("cafe\u{301}s", "cafe\u{301}s"), ("Z\u{335}\u{321}algo", "Z\u{335}\u{321}algo"),
        ("東京で", "東京で"), ("彼は言った。次", "彼は言った¦。¦次"), ("Москва.", "Москва¦."),
        ("مرحبا؟", "مرحبا¦؟"), ("हिन्दी", "हिन्दी"), ("a😀b", "a¦😀¦b"), ("❤\u{FE0F} so", "❤¦so"),
        ("👩\u{200D}👧", "👩¦👧"), ("👍🏽", "👍¦🏽"), ("🇲🇲", "🇲¦🇲"),
        ("5\u{FE0F}\u{20E3}", "5\u{FE0F}\u{20E3}"),
    ])
    func `is found in every script`(text: String, tokens: String) throws {
        try check(text, tokens)
    }

    @Test(arguments: [
        ("army", Word.Kind.word), ("U.S.", .word), ("COVID-19", .word), ("東京", .word),
        ("1,984", .number), ("90s", .number), ("19-year-old", .number), ("٣", .number),
        (",", .mark), ("“", .mark), ("—", .mark), ("...", .mark), ("$", .symbol), ("%", .symbol),
        ("😀", .symbol), ("€", .symbol),
    ])
    func `is of a kind`(text: String, kind: Word.Kind) throws {
        let words = try ProseFixture.read(text).words
        #expect(words.map(\.kind) == [kind])
        #expect(words[0].isContent == (kind == .word || kind == .number))
    }

    @Test(arguments: [
        ("army", Word.Case.lower), ("Army", .capitalised), ("ARMY", .upper), ("iPhone", .mixed),
        ("McBride", .capitalised), ("X", .capitalised), ("U.S.", .upper), ("東京", .none),
        ("Élan", .capitalised), ("ÉLAN", .upper), ("1984", .none), ("90s", .lower), (",", .none),
    ])
    func `has a case`(text: String, letterCase: Word.Case) throws {
        let words = try ProseFixture.read(text).words
        #expect(words.map(\.letterCase) == [letterCase])
        #expect(words[0].isCapitalised == (letterCase == .capitalised || letterCase == .upper))
    }

    @Test(arguments: [
        ("Armies", "armies", "armi"), ("Zürich", "zurich", "zurich"), ("U.S.", "u.s.", "u.s."),
        ("don’t", "don't", "don't"), ("1,984", "1,984", "1,984"), ("....", "...", "..."),
        ("---", "--", "--"), ("…", "…", "…"), ("“", "“", "“"),
    ])
    func `has a key and a stem`(text: String, key: String, stem: String) throws {
        let words = try ProseFixture.read(text).words
        #expect(words.map(\.key) == [key])
        #expect(words.map(\.stem) == [stem])
    }

    @Test func `that is a possessive has the straight one for its key`() throws {
        let word = try #require(try ProseFixture.read("Berlin’s").words.last)
        #expect(word.kind == .clitic && word.key == "'s" && !word.isContent)
    }
}
