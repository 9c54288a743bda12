import Prose
import Search
import Testing

@Suite struct `A highlighter` {
    /// The text with the spans put in square brackets.
    private static func marked(_ text: Text, _ spans: [Span], in whole: Span) -> String {
        var marked = ""
        var offset = whole.start
        for span in spans {
            marked += text[Span(offset, span.start)] + "[" + text[span] + "]"
            offset = span.end
        }
        return marked + text[Span(offset, whole.end)]
    }

    private static func highlighter(_ query: String, in library: Library) throws -> Highlighter {
        Highlighter(try library.query(query), in: library.index)
    }

    @Test(arguments: [
        ("harbours", "The cold [harbour] lay in fog."),
        ("cold fog", "The [cold] harbour lay in [fog]."),
        ("\"cold harbour\"", "The [cold harbour] lay in fog."),
        ("\"harbour cold\" fog", "The cold harbour lay in [fog]."),
        ("\"fog cold\"~4", "The [cold] harbour lay in [fog]."),
        ("\"fog cold\"~2 harbour", "The cold [harbour] lay in fog."),
        ("\"cold harbour\" OR \"harbour lay\"", "The [cold harbour lay] in fog."),
        ("fo* OR \"cold harbour\" OR cold", "The [cold harbour] lay in [fog]."),
        ("fog -cold", "The cold harbour lay in [fog]."),
        ("title:cold fog", "The cold harbour lay in [fog]."),
        ("date:2025 OR zebra", "The cold harbour lay in fog."),
    ])
    func `marks what was asked for`(query: String, marked: String) throws {
        let library = try Library(["The cold harbour lay in fog."])
        let reading = library.readings[0]
        let spans = try Self.highlighter(query, in: library).highlights(in: reading.words[...])
        #expect(Self.marked(reading.text, spans, in: reading.text.span) == marked)
    }

    @Test func `marks words near each other where they are nearest`() throws {
        let library = try Library(["Fog sun sun and a sun by the old pier in fog."])
        let reading = library.readings[0]
        let spans = try Self.highlighter("\"sun fog\"~3", in: library)
            .highlights(in: reading.words[...])
        #expect(
            Self.marked(reading.text, spans, in: reading.text.span)
                == "[Fog] [sun] sun and a sun by the old pier in fog."
        )
    }

    @Test(arguments: [
        ("war", "[Anti-war] pupils of the U.N. school in Brnö"),
        ("un brno", "Anti-war pupils of the [U.N.] school in [Brnö]"),
        ("title:pupil", "Anti-war [pupils] of the U.N. school in Brnö"),
    ])
    func `marks titles too`(query: String, marked: String) throws {
        let library = try Library(["Anti-war pupils of the U.N. school in Brnö\nA body."])
        let words = library.readings[0].words[..<9]
        let spans = try Self.highlighter(query, in: library).highlights(in: words, isTitle: true)
        let text = library.readings[0].text
        #expect(Self.marked(text, spans, in: library.readings[0].paragraphs[0]) == marked)
    }

    private static let story = """
        Storm over the bay
        The fair opened on Friday. Children sang.
        A storm broke the old pier, the mayor said. Nobody was hurt.
        The storm passed. The pier will be closed until spring.
        """

    @Test(arguments: [
        ("pier", 1, ["A storm broke the old [pier], the mayor said. Nobody was hurt."]),
        ("storm pier", 1, ["A [storm] broke the old [pier], the mayor said. Nobody was hurt."]),
        (
            "storm pier spring", 1,
            ["The [storm] passed. The [pier] will be closed until [spring]."]
        ),
        (
            "pier spring", 9,
            [
                "A storm broke the old [pier], the mayor said. Nobody was hurt.",
                "The [pier] will be closed until [spring].",
            ]
        ),
        ("sang", 3, ["Children [sang]."]),
        ("bay", 3, []), ("zebra", 3, []), ("title:storm", 3, []), ("-pier", 3, []), ("pier", 0, []),
    ])
    func `cuts the passages that tell most at the borders of sentences`(
        query: String,
        limit: Int,
        snippets: [String]
    ) throws {
        let library = try Library([Self.story, "Fair\nA storm.", "Pier\nA pier.", "Sun\nA storm."])
        let reading = library.readings[0]
        let body = Array(reading.sentences.indices.dropFirst())
        let found = try Self.highlighter(query, in: library)
            .snippets(in: reading, sentences: body, limit: limit)
        let marked = found.map { Self.marked(reading.text, $0.highlights, in: $0.span) }
        #expect(marked == snippets)
    }

    @Test func `prefers a rare word to several common ones`() throws {
        let common = "The fair and the band and the stall."
        let library = try Library(
            ["Night\n\(common)\nA comet fell."] + (1...9).map { "Day \($0)\n\(common)" }
        )
        let reading = library.readings[0]
        let found = try Self.highlighter("the OR and OR comet", in: library)
            .snippets(in: reading, limit: 1)
        #expect(found.map { reading.text[$0.span] } == ["A comet fell."])
    }

    @Test func `cuts a long sentence at words`() throws {
        let filler = String(repeating: "and the äther hummed ", count: 60)
        let library = try Library(["Title", "It began \(filler)until the storm broke \(filler)."])
        let reading = library.readings[1]
        let found = try Self.highlighter("storm", in: library).snippets(in: reading, limit: 5)
        let snippet = try #require(found.first)
        #expect(found.count == 1)
        #expect(snippet.span.count <= Highlighter.snippetLength)
        #expect(snippet.span.count > Highlighter.snippetLength / 2)
        #expect(snippet.highlights.map { reading.text[$0] } == ["storm"])
        #expect(reading.text[snippet.span].contains("until the storm broke and"))
        #expect(reading.words.contains { $0.span.start == snippet.span.start })
        #expect(reading.words.contains { $0.span.end == snippet.span.end })
    }

    @Test func `gives passages that do not overlap, in the order of the text`() throws {
        let line = "The fog came in. A ship lay still. The fog horn blew. Some ships went home.\n"
        let library = try Library([String(repeating: line, count: 30), "Other\nNothing."])
        let reading = library.readings[0]
        let found = try Self.highlighter("fog ship", in: library).snippets(in: reading, limit: 7)
        #expect(found.count == 7)
        for (first, second) in zip(found, found.dropFirst()) {
            #expect(first.span.end <= second.span.start)
        }
        for snippet in found {
            #expect(snippet.highlights.allSatisfy { snippet.span.contains($0) })
            #expect(!snippet.highlights.isEmpty)
        }
    }
}
