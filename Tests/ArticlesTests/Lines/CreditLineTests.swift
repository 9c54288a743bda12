import Articles
import Prose
import Testing

@Suite struct `A line that credits further work` {
    private func last(_ line: String) throws -> JudgedLine? {
        let text = "\(Fixture.headline)\n\nBy Jane Doe\n\n\(Fixture.body)\n\n\(line)"
        return try Fixture.clean(text).lines.last
    }

    @Test(arguments: [
        "Associated Press writer Sam Cole in London contributed to this report.",
        "AP journalists Sam Cole in London and Mary Roe in Paris contributed to this report.",
        "Lantern reporter Mary Roe and photographer Sam Cole contributed to this story.",
        "Sam Cole contributed reporting from London.",
        "Mary Roe in Osterby and Sam Cole in London contributed reporting.",
        "Reuters contributed to this article",
        "Reporting by Sam Cole in London; editing by Mary Roe",
        "(Reporting by Sam Cole; Editing by Mary Roe)",
        "Additional reporting by Mary Roe", "Additional reporting from Mary Roe in Osterby",
        "With reporting from Sam Cole in London", "Writing and editing by Mary Roe",
    ])
    func `is no part of the body and named by its rule`(line: String) throws {
        let found = try #require(try last(line))
        #expect(found.role == .byline)
        #expect(found.rule == "closing-credit")
    }

    @Test(arguments: [
        "Heavy rain in the hills above the line contributed to this report of wet rails.",
        "The findings of a team of engineers have since contributed to this report.",
        "Nobody at the railway has so far contributed to this article of faith.",
        "Mary Roe, who drove the train, said that the curve contributed to this.",
    ])
    func `is another than a sentence of what contributed to something`(line: String) throws {
        #expect(try last(line)?.role == .body)
    }

    @Test func `names who contributed only where the writers are not asked for`() throws {
        let line = "Associated Press writer Sam Cole in London contributed to this report."
        let text = "\(Fixture.headline)\n\nBy Jane Doe\n\n\(Fixture.body)\n\n\(line)"
        let metadata = try #require(try Fixture.article(text)).metadata
        #expect(metadata.byline?.authors == ["Jane Doe"])
    }
}

@Suite struct `A line that asks for support` {
    @Test(arguments: [
        "Supporting us makes a difference. Become a member today.",
        "Supporting our journalism keeps it free for all.",
        "Like what you read? Become a supporter today.",
    ])
    func `is no part of the body`(line: String) throws {
        let text = Fixture.body.split(separator: "\n").map(String.init)
        let lines = [Fixture.headline] + text.prefix(2) + [line] + text.dropFirst(2)
        let cleaned = try Fixture.clean(lines.joined(separator: "\n\n"))
        #expect(cleaned.texts(.body) == text)
    }

    @Test(arguments: [
        "Supporting the bridge are nine pillars of granite from the quarry above the village.",
        "The country will become a member of the union on the first day of the coming year.",
    ])
    func `is another than one that supports something else`(line: String) throws {
        let text = Fixture.body.split(separator: "\n").map(String.init)
        let lines = [Fixture.headline] + text.prefix(2) + [line] + text.dropFirst(2)
        #expect(try Fixture.clean(lines.joined(separator: "\n\n")).texts(.body).contains(line))
    }
}
