import Prose
import Testing

@Suite struct `Every reading` {
    static let texts = [
        "", " ", "\n\n", "word", "One. Two? Three!", "“Why?” Lind asked. ‘Because,’ he said.",
        "Mr. Lind's U.S. firm paid $1,984.50 (10.5%) at 5 a.m. on 4 March...",
        "  Heading\r\n\r\n• one\n• two  \nJ. K. Berg’s café — «naïve» coöp…",
        "東京で会った。彼は言った。\nمرحبا بالعالم؟ نعم.\nहिन्दी में। Привет!",
        "👩\u{200D}👧 👍🏽 🇲🇲 ❤\u{FE0F} 5\u{FE0F}\u{20E3}", "e\u{301}\u{301}\u{301} \u{301} a\u{AD}b",
        "\u{FEFF}\u{200F}right\u{200E} to left\u{2028}line\u{2029}para\u{85}next\u{0}nul",
        "www.example.co.uk/a?b=c&d=e#f @name AT&T A& a_b <b>x</b> C:\\x", "''''\"\"\"''''s's's's",
        "--- ... .. . - -- a--b a...b a-.-b .a. -a- 'a' 1.2.3,4,567:8:9-10-a", "\u{10FFFF}\u{E000}",
        "(((\"He left.\")))[[[\"She stayed.\"]]]Go.Go.Go.go.A.B.C.D.e.f.",
    ]

    @Test(arguments: texts)
    func `has its words in order, apart and inside the text`(text: String) throws {
        let reading = try ProseFixture.read(text)
        var end = 0
        for word in reading.words {
            #expect(word.span.start >= end && !word.span.isEmpty)
            #expect(!word.key.isEmpty && !word.stem.isEmpty)
            end = word.span.end
        }
        #expect(end <= text.utf8.count)
        #expect(reading.text.string == text)
    }

    @Test(arguments: texts)
    func `loses nothing that is seen`(text: String) throws {
        let reading = try ProseFixture.read(text)
        var outside = ""
        var position = 0
        for word in reading.words {
            outside += reading.text[Span(position, word.span.start)]
            position = word.span.end
        }
        outside += reading.text[Span(position, reading.text.count)]
        let lost = outside.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: false
            default: !scalar.properties.isVariationSelector
            }
        }
        #expect(lost.isEmpty)
    }

    @Test(arguments: texts)
    func `cuts between characters, never inside one`(text: String) throws {
        let reading = try ProseFixture.read(text)
        for span in reading.words.map(\.span) + reading.sentences.map(\.span) + reading.paragraphs {
            #expect(!reading.text[span].unicodeScalars.contains("\u{FFFD}"))
            #expect(
                Array(reading.text[span].utf8) == Array(reading.text.bytes[span.start..<span.end])
            )
        }
    }

    @Test(arguments: texts)
    func `has each word in one sentence and each sentence in one paragraph`(text: String) throws {
        let reading = try ProseFixture.read(text)
        var next = 0
        var paragraph = 0
        for sentence in reading.sentences {
            #expect(sentence.words.lowerBound == next && !sentence.words.isEmpty)
            next = sentence.words.upperBound
            #expect(sentence.span.start == reading.words(of: sentence).first?.span.start)
            #expect(sentence.span.end == reading.words(of: sentence).last?.span.end)
            #expect(sentence.paragraph == paragraph || sentence.paragraph == paragraph + 1)
            paragraph = sentence.paragraph
            #expect(reading.paragraphs[paragraph].contains(sentence.span))
            #expect(reading.words(in: sentence.span) == sentence.words)
        }
        #expect(next == reading.words.count)
        #expect(reading.sentences.isEmpty == reading.paragraphs.isEmpty)
    }

    @Test(arguments: texts)
    func `is the same when made again`(text: String) throws {
        let first = try ProseFixture.read(text)
        let second = try ProseFixture.read(text)
        #expect(first.words == second.words && first.sentences == second.sentences)
    }

    /// These finish only where no stage takes time that grows with the square of the length.
    @Test(arguments: [
        ("a", 1_000_000), ("東", 330_000), ("\"", 100_000), ("“", 100_000), ("'s", 100_000),
        ("a'", 100_000), ("?\"", 100_000), ("\u{301}", 400_000), ("e\u{301}\u{302}", 100_000),
        ("\n", 200_000), ("a\n", 100_000), (".", 200_000), ("a.", 100_000), ("A.", 100_000),
        (". ", 100_000), ("1,", 100_000), ("1,000", 50_000), ("-", 200_000), ("a-", 100_000),
        ("(", 100_000), ("No. ", 50_000), ("\u{200B}", 100_000), ("A&", 100_000), ("1:", 100_000),
    ])
    func `of a monotonous text comes to its end`(piece: String, count: Int) throws {
        let text = String(repeating: piece, count: count)
        let reading = try ProseFixture.read(text)
        #expect(reading.text.count == text.utf8.count)
        #expect(reading.words.count <= text.utf8.count)
        _ = try DateFinder(ProseFixture.lexicon()).dates(in: reading.words[...], of: reading.text)
    }
}
