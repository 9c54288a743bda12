import Archive
import Formats
import HTTP
import Prose
import Testing

@testable import API

@Suite struct `Every offset` {
    /// A text in which code points, UTF-16 units and bytes count differently.
    private static let texts: KeyValuePairs = [
        "østre-post/2025-03-04-ferry.txt": """
        Færge 🛳 løber på grund ved Ærøskøbing

        “Vi så klippen 🪨 for sent,” said Søren Ærø, the captain of the ferry 🛳 Nordvåg, on Tuesday.

        The rescue service said 14 people 🚑 were injured. “Nobody is missing,” Ærø added.
        """
    ]

    private func text(_ value: JSON, _ text: String, _ unit: String) -> String? {
        guard let start = value["start"]?.integer, let end = value["end"]?.integer, start <= end
        else { return nil }
        switch unit {
        case "utf16":
            let units = Array(text.utf16)
            return end <= units.count ? String(decoding: units[start..<end], as: UTF16.self) : nil
        case "utf8":
            let units = Array(text.utf8)
            return end <= units.count ? String(decoding: units[start..<end], as: UTF8.self) : nil
        default:
            let scalars = Array(text.unicodeScalars)
            guard end <= scalars.count else { return nil }
            return String(String.UnicodeScalarView(scalars[start..<end]))
        }
    }

    /// The objects within that have a start, an end and a text.
    private func spans(in value: JSON) -> [JSON] {
        switch value {
        case .array(let elements): elements.flatMap(spans)
        case .object(let members):
            (value["start"] != nil && value["text"] != nil ? [value] : [])
                + members.flatMap { spans(in: $0.value) }
        default: []
        }
    }

    @Test(arguments: ["codepoint", "utf16", "utf8"])
    func `cuts the exact words out of the text`(unit: String) throws {
        let client = try Client(serving: Sample.edition(of: Self.texts))
        let id = try #require(client.ids("/v1/articles").first)
        let whole = try client.json(
            "/v1/articles/\(id)?include=sentences,entities,quotes,figures&offset_unit=\(unit)"
        )
        let clean = try #require(client.json("/v1/articles/\(id)/text")["text"]?.string)
        let found = spans(in: whole)
        #expect(found.count > 10)
        for span in found { #expect(text(span, clean, unit) == span["text"]?.string) }
        let results = try client.items("/v1/search?q=injured&offset_unit=\(unit)")
        let snippet = try #require(results.first?["snippets"]?[0])
        #expect(text(snippet, clean, unit) == snippet["text"]?.string)
        let highlight = try #require(snippet["highlights"]?[0])
        #expect(text(highlight, clean, unit) == "injured")
    }

    @Test(arguments: ["codepoint", "utf16", "utf8"])
    func `of the cleaning cuts out of the delivered text`(unit: String) throws {
        let client = try Client.ofSample()
        for id in try client.ids("/v1/articles?limit=5") {
            let raw = try #require(client.json("/v1/articles/\(id)/text?form=raw")["text"]?.string)
            let cleaning = try client.json("/v1/articles/\(id)/cleaning?offset_unit=\(unit)")
            for paragraph in cleaning["dropped"]?.array ?? [] {
                #expect(
                    text(try #require(paragraph["raw"]), raw, unit) == paragraph["text"]?.string
                )
            }
        }
    }

    @Test func `is counted in code points where nothing else is asked for`() throws {
        let client = try Client(serving: Sample.edition(of: Self.texts))
        let id = try #require(client.ids("/v1/articles").first)
        #expect(
            try client.get("/v1/articles/\(id)").body
                == client.get("/v1/articles/\(id)?offset_unit=codepoint").body
        )
    }

    @Test func `is worked out only where a span is told`() {
        let locator = Locator(Text("Ærø ferry"), unit: .utf16)
        #expect(locator.optional(nil) == .null)
        #expect(locator.spans([]) == [])
        #expect(!locator.offsets.isPrepared)
        #expect(locator.range(Span(3, 5)) == ["start": 2, "end": 3])
        #expect(locator.offsets.isPrepared)
    }
}
