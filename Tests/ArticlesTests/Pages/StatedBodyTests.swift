import Articles
import Testing

@Suite struct `A body that a page states in its metadata` {
    private static let long = (0..<12).map {
        "The harbour office wrote in part \($0) of its report that the lamp would be back soon."
    }

    private static func script(_ paragraphs: [String]) -> String {
        let body = paragraphs.joined(separator: "\\n")
        return
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
    }

    @Test func `stands in where the page shows much less`() throws {
        let page = PageFixture.page("<p>\(Self.long[0])</p>", head: Self.script(Self.long))
        let cleaned = try PageFixture.cleaned(page)
        #expect(cleaned.texts(.body) == Self.long)
        #expect(cleaned.lines.contains { $0.rule == "stated-body" })
    }

    @Test func `does not replace what the page shows`() throws {
        let shown = Self.long.map { "<p>\($0)</p>" }.joined() + PageFixture.body
        let cleaned = try PageFixture.cleaned(PageFixture.page(shown, head: Self.script(Self.long)))
        #expect(cleaned.texts(.body) == Self.long + PageFixture.paragraphs)
    }

    @Test(arguments: [
        "{\"articleBody\": 7}", "{\"articleBody\": \"Short.\"}", "{\"articleBody\": \"", "[]",
    ])
    func `is passed over where it is none`(json: String) throws {
        let head = "<script type=\"application/ld+json\">\(json)</script>"
        let cleaned = try PageFixture.cleaned(PageFixture.page(head: head))
        #expect(cleaned.texts(.body) == PageFixture.paragraphs)
    }
}
