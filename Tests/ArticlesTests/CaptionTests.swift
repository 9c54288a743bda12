import Articles
import Prose
import Testing

@Suite struct `A caption` {
    private func captions(_ line: String) throws -> (Article, [Caption]) {
        let article = try #require(
            try Fixture.article("\(Fixture.headline)\n\n\(line)\n\nBy Jane Doe\n\n\(Fixture.body)")
        )
        return (article, article.metadata.captions)
    }

    @Test(arguments: [
        (
            "Wagons beside the line at Osterby on Tuesday. (AFP)",
            "Wagons beside the line at Osterby on Tuesday.", "AFP"
        ),
        (
            "Wagons beside the line at Osterby on Tuesday (Reuters)",
            "Wagons beside the line at Osterby on Tuesday", "Reuters"
        ),
        (
            "Wagons beside the line at Osterby. [Supplied]", "Wagons beside the line at Osterby.",
            "Supplied"
        ),
        (
            "Wagons beside the line at Osterby. Photo: The Lantern",
            "Wagons beside the line at Osterby.", "The Lantern"
        ),
        (
            "Wagons beside the line at Osterby. Foto: Jane Doe / dpa",
            "Wagons beside the line at Osterby.", "Jane Doe / dpa"
        ),
        (
            "Wagons beside the line at Osterby. Photograph: Jane Doe/AP",
            "Wagons beside the line at Osterby.", "Jane Doe/AP"
        ),
        (
            "Wagons beside the line at Osterby. lantern.example",
            "Wagons beside the line at Osterby.", "lantern.example"
        ),
        (
            "Wagons beside the line at Osterby. University of Kirk photo",
            "Wagons beside the line at Osterby.", "University of Kirk"
        ),
        (
            "Wagons beside the line at Osterby. Jane Doe / Getty Images",
            "Wagons beside the line at Osterby.", "Jane Doe / Getty Images"
        ),
        (
            "Wagons beside the line at Osterby on Tuesday | AFP",
            "Wagons beside the line at Osterby on Tuesday", "AFP"
        ),
        (
            "Wagons beside the line at Osterby. (Photo by Jane Doe)",
            "Wagons beside the line at Osterby.", "Jane Doe"
        ),
    ])
    func `is told from its credit`(line: String, description: String, credit: String) throws {
        let (article, captions) = try captions(line)
        #expect(captions.map { article.text[$0.span] } == [description])
        #expect(captions.map { $0.credit.map { article.text[$0] } } == [credit])
        #expect(
            article.paragraphs.first { $0.role == .caption }.map { article.text[$0.span] } == line
        )
    }

    @Test(arguments: [
        "The railway (which owns the line) said that it would pay for the damage to the field.",
        "Nobody was hurt in the village. The mayor thanked the firemen for their work at night.",
        "The agency said so in a statement that was published by its press office (see below).",
    ])
    func `is no sentence that credits nobody`(line: String) throws {
        let (_, captions) = try captions(line)
        #expect(captions.allSatisfy { $0.credit == nil })
    }

    @Test func `credits the picture and not the text to the agency`() throws {
        let (article, _) = try captions("Wagons beside the line at Osterby on Tuesday. (AFP)")
        #expect(article.metadata.agencies.map(\.position) == [.caption])
        #expect(article.metadata.byline?.agency == nil)
    }

    @Test func `may be the first line of the file`() throws {
        let text =
            "Wagons lie beside the line at Osterby on March 4. (AFP)\n\n\(Fixture.headline)\n\n\(Fixture.body)"
        let article = try #require(try Fixture.article(text))
        #expect(article.paragraphs.prefix(2).map(\.role) == [.headline, .caption])
        #expect(article.title == Fixture.headline)
    }

    @Test func `is not the credit at the end of the last paragraph`() throws {
        let text = "\(Fixture.headline)\n\n\(Fixture.body) The inquiry goes on. (AFP)"
        let article = try #require(try Fixture.article(text))
        #expect(article.metadata.captions.isEmpty)
        #expect(article.metadata.agencies.map(\.position) == [.tagline])
        #expect(article.paragraphs.count { $0.role == .body } == 6)
    }
}
