import Articles
import Prose
import Testing

@Suite struct `A time that counts back from an unknown day` {
    private let paragraphs = Fixture.body.split(separator: "\n").map(String.init)

    private func article(_ line: String, at place: Int) throws -> Article {
        var pieces = paragraphs
        pieces.insert(line, at: place)
        let text = "\(Fixture.headline)\n\n\(pieces.joined(separator: "\n\n"))"
        return try #require(try Fixture.article(text))
    }

    @Test(
        arguments: [
            "2 hours ago", "Updated 5 minutes ago", "3h ago", "an hour ago", "Published: 1 day ago",
            "14 mins ago | 3 min read", "vor 5 Minuten", "Aktualisiert vor 2 Stunden",
            "il y a 3 heures", "Publié il y a 2 jours", "hace 4 horas", "3 uur geleden",
            "2 timer siden", "2 часа назад", "5小时前", "há 2 horas", "2 ore fa",
        ],
        [0, 1, 3, 6]
    )
    func `is neither a date nor a line of the body`(line: String, place: Int) throws {
        let article = try article(line, at: place)
        #expect(article.metadata.published == nil)
        #expect(article.paragraphs.allSatisfy { article.text[$0.span] != line })
        #expect(
            article.paragraphs.filter { $0.role == .body }.map { article.text[$0.span] }
                == paragraphs
        )
        #expect(article.title == Fixture.headline)
    }

    @Test(arguments: [
        "Five days a week", "Twenty years ago", "20 years ago", "Days of timber", "Hours before",
    ])
    func `is not a heading with words for times`(line: String) throws {
        let cleaned = try Fixture.clean(
            "\(Fixture.headline)\n\n\(paragraphs[..<2].joined(separator: "\n\n"))\n\n\(line)\n\n"
                + paragraphs[2...].joined(separator: "\n\n")
        )
        #expect(cleaned.texts(.heading) == [line])
    }

    @Test(arguments: [
        "It was two hours ago that the last wagon was lifted back onto the rails at Osterby.",
        "About 3 days ago the railway had closed the line between Osterby and the coast for a test.",
    ])
    func `may be told in a sentence of the body`(line: String) throws {
        let article = try article(line, at: 3)
        #expect(article.paragraphs.contains { article.text[$0.span] == line && $0.role == .body })
        #expect(article.metadata.published == nil)
    }

    @Test func `leaves the date beside it alone`() throws {
        let text = "\(Fixture.headline)\n\n4 March 2025\n\n2 hours ago\n\n\(Fixture.body)"
        let article = try #require(try Fixture.article(text))
        #expect(article.metadata.published?.day.description == "2025-03-04")
    }
}
