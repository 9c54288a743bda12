import Prose
import Testing

@Suite struct `An offset` {
    static let texts = [
        "", "plain", "Zürich", "東京で会った。", "a😀b👩\u{200D}👧c🇲🇲", "e\u{301}\r\n\u{0}",
        String(repeating: "x", count: 64), String(repeating: "é", count: 200),
        String(repeating: "😀a", count: 130), String(repeating: "東", count: 64) + "!",
    ]

    @Test(arguments: texts)
    func `counts as a string counts it`(string: String) {
        let codePoints = OffsetMap(Text(string), unit: .codePoint)
        let utf16 = OffsetMap(Text(string), unit: .utf16)
        let utf8 = OffsetMap(Text(string), unit: .utf8)
        let scalars = string.unicodeScalars
        for index in Array(scalars.indices) + [scalars.endIndex] {
            let offset = string.utf8.distance(from: string.startIndex, to: index)
            #expect(codePoints[offset] == scalars.distance(from: scalars.startIndex, to: index))
            #expect(utf16[offset] == string.utf16.distance(from: string.startIndex, to: index))
            #expect(utf8[offset] == offset)
        }
    }

    @Test(arguments: [
        ("codepoint", OffsetUnit.codePoint), ("utf16", .utf16), ("utf8", .utf8),
    ])
    func `has a unit with a name`(name: String, unit: OffsetUnit) {
        #expect(OffsetUnit(rawValue: name) == unit)
        #expect(OffsetMap(Text(""), unit: unit).unit == unit)
        #expect(OffsetUnit(rawValue: name.uppercased()) == nil)
    }
}

@Suite struct `A span` {
    @Test func `contains what lies wholly inside it`() {
        #expect(Span(2, 5).contains(Span(2, 5)))
        #expect(Span(2, 5).contains(Span(3, 3)))
        #expect(!Span(2, 5).contains(Span(1, 3)))
        #expect(!Span(2, 5).contains(Span(4, 6)))
        #expect(Span(2, 5).contains(2) && Span(2, 5).contains(4))
        #expect(!Span(2, 5).contains(1) && !Span(2, 5).contains(5))
        #expect(!Span(2, 2).contains(2))
    }

    @Test func `overlaps what shares a byte with it`() {
        #expect(Span(2, 5).overlaps(Span(4, 9)))
        #expect(Span(2, 5).overlaps(Span(3, 4)))
        #expect(!Span(2, 5).overlaps(Span(5, 9)))
        #expect(!Span(2, 5).overlaps(Span(0, 2)))
    }

    @Test func `joins, moves and is ordered`() {
        #expect(Span(2, 5).union(Span(7, 9)) == Span(2, 9))
        #expect(Span(2, 5).shifted(by: -2) == Span(0, 3))
        #expect(
            [Span(3, 4), Span(1, 9), Span(1, 2)].sorted() == [Span(1, 2), Span(1, 9), Span(3, 4)]
        )
        #expect(Span(2, 5).count == 3)
        #expect(Span(2, 2).isEmpty && !Span(2, 3).isEmpty)
    }

    @Test(arguments: [
        (" [ab c] ", "ab c"), ("x[\t\r\n ]y", ""), ("[a]", "a"), ("[\u{A0}a]", "\u{A0}a"),
        ("[]", ""),
    ])
    func `is trimmed of white space`(marked: String, expected: String) {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "[" || $0 == "]" }
        let text = Text(parts.joined())
        let start = parts[0].utf8.count
        let span = Span(start, start + parts[1].utf8.count)
        #expect(text[text.trimmed(span)] == expected)
        #expect(span.contains(text.trimmed(span)))
        #expect(text.span == Span(0, text.count))
    }
}
