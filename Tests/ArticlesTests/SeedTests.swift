import Articles
import Formats
import Foundation
import Prose
import Testing

/// Two articles as scraped, which stand outside the project.
private enum Seeds {
    static let directory: String? = {
        let named = ProcessInfo.processInfo.environment["PARALLAX_SEEDS"]
        let path = named ?? "\(Fixture.root)/../shared/seeds"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()
}

@Suite(
    .enabled(
        if: Seeds.directory != nil,
        "needs two articles as scraped: name their directory in PARALLAX_SEEDS"
    )
)
struct `Two articles as scraped` {
    private func articles() throws -> [Article] {
        try Fixture.intake().read(directory: try #require(Seeds.directory)).articles
    }

    private func opening(_ text: String) -> String {
        text.split(separator: " ").prefix(3).joined(separator: " ")
    }

    private func digest(_ text: String) -> String { Digest(of: Array(text.utf8)).hex(12) }

    @Test func `of the first keep the body and drop the rest`() throws {
        let article = try #require(try articles().first)
        #expect(article.title == "Putin Praises Myanmar Ties as Junta Chief Visits Moscow")
        #expect(article.bodySentences.count == 11)
        let body = article.paragraphs.filter { $0.role == .body }.map { article.text[$0.span] }
        #expect(body.count == 10)
        #expect(body.first.map(opening) == "President Vladimir Putin")
        #expect(body.last.map(opening) == "Since launching its")
        #expect(digest(body.joined(separator: "\n")) == "83c2a84b3028")
        #expect(
            article.paragraphs.map(\.role.rawValue).filter { $0 != "body" } == [
                "headline", "caption",
            ]
        )
        #expect(article.dropped.count == 19)
    }

    @Test func `of the first tell caption, outlet and no date`() throws {
        let article = try #require(try articles().first)
        let caption = try #require(article.metadata.captions.first)
        #expect(article.metadata.captions.count == 1)
        #expect(caption.credit.map { article.text[$0] } == "kremlin.ru")
        #expect(article.text[caption.span].split(separator: " ").count == 9)
        #expect(article.metadata.byline == nil)
        #expect(article.metadata.agencies.isEmpty)
        #expect(article.metadata.published == nil)
        #expect(article.outlet.outlet == Outlet(id: "the-moscow-times", name: "The Moscow Times"))
        #expect(article.outlet.basis == .inferred)
    }

    @Test func `of the second keep the body and drop the rest`() throws {
        let article = try #require(try articles().last)
        #expect(article.title == "Putin hails Myanmar ties as junta chief visits Moscow")
        #expect(article.bodySentences.count == 16)
        let body = article.paragraphs.filter { $0.role == .body }.map { article.text[$0.span] }
        #expect(body.count == 16)
        #expect(body.first.map(opening) == "President Vladimir Putin")
        #expect(body.last.map(opening) == "Russia has sought")
        #expect(digest(body.joined(separator: "\n")) == "a8e61cc3f522")
        #expect(
            article.paragraphs.map(\.role.rawValue).filter { $0 != "body" }
                == ["headline", "caption", "byline"]
        )
        #expect(article.dropped.count == 10)
    }

    @Test func `of the second tell caption, byline, outlet and the day`() throws {
        let article = try #require(try articles().last)
        let metadata = article.metadata
        let caption = try #require(metadata.captions.first)
        #expect(metadata.captions.count == 1)
        #expect(caption.credit.map { article.text[$0] } == "AFP")
        #expect(article.text[caption.span].hasSuffix("on March 4."))
        #expect(metadata.byline?.authors == [])
        #expect(metadata.byline?.agency?.id == "afp")
        #expect(metadata.agencies.map(\.position) == [.caption, .byline])
        let published = try #require(metadata.published)
        #expect(published.day.description == "2025-03-04")
        #expect(published.precision == .day)
        #expect(published.basis == .weekdayAndDate)
        #expect(published.words == ["Tuesday", "March 4"])
        #expect(published.spans.map { article.text[$0] } == ["Tuesday", "March 4"])
        #expect(article.outlet.outlet == Outlet(id: "frontier-myanmar", name: "Frontier Myanmar"))
        #expect(article.outlet.evidence.map { article.raw[$0] } == "Frontier")
    }
}
